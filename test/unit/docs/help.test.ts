/** What `--help` shows of every command, with the renderer that `sf` takes. */
import '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Config, Help } from '@oclif/core';

const root = join(import.meta.dirname, '../../..');
const SECTIONS = ['USAGE', 'FLAGS', 'DESCRIPTION', 'EXAMPLES'];

describe('the help of each command', () => {
  let config: Config;
  before(async () => {
    config = await Config.load({ root });
  });

  async function helpOf(id: string): Promise<string> {
    let shown = '';
    const help = new (class extends Help {
      protected override log(...lines: string[]): void {
        shown += `${lines.join('\n')}\n`;
      }
    })(config);
    await help.showHelp(id.split(':'));
    return shown;
  }

  it('explains what it does, its flags, and how it is called', async () => {
    const ids = config.commandIDs.filter((id) => id.startsWith('adoption'));
    for (const id of ['deploy', 'seed', 'measure', 'report', 'export', 'prune', 'remove', 'doctor', 'template:list'])
      assert.ok(ids.includes(`adoption:${id}`), id);
    for (const id of ids) {
      const shown = await helpOf(id);
      for (const section of SECTIONS) assert.match(shown, new RegExp(`^${section}$`, 'm'), `${section} of ${id}`);
      assert.match(shown, new RegExp(`EXAMPLES[^]*sf ${id.replaceAll(':', ' ')}`), id);
    }
  });
});
