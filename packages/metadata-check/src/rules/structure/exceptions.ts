/**
 * Where the generated types are stricter or narrower than what orgs take. Found by running the structure rules over
 * published packages (Nonprofit Success Pack, Program Management Module, Nebula Logger, E-Bikes, Dreamhouse, Action
 * Plans, Milestones PM, OrgCheck: some 13,500 files). What these packages still have against the types is left as
 * findings: elements of old API versions (`componentInstances` of a region, `language` of a list), and in the Nonprofit
 * Success Pack's test settings two object permissions without `allowDelete` and one enumeration value in lower case.
 * That an org refuses these at the present version is the WSDL's word; nobody tried it here.
 */

/** Elements that the WSDL requires and that packages deploy without, by type. */
const OPTIONAL_IN_PRACTICE: Readonly<Record<string, readonly string[]>> = {
  // Active unless said otherwise.
  ApexClass: ['status'],
  ApexTrigger: ['status'],
  // Values of a record type's picklist say `default` only where they are.
  PicklistValue: ['default'],
  CustomValue: ['default'],
  // The translation of a filter that has no message.
  LookupFilterTranslation: ['errorMessage'],
  // Licences are a matter of managed packages.
  CustomPermission: ['isLicensed'],
  // Newer than the packages that use the types.
  EmbeddedServiceMessagingChannel: ['shouldShowAgentforceTagline'],
  GenAiPluginInstructionDef: ['sortOrder'],
};

/** Elements that orgs know and the generated types lack: they were generated from an org without the feature. */
const EXTRA_MEMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Metadata API Developer Guide, CustomField: format of a geolocation.
  CustomField: { displayLocationInDecimal: 'boolean' },
  FlowActionCall: { versionSegment: 'number' },
  CustomSite: { allowGuestPaymentsApi: 'boolean' },
};

/** Values of enumerations that orgs with a feature know, for the same reason. */
const EXTRA_VALUES: Readonly<Record<string, readonly string[]>> = {
  SiteType: ['ChatterNetwork', 'ChatterNetworkPicasso'],
  OmniProcessType: ['Integration Procedure'],
};

/** Grammar of languages: a translation that leaves them open has an empty element with a comment in it. */
const EMPTY_IN_TRANSLATIONS: readonly string[] = ['Article', 'CaseType', 'Gender', 'Possessive', 'StartsWith'];

/** Elements that the types call text and that hold elements: rules of their own read them. */
const READ_ELSEWHERE: Readonly<Record<string, readonly string[]>> = { LightningComponentBundle: ['targetConfigs'] };

/** Whether a deploy takes a component without an element that its type requires. */
export function isOptionalInPractice(type: string, element: string): boolean {
  return OPTIONAL_IN_PRACTICE[type]?.includes(element) === true;
}

/** Type of an element that the generated types lack. */
export function extraMember(type: string, element: string): string | undefined {
  return EXTRA_MEMBERS[type]?.[element];
}

/** Whether an org takes a value that the enumeration does not list. */
export function isExtraValue(enumeration: string, value: string): boolean {
  if (value === '') return EMPTY_IN_TRANSLATIONS.includes(enumeration);
  return EXTRA_VALUES[enumeration]?.includes(value) === true;
}

/** Whether an element is left to another rule. */
export function isReadElsewhere(type: string, element: string): boolean {
  return READ_ELSEWHERE[type]?.includes(element) === true;
}

/** Whether files of a type are kept as people write them, so that a retrieve gives them no order. */
export function isWrittenByHand(type: string): boolean {
  return type === 'LightningComponentBundle';
}
