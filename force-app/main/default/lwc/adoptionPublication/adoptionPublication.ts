/** What is published about groups and the whole project. Source: product.md, Rules about people 6. */
export { daysAfter, type Measuring, measuringOn, mondayOf, nextMonday } from './measuring.ts';
export {
  type Around,
  fellThreeWeeks,
  type GroupRate,
  publishedAround,
  type PublishedWeek,
  type Session,
  trainingEffect,
} from './effect.ts';
export { lowestGroupSize, type Step, stepOf, stepRange, stepsTo } from './step.ts';
export {
  type GroupFigures,
  type PublishedGroup,
  publishProject,
  publishGroup,
  publishRates,
  publishWhole,
  type PublishedPerson,
  type RecordCount,
  type WholeCount,
} from './publish.ts';
