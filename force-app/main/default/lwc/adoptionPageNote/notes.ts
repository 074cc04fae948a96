import decisionOwedText from '@salesforce/label/c.adoptionDecisionPage_OwedText';
import decisionOwedTitle from '@salesforce/label/c.adoptionDecisionPage_OwedTitle';
import groupAdoptionNote from '@salesforce/label/c.adoptionGroupPage_AdoptionNote';
import groupAttitudesNote from '@salesforce/label/c.adoptionGroupPage_AttitudesNote';
import groupNoFiguresNote from '@salesforce/label/c.adoptionGroupPage_NoFiguresNote';
import groupNotReadyText from '@salesforce/label/c.adoptionGroupPage_NotReadyText';
import groupNotReadyTitle from '@salesforce/label/c.adoptionGroupPage_NotReadyTitle';
import groupReadyText from '@salesforce/label/c.adoptionGroupPage_ReadyText';
import groupReadyTitle from '@salesforce/label/c.adoptionGroupPage_ReadyTitle';
import homeIrritantText from '@salesforce/label/c.adoptionHomePage_IrritantText';
import homeWelcomeText from '@salesforce/label/c.adoptionHomePage_WelcomeText';
import homeWelcomeTitle from '@salesforce/label/c.adoptionHomePage_WelcomeTitle';
import irritantAuthorText from '@salesforce/label/c.adoptionIrritantPage_AuthorText';
import irritantAuthorTitle from '@salesforce/label/c.adoptionIrritantPage_AuthorTitle';
import irritantPromiseText from '@salesforce/label/c.adoptionIrritantPage_PromiseText';
import irritantPromiseTitle from '@salesforce/label/c.adoptionIrritantPage_PromiseTitle';
import objectiveNoteText from '@salesforce/label/c.adoptionObjectivePage_NoteText';
import objectiveNoteTitle from '@salesforce/label/c.adoptionObjectivePage_NoteTitle';
import projectAdoptionNote from '@salesforce/label/c.adoptionProjectPage_AdoptionNote';
import projectCharterIncomplete from '@salesforce/label/c.adoptionProjectPage_CharterIncomplete';
import projectCharterIncompleteText from '@salesforce/label/c.adoptionProjectPage_CharterIncompleteText';
import projectCharterMirror from '@salesforce/label/c.adoptionProjectPage_CharterMirror';
import projectCharterMirrorText from '@salesforce/label/c.adoptionProjectPage_CharterMirrorText';
import projectCharterNote from '@salesforce/label/c.adoptionProjectPage_CharterNote';
import projectCharterOpen from '@salesforce/label/c.adoptionProjectPage_CharterOpen';
import projectCharterOpenText from '@salesforce/label/c.adoptionProjectPage_CharterOpenText';
import projectMissingAgreement from '@salesforce/label/c.adoptionProjectPage_MissingAgreement';
import projectMissingBans from '@salesforce/label/c.adoptionProjectPage_MissingBans';
import projectMissingImpactAssessment from '@salesforce/label/c.adoptionProjectPage_MissingImpactAssessment';
import projectMissingMirror from '@salesforce/label/c.adoptionProjectPage_MissingMirror';
import projectMissingPurpose from '@salesforce/label/c.adoptionProjectPage_MissingPurpose';
import projectMissingRetention from '@salesforce/label/c.adoptionProjectPage_MissingRetention';
import projectMissingWorksCouncil from '@salesforce/label/c.adoptionProjectPage_MissingWorksCouncil';
import reviewFiguresText from '@salesforce/label/c.adoptionReviewPage_FiguresText';
import reviewFiguresTitle from '@salesforce/label/c.adoptionReviewPage_FiguresTitle';
import riskNoteText from '@salesforce/label/c.adoptionRiskPage_NoteText';
import riskNoteTitle from '@salesforce/label/c.adoptionRiskPage_NoteTitle';
import trainingNoteText from '@salesforce/label/c.adoptionTrainingPage_NoteText';
import trainingNoteTitle from '@salesforce/label/c.adoptionTrainingPage_NoteTitle';

/** What stands beside the fields of a page. */
export interface Note {
  /** A note with a heading is a card of its own; one without belongs to what stands above it. */
  heading?: string;
  texts: readonly string[];
  /** A point of the list that a note above begins. */
  isPoint?: boolean;
}

/** The notes by their topic; `adoptionPageNote.js-meta.xml` offers the same names to the Lightning App Builder. */
export const NOTES: Readonly<Record<string, Note>> = {
  Welcome: { heading: homeWelcomeTitle, texts: [homeWelcomeText, homeIrritantText] },
  CharterIncomplete: { heading: projectCharterIncomplete, texts: [projectCharterIncompleteText] },
  CharterMirrorOnly: { heading: projectCharterMirror, texts: [projectCharterMirrorText] },
  CharterOpen: { heading: projectCharterOpen, texts: [projectCharterOpenText] },
  MissingPurpose: { texts: [projectMissingPurpose], isPoint: true },
  MissingBans: { texts: [projectMissingBans], isPoint: true },
  MissingRetention: { texts: [projectMissingRetention], isPoint: true },
  MissingAgreement: { texts: [projectMissingAgreement], isPoint: true },
  MissingWorksCouncil: { texts: [projectMissingWorksCouncil], isPoint: true },
  MissingImpactAssessment: { texts: [projectMissingImpactAssessment], isPoint: true },
  MissingMirror: { texts: [projectMissingMirror], isPoint: true },
  ProjectCharter: { texts: [projectCharterNote] },
  ProjectAdoption: { texts: [projectAdoptionNote] },
  ObjectiveTarget: { heading: objectiveNoteTitle, texts: [objectiveNoteText] },
  GroupReady: { heading: groupReadyTitle, texts: [groupReadyText] },
  GroupNotReady: { heading: groupNotReadyTitle, texts: [groupNotReadyText] },
  GroupAttitudes: { texts: [groupAttitudesNote] },
  GroupAdoption: { texts: [groupAdoptionNote] },
  GroupWithoutFigures: { texts: [groupNoFiguresNote] },
  DecisionOwed: { heading: decisionOwedTitle, texts: [decisionOwedText] },
  ReviewFigures: { heading: reviewFiguresTitle, texts: [reviewFiguresText] },
  RiskWeight: { heading: riskNoteTitle, texts: [riskNoteText] },
  TrainingEffect: { heading: trainingNoteTitle, texts: [trainingNoteText] },
  IrritantAuthor: { heading: irritantAuthorTitle, texts: [irritantAuthorText] },
  IrritantPromise: { heading: irritantPromiseTitle, texts: [irritantPromiseText] },
};
