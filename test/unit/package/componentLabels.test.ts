import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PackageModel } from '@crm-adoption/metadata-check';
import { realPackage } from './packageFiles.ts';

const BUNDLE = 'LightningComponentBundle';

// That components compile and name only what exists is a matter of `npm run check:metadata`.
it('has no label of a component that the component does not use', () => {
  const model = new PackageModel(realPackage());
  const labels = model.ofType('CustomLabel').map(({ fullName }) => fullName);
  const ofComponents = labels.filter((label) => model.find(BUNDLE, label.split('_')[0] ?? '') !== undefined);
  assert.ok(ofComponents.length > 100, 'the labels of components are found');
  const unused = ofComponents.filter((label) => {
    const scripts = model.contentOf(BUNDLE, label.split('_')[0] ?? '').map(({ text }) => text);
    return !scripts.some((script) => new RegExp(`@salesforce/label/c\\.${label}['"]`).test(script));
  });
  assert.deepEqual(unused, []);
});
