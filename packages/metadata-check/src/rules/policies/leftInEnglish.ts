import { childOf, childrenOf, textOf } from '../../xml/element.ts';
import type { Issue, Rule } from '../rule.ts';

/** Fewer words are often the same in both languages: "Description", "Impact". */
const FEWEST_WORDS = 3;

/** Labels whose translation was never written. */
export const leftInEnglish: Rule = {
  id: 'translation-left-in-english',
  layer: 'policy',
  origin: 'ours',
  severity: 'error',
  statement: 'The translation of a custom label of three words or more is not the English text.',
  *check(model): Iterable<Issue> {
    const english = new Map(
      model
        .ofType('CustomLabels')
        .flatMap(({ element }) => childrenOf(element, 'labels'))
        .map((label) => [textOf(label, 'fullName'), textOf(label, 'value')]),
    );
    for (const component of model.ofType('Translations')) {
      for (const translation of childrenOf(component.element, 'customLabels')) {
        const element = childOf(translation, 'label');
        const name = textOf(translation, 'name');
        if (!element || element.text.split(/\s+/).length < FEWEST_WORDS || english.get(name) !== element.text) continue;
        yield { component, element, problem: `${name ?? ''} is still in English`, fix: 'Translate it.' };
      }
    }
  },
};
