import { api, LightningElement } from 'lwc';
import type { Persona, SessionData } from '../../../../contract.ts';
import { hostData } from '../../../host/http.ts';
import { Newest } from '../../../host/newest.ts';
import type { PageReference } from '../../../host/pageReference.ts';
import { pageTexts } from '../../../host/texts.ts';

/** Changes who one is. Part of the local org, not of the product: it says so. */
export default class PersonaSwitch extends LightningElement {
  @api session!: SessionData;
  /** Page shown: the next person opens the same one. */
  @api
  get reference(): PageReference | undefined {
    return this.page;
  }
  set reference(value: PageReference | undefined) {
    this.page = value;
    void this.load();
  }

  readonly texts = pageTexts();
  people: Persona[] = [];
  private page: PageReference | undefined;
  private readonly reads = new Newest();

  get options(): { label: string; value: string; description: string }[] {
    return this.people.map(({ userId, name, role }) => ({ label: name, value: userId, description: role }));
  }

  get current(): string {
    return this.session.userId;
  }

  private async load(): Promise<void> {
    const isNewest = this.reads.ask();
    const query = new URLSearchParams({ retURL: location.pathname + location.search });
    const people = await hostData<Persona[]>(`/local-org/personas.json?${query.toString()}`);
    if (isNewest()) this.people = people;
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const person = this.people.find(({ userId }) => userId === event.detail.value);
    if (person && !person.current) location.assign(person.url);
  }
}
