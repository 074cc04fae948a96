/**
 * Standard picklist values of a new org. Source: the default values listed in Salesforce's object reference and in a
 * Developer Edition's setup. Only fields listed as restricted refuse other values, as on the platform, where the standard
 * sales picklists take any value through the API.
 */

/** One opportunity stage with what the platform derives from it. */
interface StageFacts {
  name: string;
  probability: number;
  forecastCategory: 'Omitted' | 'Pipeline' | 'BestCase' | 'Forecast' | 'Closed';
  forecastCategoryName: string;
  isClosed: boolean;
  isWon: boolean;
}

function stage(
  name: string,
  probability: number,
  forecastCategory: StageFacts['forecastCategory'],
  forecastCategoryName: string,
): StageFacts {
  return {
    name,
    probability,
    forecastCategory,
    forecastCategoryName,
    isClosed: name.startsWith('Closed'),
    isWon: name === 'Closed Won',
  };
}

/** The standard sales stages. */
export const STAGES: readonly StageFacts[] = [
  stage('Prospecting', 10, 'Pipeline', 'Pipeline'),
  stage('Qualification', 10, 'Pipeline', 'Pipeline'),
  stage('Needs Analysis', 20, 'Pipeline', 'Pipeline'),
  stage('Value Proposition', 50, 'Pipeline', 'Pipeline'),
  stage('Id. Decision Makers', 60, 'Pipeline', 'Pipeline'),
  stage('Perception Analysis', 70, 'Pipeline', 'Pipeline'),
  stage('Proposal/Price Quote', 75, 'Pipeline', 'Pipeline'),
  stage('Negotiation/Review', 90, 'BestCase', 'Best Case'),
  stage('Closed Won', 100, 'Closed', 'Closed'),
  stage('Closed Lost', 0, 'Omitted', 'Omitted'),
];

/** Task and case statuses that count as closed. */
export const CLOSED_STATUS: Readonly<Record<string, string>> = { Task: 'Completed', Case: 'Closed' };

const INDUSTRIES = [
  ...[
    'Agriculture',
    'Apparel',
    'Banking',
    'Biotechnology',
    'Chemicals',
    'Communications',
    'Construction',
    'Consulting',
  ],
  ...['Education', 'Electronics', 'Energy', 'Engineering', 'Entertainment', 'Environmental', 'Finance'],
  ...['Food & Beverage', 'Government', 'Healthcare', 'Hospitality', 'Insurance', 'Machinery', 'Manufacturing', 'Media'],
  ...['Not For Profit', 'Recreation', 'Retail', 'Shipping', 'Technology', 'Telecommunications', 'Transportation'],
  ...['Utilities', 'Other'],
];
const SOURCES = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];
const SALUTATIONS = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.', 'Mx.'];
const ACCESS_LEVELS = ['None', 'Read', 'Edit'];
const FREQUENCIES = ['P', 'D', 'W', 'N'];
const LOCALES = [
  'en_US',
  'en_GB',
  'en_CA',
  'en_AU',
  'en_IN',
  'en_IE_EURO',
  'fr_FR_EURO',
  'fr_FR',
  'fr_BE',
  'fr_CH',
  'fr_CA',
  'de_DE',
];
const LOCALES_MORE = [
  ...[
    'de_DE_EURO',
    'de_AT',
    'de_AT_EURO',
    'de_CH',
    'es_ES',
    'es_ES_EURO',
    'it_IT',
    'it_IT_EURO',
    'nl_NL',
    'nl_NL_EURO',
  ],
  ...['nl_BE', 'pt_BR', 'pt_PT', 'pt_PT_EURO', 'ja_JP'],
];
const LANGUAGES = [
  ...['en_US', 'fr', 'de', 'es', 'it', 'ja', 'nl_NL', 'pt_BR', 'sv', 'da', 'fi', 'ko', 'zh_CN', 'zh_TW'],
  // Platform-only languages, of which the product has the plain one's texts.
  ...['en_GB', 'en_IN', 'fr_BE', 'fr_CA', 'fr_CH'],
];
/** Node lists some zones by their older names alone, which the platform does not offer. */
const RENAMED_ZONES = ['Asia/Ho_Chi_Minh', 'Asia/Kolkata', 'Europe/Kyiv'];
const TIME_ZONES = ['UTC', 'GMT', ...new Set([...RENAMED_ZONES, ...Intl.supportedValuesOf('timeZone')])];

/** Values by `Object.Field`. */
export const PICKLISTS: Readonly<Record<string, readonly string[]>> = {
  'Account.AccountSource': SOURCES,
  'Account.Industry': INDUSTRIES,
  'Account.Type': [
    ...['Prospect', 'Customer - Direct', 'Customer - Channel', 'Channel Partner / Reseller'],
    ...['Installation Partner', 'Technology Partner', 'Other'],
  ],
  'Case.Origin': ['Phone', 'Email', 'Web'],
  'Case.Priority': ['High', 'Medium', 'Low'],
  'Case.Status': ['New', 'Working', 'Escalated', 'Closed'],
  'Case.Type': ['Mechanical', 'Electrical', 'Electronic', 'Structural', 'Other'],
  'Contact.LeadSource': SOURCES,
  'Contact.Salutation': SALUTATIONS,
  'Event.EventSubtype': ['Event'],
  'Event.ShowAs': ['Busy', 'OutOfOffice', 'Free'],
  'Event.Subject': ['Call', 'Email', 'Meeting', 'Send Letter/Quote', 'Other'],
  'Lead.Industry': INDUSTRIES,
  'Lead.LeadSource': SOURCES,
  'Lead.Rating': ['Hot', 'Warm', 'Cold'],
  'Lead.Salutation': SALUTATIONS,
  'Lead.Status': ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'],
  'Opportunity.ForecastCategory': ['Omitted', 'Pipeline', 'BestCase', 'Forecast', 'Closed'],
  'Opportunity.ForecastCategoryName': ['Omitted', 'Pipeline', 'Best Case', 'Commit', 'Closed'],
  'Opportunity.LeadSource': SOURCES,
  'Opportunity.StageName': STAGES.map(({ name }) => name),
  'Opportunity.Type': [
    ...['Existing Customer - Upgrade', 'Existing Customer - Replacement', 'Existing Customer - Downgrade'],
    'New Customer',
  ],
  'OpportunityContactRole.Role': [
    ...['Business User', 'Decision Maker', 'Economic Buyer', 'Economic Decision Maker', 'Evaluator'],
    ...['Executive Sponsor', 'Influencer', 'Technical Buyer', 'Other'],
  ],
  'Task.CallType': ['Internal', 'Inbound', 'Outbound'],
  'Task.Priority': ['High', 'Normal', 'Low'],
  'Task.Status': ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'],
  'Task.Subject': ['Call', 'Send Letter', 'Send Quote', 'Other'],
  'Task.TaskSubtype': ['Task', 'Email', 'List Email', 'Cadence', 'Call', 'LinkedIn'],
  'User.DefaultGroupNotificationFrequency': FREQUENCIES,
  'User.DigestFrequency': ['D', 'W', 'N'],
  'User.EmailEncodingKey': [
    'UTF-8',
    'ISO-8859-1',
    'Shift_JIS',
    'ISO-2022-JP',
    'EUC-JP',
    'ks_c_5601-1987',
    'Big5',
    'GB2312',
  ],
  'User.LanguageLocaleKey': LANGUAGES,
  'User.LocaleSidKey': [...LOCALES, ...LOCALES_MORE],
  'User.TimeZoneSidKey': TIME_ZONES,
  'User.UserType': ['Standard', 'PowerPartner', 'CustomerSuccess', 'CsnOnly', 'Guest'],
  'UserRole.CaseAccessForAccountOwner': ACCESS_LEVELS,
  'UserRole.ContactAccessForAccountOwner': ACCESS_LEVELS,
  'UserRole.OpportunityAccessForAccountOwner': ACCESS_LEVELS,
};

/** Picklists that refuse values not listed. */
export const RESTRICTED_PICKLISTS: ReadonlySet<string> = new Set([
  ...['Event.ShowAs', 'Event.EventSubtype', 'Opportunity.ForecastCategoryName', 'Task.CallType', 'Task.TaskSubtype'],
  ...['User.DefaultGroupNotificationFrequency', 'User.DigestFrequency', 'User.EmailEncodingKey'],
  ...['User.LanguageLocaleKey', 'User.LocaleSidKey', 'User.TimeZoneSidKey'],
  ...['CaseAccessForAccountOwner', 'ContactAccessForAccountOwner'].map((f) => `UserRole.${f}`),
  'UserRole.OpportunityAccessForAccountOwner',
  // What the platform derives from a stage exists only for its known stages.
  'Opportunity.StageName',
]);
