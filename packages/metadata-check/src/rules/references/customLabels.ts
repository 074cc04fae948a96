import { childOf, childrenOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/** Most characters by element. Source: Metadata API Developer Guide, "CustomLabels". */
const limits: readonly (readonly [string, number])[] = [
  ['value', 1000],
  ['shortDescription', 80],
  ['categories', 255],
];

/** A label, its name, its texts and its language. */
export const customLabel: Rule = {
  id: 'custom-label',
  layer: 3,
  origin: 'platform',
  severity: 'error',
  statement:
    'Custom labels have valid names, each once, a language code, at most 1,000 characters and a description of at most 80.',
  *check(model): Iterable<Issue> {
    const seen = new Set<string>();
    for (const component of model.ofType('CustomLabels')) {
      for (const label of childrenOf(component.element, 'labels')) {
        const name = textOf(label, 'fullName') ?? '';
        const element = childOf(label, 'fullName') ?? label;
        if (!/^[A-Za-z](?!\w*__)\w*(?<!_)$/.test(name.replace(/^[A-Za-z]\w*?__/, '')))
          yield {
            component,
            element,
            problem: `Invalid custom label name '${name}'`,
            fix: 'Use letters, digits and single underscores, beginning with a letter.',
          };
        if (seen.has(name.toLowerCase()))
          yield { component, element, problem: `Duplicate custom label: ${name}`, fix: 'Remove one of them.' };
        seen.add(name.toLowerCase());
        for (const [tag, most] of limits) {
          const text = childOf(label, tag);
          if (text && text.text.length > most)
            yield {
              component,
              element: text,
              problem: `The ${tag} of the custom label ${name} has more than ${most} characters`,
              fix: `Shorten the ${tag}.`,
            };
        }
        const language = childOf(label, 'language');
        if (language && !/^[a-z]{2,3}(_[A-Z]{2}|_[A-Z][a-z]{3}(_[A-Z]{2})?)?$/.test(language.text))
          yield {
            component,
            element: language,
            problem: `'${language.text}' is not a language code`,
            fix: 'Write a code such as en_US or fr.',
          };
      }
    }
  },
};
