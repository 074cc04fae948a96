/**
 * Fields of the platform's own default page layouts column by column, which no package deploys; the page keeps those that the
 * describe has. Custom objects bring their layout with the deploy.
 */
export const standardLayouts: Record<string, string[][]> = {
  Account: [
    ['Name', 'ParentId', 'Type', 'Industry', 'AnnualRevenue', 'NumberOfEmployees'],
    ['OwnerId', 'Phone', 'Website', 'AccountSource', 'Rating', 'Description'],
  ],
  Contact: [
    ['FirstName', 'LastName', 'AccountId', 'Title', 'Department', 'ReportsToId'],
    ['OwnerId', 'Email', 'Phone', 'MobilePhone', 'LeadSource', 'Description'],
  ],
  Opportunity: [
    ['Name', 'AccountId', 'Type', 'LeadSource', 'Amount', 'CloseDate'],
    ['OwnerId', 'StageName', 'Probability', 'NextStep', 'ForecastCategoryName', 'Description'],
  ],
  Lead: [
    ['FirstName', 'LastName', 'Company', 'Title', 'Industry', 'Status'],
    ['OwnerId', 'Email', 'Phone', 'LeadSource', 'Rating', 'Description'],
  ],
  Case: [
    ['CaseNumber', 'AccountId', 'ContactId', 'Status', 'Priority'],
    ['OwnerId', 'Origin', 'Type', 'Reason', 'Subject', 'Description'],
  ],
  Task: [
    ['Subject', 'Status', 'Priority', 'ActivityDate'],
    ['OwnerId', 'WhatId', 'WhoId', 'Description'],
  ],
  User: [
    ['Name', 'Title', 'Department', 'ManagerId'],
    ['Email', 'Username', 'UserRoleId', 'ProfileId', 'IsActive'],
  ],
};
