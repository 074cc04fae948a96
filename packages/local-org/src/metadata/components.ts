/** Where a problem is, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One row of a deploy result. */
export interface ComponentResult {
  componentType: string;
  fullName: string;
  fileName: string;
  success: boolean;
  changed: boolean;
  created: boolean;
  deleted: boolean;
  warning: boolean;
  createdDate: string;
  problem?: string;
  problemType?: 'Error' | 'Warning';
  lineNumber?: number;
  columnNumber?: number;
}

interface Problem {
  message: string;
  position: Position | undefined;
}

/** A component under deployment, with what is wrong with it. */
export class Component {
  readonly type: string;
  readonly fullName: string;
  readonly fileName: string;
  /** Where its name stands in the file, for components that share one. */
  place: Position | undefined;
  /** Whether the org has it already, and whether this deploy makes a difference. */
  created = false;
  changed = false;
  /** Whether the deploy takes it away. */
  deleted = false;
  /** What is said of a component that is fine all the same. */
  warning: string | undefined;
  readonly problems: Problem[] = [];

  public constructor(type: string, fullName: string, fileName: string) {
    this.type = type;
    this.fullName = fullName;
    this.fileName = fileName;
  }

  public fail(message: string, position?: Position): void {
    this.problems.push({ message, position });
  }
}

/** The components of one deploy, in the order of their discovery. */
export class ComponentList {
  readonly #components = new Map<string, Component>();

  /** The component with this name; made when it is new to the list. */
  public at(type: string, fullName: string, fileName: string): Component {
    const key = `${type}:${fullName}`;
    const known = this.#components.get(key);
    if (known) return known;
    const component = new Component(type, fullName, fileName);
    this.#components.set(key, component);
    return component;
  }

  public find(type: string, fullName: string): Component | undefined {
    return this.#components.get(`${type}:${fullName}`);
  }

  public has(type: string, fullName: string): boolean {
    return this.find(type, fullName) !== undefined;
  }

  public remove(component: Component): void {
    this.#components.delete(`${component.type}:${component.fullName}`);
  }

  public all(): Component[] {
    return [...this.#components.values()];
  }

  public hasProblems(): boolean {
    return this.all().some((component) => component.problems.length > 0);
  }

  /** Result rows: one for each success, one for each problem. */
  public results(createdDate: string): { successes: ComponentResult[]; failures: ComponentResult[] } {
    const successes: ComponentResult[] = [];
    const failures: ComponentResult[] = [];
    for (const component of this.all()) {
      const { type: componentType, fullName, fileName, created, changed, deleted, warning, problems } = component;
      const row = { componentType, fullName, fileName, deleted, warning: warning !== undefined, createdDate };
      const said = warning === undefined ? {} : { problem: warning, problemType: 'Warning' as const };
      if (problems.length === 0) successes.push({ ...row, success: true, created, changed, ...said });
      for (const { message, position } of problems) {
        const place = position ? { lineNumber: position.line, columnNumber: position.column } : {};
        const problem = { problem: message, problemType: 'Error' as const, ...place };
        failures.push({ ...row, deleted: false, success: false, created: false, changed: false, ...problem });
      }
    }
    return { successes, failures };
  }
}
