import { createElement } from 'lwc';
import ShellApp from 'shell/app';

/** Puts the shell into the page. */
export function start(): void {
  document.body.append(createElement('shell-app', { is: ShellApp }));
}
