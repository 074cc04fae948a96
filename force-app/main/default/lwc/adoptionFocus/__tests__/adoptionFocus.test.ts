import { NextFocus } from 'c/adoptionFocus';

const BUTTONS = ['field', 'other'];
const { body } = document;

function draw(): void {
  for (const className of BUTTONS) body.append(Object.assign(document.createElement('button'), { className }));
}

const focused = (): string => document.activeElement?.className ?? '';

describe('where the focus goes', () => {
  const next = new NextFocus();

  afterEach(() => {
    body.replaceChildren();
  });

  it('to what comes where the focus was, as soon as it is drawn, once', () => {
    next.goesTo('.field');
    next.drawn(body);
    expect(focused()).toBe('');
    draw();
    next.drawn(body);
    expect(focused()).toBe('field');
    body.querySelector<HTMLElement>('.field')?.blur();
    next.drawn(body);
    expect(focused()).toBe('');
  });

  it('nowhere when the reader went on elsewhere meanwhile', () => {
    draw();
    body.querySelector<HTMLElement>('.other')?.focus();
    next.goesTo('.field');
    next.drawn(body);
    expect(focused()).toBe('other');
    body.querySelector<HTMLElement>('.other')?.blur();
    next.drawn(body);
    expect(focused()).toBe('');
  });
});
