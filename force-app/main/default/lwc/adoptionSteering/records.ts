import type { Rows } from 'c/adoptionReview';

interface Named {
  Id: string;
  Name: string;
}
type Person = { Name: string } | null;

/** Records of the parts of the Rollout page, as the API returns them; `...Text` are the words for a code. */
export interface SteeringRows {
  plan: {
    Id: string;
    Status__c: string | null;
    StatusText?: string;
    StartDate__c: string | null;
    TargetDate__c: string | null;
    Sponsor__c: string | null;
    Sponsor__r: Person;
  };
  phases: Named & {
    Kind__c: string | null;
    Order__c: number | null;
    Status__c: string | null;
    StartDate__c: string | null;
    EndDate__c: string | null;
    PairedWith__c: string | null;
  };
  objectives: Rows['objectives'] &
    Named & {
      Direction__c: string | null;
      Signal__c: string | null;
      Responsible__r: Person;
    };
  revisions: {
    Id: string;
    Objective__c: string;
    PreviousTarget__c: number | null;
    NewTarget__c: number | null;
    RevisedOn__c: string | null;
    Reason__c: string | null;
  };
  decisions: Rows['decisions'] &
    Named & {
      Kind__c: string | null;
      OwedBy__c: string | null;
      Hint__c: string | null;
    };
  raised: { Id: string; Level__c: string | null; Risk__c: string | null; Irritant__c: string | null };
  trainings: Rows['trainings'] &
    Named & {
      FormatText?: string;
      Seats__c: number | null;
      Registered__c: number | null;
    };
  messages: Named & {
    SendOn__c: string | null;
    Status__c: string | null;
    ChannelText?: string;
    Audience__c: string | null;
  };
  collection: Named & { Verdict__c: string | null; MinutesAWeek__c: number | null };
  groups: Named & { ManagerReady__c: boolean };
  readiness: Named & {
    Manager__r: { Username: string } | null;
    Kind__c: string | null;
    ManagerAwareness__c: number | null;
    ManagerDesire__c: number | null;
    ManagerKnowledge__c: number | null;
    ManagerAbility__c: number | null;
    ManagerReinforcement__c: number | null;
    ManagerCoachedOn__c: string | null;
    BarrierPoint__c: string | null;
    BarrierPointText__c: string | null;
    Headcount__c: number | null;
    Supporters__c: number | null;
    Waiting__c: number | null;
    Opposed__c: number | null;
  };
  figures: {
    Id: string;
    Group__c: string | null;
    Scope__c: string | null;
    WeekStart__c: string;
    StepWeek__c: string | null;
    Mean__c: number | null;
    Use__c: string | null;
    IsSuppressed__c: boolean;
  };
  members: Rows['members'] & Named & { RoleText?: string };
  irritants: Rows['irritants'] & Named & { Responsible__r: Person };
  risks: Rows['risks'] &
    Named & {
      Cause__c: string | null;
      CauseText?: string;
      Likelihood__c: number | null;
      Impact__c: number | null;
      ActionDueOn__c: string | null;
      Responsible__r: Person;
    };
  money: Rows['money'] & {
    YearlyCostExpected__c: number | null;
    YearlyCostConfirmed__c: number | null;
    ThreeYearReturnExpected__c: number | null;
    ThreeYearReturnConfirmed__c: number | null;
  };
  values: Named & {
    Kind__c: string | null;
    Recurrence__c: string | null;
    Calculation__c: string | null;
    Expected__c: number | null;
    Measured__c: number | null;
    ConfirmedOn__c: string | null;
  };
  reviews: Rows['reviews'] & { KindText?: string };
  rates: Rows['rates'] & {
    Signal__c: string;
    RateText__c: string | null;
    Signal__r: { Name: string; Scope__c: string | null };
  };
}

/** Records by part; a part that the reader may not read is not there. */
export type SteeringRecords = { [Part in keyof SteeringRows]?: SteeringRows[Part][] };
