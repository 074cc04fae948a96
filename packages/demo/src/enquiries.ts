/** Enquiries of people who may become customers, and when somebody picks them up. Invented: the data set has no leads. */
import { addDays } from '../../../src/org/calendar.ts';
import { contactsOf } from './gaps.ts';
import { pick, share } from './chance.ts';
import { levelOf, type Keeper } from './habits.ts';

/** Weeks before the first one whose enquiries are told too: the signal counts those of 90 days. */
const EARLIER_WEEKS = 12;

/** An enquiry that came in. */
export interface Enquiry {
  /** Unique; the same in every run. */
  key: string;
  keeper: Keeper;
  cameOn: string;
  firstName: string;
  lastName: string;
  company: string;
  isPickedUp: boolean;
}

const COMPANIES = [
  'Aldertech',
  'Brightwell',
  'Corvane',
  'Delmere',
  'Eastlake',
  'Fennway',
  'Grantley',
  'Holmfirth',
] as const;
const FORMS = ['Ltd', 'Inc', 'Group', 'Works'] as const;

/** One or two a week. */
function cameTo(keeper: Keeper, week: number, monday: string): Enquiry[] {
  return Array.from({ length: 1 + Math.floor(share('enquiries', keeper.name, week) * 2) }, (_, index) => {
    const key = `${keeper.name} ${week} ${index}`;
    const [{ FirstName: firstName, LastName: lastName }] = contactsOf(key);
    return {
      key,
      keeper,
      cameOn: addDays(monday, -1 - Math.floor(share('came', key) * 7)),
      firstName,
      lastName,
      company: `${pick(COMPANIES, 'company', key)} ${pick(FORMS, 'form', key)}`,
      isPickedUp: false,
    };
  });
}

/** The enquiries of everybody, week by week. */
export class Enquiries {
  readonly #waiting: Enquiry[] = [];

  /** Goes on to a Monday; week 0 tells the earlier weeks too. Returns those that came in, and older ones picked up. */
  public advance(week: number, monday: string, busy: readonly Keeper[]): { came: Enquiry[]; pickedUp: Enquiry[] } {
    const weeks = week === 0 ? Array.from({ length: EARLIER_WEEKS + 1 }, (_, index) => index - EARLIER_WEEKS) : [week];
    const known = new Set(this.#waiting);
    const came = weeks.flatMap((at) => {
      const fresh = busy.flatMap((keeper) => cameTo(keeper, at, addDays(monday, 7 * (at - week))));
      this.#waiting.push(...fresh);
      this.#pickUp(at);
      return fresh;
    });
    const pickedUp = [...known].filter(({ isPickedUp }) => isPickedUp);
    for (const enquiry of [...this.#waiting]) {
      if (enquiry.isPickedUp) this.#waiting.splice(this.#waiting.indexOf(enquiry), 1);
    }
    return { came, pickedUp };
  }

  #pickUp(week: number): void {
    for (const enquiry of this.#waiting) {
      enquiry.isPickedUp ||= share('picked up', enquiry.key, week) < levelOf('enquiry', enquiry.keeper, week);
    }
  }
}
