/** Modules that exist only on the platform. */

declare module '@salesforce/user/Id' {
  const id: string;
  export default id;
}

/** Whether the reader has it; undefined for one who has not. */
declare module '@salesforce/customPermission/*' {
  const has: true | undefined;
  export default has;
}

/** Whether the reader has a permission of the platform; undefined for one who has not. */
declare module '@salesforce/userPermission/*' {
  const has: true | undefined;
  export default has;
}

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}

declare module '@salesforce/schema/*' {
  /** An object has no field name; a path through relationships is one field name with dots. */
  const reference: { readonly objectApiName: string; readonly fieldApiName: string };
  export default reference;
}

declare module '@salesforce/i18n/*' {
  const value: string;
  export default value;
}

declare module '*.html' {
  const template: (...args: unknown[]) => unknown;
  export default template;
}
