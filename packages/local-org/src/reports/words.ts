import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { ReportColumn } from './columns.ts';
import { SUMMARY_LETTERS, type SummaryKind } from './definition.ts';
import type { ValueWords } from './labels.ts';

/** Texts of reports in one language: what the deployed metadata and its translations say, and the platform's own words. */
export interface ReportWords extends ValueWords {
  fieldLabel(object: ObjectSchema, field: FieldSchema): string;
  reportName(fullName: string, fallback: string): string;
  reportDescription(fullName: string, fallback: string | null): string | null;
  formulaLabel(fullName: string, developerName: string, fallback: string): string;
  chartTitle(fullName: string, fallback: string | null): string | null;
  reportTypeLabel(name: string, fallback: string): string;
  dashboardTitle(fullName: string, fallback: string): string;
  dashboardDescription(fullName: string, fallback: string | null): string | null;
  /** Header, title, footer or metric label of a dashboard component. */
  componentText(fullName: string, component: string, part: ComponentPart, fallback: string | null): string | null;
  language: string;
}

export type ComponentPart = 'header' | 'title' | 'footer' | 'metricLabel';

/** The platform's own words for summaries, by language. */
const SUMMARY_WORDS: Readonly<Record<string, Readonly<Record<SummaryKind | 'RowCount', string>>>> = {
  en: {
    Sum: 'Sum of %',
    Average: 'Average %',
    Maximum: 'Largest %',
    Minimum: 'Smallest %',
    Unique: 'Unique Count of %',
    RowCount: 'Record Count',
  },
  fr: {
    Sum: 'Somme de %',
    Average: 'Moyenne de %',
    Maximum: 'Maximum de %',
    Minimum: 'Minimum de %',
    Unique: 'Nombre unique de %',
    RowCount: 'Nombre d’enregistrements',
  },
};

/** Label of a column: its own in the report type, else its field's; lookups without the word ID. */
export function columnLabel(words: ReportWords, column: ReportColumn): string {
  return column.ownLabel ?? words.fieldLabel(column.object, column.field);
}

/** Label of a summary, such as `Sum of Amount`. */
export function summaryLabel(words: ReportWords, kind: SummaryKind | 'RowCount', column: string): string {
  const known = SUMMARY_WORDS[words.language.slice(0, 2)] ?? SUMMARY_WORDS['en'];
  const pattern = known?.[kind] ?? '%';
  // French drops the vowel of "de" before another one.
  const elided =
    /^fr/u.test(words.language) && /^[aeiouyàâéèêëîïôûœh]/iu.test(column) ? pattern.replace('de %', 'd’%') : pattern;
  return elided.replace('%', () => column);
}

/** The kind of summary behind a key such as `s!Deal__c.Amount__c`. */
export function kindOfKey(key: string): SummaryKind | undefined {
  return (Object.keys(SUMMARY_LETTERS) as SummaryKind[]).find((kind) => key.startsWith(`${SUMMARY_LETTERS[kind]}!`));
}
