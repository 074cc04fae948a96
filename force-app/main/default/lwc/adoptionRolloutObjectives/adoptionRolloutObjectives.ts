import type { WriteState } from 'c/adoptionWriteRefusal';
import type { RevisedObjective } from 'c/adoptionSteering';
import { api, LightningElement } from 'lwc';
import { LABELS } from './labels.ts';

interface Row {
  key: string;
  objective: RevisedObjective;
  state?: WriteState;
}

interface Savable extends Element {
  saved(): void;
}

/** The objectives of a rollout. What an item emits, `revise`, goes on to the page. */
export default class AdoptionRolloutObjectives extends LightningElement {
  @api objectives: RevisedObjective[] = [];
  @api mayRevise = false;
  @api state?: WriteState;

  readonly label = LABELS;

  /** Closes the form of an objective whose revision is saved. */
  @api saved(id: string): void {
    this.template?.querySelector<Savable>(`[data-id="${id}"]`)?.saved();
  }

  get rows(): Row[] {
    return this.objectives.map((objective) => ({
      key: objective.row.Id,
      objective,
      ...(this.state?.id === objective.row.Id && { state: this.state }),
    }));
  }

  get isEmpty(): boolean {
    return this.objectives.length === 0;
  }

  handleForward(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }
}
