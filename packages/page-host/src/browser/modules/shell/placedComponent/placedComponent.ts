import { components } from 'host/components';
import { api, LightningElement } from 'lwc';
import { messageOf } from '../../../host/http.ts';
import { text } from '../../../host/texts.ts';
import { waitFor } from '../../../host/waiting.ts';

/** One deployed component on a page; when it fails, the rest of the page stays. */
export default class PlacedComponent extends LightningElement {
  /** `c:adoptionMyScore`. */
  @api name = '';
  @api properties: Record<string, unknown> = {};

  component: typeof LightningElement | undefined;
  error = '';

  override connectedCallback(): void {
    void this.load();
  }

  override errorCallback(error: Error): void {
    this.component = undefined;
    this.error = error.message;
  }

  get heading(): string {
    return text('placedFailed', this.name);
  }

  /** Properties arrive as texts; the two words of a checkbox property become booleans, as on the platform. */
  get values(): Record<string, unknown> {
    const words: Record<string, boolean> = { true: true, false: false };
    return Object.fromEntries(
      Object.entries(this.properties).map(([key, value]) => [key, words[String(value)] ?? value]),
    );
  }

  private async load(): Promise<void> {
    const loader = components[this.name];
    if (!loader) {
      this.error = text('componentMissing', this.name);
      return;
    }
    try {
      this.component = (await waitFor(loader())).default;
    } catch (error) {
      this.error = messageOf(error);
    }
  }
}
