import type { Passing } from '../fixtures/faultyLine.ts';
import { FAULTS, isSoap, type FaultKind } from './kinds.ts';
import { FIRST } from './scenarios.ts';
import { trial, twice, type Coming, type Ground, type Outcome } from './trial.ts';

/** How all trials of one kind ended. */
export type Row = { name: string; once: Outcome[]; lasting: Outcome[] };

/** What came of one command. */
export type Section = { name: string; requests: number; tried: number; isLong: boolean; rows: Row[]; broken: string[] };

/** Something that ends a process: nothing arrives from a request on. */
export const DEATH: FaultKind = { key: 'killed', name: 'killed', faultOf: () => 'unheard', comes: [] };

/** What a request asks for, whatever the records. */
function kindOf(request: Passing): string {
  const { method, url, body } = request;
  if (!isSoap(request)) return `${method} ${url.replace(/\?.*/, '').replace(/\/\w{18}\b/, '')}`;
  return `${/<(\w+) xmlns="http:\/\/soap/.exec(body)?.[1] ?? ''} ${body.includes('checkOnly>true')}`;
}

/** The requests at which faults come. */
export function triedOf({ scenario, requests }: Ground): Passing[] {
  const { isTried = ({ before }) => before >= FIRST, isLong } = scenario;
  const tried = requests.filter(isTried);
  return isLong ? [...new Map(tried.toReversed().map((each) => [kindOf(each), each])).values()].reverse() : tried;
}

/** Tries a command with every fault. @param tell hears of each row */
export async function sectionOf(ground: Ground, tell: (line: string) => void): Promise<Section> {
  const { scenario, requests } = ground;
  const tried = triedOf(ground);
  const broken: string[] = [];
  const all = async (run: (request: Passing) => Promise<Outcome>, wanted = tried): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const request of wanted) {
      // One after the other: patience is one for all.
      const outcome = await run(request).catch((error: unknown) => void broken.push(String(error)));
      if (outcome) outcomes.push(outcome);
    }
    return outcomes;
  };
  const rows: Row[] = [];
  const add = (row: Row): void => {
    rows.push(row);
    tell(`${row.name}: ${row.once.length + row.lasting.length} trials, ${broken.length} broken so far`);
  };
  for (const kind of FAULTS.filter(({ isTelling }) => isTelling || !scenario.isLong)) {
    const where = tried.filter((request) => kind.faultOf(request) !== undefined);
    const by = (comes: 'once' | 'lasting'): Promise<Outcome[]> =>
      kind.comes.includes(comes) ? all(({ before }) => trial(ground, before, kind, comes), where) : Promise.resolve([]);
    if (where.length > 0) add({ name: kind.name, once: await by('once'), lasting: await by('lasting') });
  }
  const killed = (comes: Coming): Promise<Outcome[]> => all(({ before }) => trial(ground, before, DEATH, comes));
  add({ name: 'killed before the org took it', once: [], lasting: await killed('killedBefore') });
  add({ name: 'killed after the org took it', once: [], lasting: await killed('killedAfter') });
  if (tried[0] && tried[0].before >= FIRST) {
    add({
      name: 'another run of the command meanwhile',
      once: [
        ...(await all(({ before }) => twice(ground, before, false))),
        ...(await all(({ before }) => twice(ground, before, true))),
      ],
      lasting: [],
    });
  }
  const isLong = scenario.isLong ?? false;
  return { name: scenario.name, requests: requests.length, tried: tried.length, isLong, rows, broken };
}
