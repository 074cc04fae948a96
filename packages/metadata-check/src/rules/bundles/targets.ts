/**
 * What a Lightning web component's js-meta.xml may say about its targets.
 * Source: LWC developer guide, "XML Configuration File Elements".
 */

/** Where a component can be placed. */
export const TARGETS: ReadonlySet<string> = new Set([
  'analytics__Dashboard',
  'lightningCommunity__Default',
  'lightningCommunity__Page',
  'lightningCommunity__Page_Layout',
  'lightningCommunity__Theme_Layout',
  'lightningSnapin__ChatHeader',
  'lightningSnapin__ChatMessage',
  'lightningSnapin__MessagingHeader',
  'lightningSnapin__MessagingPreChat',
  'lightningSnapin__Minimized',
  'lightningSnapin__PreChat',
  'lightningStatic__Email',
  'lightning__AgentforceInput',
  'lightning__AgentforceOutput',
  'lightning__AppPage',
  'lightning__ECSFSApp',
  'lightning__EnablementProgram',
  'lightning__FlowScreen',
  'lightning__GlobalAction',
  'lightning__HomePage',
  'lightning__Inbox',
  'lightning__PropertyEditor',
  'lightning__RecordAction',
  'lightning__RecordPage',
  'lightning__ServiceDocument',
  'lightning__Tab',
  'lightning__UrlAddressable',
  'lightning__UtilityBar',
  'lightning__VoiceExtension',
]);

/** Types that a property has on any page, in lower case: published components write `color`. Flows take more. */
const PAGE_TYPES: ReadonlySet<string> = new Set([
  'boolean',
  'color',
  'contentreference',
  'date',
  'datetime',
  'integer',
  'string',
]);

/** Whether a property may have this type: a simple one, or in a flow an object, an Apex class or a generic `{T}`. */
export function isPropertyType(type: string, targets: readonly string[]): boolean {
  if (PAGE_TYPES.has(type.toLowerCase())) return true;
  return (
    targets.includes('lightning__FlowScreen') &&
    /^(@salesforce\/schema\/\w+|apex:\/\/[\w.]+|\{\w+(\[\])?\})(\[\])?$|^(Boolean|Date|DateTime|Double|Integer|String)\[\]$/.test(
      type,
    )
  );
}

/** Attributes of `<property>`. */
export const PROPERTY_ATTRIBUTES: ReadonlySet<string> = new Set([
  'name',
  'type',
  'label',
  'description',
  'default',
  'required',
  'min',
  'max',
  'placeholder',
  'datasource',
  'role',
  'filter',
  'translatable',
  'exposedTo',
  'screenResponsive',
]);

/** Elements of `<targetConfig>`. */
export const CONFIG_ELEMENTS: ReadonlySet<string> = new Set([
  'property',
  'objects',
  'supportedFormFactors',
  'hasStep',
  'actionType',
  'propertyType',
  'event',
  'sourceType',
  'targetType',
  'permissions',
]);

/** Targets whose components take `<objects>`. */
export const OBJECT_TARGETS: ReadonlySet<string> = new Set(['lightning__RecordPage', 'lightning__RecordAction']);
