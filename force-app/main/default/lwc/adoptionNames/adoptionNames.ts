/** Names as people read them: whoever has one that others have too is told from them, for the pages and the commands. */
export { type Named, type NamedGroup, groupNames, toldApart } from './names.ts';
export { peopleToldApart } from './people.ts';
