import { addDays, mondayOf } from '../org/calendar.ts';
import type { SeedRequest } from './request.ts';

/**
 * The start date that all dates of the template count from: what was asked for, unless the project is there and stays as
 * it is; then its own date, so that records added later fit the ones there are.
 * @param current start date of the project that is there
 */
export function startDateOf(
  request: Pick<SeedRequest, 'startDate' | 'overwrite' | 'clock'>,
  current: string | null,
): string {
  if (current !== null && !(request.overwrite && request.startDate)) return current;
  return request.startDate ?? mondayOf(addDays(request.clock.today, 6));
}
