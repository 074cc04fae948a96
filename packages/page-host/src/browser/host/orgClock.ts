/** Nobody notices less, and a page of an org whose clock runs stays as it is. */
const MINUTE = 60_000;

/**
 * Makes the page's clock that of the org. On the platform both show the same time; the local org's may be set to another
 * day, on which its pages then are, too.
 * @param now the org's instant, in milliseconds
 */
export function followOrgClock(now: number): void {
  const shift = now - Date.now();
  if (Math.abs(shift) < MINUTE) return;
  const real = Date;
  const orgNow = (): number => real.now() + shift;
  globalThis.Date = new Proxy(real, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [orgNow()], newTarget) as object,
    get: (target, key, receiver): unknown => (key === 'now' ? orgNow : Reflect.get(target, key, receiver)),
  });
}
