/** Minutes by which a zone is ahead of UTC at an instant. */
function minutesAhead(timeZone: string, now: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * The zone in which Monday begins last, for a job that measures several projects: when it is Monday there, each of them is
 * in the new week.
 * @param now an instant, as zones change their offset
 */
export function lastMondayZone(timeZones: readonly string[], now: Date): string {
  const [last = 'UTC'] = timeZones.toSorted((one, other) => minutesAhead(one, now) - minutesAhead(other, now));
  return last;
}
