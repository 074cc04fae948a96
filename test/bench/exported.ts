/**
 * One export in a process of its own, so that its memory is the product's alone. Waits for an `ExportJob` from its parent,
 * exports, answers with an `ExportCost` and ends.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logIn } from '@crm-adoption/demo/login';
import type * as exporting from '../../src/export/export.ts';
import type { FileFormat } from '../../src/export/tables.ts';
import type { OrgAddress } from './org.ts';

// What people install, not its sources: reading TypeScript would count as the product's memory.
const installed = new URL('../../lib/export/export.js', import.meta.url).href;
const { exportRollouts } = (await import(installed)) as typeof exporting;

export interface ExportJob {
  org: OrgAddress;
  format: FileFormat;
}

export interface ExportCost {
  /** Of all tables. */
  rows: number;
  /** Size of all files, in MiB. */
  size: number;
  /** Wall time and CPU time of this process, in milliseconds. */
  wall: number;
  cpu: number;
  /** Highest resident memory, in MiB. */
  memoryPeak: number;
}

async function cost({ org, format }: ExportJob): Promise<ExportCost> {
  const connection = await logIn(org.url, org.token, org.apiVersion);
  const directory = mkdtempSync(join(tmpdir(), 'crm-adoption-bench-export-'));
  try {
    const started = performance.now();
    const { tables } = await exportRollouts(connection, { directory, format, people: false, bom: false });
    const wall = performance.now() - started;
    const { user, system } = process.cpuUsage();
    const bytes = tables.map(({ file }) => statSync(join(directory, file)).size);
    return {
      rows: tables.reduce((sum, table) => sum + table.rows, 0),
      size: bytes.reduce((sum, each) => sum + each, 0) / 2 ** 20,
      wall,
      cpu: (user + system) / 1000,
      memoryPeak: process.resourceUsage().maxRSS / 1024,
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

process.once('message', (job) => {
  void cost(job as ExportJob).then((answer) => {
    process.send?.(answer);
    process.disconnect();
  });
});
