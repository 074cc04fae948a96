import type { Connection } from '@salesforce/core';
import { isMissing } from './errors.ts';
import { platformCode } from './failures.ts';
import { queryBatch, recordsOf } from './queryBatch.ts';
import { askMetadata } from './requests.ts';
import { soqlText } from './soql.ts';

/**
 * The currency that a project's amounts are in: its own in an org with several, else that of the org, which only SOAP tells.
 * Sources: Object Reference, "CurrencyIsoCode"; SOAP API guide, "getUserInfoResult".
 * @returns its ISO 4217 code; null where the org does not tell
 */
export async function readCurrency(connection: Connection, projectKey: string): Promise<string | null> {
  const [answer] = await queryBatch(connection, [
    `SELECT CurrencyIsoCode FROM RolloutProject__c WHERE ExternalKey__c = ${soqlText(projectKey)}`,
  ]);
  if (answer === undefined || !('error' in answer)) {
    return recordsOf<{ CurrencyIsoCode: string | null }>(answer)[0]?.CurrencyIsoCode ?? null;
  }
  // An org with one currency has no such field.
  if (!isMissing(answer.error)) throw answer.error;
  try {
    const info = await askMetadata(connection, () => connection.soap.getUserInfo());
    return info.orgDefaultCurrencyIsoCode ?? null;
  } catch (error) {
    // Some orgs close SOAP. An amount whose currency is not told is still an amount.
    if (platformCode(error) === undefined) throw error;
    return null;
  }
}
