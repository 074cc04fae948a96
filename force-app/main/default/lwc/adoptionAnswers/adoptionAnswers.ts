/** What the org's answers mean to a page: the one place that decides it for every wire. */
export { type Answer, messagesOf, readAnswer, type Trouble, type TroubleKind, troubleKindOf } from './answer.ts';
export { type Cursors, Question, type Reading } from './question.ts';
export { refusalsIn } from './refusal.ts';
export { sharedKeyTrouble } from './sharedKey.ts';
