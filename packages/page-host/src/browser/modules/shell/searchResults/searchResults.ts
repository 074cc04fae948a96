import { api, LightningElement } from 'lwc';
import type { NavigationItem } from '../../../../contract.ts';
import { describe, nameFieldOf } from '../../../host/describe.ts';
import { messageOf } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import { withTheme } from '../../../host/router.ts';
import { session } from '../../../host/session.ts';
import { pageTexts, text } from '../../../host/texts.ts';
import { contains, query, textOf } from '../../../host/soql.ts';

interface Hit {
  id: string;
  name: string;
  url: string;
}

interface Group extends NavigationItem {
  hits: Hit[];
}

/** Most hits shown of one object. */
const limit = 10;

/** Records whose name contains the term, object by object. */
export default class SearchResults extends LightningElement {
  @api
  get term(): string {
    return this.searched;
  }
  set term(value: string) {
    this.searched = value;
    void this.load(value);
  }

  readonly texts = pageTexts();
  groups: Group[] | undefined;
  error = '';
  private searched = '';
  private readonly reads = new Newest();

  get heading(): string {
    return text('searchHeading', this.searched);
  }

  get isEmpty(): boolean {
    return this.groups?.length === 0;
  }

  private async load(term: string): Promise<void> {
    const isNewest = this.reads.ask();
    this.groups = undefined;
    this.error = '';
    try {
      const groups = await Promise.all(session().objects.map((item) => find(item, term)));
      if (!isNewest()) return;
      this.groups = groups.filter(({ hits }) => hits.length > 0);
      this.dispatchEvent(
        new CustomEvent('title', { detail: text('searchTitle', term), bubbles: true, composed: true }),
      );
    } catch (error) {
      if (isNewest()) this.error = messageOf(error);
    }
  }
}

async function find(item: NavigationItem, term: string): Promise<Group> {
  const object = await describe(item.name);
  const { name } = nameFieldOf(object);
  const soql = `SELECT Id, ${name} FROM ${object.name} WHERE ${contains(name, term)} ORDER BY ${name} LIMIT ${limit}`;
  const rows = await query(soql);
  const hits = rows.map((row) => ({
    id: textOf(row, 'Id'),
    name: textOf(row, name) || textOf(row, 'Id'),
    url: withTheme(`/lightning/r/${object.name}/${textOf(row, 'Id')}/view`),
  }));
  return { ...item, hits };
}
