import { sharedKeys } from '../../force-app/main/default/lwc/adoptionCharter/adoptionCharter.ts';
import { messages } from './messages.ts';

/** @throws SfError that names the active signals of a project that have one key */
export function requireOneKeyEach(signals: readonly { key: string; name: string }[]): void {
  const [first] = sharedKeys(signals);
  if (!first) return;
  const names = first.signals.map(({ name, key }) => `${name} (${key})`).join(', ');
  throw messages.createError('error.twoSignals', [first.key, names]);
}
