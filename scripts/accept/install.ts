/** Checks of what a deploy does. */
import type { DeployCommandResult } from '../../src/deploy/formatter.ts';
import { SEAL } from '../../src/deploy/seal.ts';
import { SOURCE_API_VERSION } from '../../src/deploy/packageSource.ts';
import { same, type Acceptance, type Check } from './check.ts';

async function sealedOn({ connection }: Acceptance): Promise<string> {
  const found = [(await connection.metadata.list({ type: 'CustomPermission' }, SOURCE_API_VERSION)) ?? []].flat();
  return String(found.find(({ fullName }) => fullName === SEAL)?.lastModifiedDate);
}

function problemsOf({ failures }: DeployCommandResult): string[] {
  return failures.map(({ type, name, problem }) => `${type} ${name}: ${problem}`);
}

function notUnchanged({ components }: DeployCommandResult): string[] {
  const others = components.filter(({ state }) => state !== 'Unchanged');
  return others.map(({ type, name, state }) => `${type} ${name} is ${state}`);
}

export const installChecks: Check[] = [
  {
    id: 'deploy-check',
    says: 'A check deploy takes the whole package.',
    isNeeded: true,
    run: async ({ adoption }) => problemsOf(await adoption<DeployCommandResult>('deploy', '--dry-run')),
  },
  {
    id: 'deploy-whole',
    says: 'One deploy brings everything, all of it new.',
    isNeeded: true,
    run: async (acceptance) => {
      const deployed = await acceptance.adoption<DeployCommandResult>('deploy');
      acceptance.deployed = deployed;
      const known = deployed.components.filter(({ state }) => state !== 'Created' && state !== 'Changed');
      return [...problemsOf(deployed), ...known.map(({ type, name, state }) => `${type} ${name} is ${state}`)];
    },
  },
  {
    id: 'deploy-french',
    says: 'French comes with it, as Translation Workbench is on.',
    run: ({ deployed }) => [
      ...same('French texts', deployed?.translations, 'included'),
      ...(deployed?.refusedTexts ?? []).map(({ name, problem }) => `${name}: ${problem}`),
    ],
  },
  {
    id: 'deploy-warnings',
    says: 'The org remarks on nothing that it takes.',
    run: ({ deployed }) => (deployed?.warnings ?? []).map(({ name, problem }) => `${name}: ${problem}`),
  },
  {
    id: 'deploy-again',
    says: 'A second check deploy finds all the same, and nothing changed by people.',
    run: async ({ adoption }) => {
      const again = await adoption<DeployCommandResult>('deploy', '--dry-run');
      const edited = again.survey?.edited ?? [];
      return [...notUnchanged(again), ...edited.map(({ type, name }) => `${type} ${name} counts as changed by people`)];
    },
  },
  {
    id: 'seal-moves',
    says: 'A second deploy moves the date of its seal.',
    run: async (acceptance) => {
      const before = await sealedOn(acceptance);
      await acceptance.adoption<DeployCommandResult>('deploy');
      const after = await sealedOn(acceptance);
      return after > before ? [] : [`the seal says ${after} after ${before}`];
    },
  },
];
