import { LightningElement } from 'lwc';
import { ShowToastEventName } from 'lightning/platformShowToastEvent';
import type { ToastDetail } from 'lightning/platformShowToastEvent';
import { pageTexts } from '../../../host/texts.ts';

interface Toast {
  id: number;
  title: string;
  message: string;
  icon: string;
  themeClass: string;
}

/** As on the platform: three seconds for short notices, errors and sticky ones stay until closed. */
const displayTimeMs = 4_800;

/** Shows what components announce with ShowToastEvent. */
export default class Toasts extends LightningElement {
  readonly texts = pageTexts();
  toasts: Toast[] = [];
  private lastId = 0;
  private readonly listener = (event: Event): void => this.add((event as CustomEvent<ToastDetail>).detail);

  override connectedCallback(): void {
    document.addEventListener(ShowToastEventName, this.listener);
  }

  override disconnectedCallback(): void {
    document.removeEventListener(ShowToastEventName, this.listener);
  }

  private add(detail: ToastDetail): void {
    const variant = detail.variant ?? 'info';
    this.lastId += 1;
    const id = this.lastId;
    const toast: Toast = {
      id,
      title: detail.title ?? '',
      message: fill(detail),
      icon: `utility:${variant}`,
      themeClass: `slds-notify slds-notify_toast slds-theme_${variant} toast`,
    };
    this.toasts = [...this.toasts, toast];
    if (detail.mode !== 'sticky' && variant !== 'error') setTimeout(() => this.remove(id), displayTimeMs);
  }

  private remove(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  handleClose(event: Event): void {
    this.remove(Number((event.currentTarget as HTMLElement).dataset['id']));
  }
}

/** `{0}` in a message stands for an entry of messageData. */
function fill({ message = '', messageData = [] }: ToastDetail): string {
  return message.replaceAll(/\{(\d+)\}/g, (placeholder, index: string) => {
    const value = messageData[Number(index)];
    return typeof value === 'object' ? value.label : (value ?? placeholder);
  });
}
