/** What tests and scripts may use of the demo: playing it, its people and its data. */
import './quiet.ts';

export { readDataset } from './dataset.ts';
export { runDemo, type Demo } from './demo.ts';
export { logIn } from './login.ts';
export { usernameOf } from './people.ts';
export type { Persona } from './personas.ts';
export { QUIET_LIBRARIES } from './quiet.ts';
export type { DemoSummary } from './summary.ts';
