/** What of a signal decides about scores; agreeing the charter stamps it. As stored in AdoptionSignal__c. */
export interface DefinedSignal {
  object: string;
  ownerField: string;
  /** Filters, JSON text. */
  population: string;
  pass: string;
  minimumRecords: number;
  target: number;
  weight: number;
  /** Person, or Project for one count over all records; a person where it is not said. */
  scope?: string | null;
}

/** A signal with the definition that was agreed (`AgreedDefinition__c`); null while none was. */
export type AgreedSignal = DefinedSignal & { agreedDefinition: string | null };

/** One part of a definition that is not what was agreed. `was` is null for a signal that is new. */
export interface DefinitionChange {
  part: keyof DefinedSignal;
  was: string | null;
  is: string;
}

const PARTS = ['object', 'ownerField', 'population', 'pass', 'minimumRecords', 'target', 'weight', 'scope'] as const;
/** Stamps of the time before there were scopes do not name one. */
const USUAL_SCOPE = 'Person';

/** A filter as text in which blanks and the order of keys make no difference; text that is no JSON stays as it is. */
function plainFilter(json: string): string {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  try {
    return JSON.stringify(JSON.parse(json), sorted);
  } catch {
    return json;
  }
}

function partOf(signal: DefinedSignal, part: keyof DefinedSignal): string {
  if (part === 'population' || part === 'pass') return plainFilter(signal[part]);
  return String(part === 'scope' ? (signal.scope ?? USUAL_SCOPE) : signal[part]);
}

/**
 * The definition of a signal as the charter stamps it.
 * @param agreedOn the day, YYYY-MM-DD; says nothing about the rule itself
 */
export function definitionOf(signal: DefinedSignal, agreedOn?: string): string {
  const parts = PARTS.map((part) => [part, partOf(signal, part)] as const).filter(
    ([part, value]) => part !== 'scope' || value !== USUAL_SCOPE,
  );
  return JSON.stringify({ ...(Object.fromEntries(parts) as object), ...(agreedOn && { agreedOn }) });
}

/** The day on which a signal was agreed as it is stamped; null without one. */
export function agreedOnIn(definition: string | null): string | null {
  const day = agreedParts(definition)?.agreedOn;
  return typeof day === 'string' ? day : null;
}

function agreedParts(text: string | null): Record<string, unknown> | null {
  try {
    return JSON.parse(text ?? 'null') as Record<string, unknown> | null;
  } catch {
    return null;
  }
}

/** What of a signal is not as it was agreed; nothing when it is. Every part of a signal that was never agreed is new. */
export function definitionChanges(signal: AgreedSignal): DefinitionChange[] {
  const agreed = agreedParts(signal.agreedDefinition);
  return PARTS.flatMap((part) => {
    const is = partOf(signal, part);
    const was = agreed?.[part] ?? (part === 'scope' && (agreed || is === USUAL_SCOPE) ? USUAL_SCOPE : undefined);
    return was === is ? [] : [{ part, was: typeof was === 'string' ? was : null, is }];
  });
}

/**
 * The signals as scores may use them: one that was added or changed since the charter was agreed is context, with weight
 * 0, until it is agreed again. Source: product.md, Rules about people 4.
 */
export function asAgreed<T extends AgreedSignal>(signals: readonly T[]): (T & { isAgreed: boolean })[] {
  return signals.map((signal) => {
    const isAgreed = definitionChanges(signal).length === 0;
    return { ...signal, isAgreed, weight: isAgreed ? signal.weight : 0 };
  });
}
