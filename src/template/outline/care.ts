import type { Template } from '../schema.ts';
import type { OutlineItem, OutlineSection } from './layout.ts';
import { weekWords } from './plan.ts';
import type { Say } from './words.ts';

function byDay<Entry extends { onDay: number }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((one, other) => one.onDay - other.onDay);
}

function riskItem(risk: Template['risks'][number], roleName: string, say: Say): OutlineItem {
  return {
    when: weekWords(say, risk.actionOnDay),
    title: risk.name,
    details: [
      say('risk.sign', risk.earlySign),
      say('risk.mitigation', risk.mitigation),
      say('risk.heavy', risk.likelihood, risk.impact, roleName),
    ],
  };
}

function trainingItem(training: Template['trainings'][number], say: Say): OutlineItem {
  const expected = say(training.optional ? 'training.optional' : 'training.expected');
  return {
    when: weekWords(say, training.onDay),
    title: training.name,
    details: [say('training.for', training.audience, training.minutes, expected), training.content],
  };
}

function messageItem(message: Template['messages'][number], roleName: string, say: Say): OutlineItem {
  return {
    when: weekWords(say, message.onDay),
    title: message.name,
    details: [say('message.to', message.audience, roleName), message.body, say('message.benefit', message.benefit)],
  };
}

function reviewItem(review: Template['reviews'][number], firstWave: number, say: Say): OutlineItem {
  const repeats = review.every === undefined ? undefined : say('review.every', review.every);
  return {
    when: weekWords(say, firstWave + review.afterFirstWave),
    title: review.name,
    details: [review.question, repeats],
  };
}

/** What may go wrong, what helps people, what they are told, and when everything is judged. */
export function careSections(template: Template, say: Say): OutlineSection[] {
  const { risks, trainings, messages, reviews, value, roles, groups } = template;
  const roleName = (key: string): string => roles.find((role) => role.key === key)?.name ?? key;
  const heaviest = risks.toSorted((one, other) => other.likelihood * other.impact - one.likelihood * one.impact);
  return [
    { title: say('section.risks'), items: heaviest.map((each) => riskItem(each, roleName(each.responsible), say)) },
    { title: say('section.trainings'), items: byDay(trainings).map((each) => trainingItem(each, say)) },
    {
      title: say('section.messages'),
      items: byDay(messages).map((each) => messageItem(each, roleName(each.sender), say)),
    },
    { title: say('section.reviews'), items: reviews.map((each) => reviewItem(each, groups.waveStartsOnDay, say)) },
    {
      title: say('section.value'),
      items: value.map(({ kind, when, name, formula }) => ({
        when: say(`value.${when}`, say(`value.${kind}`)),
        title: name,
        details: [formula],
      })),
    },
  ];
}
