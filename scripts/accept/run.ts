/** Runs checks one after the other, and cleans up whatever happens. */
import { wordsOf, type Acceptance, type Check } from './check.ts';
import { checks } from './checks.ts';
import { removalCheck } from './removal.ts';

/** What became of a check. */
export type Outcome = Pick<Check, 'id' | 'says'> & {
  /** What differs, a sentence each; null for one that could not be tried after another differed. */
  differs: string[] | null;
};

export async function outcomeOf({ id, says, run }: Check, acceptance: Acceptance): Promise<Outcome> {
  try {
    return { id, says, differs: await run(acceptance) };
  } catch (error) {
    return { id, says, differs: [wordsOf(error)] };
  }
}

/**
 * Tries everything, then takes the package out again.
 * @param onOutcome called as soon as a check is over
 */
export async function accept(acceptance: Acceptance, onOutcome: (outcome: Outcome) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const add = (outcome: Outcome): void => {
    outcomes.push(outcome);
    onOutcome(outcome);
  };
  let isOver = false;
  for (const check of checks) {
    if (isOver) {
      add({ id: check.id, says: check.says, differs: null });
      continue;
    }
    const outcome = await outcomeOf(check, acceptance);
    add(outcome);
    isOver = check.isNeeded === true && outcome.differs?.length !== 0;
  }
  add(await outcomeOf(removalCheck, acceptance));
  return outcomes;
}

/** Lines that tell of a check. */
export function linesOf({ id, says, differs }: Outcome): string[] {
  const mark = differs === null ? 'not tried' : differs.length === 0 ? 'as here' : 'differs';
  const most = 10;
  const shown = (differs ?? []).slice(0, most).map((difference) => `             - ${difference}`);
  const more = (differs?.length ?? 0) - shown.length;
  return [
    `${mark.padEnd(11)}${id.padEnd(18)}${says}`,
    ...shown,
    ...(more > 0 ? [`             - and ${more} more`] : []),
  ];
}

/** One sentence about all of them. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const count = (isSuch: (differs: string[] | null) => boolean): number =>
    outcomes.filter(({ differs }) => isSuch(differs)).length;
  const differing = count((differs) => differs !== null && differs.length > 0);
  const untried = count((differs) => differs === null);
  return (
    `${outcomes.length} checks: ${outcomes.length - differing - untried} as in the embedded org, ` +
    `${differing} different, ${untried} not tried.`
  );
}
