/**
 * Keeps answers that were overtaken from being shown: a person moves on, or something is read again, while an earlier
 * answer is still on its way.
 */
export class Newest {
  private turn = 0;

  /** Begins to ask. @returns whether nothing was asked since */
  public ask(): () => boolean {
    this.turn += 1;
    const { turn } = this;
    return () => turn === this.turn;
  }
}
