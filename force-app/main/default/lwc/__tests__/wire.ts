/** Answers of the org for component tests, through the platform's own stub of `lightning/graphql`. */
// Only for its types: they add toBeAccessible() to Jest's.
import type {} from '@sa11y/jest';
import { createElement, type LightningElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { answerObjectInfos } from './objectInfos.ts';

interface Config {
  operationName?: string;
  query?: string;
  variables?: Record<string, unknown>;
}

type Choice = (config: Config | undefined) => boolean;

interface Stub {
  emit(data: unknown, choice?: Choice, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown, choice?: Choice, refresh?: () => Promise<void>): void;
  _wireInstances: Set<{ getConfig(): Config | undefined }>;
}

const stub = graphql as unknown as Stub;

export type Values = Record<string, unknown>;

/** A record as GraphQL gives it; a dot in a name walks up: `{ 'Lead__r.Name': 'Ada' }`. */
export function node(id: string, values: Values): Values {
  const record: Values = { Id: id };
  for (const [path, value] of Object.entries(values)) {
    const segments = path.split('.');
    let place = record;
    for (const segment of segments.slice(0, -1)) place = (place[segment] ??= {}) as Values;
    place[segments.at(-1) ?? ''] = { value };
  }
  return record;
}

/** The data of an answer: records by connection. */
export function answer(connections: Record<string, Values[]>): unknown {
  const query = Object.fromEntries(
    Object.entries(connections).map(([name, nodes]) => [name, { edges: nodes.map((one) => ({ node: one })) }]),
  );
  return { uiapi: { query } };
}

/** Chooses the wires of an operation; `text` is part of their query. */
function chosen(operation: string, text = ''): Choice {
  return (config) => config?.operationName === operation && (config.query ?? '').includes(text);
}

/** The requests that components have open: of one operation, or all. */
export function requests(operation?: string): Config[] {
  const open = [...stub._wireInstances].map((one) => one.getConfig() ?? {}).filter(({ query }) => query !== undefined);
  return operation === undefined ? open : open.filter(chosen(operation));
}

export async function emit(
  operation: string,
  data: unknown,
  options: { text?: string; refresh?: () => Promise<void> } = {},
): Promise<void> {
  stub.emit(data, chosen(operation, options.text), options.refresh);
  await rendered();
}

export async function emitErrors(
  operation: string,
  errors: (string | { message: string; extensions?: Values })[],
  options: { text?: string; refresh?: () => Promise<void> } = {},
): Promise<void> {
  stub.emitErrors(
    errors.map((error) => (typeof error === 'string' ? { message: error } : error)),
    chosen(operation, options.text),
    options.refresh,
  );
  await rendered();
}

/** An answer of which a part failed: the data of the rest, and the errors. */
export async function emitPartly(
  operation: string,
  data: unknown,
  errors: { message: string; extensions?: Values }[],
  options: { text?: string; refresh?: () => Promise<void> } = {},
): Promise<void> {
  const { refresh } = options;
  const result = { data, errors, ...(refresh && { refresh }) };
  const emitResult = Object.getPrototypeOf(stub) as { emit(result: unknown, choice: Choice): void };
  emitResult.emit.call(stub, result, chosen(operation, options.text));
  await rendered();
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Waits until everything that was set is on the page, links included; the org describes the objects that are asked for. */
export async function rendered(): Promise<void> {
  await settled();
  // A description can lead to a question about the next object.
  if (answerObjectInfos()) await rendered();
}

/** Makes an element with its properties set, listens as a parent component would, and puts it on the page. */
export async function show<T extends object>(
  tag: string,
  is: typeof LightningElement,
  properties: T,
  listeners: Record<string, (detail: unknown) => void> = {},
): Promise<HTMLElement & T> {
  const element = Object.assign(createElement(tag, { is }), properties) as unknown as HTMLElement & T;
  for (const [type, listener] of Object.entries(listeners)) {
    element.addEventListener(type, (event) => listener((event as CustomEvent<unknown>).detail));
  }
  document.body.append(element);
  await rendered();
  return element;
}

/** The first match inside an element, however deep in its components. */
export function find<T extends Element = HTMLElement>(root: Element, selector: string): T | null {
  return findAll<T>(root, selector)[0] ?? null;
}

/** All matches inside an element, however deep in its components, in page order. */
export function findAll<T extends Element = HTMLElement>(root: Element, selector: string): T[] {
  const found: T[] = [];
  const visit = (parent: Element | ShadowRoot): void => {
    for (const child of Array.from(parent.children)) {
      if (child.matches(selector)) found.push(child as T);
      if (child.shadowRoot) visit(child.shadowRoot);
      visit(child);
    }
  };
  if (root.shadowRoot) visit(root.shadowRoot);
  visit(root);
  return [...new Set(found)];
}

/** All text inside an element, components included, with single spaces. */
export function textOf(root: Element | null): string {
  if (!root) return '';
  const words: string[] = [];
  const visit = (parent: Node): void => {
    if (parent.nodeType === Node.TEXT_NODE) words.push(parent.textContent ?? '');
    const { shadowRoot } = parent as Element;
    if (shadowRoot) visit(shadowRoot);
    parent.childNodes.forEach(visit);
  };
  visit(root);
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** Clears the page between tests. */
export function clear(): void {
  document.body.replaceChildren();
}
