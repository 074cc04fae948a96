import AdoptionThreeFixes from 'c/adoptionThreeFixes';
import { mirrorData, NEXT_STEP, rolloutData, signalNode } from '../../__tests__/rows.ts';
import { clear, emit, find, show, textOf } from '../../__tests__/wire.ts';

jest.mock('@salesforce/customPermission/CrmAdoptionOwnScore', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});

afterEach(clear);

it('promises no score to who is never scored, and leads to no page they may not see', async () => {
  const element = await show('c-adoption-three-fixes', AdoptionThreeFixes, { projectKey: '' });
  await emit('adoptionProjects', rolloutData([signalNode(NEXT_STEP)]));
  await emit('adoptionMirror', mirrorData([0, 0]));
  expect(find(element, '.score')).toBeNull();
  expect(find(element, '.all')).toBeNull();
  expect(textOf(find(element, '.done'))).toBe(
    'None of your records are looked at. Once some are, what helps most appears here.',
  );
  await expect(element).toBeAccessible();
});
