import type { Rule } from '../rule.ts';
import { appPageRules } from './appPages.ts';
import { customLabel } from './customLabels.ts';
import { dashboardPartRules } from './dashboardParts.ts';
import { filterRules } from './filterValues.ts';
import { pageValueRules } from './pageValues.ts';
import { permissionUseRules } from './permissionUses.ts';
import { picklistSource } from './picklistSources.ts';
import { reportPartRules } from './reportParts.ts';
import { applicationRules } from './applications.ts';
import { dashboardRules } from './dashboards.ts';
import { fieldAttributeRules } from './fieldAttributes.ts';
import { fieldRules } from './fields.ts';
import { layoutColumns } from './layoutColumns.ts';
import { layoutRules } from './layouts.ts';
import { listRules } from './listViews.ts';
import { choiceRules } from './ownChoices.ts';
import { objectRules } from './objects.ts';
import { pageComponentRules } from './pageComponents.ts';
import { pageExpressionRules } from './pageExpressions.ts';
import { pageRules } from './pages.ts';
import { permissionText } from './permissionTexts.ts';
import { permissionSetRules } from './permissionSets.ts';
import { quickActionRules } from './quickActions.ts';
import { relationshipRules } from './relationships.ts';
import { reportTypeRules } from './reportTypes.ts';
import { reportRules } from './reports.ts';
import { sharingRuleRules } from './sharingRules.ts';
import { translationRules } from './translations.ts';
import { validationRuleRules } from './validationRules.ts';

/** Layer 3: names lead somewhere, and definitions keep the platform's limits. */
export const referenceRules: readonly Rule[] = [
  ...objectRules,
  ...fieldRules,
  ...fieldAttributeRules,
  ...relationshipRules,
  ...validationRuleRules,
  ...sharingRuleRules,
  ...permissionSetRules,
  ...layoutRules,
  layoutColumns,
  ...listRules,
  ...quickActionRules,
  ...pageRules,
  ...pageComponentRules,
  ...applicationRules,
  ...reportTypeRules,
  ...reportRules,
  ...dashboardRules,
  ...translationRules,
  ...appPageRules,
  ...choiceRules,
  customLabel,
  ...dashboardPartRules,
  ...filterRules,
  ...pageValueRules,
  ...pageExpressionRules,
  ...permissionUseRules,
  permissionText,
  picklistSource,
  ...reportPartRules,
];
