import { textOf } from '../xml/element.ts';
import type { CustomObjects } from './customObjects.ts';
import type { ModelField } from './objects.ts';

/** Type of a field's value: a roll-up that takes the first or last has the type of what it summarizes. */
export function resultType(objects: CustomObjects, { type, component }: ModelField): string {
  const summarized = component && textOf(component.element, 'summarizedField');
  if (type !== 'Summary' || summarized === undefined) return type;
  const [object = '', name = ''] = summarized.split('.');
  const field = objects.known(object, name);
  return field && field.component !== component ? resultType(objects, field) : type;
}
