import { missingCharterParts } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import { afterMirror } from '../measure/gates.ts';
import { densityFor, type Block, type Sheet } from '../print/sheet.ts';
import type { Words } from '../print/words.ts';
import { changeBlocks } from './changes.ts';
import type { CharterFacts, CharterProject } from './facts.ts';
import { dayOr, textOr } from './said.ts';
import { signalBlock } from './signals.ts';

function neverBlock({ neverScored }: CharterProject, words: Words): Block {
  const own = (neverScored ?? '').split('\n').map((line) => line.replace(/^- /, '').trim());
  return {
    title: words.text('title.never'),
    lines: [words.text('never.product'), ...own.filter((line) => line !== '')],
    hasColumns: true,
  };
}

/** Uses that the charter rules out; one that it leaves open is said, too. */
function bansBlock(project: CharterProject, words: Words): Block {
  const uses = { pay: project.isPayBanned, sanction: project.isSanctionBanned, ranking: project.isRankingBanned };
  const names = (isBanned: boolean) =>
    Object.entries(uses)
      .filter(([, banned]) => banned === isBanned)
      .map(([use]) => words.text(`use.${use}`));
  const [banned, open] = [names(true), names(false)];
  const lines = [
    ...(banned.length > 0 ? [words.text('bans', words.list(banned))] : []),
    ...(open.length > 0 ? [words.text('bans.open', words.list(open))] : []),
  ];
  return { title: words.text('title.bans'), lines, isNarrow: true };
}

function readersBlock({ mirrorWeeks, minimumGroupSize }: CharterProject, words: Words): Block {
  const weeks = mirrorWeeks === null ? words.text('weeks.unknown') : words.count('weeks', mirrorWeeks);
  return {
    title: words.text('title.readers'),
    lines: [
      words.text('readers.you', weeks),
      words.text('readers.manager'),
      words.text('readers.lead', words.number(minimumGroupSize)),
      words.text('readers.everybody'),
    ],
  };
}

function keptBlock({ retentionWeeks }: CharterProject, words: Words): Block {
  const line = retentionWeeks === null ? words.text('notSaid') : words.count('kept', retentionWeeks);
  return { title: words.text('title.kept'), lines: [line], isNarrow: true };
}

function limitsBlock(words: Words): Block {
  const lines = ['people', 'subtract', 'compare', 'admins'].map((limit) => words.text(`limit.${limit}`));
  return { title: words.text('title.limits'), lines, hasColumns: true };
}

function rightsBlock({ project, contacts }: CharterFacts, words: Words): Block {
  const people = [
    words.text('ask.lead', textOr(words, project.lead)),
    ...(contacts ?? []).map(({ role, name }) => words.text(`ask.${role}`, name)),
  ];
  const unread = contacts === null ? [words.text('unread.contacts')] : [];
  const lines = [...['see', 'contest', 'object'].map((right) => words.text(`right.${right}`)), ...people, ...unread];
  return { title: words.text('title.rights'), lines, isNarrow: true };
}

/** On which day the figures of which groups open to managers, earliest first. */
function openingLines({ project, waves }: CharterFacts, words: Words): string[] {
  const first = project.teamViewOpensOn;
  if (first === null) return [words.text('opening.unknown')];
  if (waves === null) return [words.text('opening.first', words.day(first)), words.text('unread.waves')];
  const opens = waves.map(({ group, startsOn }) => {
    const own = afterMirror(startsOn, project);
    return { group, on: own > first ? own : first };
  });
  const days = [...Map.groupBy(opens, ({ on }) => on)].sort(([one], [other]) => (one < other ? -1 : 1));
  if (days.length === 0) return [words.text('opening.first', words.day(first))];
  return days.map(([day, groups]) =>
    words.text('opening', words.day(day), words.list(groups.map(({ group }) => group))),
  );
}

function datesBlock(facts: CharterFacts, words: Words): Block {
  const { project } = facts;
  const isInformed = project.worksCouncilConsultedOn === null && project.peopleInformedOn !== null;
  const lines = [
    isInformed
      ? words.text('date.informed', dayOr(project.peopleInformedOn, words))
      : words.text('date.consulted', dayOr(project.worksCouncilConsultedOn, words)),
    words.text('date.agreed', dayOr(project.charterAgreedOn, words)),
    words.text('date.assessment', project.impactAssessmentReference ?? words.text('notYet')),
    words.text('date.mirror', dayOr(project.mirrorStartsOn, words)),
    ...openingLines(facts, words),
  ];
  return { title: words.text('title.dates'), lines, isNarrow: true };
}

function warnings({ project, agreement }: CharterFacts, today: string, words: Words): string[] {
  const missing = missingCharterParts(project, today);
  const waiting = agreement.signals.filter(({ state }) => state !== 'agreed').length;
  return [
    ...(missing.length > 0 ? [words.text('draft', words.list(missing.map((part) => words.text(`part.${part}`))))] : []),
    ...(waiting > 0 && agreement.agreedOn !== null ? [words.count('waiting', waiting)] : []),
  ];
}

/** Characters that one page holds in each print. */
const ROOM = { roomy: 2400, dense: 3700 };

/**
 * The charter as a page to sign. Pure.
 * @param today the rollout's day, YYYY-MM-DD
 */
export function charterSheet(facts: CharterFacts, today: string, words: Words): Sheet {
  const { project } = facts;
  const blocks = [
    { title: words.text('title.why'), lines: [textOr(words, project.measuringPurpose)] },
    signalBlock(facts, words),
    neverBlock(project, words),
    readersBlock(project, words),
    bansBlock(project, words),
    keptBlock(project, words),
    datesBlock(facts, words),
    rightsBlock(facts, words),
    limitsBlock(words),
    ...changeBlocks(facts, words),
  ];
  return {
    language: words.language,
    density: densityFor(blocks, ROOM),
    title: words.text('title', project.name),
    details: [words.text('details', project.key, words.day(today))],
    warnings: warnings(facts, today, words),
    blocks,
    signatures: {
      people: [
        words.text('sign.sponsor', project.sponsor ?? ''),
        words.text('sign.lead', project.lead ?? ''),
        words.text('sign.council'),
      ],
      day: words.text('sign.day'),
    },
    footer: [words.text('footer')],
  };
}
