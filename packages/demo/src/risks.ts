/** What became of the template's risks. Invented. Weeks count from 0. */
interface Course {
  /** The week before whose Monday somebody saw the early sign. */
  signInWeek?: number;
  /** Status from the Monday of a week on. */
  then?: { status: 'Mitigating' | 'Occurred' | 'Closed'; week: number };
}

/** By the key of the risk; the others are open, and nobody saw their sign. */
export const COURSES: Readonly<Record<string, Course>> = {
  technology: { then: { status: 'Closed', week: 0 } },
  needs: { then: { status: 'Closed', week: 0 } },
  collection: { signInWeek: 2, then: { status: 'Mitigating', week: 2 } },
  policing: { signInWeek: 3, then: { status: 'Mitigating', week: 3 } },
  rumours: { signInWeek: 3, then: { status: 'Mitigating', week: 4 } },
  managers: { signInWeek: 4, then: { status: 'Mitigating', week: 5 } },
  resistance: { signInWeek: 5, then: { status: 'Occurred', week: 6 } },
  silos: { then: { status: 'Mitigating', week: 6 } },
  expectations: { then: { status: 'Closed', week: 7 } },
  fatigue: { signInWeek: 8 },
  load: { signInWeek: 8, then: { status: 'Occurred', week: 9 } },
};
