/** What the columns of reports stand for. Source: Metadata API Developer Guide, "Report", and reports of published packages. */
import { childrenOf, descendantsOf, textOf } from '../xml/element.ts';
import { targetOf } from './customField.ts';
import { customObjects, isCustomName } from './customObjects.ts';
import type { Component, PackageModel } from './packageModel.ts';
import { resultType } from './resultType.ts';

/** A column of a report as far as it is known. */
export interface ReportColumn {
  /** The object and field behind it; undefined for columns such as RowCount, and where nothing is known. */
  field?: { object: string; name: string };
  /** Metadata type of the field; undefined when it is not known. */
  type?: string;
}

/** Names that report types over custom objects give to standard fields. */
const standardColumn =
  /^(CUST|CHILD|FK)_?(NAME|ID|OWNER\w*|CREATED_DATE|CREATED_NAME|CREATED_ALIAS|LAST_UPDATE\w*|LAST_ACTIVITY\w*|LAST_VIEWED|LAST_REFERENCED|CREATED\w*|RECORDTYPE|CURRENCY\w*|UPDATED\w*)$/;

/** Objects that a standard report type over custom objects joins; undefined for other report types. */
export function joinedObjects(model: PackageModel, reportType: string): string[] | undefined {
  const match = /^CustomEntity(?:CustomEntity)*\$(.+)$/.exec(reportType);
  // `Child__c@Child__c.Parent__c` also brings the parent that the lookup leads to.
  return match?.[1]?.split(/[$@]/).map((part) => {
    const [object = '', lookup] = part.split('.');
    const field = lookup === undefined ? undefined : model.index(customObjects).field(object, lookup);
    return (field && targetOf(field)) ?? object;
  });
}

/** The custom report type that a report names with `__c` behind; undefined for standard ones. */
export function customReportType(model: PackageModel, reportType: string): Component | undefined {
  return model.find('ReportType', reportType.replace(/__c$/, ''));
}

/** Columns that a report defines itself: formulas, buckets, row-level formulas. */
function ownColumns(report: Component): Set<string> {
  const tags = ['aggregates', 'buckets', 'customDetailFormulas'];
  const names = tags.flatMap((tag) =>
    descendantsOf(report.element, tag).map((element) => textOf(element, 'developerName') ?? ''),
  );
  return new Set(['RowCount', ...names]);
}

/** What a column of a report stands for; undefined when the report type has no such column. */
export function resolveColumn(model: PackageModel, report: Component, column: string): ReportColumn | undefined {
  if (ownColumns(report).has(column)) return {};
  const reportType = textOf(report.element, 'reportType') ?? '';
  const custom = customReportType(model, reportType);
  if (custom) return resolveCustom(model, custom, column);
  const joined = joinedObjects(model, reportType);
  return joined ? resolveJoined(model, joined, column) : resolveStandard(model, column);
}

/**
 * The same where objects and fields stand with dots whatever the report type: tables of dashboards and summary formulas
 * write `Plant__c.Height__c` for `Garden__c.Plants__r$Height__c`, and `Garden__c2.Name` for the second table of an object.
 */
export function resolveDotted(model: PackageModel, report: Component, column: string): ReportColumn | undefined {
  const found = resolveColumn(model, report, column);
  if (found) return found;
  const custom = customReportType(model, textOf(report.element, 'reportType') ?? '');
  const [table = '', ...rest] = column.split('.');
  const object = table.replace(/(?<=__c)\d+$/, '').toLowerCase();
  const tables = custom ? descendantsOf(custom.element, 'table').map(({ text }) => text) : [];
  // Children by relationships of standard objects (`Account.Contacts`) are not known: a standard object may be one.
  const isTable =
    tables.some((name) => tableObject(model, name)?.toLowerCase() === object) ||
    (custom !== undefined && !isCustomName(object) && model.index(customObjects).hasObject(object));
  return isTable && rest.length > 0 ? describe(model, object, rest.join('.')) : undefined;
}

/** `Table$Field`: the report type must list the field. */
function resolveCustom(model: PackageModel, reportType: Component, column: string): ReportColumn | undefined {
  // Custom fields of users stand in `User*User`; a child without a relationship name is `Child__c$Lookup__c`.
  const dollar = column.lastIndexOf('$');
  const table = column.slice(0, dollar).replace(/^(\w+)\*\1(?=$|\.)/, '$1');
  const field = column.slice(dollar + 1);
  const isListed = childrenOf(reportType.element, 'sections')
    .flatMap((section) => childrenOf(section, 'columns'))
    .some((element) => textOf(element, 'table') === table && textOf(element, 'field') === field);
  if (!isListed) return undefined;
  const object = tableObject(model, table);
  return object === undefined ? {} : describe(model, object, field);
}

/** The object of a table of a report type: `Project__c` or, down a relationship, `Project__c.Risks__r`. */
export function tableObject(model: PackageModel, table: string): string | undefined {
  const [base = '', ...relationships] = table.split('.');
  const objects = model.index(customObjects);
  let object: string | undefined = objects.hasObject(base) ? base : undefined;
  for (const relationship of relationships) {
    const [child = '', lookup] = relationship.split('$');
    if (lookup !== undefined) object = child;
    else if (object !== undefined) object = objects.childBy(object, relationship)?.object;
  }
  return object;
}

function resolveJoined(model: PackageModel, joined: readonly string[], column: string): ReportColumn | undefined {
  if (standardColumn.test(column)) return {};
  // Columns of standard objects have names of their own (`FK_CNTC_EMAIL`).
  if (/^[A-Z0-9_]+$/.test(column) && joined.some((name) => !isCustomName(name))) return {};
  const [object = '', ...rest] = column.replace(/^FK_\$?/, '').split('.');
  const isJoined = joined.some((name) => name.toLowerCase() === object.toLowerCase());
  return isJoined ? describe(model, object, rest.join('.')) : undefined;
}

/** Standard report types have columns of their own; only custom fields can be looked up. */
function resolveStandard(model: PackageModel, column: string): ReportColumn | undefined {
  const match = /^(?:FK_)?\$?(\w+)\.(\w+__c)$/.exec(column);
  if (!match) return {};
  return describe(model, match[1] ?? '', match[2] ?? '');
}

/** `Field__c`, or through a lookup `Project__c.Status__c`. Standard lookups stand without Id (`Owner`, `CreatedBy.Name`). */
function describe(model: PackageModel, object: string, field: string): ReportColumn | undefined {
  const objects = model.index(customObjects);
  const steps = field.split('.');
  const path = steps.map((step, index) => (index < steps.length - 1 ? step.replace(/__c$/, '__r') : step)).join('.');
  const found =
    objects.follow(object, path) ?? objects.follow(object, `${path}Id`) ?? objects.follow(object, withIds(path));
  if (!found) return undefined;
  const known = objects.known(found.object, found.name);
  return { field: found, ...(known ? { type: resultType(objects, known) } : {}) };
}

function withIds(path: string): string {
  return path.replace(/^(Owner|CreatedBy|LastModifiedBy)$/, '$1Id');
}
