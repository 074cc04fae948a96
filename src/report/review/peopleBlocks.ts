import { html } from '../../print/html.ts';
import type { Block, Cell } from '../../print/sheet.ts';
import type { Words } from '../../print/words.ts';
import { trendPicture, trendText } from './pictures.ts';
import type { Part, Review, TrendWeek } from '../../../force-app/main/default/lwc/adoptionReview/adoptionReview.ts';
import { known, stepWords, unreadLines } from './said.ts';

/** The weeks as a picture, and as a table for those who cannot see it. */
function trendCell(trend: readonly TrendWeek[], words: Words): Cell {
  const [first, last] = [trend[0], trend.at(-1)];
  const span = words.text('trend', words.day(first?.week ?? ''), words.day(last?.week ?? ''));
  const rows = trend.map(
    ({ week, lowest }) =>
      html`<tr>
        <th scope="row">${words.day(week)}</th>
        <td>${known(lowest, (value) => stepWords(value, words))}</td>
      </tr>`,
  );
  return {
    text: `${trendText(trend)}  ${span}`,
    picture: html`${trendPicture(trend)} ${span}
      <div class="unseen">
        <table>
          <caption>
            ${words.text('trend.caption')}
          </caption>
          ${rows}
        </table>
      </div>`,
  };
}

/** Use of the whole, its weeks, and what is furthest from its target. */
export function useBlock(review: Review, words: Words): Block {
  const { figures, trend, furthest } = review;
  const { wholeMean, signals, signalsAtTarget } = figures;
  const lines: Cell[] = [
    wholeMean === null ? words.text('use.none') : words.text('use.whole', stepWords(wholeMean, words)),
    ...(trend !== null && trend.length > 1 ? [trendCell(trend, words)] : []),
  ];
  if (signals !== null) lines.push(words.count('use.signals', signals, words.number(signalsAtTarget ?? 0)));
  if (furthest !== null) {
    lines.push(
      words.text('use.furthest', furthest.name, stepWords(furthest.lowest, words), words.number(furthest.target)),
    );
  }
  const unread = unreadLines(review, ['means', 'rates'], words);
  return {
    title: words.text('title.use'),
    lines: [...(trend === null ? lines.slice(1) : lines), ...unread],
    isNarrow: true,
  };
}

function attitudeLine({ attitudes, notRead }: Review, words: Words): string[] {
  if (attitudes === null) return notRead.some(({ part }) => part === 'attitudes') ? [] : [words.text('attitudes.none')];
  const { functions, supporters, waiting, opposed } = attitudes;
  const all = supporters + waiting + opposed;
  const shares = [supporters, waiting, opposed].map((people) => words.percent((100 * people) / all));
  return [words.count('attitudes', functions, ...shares)];
}

function irritantLine({ irritants, figures }: Review, words: Words): string[] {
  if (irritants === null) return [];
  const { open, oldestDays, overdue } = irritants;
  return [
    words.count('irritants', open),
    ...(oldestDays === null ? [] : [words.count('irritants.oldest', oldestDays)]),
    ...(overdue > 0 ? [words.count('irritants.overdue', overdue)] : []),
    ...(figures.irritantsInTime === null
      ? []
      : [words.text('irritants.inTime', words.percent(figures.irritantsInTime))]),
  ];
}

function trainingLine({ trainings }: Review, words: Words): string[] {
  if (trainings === null) return [];
  const { held, places, next } = trainings;
  return [
    words.count('trainings', held),
    words.count('trainings.places', places),
    ...(next === null ? [] : [words.text('trainings.next', next.name, words.day(next.on))]),
  ];
}

/** Parts that a review freezes figures of, and those that it does not. */
const COUNTED: readonly Part[] = ['groups', 'members'];
const PEOPLE: readonly Part[] = ['attitudes', 'irritants', 'trainings'];

/** How far the people are: managers, freed load, irritants, trainings, attitudes of whole functions. */
export function peopleBlock(review: Review, words: Words): Block {
  const { takenOn, managersReady, managers, freedLoad, plannedLoad } = review.figures;
  const sentences = (parts: string[]): string[] => (parts.length === 0 ? [] : [parts.join(', ') + '.']);
  return {
    title: words.text('title.people'),
    lines: [
      ...(managers === null ? [] : [words.text('managers', words.number(managersReady ?? 0), words.number(managers))]),
      ...(plannedLoad === null ? [] : [words.text('load', words.number(freedLoad ?? 0), words.number(plannedLoad))]),
      ...sentences(irritantLine(review, words)),
      ...sentences(trainingLine(review, words)),
      ...attitudeLine(review, words),
      ...unreadLines(review, takenOn === null ? [...COUNTED, ...PEOPLE] : PEOPLE, words),
    ],
    isNarrow: true,
  };
}
