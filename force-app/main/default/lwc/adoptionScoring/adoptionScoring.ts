export { bandOf } from './band.ts';
