/** An element of a metadata file, with the place where its tag begins. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text with character references resolved, without blanks at both ends. */
  readonly text: string;
  /** Line on which that text begins; the tag's when there is none. */
  readonly textLine: number;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** The first child with this name. An element that is not there has no children; so below. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children with this name, in their order. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The names of its children, each once. */
export function childNames(element: XmlElement | undefined): ReadonlySet<string> {
  return new Set(element?.children.map((child) => child.name));
}

/** Text of the first child with this name; undefined when there is none or it is empty. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = childOf(element, name)?.text;
  return text === '' ? undefined : text;
}

/** Texts of all children with this name. */
export function textsOf(element: XmlElement | undefined, name: string): string[] {
  return childrenOf(element, name).map((child) => child.text);
}

/** Whether the child with this name reads `true`. */
export function flagOf(element: XmlElement | undefined, name: string): boolean {
  return textOf(element, name) === 'true';
}

/** The number in the child with this name; undefined when there is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = textOf(element, name);
  return text === undefined ? undefined : Number(text);
}

/** Every element below this one with the name, at any depth, in document order. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const children = element?.children ?? [];
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}
