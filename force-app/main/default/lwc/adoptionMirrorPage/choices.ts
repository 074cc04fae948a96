import type { PlainValue, Remedy } from 'c/adoptionFilters';
import type { Choices } from 'c/adoptionSignalCounts';
import type { PicklistValue } from 'lightning/uiObjectInfoApi';

type SetRemedy = Extract<Remedy, { kind: 'set' }>;
type Written = Readonly<Record<string, PlainValue | null>>;

/**
 * What a stage or status makes of its record, by what the org says of the value (User Interface API, "Opportunity Stage",
 * "Case Status" and "Lead Status Picklist Value Attributes"). Of a task's status it says nothing.
 */
const FLAGS = { closed: 'IsClosed', won: 'IsWon', converted: 'IsConverted' } as const;

/** Undefined for a field that is no picklist, null where the org does not say what can be chosen. */
function valuesOf(object: string, field: string, choices: Choices): Choices[string] | undefined {
  const name = `${object}.${field}`.toLowerCase();
  const key = Object.keys(choices).find((each) => each.toLowerCase() === name);
  return key === undefined ? undefined : choices[key];
}

function choiceOf(
  object: string,
  field: string,
  value: PlainValue | null,
  choices: Choices,
): PicklistValue | undefined {
  return valuesOf(object, field, choices)?.find((choice) => choice.value === value);
}

/** What the platform makes of the values that are written, as far as this org says it: `{IsClosed: true, IsWon: false}`. */
export function derivedOf(object: string, written: Written, choices: Choices): Record<string, boolean> {
  const flags = Object.entries(written).flatMap(([field, value]) => {
    const attributes = choiceOf(object, field, value, choices)?.attributes ?? {};
    return Object.entries(FLAGS).flatMap(([name, flag]) => {
      const says = attributes[name as keyof typeof FLAGS];
      return says === undefined ? [] : [[flag, says] as const];
    });
  });
  return Object.fromEntries(flags);
}

/**
 * Whether this org has the values that a button writes, and makes of them what the rollout says: where somebody renamed
 * "Closed Lost", or opened it again, nothing is closed by it.
 */
export function isChoice(object: string, { values, implies }: SetRemedy, choices: Choices): boolean {
  const isThere = Object.entries(values).every(
    ([field, value]) =>
      value === null || !valuesOf(object, field, choices) || choiceOf(object, field, value, choices) !== undefined,
  );
  const derived = derivedOf(object, values, choices);
  return isThere && Object.entries(derived).every(([flag, value]) => !(flag in implies) || implies[flag] === value);
}

/** Whether the org could not say what a button's values make of a record: then it is offered without a promise. */
export function isUnsaid(object: string, remedy: Remedy, choices: Choices): boolean {
  return remedy.kind === 'set' && Object.keys(remedy.values).some((field) => valuesOf(object, field, choices) === null);
}
