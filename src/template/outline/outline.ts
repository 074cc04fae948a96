import type { Template } from '../schema.ts';
import { careSections } from './care.ts';
import { sectionLines, wrapped } from './layout.ts';
import { charterSection, measuringSections } from './measuring.ts';
import { peopleSections } from './people.ts';
import { planSections } from './plan.ts';
import { wordsIn } from './words.ts';

/** A whole rollout as lines to read from top to bottom, in the template's own language. Pure. */
export function outlineLines(template: Template): string[] {
  const say = wordsIn(template.language);
  const { project } = template;
  const sections = [
    charterSection(template, say),
    ...peopleSections(template, say),
    ...planSections(template, say),
    ...measuringSections(template, say),
    ...careSections(template, say),
  ];
  return [
    say('title', template.name, template.template),
    ...wrapped(template.summary, '  '),
    '',
    project.name,
    ...wrapped(project.purpose, '  '),
    `  ${say('length', Math.ceil(project.targetOnDay / 7))}`,
    ...sections.flatMap(sectionLines),
  ];
}
