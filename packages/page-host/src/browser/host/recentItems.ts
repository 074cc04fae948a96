/** Records that a person opened in this browser; the local org keeps no history of views. */
import { session } from './session.ts';

export interface RecentItem {
  id: string;
  object: string;
  name: string;
  icon: string;
}

const kept = 30;

const keyOf = (): string => `recent:${session().userId}`;

/** What the person opened last, newest first. */
export function recentItems(): RecentItem[] {
  const stored = localStorage.getItem(keyOf());
  return stored === null ? [] : (JSON.parse(stored) as RecentItem[]);
}

export function rememberItem(item: RecentItem): void {
  const others = recentItems().filter(({ id }) => id !== item.id);
  localStorage.setItem(keyOf(), JSON.stringify([item, ...others].slice(0, kept)));
}

export function forgetItem(id: string): void {
  localStorage.setItem(keyOf(), JSON.stringify(recentItems().filter((item) => item.id !== id)));
}
