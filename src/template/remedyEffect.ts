import {
  fieldsToRead,
  type FilterRecord,
  recordAfter,
  type Remedy,
  type SignalFilters,
  standingOf,
  valuesToTry,
} from '../../force-app/main/default/lwc/adoptionFilters/adoptionFilters.ts';

const PERSON = '005000000000001AAA';
const NOW = '2027-01-04T12:00:00.000Z';
/** As many records as are looked at; what more of them would show is left to whoever wrote the signal. */
const MOST_RECORDS = 20_000;

type Values = ReturnType<typeof valuesToTry>;

/** Records with each value of each field beside each of the others, one after another. */
function* recordsOf(filters: SignalFilters): Generator<FilterRecord> {
  const names = fieldsToRead([{ key: '', filters }], filters.object);
  const choices = names.map((name): [string, Values] => [name, valuesToTry(filters.passed, name)]);
  const count = choices.reduce((product, [, values]) => product * values.length, 1);
  for (let number = 0; number < count; number += 1) {
    let rest = number;
    const record: Record<string, Values[number]> = {};
    for (const [name, values] of choices) {
      record[name] = values[rest % values.length] ?? null;
      rest = Math.floor(rest / values.length);
    }
    yield { ...record, [filters.ownerField]: PERSON };
  }
}

/** What becomes of the record: parents behind a lookup that is written are not known any more. */
function standingAfter(filters: SignalFilters, record: FilterRecord, remedy: Remedy, value: Values[number]) {
  const after = recordAfter({ object: filters.object, record, remedy, value, now: NOW });
  if (after === null) return 'outside';
  const written = remedy.kind === 'fill' ? [remedy.field] : remedy.kind === 'set' ? Object.keys(remedy.values) : [];
  const parents = written.map((field) => `${field.replace(/Id$/i, '').replace(/__c$/i, '__r')}.`.toLowerCase());
  const known = Object.entries(after).filter(([name]) => !parents.some((each) => name.toLowerCase().startsWith(each)));
  return standingOf(filters, Object.fromEntries(known), PERSON);
}

/**
 * Whether a remedy can bring some failing record in order, or take it out of the signal. What nobody can say may be.
 * @param filters see `sketchedFilters`
 */
export function canHelp(filters: SignalFilters, remedy: Remedy): boolean {
  const values = remedy.kind === 'fill' ? valuesToTry(filters.passed, remedy.field) : [null];
  let seen = 0;
  for (const record of recordsOf(filters)) {
    if ((seen += 1) > MOST_RECORDS) return true;
    if (standingOf(filters, record, PERSON) !== 'failing') continue;
    if (values.some((value) => standingAfter(filters, record, remedy, value) !== 'failing')) return true;
  }
  return false;
}
