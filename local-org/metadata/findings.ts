import type { Component } from './components.ts';
import type { XmlElement } from './xml.ts';

/** The platform's words for a reference to nothing. */
export function missing(field: string, type: string, name: string): string {
  return `In field: ${field} - no ${type} named ${name} found`;
}

/** Fails a component for each element that a file of its type must have. */
export function requireElements(component: Component, content: XmlElement, names: string[]): void {
  for (const name of names) {
    if ((content[name] ?? []).length === 0)
      component.fail(`Required field is missing: ${name}`, { line: 1, column: 1 });
  }
}
