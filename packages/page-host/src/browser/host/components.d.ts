/** Deployed components by name (`c:adoptionMyScore`), loaded when used. The bundler writes this module. */
declare module 'host/components' {
  import type { LightningElement } from 'lwc';

  export const components: Record<string, () => Promise<{ default: typeof LightningElement }>>;
}
