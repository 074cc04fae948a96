/** What is published about groups and the whole project. Source: product.md, Rules about people 6. */
export { lowestGroupSize, type Step, stepOf, stepRange } from './step.ts';
export {
  type GroupFigures,
  type PublishedGroup,
  publishProject,
  publishGroup,
  publishRates,
  type PublishedPerson,
  type RecordCount,
} from './publish.ts';
