interface Problem {
  message?: string;
}

interface Refused {
  body?: {
    message?: string;
    output?: { errors?: readonly Problem[]; fieldErrors?: Readonly<Record<string, readonly Problem[]>> };
  };
  message?: string;
}

/**
 * The org's own sentences about a record that it did not save, each once; empty where it gave none. A rule that names a
 * field stands among `fieldErrors`, and the message above it only says that something is wrong (LWC guide, "Handle Errors
 * in Lightning Data Service").
 * @param error what `createRecord`, `updateRecord` or `deleteRecord` was rejected with
 */
export function refusalsIn(error: unknown): string[] {
  const { body, message } = (error ?? {}) as Refused;
  const { errors = [], fieldErrors = {} } = body?.output ?? {};
  const exact = [...Object.values(fieldErrors).flat(), ...errors].flatMap((one) => one.message ?? []);
  const said = exact.length > 0 ? exact : [body?.message ?? message ?? ''];
  return [...new Set(said)].filter((text) => text !== '');
}
