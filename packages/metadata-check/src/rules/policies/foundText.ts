/** A text in a file, with its place. */
export interface FoundText {
  text: string;
  line: number;
  column: number;
}
