import type { Connection } from '@salesforce/core';
import { unexpectedAnswer } from '../org/errors.ts';
import { batches, refusalOf } from '../org/queryBatch.ts';
import { send } from '../org/requests.ts';

/** A page layout that the caller has, named by the record types that use it. */
export type Layout = {
  name: string;
  fields: ReadonlySet<string>;
  required: ReadonlySet<string>;
};

type Item = { required: boolean; layoutComponents: { type: string; value: string | null }[] };
type DescribedLayout = { id: string; editLayoutSections: { layoutRows: { layoutItems: Item[] }[] }[] };
type Mapping = { active?: boolean; available: boolean; layoutId: string; name: string; recordTypeId: string };
type Layouts = { layouts: (DescribedLayout | null)[] | null; recordTypeMappings: Mapping[] };

function isLayouts(answer: unknown): answer is Layouts {
  return Array.isArray((answer as Partial<Layouts> | null)?.recordTypeMappings);
}

function isLayout(answer: unknown): answer is DescribedLayout {
  return Array.isArray((answer as Partial<DescribedLayout> | null)?.editLayoutSections);
}

function asLayout(described: DescribedLayout, name: string): Layout {
  const items = described.editLayoutSections
    .flatMap(({ layoutRows }) => layoutRows.flatMap(({ layoutItems }) => layoutItems))
    .flatMap(({ required, layoutComponents }) =>
      layoutComponents.flatMap(({ type, value }) => (type === 'Field' && value !== null ? { required, value } : [])),
    );
  return {
    name,
    fields: new Set(items.map(({ value }) => value)),
    required: new Set(items.filter(({ required }) => required).map(({ value }) => value)),
  };
}

/** Record types share layouts, so each layout is named once, by all of them. */
function namesOf(mappings: readonly Mapping[]): { layoutId: string; name: string; recordTypeId: string }[] {
  const used = mappings.filter(({ available, active }) => available && active !== false);
  return [...Map.groupBy(used, ({ layoutId }) => layoutId)].map(([layoutId, same]) => ({
    layoutId,
    name: same.map(({ name }) => name).join(', '),
    recordTypeId: same[0]?.recordTypeId ?? '',
  }));
}

/**
 * The page layouts of an object, as the caller's profile has them: the API shows nobody the layouts of others. One HTTP
 * request, and one more for each 25 layouts where record types have their own. Source: REST API guide, "sObject Layouts".
 */
export async function readLayouts(connection: Connection, object: string): Promise<Layout[]> {
  const path = `sobjects/${object}/describe/layouts`;
  const found = await send(connection, { method: 'GET', url: `${connection.baseUrl()}/${path}` }, isLayouts);
  const named = namesOf(found.recordTypeMappings);
  const given = new Map((found.layouts ?? []).flatMap((layout) => (layout ? [[layout.id, layout] as const] : [])));
  const missing = named.filter(({ layoutId }) => !given.has(layoutId));
  const version = connection.getApiVersion();
  const answers = await batches(
    connection,
    missing.map(({ recordTypeId }) => `v${version}/${path}/${recordTypeId}`),
  );
  answers.forEach((answer, index) => {
    const refusal = refusalOf(answer);
    if (refusal) throw refusal;
    if (!isLayout(answer.result)) throw unexpectedAnswer(answer.result);
    given.set(missing[index]?.layoutId ?? '', answer.result);
  });
  return named.flatMap(({ layoutId, name }) => {
    const layout = given.get(layoutId);
    return layout ? asLayout(layout, name) : [];
  });
}
