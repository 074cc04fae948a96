import { CHARTER, missingCharterParts } from 'c/adoptionCharter';
import type { Project, TeamGroup } from 'c/adoptionQueries';
import { day, enumeration, fill } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { concernedGroups } from 'c/adoptionTeamInsight';
import { LABELS, PART } from './labels.ts';

type State = 'done' | 'toDo' | 'waiting';

interface Item {
  key: string;
  title: string;
  text: string;
  owed: string;
  state: string;
  icon: string;
  className: string;
}

const ICON: Record<State, string> = { done: 'utility:success', toDo: 'utility:task', waiting: 'utility:clock' };

function item(key: string, title: string, state: State, text: string, owed = ''): Item {
  return { key, title, text, owed, state: LABELS[state], icon: ICON[state], className: `item item_${state}` };
}

function managerOf({ managerName }: TeamGroup): string {
  return managerName || LABELS.managerUnknown;
}

/** What has to be there before people have weeks that others read, and who owes what is missing. */
export default class AdoptionOpeningChecklist extends LightningElement {
  @api project!: Project;
  @api groups: TeamGroup[] = [];
  /** The reader: a manager sees the readiness of their own groups only. */
  @api readerId = '';

  readonly label = LABELS;

  get items(): Item[] {
    return [this.charter, this.mirror, ...this.readiness];
  }

  get lead(): string {
    return this.project.leadName || LABELS.leadUnknown;
  }

  get charter(): Item {
    const { charterStatus } = this.project;
    if (charterStatus !== CHARTER.incomplete) {
      return item('charter', LABELS.charterTitle, 'done', LABELS.charterDone);
    }
    // An agreement that lies ahead is not missing; it is what the checklist then says instead.
    const missing = [...new Set(missingCharterParts(this.project).map((part) => PART[part]))];
    const text = missing.length > 0 ? fill(LABELS.charterMissing, enumeration(missing)) : LABELS.charterFuture;
    return item('charter', LABELS.charterTitle, 'toDo', text, fill(LABELS.owedBy, this.lead));
  }

  get mirror(): Item {
    const { charterStatus, teamViewOpensOn } = this.project;
    const title = LABELS.mirrorTitle;
    if (charterStatus === CHARTER.open) return item('mirror', title, 'done', LABELS.mirrorDone);
    if (!teamViewOpensOn) return item('mirror', title, 'waiting', LABELS.mirrorUnknown);
    // Its end may lie in the past already, and no waiting makes a charter complete.
    if (charterStatus === CHARTER.incomplete) {
      return item('mirror', title, 'waiting', fill(LABELS.mirrorPlanned, day(teamViewOpensOn)));
    }
    return item('mirror', title, 'waiting', fill(LABELS.mirrorRuns, day(teamViewOpensOn)), LABELS.owedByTime);
  }

  /** What is owed comes group by group; several prepared managers need one line only. */
  get readiness(): Item[] {
    const groups = concernedGroups(this.groups, this.readerId);
    const ready = groups.filter(({ isManagerReady }) => isManagerReady);
    const owed = groups.filter(({ isManagerReady }) => !isManagerReady).map((group) => this.owed(group));
    const [first, ...others] = ready;
    if (!first) return owed;
    if (others.length === 0) {
      const done = item(
        first.id,
        fill(LABELS.readyTitle, first.name),
        'done',
        fill(LABELS.readyDone, managerOf(first)),
      );
      return [...owed, done];
    }
    const managers = enumeration([...new Set(ready.map(managerOf))]);
    return [...owed, item('ready', LABELS.allReadyTitle, 'done', fill(LABELS.allReadyText, managers))];
  }

  private owed(group: TeamGroup): Item {
    const { id, name, readiness, managerId, isManagerActive } = group;
    const manager = managerOf(group);
    const title = fill(LABELS.readyTitle, name);
    // It takes somebody else: whoever left owes nothing any more.
    if (managerId && !isManagerActive) {
      return item(id, title, 'toDo', fill(LABELS.managerInactive, manager), fill(LABELS.owedBy, this.lead));
    }
    // What a manager says is read by the manager and the lead: others learn that something is missing, not what.
    const said = readiness?.coachedOn ? LABELS.readyNotAssessed : LABELS.readyNotCoached;
    const text = readiness ? said : LABELS.readyUnknown;
    return item(id, title, 'toDo', fill(text, manager), fill(LABELS.readyOwed, manager, this.lead));
  }
}
