/** Why the pages could not be bundled, in words for whoever deployed the component. */
export class BundleError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'BundleError';
  }

  /**
   * Turns what the bundler throws into plain lines.
   * @param folder build folder, cut from the messages because it means nothing to the reader
   */
  public static from(error: unknown, folder: string): BundleError {
    if (error instanceof BundleError) return error;
    const parts = error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [error];
    const messages = parts.map((part: unknown) => (part instanceof Error ? withFile(part) : String(part)));
    // eslint-disable-next-line no-control-regex -- the bundler colours its messages
    const plain = messages.join('\n').replaceAll(/\u001b\[[0-9;]*m/g, '');
    return new BundleError(plain.replaceAll(`${folder}/modules/c/`, 'lwc/'));
  }
}

/** The compiler's messages leave out the file; the bundler keeps it beside them. */
function withFile(error: Error & { id?: string }): string {
  const id = error.id?.split('?')[0];
  return id === undefined || error.message.includes(id) ? error.message : `${id}: ${error.message}`;
}
