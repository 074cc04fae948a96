import { refusalsIn } from 'c/adoptionAnswers';
import { agreedCalendar, stampsOf } from 'c/adoptionCharter';
import type { FilterClock } from 'c/adoptionFilters';
import { AGREEING, type CharterSignal, type Project } from 'c/adoptionQueries';
import { fill } from 'c/adoptionWording';
import { updateRecord } from 'lightning/uiRecordApi';
import { LABELS } from './labels.ts';

/** What is filled in on the project, as it is stored. */
function projectFields(project: Project, clock: FilterClock): Record<string, unknown> {
  const { charterAgreedOn, timeZone, fiscalYearStartMonth } = agreedCalendar(project, clock);
  return {
    ...(charterAgreedOn && { [AGREEING.charterAgreedOn]: charterAgreedOn }),
    ...(timeZone && { [AGREEING.timeZone]: timeZone }),
    ...(fiscalYearStartMonth && { [AGREEING.fiscalYearStartMonth]: fiscalYearStartMonth }),
  };
}

/**
 * Agrees the signals as they are, as `sf adoption charter agree` does: the same stamps, and on the project the day and the
 * calendar that it lacks. A run that the org stops half-way is completed by the next one.
 * @returns what went wrong, in words; empty when all is agreed
 */
export async function agree(project: Project, signals: readonly CharterSignal[], clock: FilterClock): Promise<string> {
  const stamps = stampsOf(signals, clock.today);
  const fields = projectFields(project, clock);
  const outcomes = await Promise.allSettled(
    stamps.map(({ id, definition }) => updateRecord({ fields: { Id: id, [AGREEING.definition]: definition } })),
  );
  const reasons = outcomes.flatMap((one) => (one.status === 'rejected' ? refusalsIn(one.reason) : []));
  const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
  if (done < stamps.length) return [fill(LABELS.agreePart, done, stamps.length), ...new Set(reasons)].join(' ');
  if (Object.keys(fields).length === 0) return '';
  try {
    await updateRecord({ fields: { Id: project.id, ...fields } });
    return '';
  } catch (error) {
    return [fill(LABELS.agreePart, done, stamps.length), ...refusalsIn(error)].join(' ');
  }
}
