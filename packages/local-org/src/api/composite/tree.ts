import { OrgError } from '../../errors.ts';
import type { Session } from '../../org.ts';
import { createRecord } from '../../records/dml.ts';
import { isObject, objectBody, objectList, recordType, withoutAttributes, type JsonObject } from '../bodies.ts';
import type { ApiCall, ApiContext, ApiReply, ApiResource } from '../call.ts';
import { saveFailure } from '../replies.ts';

/** Limits of one tree request. */
const maxRecords = 200;
const maxLevels = 5;
const maxTypes = 5;

interface TreeNode {
  referenceId: string;
  object: string;
  values: JsonObject;
  /** Position of the parent in the flat list, and the child's field that points to it. */
  parent?: { index: number; field: string };
}

/** `/composite/tree/X`: creates records with their children, all of them or none. */
export function treeResources({ org }: ApiContext): ApiResource[] {
  const handle = (call: ApiCall): ApiReply => {
    const nodes: TreeNode[] = [];
    const roots = objectList(objectBody(call.body), 'records');
    for (const record of roots) flatten(record, call.params.object ?? '', 1, nodes);
    checkLimits(nodes);
    const failures: { referenceId: string; errors: unknown }[] = [];
    const ids: string[] = [];
    try {
      org.transaction(() => {
        for (const node of nodes) ids.push(create(call.session, node, ids, failures));
        if (failures.length > 0) throw new RolledBack();
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      return { status: 400, body: { hasErrors: true, results: failures } };
    }
    const results = nodes.map((node, index) => ({ referenceId: node.referenceId, id: ids[index] }));
    return { status: 201, body: { hasErrors: false, results } };
  };

  /** The new id, or '' after noting the failure; children of a failed parent are not tried. */
  const create = (
    session: Session,
    node: TreeNode,
    ids: string[],
    failures: { referenceId: string; errors: unknown }[],
  ): string => {
    const parentId = node.parent ? (ids[node.parent.index] ?? '') : undefined;
    if (parentId === '') return '';
    try {
      const link = node.parent ? { [node.parent.field]: parentId } : {};
      return createRecord(org, session, node.object, { ...node.values, ...link });
    } catch (error) {
      failures.push({ referenceId: node.referenceId, errors: saveFailure(error).errors });
      return '';
    }
  };

  const flatten = (
    record: JsonObject,
    object: string,
    level: number,
    nodes: TreeNode[],
    parent?: TreeNode['parent'],
  ): void => {
    if (level > maxLevels) throw new OrgError('LIMIT_EXCEEDED', `A tree may be at most ${maxLevels} levels deep`);
    const type = recordType(record);
    if (type.toLowerCase() !== object.toLowerCase()) {
      throw new OrgError('INVALID_TYPE', `A record of type ${type} stands where ${object} is expected`);
    }
    const entries = Object.entries(record);
    const isChildren = ([, value]: [string, unknown]): boolean => isObject(value) && 'records' in value;
    const values = withoutAttributes(Object.fromEntries(entries.filter((entry) => !isChildren(entry))));
    const index =
      nodes.push({ referenceId: referenceOf(record), object: type, values, ...(parent ? { parent } : {}) }) - 1;
    for (const [relationship, value] of entries.filter(isChildren)) {
      const schema = org.schema.findObject(type);
      const found = schema && org.schema.findChildRelationship(schema, relationship);
      if (!found) {
        throw new OrgError('INVALID_FIELD', `No such child relationship '${relationship}' on sobject of type ${type}`);
      }
      for (const child of objectList(objectBody(value), 'records')) {
        flatten(child, found.child.name, level + 1, nodes, { index, field: found.field.name });
      }
    }
  };

  return [{ method: 'POST', path: '/composite/tree/:object', handle }];
}

/** Ends the transaction of a tree whose answer is already known. */
class RolledBack extends Error {}

function referenceOf(record: JsonObject): string {
  const { attributes } = record;
  const reference = isObject(attributes) ? attributes.referenceId : undefined;
  if (typeof reference === 'string' && reference !== '') return reference;
  throw new OrgError('INVALID_INPUT', "Every record of a tree needs a 'referenceId' in its attributes");
}

function checkLimits(nodes: TreeNode[]): void {
  if (nodes.length > maxRecords) {
    throw new OrgError('LIMIT_EXCEEDED', `A tree may hold at most ${maxRecords} records; found ${nodes.length}`);
  }
  const types = new Set(nodes.map((node) => node.object));
  if (types.size > maxTypes) {
    throw new OrgError('LIMIT_EXCEEDED', `A tree may hold at most ${maxTypes} different objects; found ${types.size}`);
  }
  const seen = new Set<string>();
  for (const { referenceId } of nodes) {
    if (seen.has(referenceId)) {
      throw new OrgError('INVALID_INPUT', `Duplicate ReferenceId provided in the request: ${referenceId}`);
    }
    seen.add(referenceId);
  }
}
