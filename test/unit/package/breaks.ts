import { field, layout, list, page, validation, type Row } from './breakRow.ts';
import { pageRows } from './pageBreaks.ts';

/** The package broken in many places as a hurried administrator would, each in a component of its own. */
export interface Break {
  /** Rule of the metadata check that must find it. */
  rule: string;
  /** Path below `force-app/main/default`. */
  file: string;
  from: string;
  to: string;
  /** Type and name of the component that a deploy must refuse. */
  component: readonly [type: string, fullName: string];
}

const rows: readonly Row[] = [
  // Structure.
  [
    'unknown-element',
    'tabs/Irritant__c.tab-meta.xml',
    '<motif>',
    '<colour>red</colour>\n  <motif>',
    'CustomTab',
    'Irritant__c',
  ],
  [
    'scalar-value',
    field('RolloutMember__c', 'Role__c'),
    '<required>true',
    '<required>yes',
    'CustomField',
    'RolloutMember__c.Role__c',
  ],
  [
    'enumeration-value',
    page('RolloutTrainingRecordPage'),
    '<type>RecordPage',
    '<type>Recordpage',
    'FlexiPage',
    'RolloutTrainingRecordPage',
  ],
  [
    'required-element',
    layout('RolloutMessage__c-Rollout Message Layout'),
    '    <style>OneColumn</style>\n',
    '',
    'Layout',
    'RolloutMessage__c-Rollout Message Layout',
  ],
  [
    'single-element',
    'tabs/RolloutRisk__c.tab-meta.xml',
    '<motif>',
    '<motif>Custom53: Bell</motif>\n  <motif>',
    'CustomTab',
    'RolloutRisk__c',
  ],
  [
    'contiguous-repeats',
    layout('ObjectiveRevision__c-Objective Revision Layout'),
    '</Layout>',
    '  <showEmailCheckbox>false</showEmailCheckbox>\n  <layoutSections>\n    <customLabel>false</customLabel>\n    <style>OneColumn</style>\n  </layoutSections>\n</Layout>',
    'Layout',
    'ObjectiveRevision__c-Objective Revision Layout',
  ],
  // Objects and fields.
  [
    'field-length',
    field('RolloutMember__c', 'ExternalKey__c'),
    '<length>255',
    '<length>256',
    'CustomField',
    'RolloutMember__c.ExternalKey__c',
  ],
  [
    'field-precision',
    field('RolloutValue__c', 'UnitValueExpected__c'),
    '<scale>2',
    '<scale>19',
    'CustomField',
    'RolloutValue__c.UnitValueExpected__c',
  ],
  [
    'picklist-values',
    field('Irritant__c', 'Kind__c'),
    '<fullName>Process<',
    '<fullName>Tool<',
    'CustomField',
    'Irritant__c.Kind__c',
  ],
  [
    'lookup-delete-constraint',
    field('Irritant__c', 'Project__c'),
    '<deleteConstraint>Restrict',
    '<deleteConstraint>SetNull',
    'CustomField',
    'Irritant__c.Project__c',
  ],
  [
    'roll-up-summary',
    field('RolloutObjective__c', 'RevisionCount__c'),
    '<summaryForeignKey>',
    '<summarizedField>ObjectiveRevision__c.Change__c</summarizedField>\n  <summaryForeignKey>',
    'CustomField',
    'RolloutObjective__c.RevisionCount__c',
  ],
  [
    'compact-layout-field',
    'objects/Irritant__c/compactLayouts/Overview.compactLayout-meta.xml',
    '<fields>Kind__c',
    '<fields>Type__c',
    'CompactLayout',
    'Irritant__c.Overview',
  ],
  // Formulas and rules.
  [
    'formula-name',
    validation('RolloutMember__c', 'EndNotBeforeStart'),
    'EndsOn__c',
    'EndOn__c',
    'ValidationRule',
    'RolloutMember__c.EndNotBeforeStart',
  ],
  [
    'formula-context',
    field('Irritant__c', 'IsOverdue__c'),
    'ISBLANK(AnsweredOn__c)',
    'ISCHANGED(AnsweredOn__c)',
    'CustomField',
    'Irritant__c.IsOverdue__c',
  ],
  [
    'formula-type',
    field('RolloutMember__c', 'LoadGap__c'),
    'BLANKVALUE(FreedLoad__c, 0)',
    'TEXT(FreedLoad__c)',
    'CustomField',
    'RolloutMember__c.LoadGap__c',
  ],
  [
    'validation-rule',
    validation('Irritant__c', 'AnswerWithItsDay'),
    'Field>AnsweredOn__c',
    'Field>AnsweredAt__c',
    'ValidationRule',
    'Irritant__c.AnswerWithItsDay',
  ],
  // Lists.
  [
    'list-view-column',
    list('RolloutMember__c', 'All'),
    '<columns>Role__c',
    '<columns>Part__c',
    'ListView',
    'RolloutMember__c.All',
  ],
  [
    'list-view-filter',
    list('Irritant__c', 'OverdueIrritants'),
    '<operation>equals',
    '<operation>contains',
    'ListView',
    'Irritant__c.OverdueIrritants',
  ],
  [
    'filter-value',
    list('RolloutRisk__c', 'HighExposure'),
    '<value>15',
    '<value>high',
    'ListView',
    'RolloutRisk__c.HighExposure',
  ],
  // Access.
  [
    'permission-target-unknown',
    'permissionsets/CrmAdoptionRep.permissionset-meta.xml',
    'AdoptionMetric__c.Passed__c',
    'AdoptionMetric__c.Pass__c',
    'PermissionSet',
    'CrmAdoptionRep',
  ],
  [
    'permission-on-required-field',
    'permissionsets/CrmAdoptionRep.permissionset-meta.xml',
    'Irritant__c.AgeWorkingDays__c',
    'Irritant__c.Kind__c',
    'PermissionSet',
    'CrmAdoptionRep',
  ],
  [
    'permission-dependency',
    'permissionsets/CrmAdoptionLead.permissionset-meta.xml',
    '<allowDelete>true</allowDelete>\n    <allowEdit>true',
    '<allowDelete>true</allowDelete>\n    <allowEdit>false',
    'PermissionSet',
    'CrmAdoptionLead',
  ],
  ...pageRows,
];

export const breaks: readonly Break[] = rows.map(([rule, file, from, to, type, fullName]) => ({
  rule,
  file,
  from,
  to,
  component: [type, fullName],
}));
