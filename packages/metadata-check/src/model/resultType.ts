import { textOf } from '../xml/element.ts';
import type { CustomObjects } from './customObjects.ts';
import type { ModelField } from './objects.ts';

/** Type of a field's value: a roll-up has that of what it summarizes. */
export function resultType(objects: CustomObjects, field: ModelField): string {
  const passed = new Set<ModelField>();
  let current = field;
  // Files may say that roll-ups summarize each other, which no org takes.
  while (current.component && current.type === 'Summary' && !passed.has(current)) {
    passed.add(current);
    const [object = '', name = ''] = textOf(current.component.element, 'summarizedField')?.split('.') ?? [];
    current = objects.known(object, name) ?? current;
  }
  return current.type;
}
