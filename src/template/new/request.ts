import { answersSchema, type Answers } from './answers.ts';
import { messages } from './messages.ts';

/** Flags that answer, as they were given. */
export type AnswerFlags = {
  from?: string;
  language?: Answers['language'];
  name?: string;
  'start-date'?: string;
  phase?: string[];
  signal?: string[];
  weight?: string[];
  'groups-from-managers'?: boolean;
  'minimum-group-size'?: number;
  'mirror-weeks'?: number;
  answer?: string[];
};

/** Texts of the form `key=value` as pairs. @throws SfError that names the flag */
function pairs(flag: string, texts: readonly string[]): [string, string][] {
  return texts.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw messages.createError('error.pairInvalid', [flag, text], [flag]);
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  });
}

/** The answers that flags give; a flag that is not there gives none. */
export function answersOf(flags: AnswerFlags): Answers {
  const weights =
    flags.weight && Object.fromEntries(pairs('--weight', flags.weight).map(([key, text]) => [key, Number(text)]));
  const given = {
    from: flags.from,
    language: flags.language,
    name: flags.name,
    startDate: flags['start-date'],
    phases: flags.phase,
    signals: flags.signal,
    weights,
    groupsFromManagers: flags['groups-from-managers'],
    minimumGroupSize: flags['minimum-group-size'],
    mirrorWeeks: flags['mirror-weeks'],
    framing: flags.answer && Object.fromEntries(pairs('--answer', flags.answer)),
  };
  const answers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const { data, error } = answersSchema.safeParse(answers);
  if (data) return data;
  const wrong = error.issues.map(({ path }) => path.join('.')).join(', ');
  throw messages.createError('error.flagInvalid', [wrong]);
}

/** Answers of flags over those of a file; answers to single questions are joined. */
export function withFlags(saved: Answers, flags: Answers): Answers {
  const framing = { ...saved.framing, ...flags.framing };
  return { ...saved, ...flags, ...(Object.keys(framing).length > 0 && { framing }) };
}
