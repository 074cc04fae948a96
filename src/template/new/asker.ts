/** Something to choose; `checked` when it is proposed. */
export type Choice = { value: string; name: string; checked?: boolean };
/** True for an answer that can be taken, else what to do about it. */
export type Validate<Answer> = (answer: Answer) => true | string;

/** Asks somebody. Each question waits until it has an answer, and fails when they leave. */
export type Asker = {
  choose: (question: { message: string; choices: Choice[]; default?: string }) => Promise<string>;
  pick: (question: { message: string; choices: Choice[]; validate: Validate<string[]> }) => Promise<string[]>;
  write: (question: { message: string; default?: string; validate: Validate<string> }) => Promise<string>;
  count: (question: { message: string; default: number; min: number; max: number }) => Promise<number>;
  confirm: (question: { message: string; default: boolean }) => Promise<boolean>;
};

/** Where questions are asked; the terminal when nothing is given. */
type Streams = { input?: NodeJS.ReadableStream; output?: NodeJS.WritableStream };

/** Asks on a terminal, as the official plugins do. */
export async function terminalAsker(streams: Streams = {}): Promise<Asker> {
  // Loaded here: commands that ask nothing start without it.
  const { checkbox, confirm, input, number, select } = await import('@inquirer/prompts');
  return {
    choose: (question) => select(question, streams),
    pick: ({ validate, ...question }) =>
      checkbox(
        { ...question, validate: (picked) => validate(picked.map(({ value }) => value)), pageSize: 15 },
        streams,
      ),
    write: (question) => input(question, streams),
    // Every question has a default, so that there is always a number.
    count: async (question) => (await number({ ...question, required: true }, streams)) ?? question.default,
    confirm: (question) => confirm(question, streams),
  };
}

/** Whether an error says that somebody pressed Ctrl-C or closed the terminal while they were asked. */
export function hasLeft(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}
