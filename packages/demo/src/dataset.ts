import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** An account of the data set; empty strings where the source is empty. */
interface SourceAccount {
  account: string;
  sector: string;
  revenue: string;
  employees: string;
  office_location: string;
}

/** A sales agent with their manager and office. */
export interface SourceAgent {
  sales_agent: string;
  manager: string;
  regional_office: string;
}

/** An opportunity of the data set. Dates are ISO; empty where the source is empty. */
export interface SourceDeal {
  opportunity_id: string;
  sales_agent: string;
  product: string;
  account: string;
  deal_stage: 'Prospecting' | 'Engaging' | 'Won' | 'Lost';
  engage_date: string;
  close_date: string;
  close_value: string;
}

/** The public data set, as it is. */
export interface Dataset {
  accounts: SourceAccount[];
  agents: SourceAgent[];
  deals: SourceDeal[];
}

/** Reads the three files that the demo uses; see `data/crm-sales-opportunities/README.md` for the source. */
export function readDataset(): Dataset {
  const read = (name: string): unknown =>
    parse(readFileSync(new URL(`data/crm-sales-opportunities/${name}.csv`, import.meta.url)), {
      columns: true,
      bom: true,
    });
  return {
    accounts: read('accounts') as SourceAccount[],
    agents: read('sales_teams') as SourceAgent[],
    deals: read('sales_pipeline') as SourceDeal[],
  };
}
