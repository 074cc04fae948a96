import { isDeepStrictEqual } from 'node:util';
import { OrgError } from '../errors.ts';
import type { ReportMetadata } from './answers.ts';
import type { GroupingDefinition, ReportDefinition } from './definition.ts';

/** What a run may change of a report. */
const CHANGEABLE = ['reportFilters', 'reportBooleanFilter', 'groupingsDown', 'groupingsAcross', 'reportFormat'];
/** What says nothing about the data. */
const WITHOUT_EFFECT = ['hasDetailRows', 'chart', 'name', 'id', 'developerName', 'description'];

/**
 * The report with the changes that a POST asks for in `reportMetadata`.
 * @param current the report's own metadata: clients send all of it back with some properties changed
 * @throws OrgError UNSUPPORTED naming a changed property that the local org cannot change for a run
 */
export function withOverrides(
  definition: ReportDefinition,
  current: ReportMetadata,
  wanted: Readonly<Record<string, unknown>>,
): ReportDefinition {
  const known: Readonly<Record<string, unknown>> = current;
  const refused = Object.keys(wanted).find(
    (name) => ![...CHANGEABLE, ...WITHOUT_EFFECT].includes(name) && !isDeepStrictEqual(wanted[name], known[name]),
  );
  if (refused !== undefined) {
    throw new OrgError(
      'UNSUPPORTED',
      `The local org cannot change ${refused} for one run, only ${CHANGEABLE.join(', ')}`,
    );
  }
  const { reportFilters, reportBooleanFilter, reportFormat } = wanted;
  const groupings = [...definition.groupingsDown, ...definition.groupingsAcross];
  return {
    ...definition,
    ...(reportFilters === undefined
      ? {}
      : { criteria: listOf(reportFilters, 'reportFilters').map(readFilter), booleanFilter: null }),
    ...(reportBooleanFilter === undefined
      ? {}
      : {
          booleanFilter:
            typeof reportBooleanFilter === 'string' && reportBooleanFilter !== '' ? reportBooleanFilter : null,
        }),
    ...(reportFormat === undefined ? {} : { format: readFormat(reportFormat) }),
    ...(wanted['groupingsDown'] === undefined
      ? {}
      : { groupingsDown: listOf(wanted['groupingsDown'], 'groupingsDown').map((one) => readGrouping(one, groupings)) }),
    ...(wanted['groupingsAcross'] === undefined
      ? {}
      : {
          groupingsAcross: listOf(wanted['groupingsAcross'], 'groupingsAcross').map((one) =>
            readGrouping(one, groupings),
          ),
        }),
    chart: null,
  };
}

function listOf(value: unknown, name: string): Record<string, unknown>[] {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
  if (!isList) throw new OrgError('JSON_PARSER_ERROR', `${name} must be a list of objects`);
  return value as Record<string, unknown>[];
}

function textIn(item: Record<string, unknown>, name: string): string {
  const value = item[name];
  return typeof value === 'string' ? value : '';
}

function readFilter(item: Record<string, unknown>): ReportDefinition['criteria'][number] {
  return { column: textIn(item, 'column'), operator: textIn(item, 'operator'), value: textIn(item, 'value') };
}

function readFormat(value: unknown): ReportDefinition['format'] {
  const formats: Readonly<Record<string, ReportDefinition['format']>> = {
    TABULAR: 'Tabular',
    SUMMARY: 'Summary',
    MATRIX: 'Matrix',
  };
  const format = formats[String(value)];
  if (format === undefined)
    throw new OrgError('UNSUPPORTED', `The local org does not support the reportFormat ${String(value)}`);
  return format;
}

/** A grouping keeps what the report says of it, as far as the request does not say otherwise. */
function readGrouping(item: Record<string, unknown>, known: GroupingDefinition[]): GroupingDefinition {
  const field = textIn(item, 'name');
  const own = known.find((grouping) => grouping.field === field);
  const granularity = textIn(item, 'dateGranularity');
  const sortOrder = textIn(item, 'sortOrder');
  return {
    field,
    granularity: granularity === '' ? (own?.granularity ?? 'Day') : (granularity as GroupingDefinition['granularity']),
    descending: sortOrder === '' ? (own?.descending ?? false) : sortOrder === 'Desc',
    sortSummary: 'sortAggregate' in item ? textIn(item, 'sortAggregate') || null : (own?.sortSummary ?? null),
  };
}
