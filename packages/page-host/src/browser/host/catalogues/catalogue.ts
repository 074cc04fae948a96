/** Texts of one part of the shell in each language that it speaks. */
export interface Catalogue<Key extends string> {
  en: Readonly<Record<Key, string>>;
  fr: Readonly<Record<Key, string>>;
}

/** Declares a catalogue: the compiler refuses a key that one language lacks. `{0}`, `{1}` stand for values. */
export function catalogue<Key extends string>(texts: {
  en: Record<Key, string>;
  fr: Record<NoInfer<Key>, string>;
}): Catalogue<Key> {
  return texts;
}
