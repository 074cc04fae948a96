import type { Band } from 'c/adoptionScores';
import AMBER from '@salesforce/label/c.adoptionBandBadge_Amber';
import GREEN from '@salesforce/label/c.adoptionBandBadge_Green';
import NONE from '@salesforce/label/c.adoptionBandBadge_None';
import RED from '@salesforce/label/c.adoptionBandBadge_Red';
import { api, LightningElement } from 'lwc';

interface Look {
  word: string;
  icon: string;
  className: string;
}

/** Icons that warn or flag would police people: a band says where help is due. */
const LOOKS: Record<Band, Look> = {
  Green: { word: GREEN, icon: 'utility:success', className: 'badge badge_green' },
  Amber: { word: AMBER, icon: 'utility:trail', className: 'badge badge_amber' },
  Red: { word: RED, icon: 'utility:help', className: 'badge badge_red' },
};
const NO_BAND: Look = { word: NONE, icon: 'utility:dash', className: 'badge' };

/** A band by word and icon. */
export default class AdoptionBandBadge extends LightningElement {
  /** Band of a score; nothing or an unknown value means "not enough data". */
  @api band: string | null = null;

  get look(): Look {
    return LOOKS[this.band as Band] ?? NO_BAND;
  }
}
