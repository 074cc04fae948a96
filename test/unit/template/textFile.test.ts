import { testHome } from '../../fixtures/environment.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadTemplateFile } from '../../../src/template/load.ts';
import { readTextFile } from '../../../src/template/textFile.ts';

const folder = mkdtempSync(join(testHome, 'texts-'));

function file(bytes: Buffer): string {
  const path = join(folder, 'mine.yaml');
  writeFileSync(path, bytes);
  return path;
}

/** An error that must be named, name the file and say what to do. */
function refused(name: string, message: RegExp) {
  return (error: Error & { actions?: string[] }): boolean => {
    assert.equal(error.name, name);
    assert.match(error.message, message);
    assert.ok(error.actions?.length);
    return true;
  };
}

describe('a text file', () => {
  it('is read when it is UTF-8, with or without its mark', async () => {
    assert.equal(await readTextFile(file(Buffer.from('é ü 日本\n'))), 'é ü 日本\n');
    assert.equal(await readTextFile(file(Buffer.from('\ufeffname: é'))), 'name: é');
  });

  it('is refused in another encoding, by name and with the first line that shows it', async () => {
    const latin = Buffer.from('name: plain\nsummary: Équipe\n', 'latin1');
    await assert.rejects(readTextFile(file(latin)), refused('NotUtf8Error', /mine\.yaml.*line 2/));
    const utf16 = Buffer.from('name: plain', 'utf16le');
    await assert.rejects(readTextFile(file(utf16)), refused('NotUtf8Error', /UTF-16/));
    await assert.rejects(
      readTextFile(file(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))),
      refused('NotUtf8Error', /UTF-16/),
    );
    // The commands that seed read the same way.
    await assert.rejects(loadTemplateFile(file(latin)), { name: 'NotUtf8Error' });
  });

  it('is refused when it is a folder, or is not there', async () => {
    await assert.rejects(readTextFile(folder), refused('FileUnreadableError', /can't be read/));
    await assert.rejects(readTextFile(join(folder, 'none.yaml')), refused('FileMissingError', /none\.yaml/));
  });

  it('is refused when it has no end, or is larger than any template', async () => {
    const large = file(Buffer.alloc(2 ** 20 + 1, 'x'));
    for (const path of ['/dev/zero', large])
      await assert.rejects(readTextFile(path), refused('FileTooLargeError', /larger than 1 MB/));
    assert.equal((await readTextFile(file(Buffer.alloc(2 ** 20, 'x')))).length, 2 ** 20);
  });
});
