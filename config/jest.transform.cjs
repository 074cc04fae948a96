/**
 * The LWC transformer, with the deployed label texts put in. Its own stand-in for a label is the label's name, so a test
 * could neither see a sentence with its numbers nor notice a label that does not exist.
 */
const base = require('@lwc/jest-transformer');
const { XMLParser } = require('fast-xml-parser');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const labelFile = join(__dirname, '../force-app/main/default/labels/CustomLabels.labels-meta.xml');
const source = readFileSync(labelFile, 'utf8');
const parser = new XMLParser({ isArray: (name) => name === 'labels', parseTagValue: false, trimValues: true });
const labels = new Map(parser.parse(source).CustomLabels.labels.map(({ fullName, value }) => [fullName, value]));
const version = createHash('md5').update(source).update(readFileSync(__filename)).digest('hex');

const LABEL_IMPORT = /import\s+(\w+)\s+from\s+['"]@salesforce\/label\/c\.(\w+)['"];?/g;

function withLabels(code, file) {
  return code.replace(LABEL_IMPORT, (statement, variable, name) => {
    if (!labels.has(name)) throw new Error(`${file} uses label ${name}, which CustomLabels does not have.`);
    return `const ${variable} = ${JSON.stringify(labels.get(name))};`;
  });
}

/** The transformer names a .ts source "x.ts.compiled" in its map, which coverage cannot find. */
function withSource(result, file) {
  if (!file.endsWith('.ts') || !result.map) return result;
  return { code: result.code, map: { ...result.map, sources: [file] } };
}

module.exports = {
  process: (code, file, ...rest) => withSource(base.process(withLabels(code, file), file, ...rest), file),
  getCacheKey: (code, file, ...rest) => `${base.getCacheKey(code, file, ...rest)}${version}`,
};
