import { labelsFor } from '../languages/labels.ts';
import { childrenOf, textOf, type XmlElement } from '@crm-adoption/metadata-check';
import { readComponent } from '../metadata/storedComponent.ts';
import type { LocalOrg, Session } from '../org.ts';
import type { ReportWords } from './words.ts';

/** Texts of translation files that only reports and dashboards need. */
interface OwnParts {
  revision: number;
  /** Labels of summary formulas by report and developer name. */
  formulas: Map<string, string>;
  /** Footers of dashboard components by name. */
  footers: Map<string, string>;
}

const caches = new WeakMap<LocalOrg, Map<string, OwnParts>>();

/** The texts of reports and dashboards in a person's language; what is not translated stays as its file says it. */
export function wordsFor(org: LocalOrg, session: Pick<Session, 'language'>): ReportWords {
  const { language } = session;
  const labels = labelsFor(org, language);
  const own = ownParts(org, language);
  const orNull = (text: string | null, translate: (master: string) => string): string | null =>
    text === null ? null : translate(text);
  return {
    language,
    fieldLabel: (object, field) => labels.shownLabel(object, field),
    picklistLabel: (object, field, value) => labels.picklistLabel(object, field, value),
    reportName: (fullName, master) => labels.label('Report', fullName, master),
    reportDescription: (fullName, master) => orNull(master, (text) => labels.description('Report', fullName, text)),
    formulaLabel: (fullName, name, master) => own.formulas.get(`${fullName} ${name}`) ?? master,
    chartTitle: (fullName, master) => orNull(master, (text) => labels.label('ReportChart', fullName, text)),
    reportTypeLabel: (name, master) => labels.label('ReportType', name.replace(/__c$/u, ''), master),
    dashboardTitle: (fullName, master) => labels.label('Dashboard', fullName, master),
    dashboardDescription: (fullName, master) =>
      orNull(master, (text) => labels.description('Dashboard', fullName, text)),
    componentText(fullName, header, part, master) {
      const name = `${fullName}.${header.replaceAll(/[^A-Za-z0-9]+/gu, '_')}`;
      if (part === 'footer') return orNull(master, (text) => own.footers.get(name) ?? text);
      if (part === 'title') return orNull(master, (text) => labels.description('DashboardComponent', name, text));
      return orNull(master, (text) => labels.label('DashboardComponent', name, text));
    },
  };
}

function ownParts(org: LocalOrg, language: string): OwnParts {
  const { revision } = org.metadata;
  const cache = caches.get(org) ?? new Map<string, OwnParts>();
  caches.set(org, cache);
  const known = cache.get(language);
  if (known?.revision === revision) return known;
  // A regional language without translations of its own takes the plain one's, as all labels do.
  const name = [language, language.split('_')[0] ?? language].find((one) =>
    org.metadata.list('Translations').includes(one),
  );
  const parts = { revision, ...readParts(readComponent(org.metadata, 'Translations', name ?? '')) };
  cache.set(language, parts);
  return parts;
}

function readParts(content: XmlElement | undefined): Omit<OwnParts, 'revision'> {
  const pairs = (list: string, key: (element: XmlElement) => string, text: string): Map<string, string> =>
    new Map(
      childrenOf(content, list).flatMap((element): [string, string][] => {
        const value = textOf(element, text);
        return value === undefined ? [] : [[key(element), value]];
      }),
    );
  return {
    formulas: pairs(
      'reportAggregateTranslations',
      (element) => `${textOf(element, 'reportName') ?? ''} ${textOf(element, 'name') ?? ''}`,
      'label',
    ),
    footers: pairs('dashboardComponents', (element) => textOf(element, 'name') ?? '', 'footer'),
  };
}
