import unknownTopic from '@salesforce/label/c.adoptionPageNote_UnknownTopic';
import { fill } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { NOTES, type Note } from './notes.ts';

interface Paragraph {
  key: number;
  text: string;
}

/**
 * A note of the product beside the fields of a page. The rich text of the platform would do, were it certain that it
 * takes custom labels between its markup; labels that a component imports are.
 */
export default class AdoptionPageNote extends LightningElement {
  /** Name of the note, one of `NOTES`. */
  @api topic = '';

  get note(): Note {
    return NOTES[this.topic] ?? { texts: [fill(unknownTopic, this.topic)] };
  }

  get paragraphs(): Paragraph[] {
    return this.note.texts.map((text, key) => ({ key, text }));
  }
}
