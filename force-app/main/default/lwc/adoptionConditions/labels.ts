import add from '@salesforce/label/c.adoptionConditions_Add';
import empty from '@salesforce/label/c.adoptionConditions_Empty';
import field from '@salesforce/label/c.adoptionConditions_Field';
import json from '@salesforce/label/c.adoptionConditions_Json';
import onlyJson from '@salesforce/label/c.adoptionConditions_OnlyJson';
import eq from '@salesforce/label/c.adoptionConditions_OperatorEq';
import gt from '@salesforce/label/c.adoptionConditions_OperatorGt';
import gte from '@salesforce/label/c.adoptionConditions_OperatorGte';
import like from '@salesforce/label/c.adoptionConditions_OperatorLike';
import lt from '@salesforce/label/c.adoptionConditions_OperatorLt';
import lte from '@salesforce/label/c.adoptionConditions_OperatorLte';
import ne from '@salesforce/label/c.adoptionConditions_OperatorNe';
import operator from '@salesforce/label/c.adoptionConditions_Operator';
import remove from '@salesforce/label/c.adoptionConditions_Remove';
import showConditions from '@salesforce/label/c.adoptionConditions_ShowConditions';
import showJson from '@salesforce/label/c.adoptionConditions_ShowJson';
import value from '@salesforce/label/c.adoptionConditions_Value';

export const LABELS = { add, empty, field, json, onlyJson, operator, remove, showConditions, showJson, value };

/** Operators with one plain value, in words. */
export const OPERATOR: Readonly<Record<string, string>> = { eq, ne, gt, gte, lt, lte, like };
