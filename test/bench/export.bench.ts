/**
 * `npm run bench:export`: what one `export` costs, in both formats, of an org and of one with ten times as many figures: the
 * memory must be about the same. `npm run bench:export -- 2000` takes seconds; without a number there are 100,000.
 */
import { FILE_FORMATS, type FileFormat } from '../../src/export/tables.ts';
import { messageOf, removeHome, start } from './child.ts';
import type { ExportCost, ExportJob } from './exported.ts';
import type { OrgAddress } from './org.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en');

async function exportFrom(org: OrgAddress, format: FileFormat): Promise<ExportCost> {
  const child = start('exported.ts');
  const job: ExportJob = { org, format };
  child.send(job);
  return messageOf<ExportCost>(child);
}

async function costsOf(figures: number): Promise<void> {
  const orgProcess = start('figuresOrg.ts', [String(figures)]);
  try {
    const org = await messageOf<OrgAddress>(orgProcess);
    for (const format of FILE_FORMATS) {
      const { rows, size, wall, cpu, memoryPeak } = await exportFrom(org, format);
      console.log(
        `${whole(rows)} rows as ${format}: peak memory ${whole(memoryPeak)} MiB, ${whole(wall)} ms, ` +
          `own CPU time ${whole(cpu)} ms, files of ${size.toFixed(1)} MiB`,
      );
    }
  } finally {
    if (orgProcess.connected) orgProcess.disconnect();
  }
}

const figures = Number(process.argv[2] ?? 100_000);
try {
  await costsOf(figures);
  await costsOf(10 * figures);
} finally {
  removeHome();
}
