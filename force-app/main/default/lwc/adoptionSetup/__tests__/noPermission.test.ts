import AdoptionSetup from 'c/adoptionSetup';
import { clear, find, requests, show, textOf } from '../../__tests__/wire.ts';

jest.mock('@salesforce/customPermission/CrmAdoptionSetUp', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});

afterEach(clear);

it('asks nothing for somebody without the permission, and says whom to ask for it', async () => {
  const element = await show('c-adoption-setup', AdoptionSetup, { projectKey: '' });
  expect(textOf(element)).toContain('Ask yours for the permission set “CRM Adoption Admin”');
  expect(requests('adoptionProjects')).toEqual([]);
  expect(find(element, 'lightning-button')).toBeNull();
  await expect(element).toBeAccessible();
});
