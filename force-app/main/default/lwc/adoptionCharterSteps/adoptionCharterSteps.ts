import { CHARTER, type CharterStep, type StepState, stepStates } from 'c/adoptionCharter';
import type { Project } from 'c/adoptionQueries';
import { day, enumeration, fill, whole } from 'c/adoptionWording';
import { api, LightningElement } from 'lwc';
import { LABELS, MISSING, USES } from './labels.ts';

interface Step {
  key: CharterStep;
  title: string;
  isDone: boolean;
  state: string;
  icon: string;
  className: string;
  lines: string[];
  missing: string;
  closed: string;
}

/** The five steps of a charter: what each says, what it lacks, and what stays closed until it is there. */
export default class AdoptionCharterSteps extends LightningElement {
  @api project!: Project;
  /** The rollout's day, YYYY-MM-DD. */
  @api today = '';

  get steps(): Step[] {
    return stepStates(this.project, this.today).map((state) => this.stepOf(state));
  }

  private stepOf({ step, missing }: StepState): Step {
    const isDone = missing.length === 0;
    const names = [...new Set(missing.map((part) => MISSING[part]))];
    return {
      key: step,
      title: LABELS.titles[step],
      isDone,
      state: isDone ? LABELS.done : LABELS.toDo,
      icon: isDone ? 'utility:success' : 'utility:task',
      className: isDone ? 'step step_done' : 'step',
      lines: this.linesOf(step).filter((line) => line !== ''),
      missing: isDone ? '' : fill(LABELS.missing, enumeration(names)),
      closed: this.closedBy(step, isDone),
    };
  }

  private linesOf(step: CharterStep): string[] {
    const { project } = this;
    switch (step) {
      case 'why':
        return [project.measuringPurpose];
      case 'never':
        return this.neverLines;
      case 'howLong':
        return [
          project.retentionWeeks === null ? '' : fill(LABELS.retention, whole(project.retentionWeeks)),
          fill(LABELS.howMany, whole(project.minimumGroupSize)),
        ];
      case 'agreedWith':
        return this.agreedLines;
      default:
        return this.mirrorLines;
    }
  }

  private get neverLines(): string[] {
    const banned = USES.filter(({ part }) => this.project[part]).map(({ word }) => word);
    return [
      banned.length > 0 ? fill(LABELS.banned, enumeration(banned)) : '',
      LABELS.neverRead,
      ...this.project.neverScored.split('\n').map((line) => line.replace(/^- /, '').trim()),
    ];
  }

  private get agreedLines(): string[] {
    const { worksCouncilConsultedOn, peopleInformedOn, impactAssessmentReference, charterAgreedOn } = this.project;
    return [
      worksCouncilConsultedOn ? fill(LABELS.consulted, day(worksCouncilConsultedOn)) : '',
      peopleInformedOn ? fill(LABELS.informed, day(peopleInformedOn)) : '',
      impactAssessmentReference ? fill(LABELS.assessment, impactAssessmentReference) : '',
      charterAgreedOn ? fill(LABELS.agreedOn, day(charterAgreedOn)) : '',
    ];
  }

  private get mirrorLines(): string[] {
    const { mirrorStartsOn, mirrorWeeks, teamViewOpensOn } = this.project;
    return [
      mirrorStartsOn ? fill(LABELS.mirrorStarts, day(mirrorStartsOn)) : '',
      mirrorWeeks === null ? '' : fill(LABELS.mirrorWeeks, whole(mirrorWeeks)),
      teamViewOpensOn ? fill(LABELS.opens, day(teamViewOpensOn)) : '',
    ];
  }

  /** What stays closed because of the step; a step that is done keeps nothing closed, but for weeks that still run. */
  private closedBy(step: CharterStep, isDone: boolean): string {
    if (!isDone) return LABELS.closed[step];
    const { charterStatus, teamViewOpensOn } = this.project;
    if (step !== 'mirror' || charterStatus !== CHARTER.mirrorOnly) return '';
    return fill(LABELS.closedByWeeks, day(teamViewOpensOn));
  }
}
