import { TRAINING, type Training } from 'c/adoptionQueries';
import { change, day, fill, percent, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

/** What trainings are about, as `adoptionTrainings` makes it. */
interface Subject {
  name: string;
  target: number;
  rate: number | null;
  rateText: string;
  isFalling: boolean;
  effect: number | null;
  hasHeld: boolean;
  sessions: Training[];
}

interface Session {
  id: string;
  name: string;
  facts: string;
  seats: string;
  state: string;
  canCome: boolean;
}

const PERCENT = 100;
/** Sessions that are shown; the others are in their list. */
const MOST = 5;

/** One signal: how far it is, what training changed, and the sessions. Emits `coming` with the id of a session. */
export default class AdoptionTrainingCard extends LightningElement {
  @api subject!: Subject;
  /** Whether the reader may see effects. */
  @api hasEffect = false;
  /** Whether the reader counts who comes. */
  @api canCount = false;
  @api isBusy = false;

  readonly label = LABELS;
  readonly object = TRAINING;

  get heading(): string {
    return this.subject.name || LABELS.others;
  }

  get isSignal(): boolean {
    return this.subject.name !== '';
  }

  get gap(): string {
    const { rate, rateText, target } = this.subject;
    const aim = percent(target / PERCENT);
    if (rate === null) return fill(LABELS.noRate, aim);
    return fill(rate >= target ? LABELS.reached : LABELS.gap, rateText, aim);
  }

  get effect(): string {
    const { effect, hasHeld } = this.subject;
    if (!this.hasEffect || !hasHeld) return '';
    if (effect === null) return LABELS.notMeasurable;
    return effect === 0 ? LABELS.noEffect : fill(LABELS.effect, change(effect));
  }

  get sessions(): Session[] {
    return this.subject.sessions.slice(0, MOST).map((one) => this.sessionOf(one));
  }

  get hasNoSession(): boolean {
    return this.subject.sessions.length === 0;
  }

  get more(): string {
    const more = this.subject.sessions.length - MOST;
    return more > 0 ? fill(LABELS.more, whole(more)) : '';
  }

  handleComing(event: Event): void {
    if (this.isBusy) return;
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent<string | undefined>('coming', { detail: id }));
  }

  private sessionOf(training: Training): Session {
    const { id, name, format, heldOn, minutes, audience, facilitator, status, seats, registered } = training;
    const isPlanned = status === 'Planned';
    const isFull = seats !== null && (registered ?? 0) >= seats;
    const facts = [
      format,
      day(heldOn),
      minutes === null ? '' : fill(LABELS.minutes, whole(minutes)),
      audience,
      facilitator && fill(LABELS.with, facilitator),
    ];
    return {
      id,
      name,
      facts: facts.filter((fact) => fact !== '').join(' · '),
      seats: isPlanned ? this.seatsOf(training, isFull) : this.cameOf(training),
      state: status === 'Cancelled' ? LABELS.cancelled : '',
      canCome: this.canCount && isPlanned && !isFull,
    };
  }

  private seatsOf({ seats, registered }: Training, isFull: boolean): string {
    if (isFull) return LABELS.full;
    const coming = whole(registered ?? 0);
    return seats === null ? fill(LABELS.coming, coming) : fill(LABELS.seats, coming, whole(seats));
  }

  private cameOf({ status, attended }: Training): string {
    return status === 'Held' && attended !== null ? fill(LABELS.came, whole(attended)) : '';
  }
}
