import { PAGE_INFO } from './paging.ts';
import { nodesIn, type UiApiData } from './selection.ts';

const USER = 'User';
/** People offered at once; whoever is further down is found by more letters. */
export const OFFERED = 20;

/** A user who may own records. */
export interface OfferedUser {
  id: string;
  name: string;
}

/** Active users whose name has the text `$name` in it, by name. */
export const USERS_QUERY = `query adoptionUsers($name: String) { uiapi { query {
  ${USER}(
    where: {and: [{IsActive: {eq: true}}, {Name: {like: $name}}]}
    orderBy: {Name: {order: ASC}}
    first: ${OFFERED}
  ) { edges { node { Id Name { value } Username { value } } } ${PAGE_INFO} }
} } }`;

function valueOf(field: unknown): string {
  const { value } = (field ?? {}) as { value?: unknown };
  return typeof value === 'string' ? value : '';
}

/** A pattern that finds a text wherever it stands, letters that mean something in a pattern among them. */
export function patternOf(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
}

/** The users, namesakes told apart by the name that they log in with. */
export function usersIn(data: UiApiData): OfferedUser[] {
  return nodesIn(data, USER).map((node) => ({
    id: node.Id,
    name: `${valueOf(node.Name)} (${valueOf(node.Username)})`,
  }));
}

/** Whether more users have the text in their name than are offered. */
export function hasMoreUsers(data: UiApiData): boolean {
  return data.uiapi.query[USER]?.pageInfo?.hasNextPage === true;
}
