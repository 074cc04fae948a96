import type { LayoutSection } from '../../contract.ts';

/**
 * Fields of the platform's own default page layouts, which no package deploys; the page keeps those that the
 * describe has. Custom objects bring their layout with the deploy.
 */
export const standardLayouts: Record<string, LayoutSection[]> = {
  Account: [
    {
      label: 'Account Information',
      columns: [
        ['Name', 'ParentId', 'Type', 'Industry', 'AnnualRevenue', 'NumberOfEmployees'],
        ['OwnerId', 'Phone', 'Website', 'AccountSource', 'Rating', 'Description'],
      ],
    },
  ],
  Contact: [
    {
      label: 'Contact Information',
      columns: [
        ['FirstName', 'LastName', 'AccountId', 'Title', 'Department', 'ReportsToId'],
        ['OwnerId', 'Email', 'Phone', 'MobilePhone', 'LeadSource', 'Description'],
      ],
    },
  ],
  Opportunity: [
    {
      label: 'Opportunity Information',
      columns: [
        ['Name', 'AccountId', 'Type', 'LeadSource', 'Amount', 'CloseDate'],
        ['OwnerId', 'StageName', 'Probability', 'NextStep', 'ForecastCategoryName', 'Description'],
      ],
    },
  ],
  Lead: [
    {
      label: 'Lead Information',
      columns: [
        ['FirstName', 'LastName', 'Company', 'Title', 'Industry', 'Status'],
        ['OwnerId', 'Email', 'Phone', 'LeadSource', 'Rating', 'Description'],
      ],
    },
  ],
  Case: [
    {
      label: 'Case Information',
      columns: [
        ['CaseNumber', 'AccountId', 'ContactId', 'Status', 'Priority'],
        ['OwnerId', 'Origin', 'Type', 'Reason', 'Subject', 'Description'],
      ],
    },
  ],
  Task: [
    {
      label: 'Task Information',
      columns: [
        ['Subject', 'Status', 'Priority', 'ActivityDate'],
        ['OwnerId', 'WhatId', 'WhoId', 'Description'],
      ],
    },
  ],
  User: [
    {
      label: 'User',
      columns: [
        ['Name', 'Title', 'Department', 'ManagerId'],
        ['Email', 'Username', 'UserRoleId', 'ProfileId', 'IsActive'],
      ],
    },
  ],
};
