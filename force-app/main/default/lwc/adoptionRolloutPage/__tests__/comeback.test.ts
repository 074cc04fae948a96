import type { PageReference } from 'lightning/navigation';
import { Comeback } from '../comeback.ts';

let isHidden = false;
Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });

function look(away: boolean): void {
  isHidden = away;
  document.dispatchEvent(new CustomEvent('visibilitychange'));
}

/** A page of its own for each test: what was shown once is remembered. */
function tab(apiName: string): PageReference {
  return { type: 'standard__navItemPage', attributes: { apiName }, state: {} };
}

const RECORD: PageReference = { type: 'standard__recordPage', attributes: { recordId: '006A' }, state: {} };

async function rest(): Promise<void> {
  await jest.advanceTimersByTimeAsync(0);
}

let open: Comeback[] = [];

function page(
  name: string,
  read: () => Promise<void> = () => Promise.resolve(),
): { comeback: Comeback; read: jest.Mock } {
  const spy = jest.fn(read);
  const comeback = new Comeback(spy);
  comeback.connect();
  comeback.visit(tab(name));
  open.push(comeback);
  return { comeback, read: spy };
}

describe('a page whose reader comes back', () => {
  beforeEach(() => jest.useFakeTimers());

  afterEach(() => {
    open.forEach((one) => one.disconnect());
    open = [];
    isHidden = false;
    jest.useRealTimers();
  });

  it('to the browser’s tab reads again, and not while it is hidden', async () => {
    const { read } = page('tab');
    look(true);
    await rest();
    expect(read).not.toHaveBeenCalled();
    look(false);
    await rest();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('to and fro reads again at the end of a pause, once', async () => {
    const { read } = page('often');
    look(false);
    await rest();
    look(false);
    look(true);
    look(false);
    await rest();
    expect(read).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(5000);
    expect(read).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('while it still reads does not read twice', async () => {
    let finish = (): void => undefined;
    const { comeback, read } = page('slow', () => new Promise((resolve) => (finish = resolve)));
    look(false);
    look(false);
    const asked = comeback.refresh();
    expect(read).toHaveBeenCalledTimes(1);
    finish();
    await asked;
  });

  it('from a record reads again, and not when leaving for it', async () => {
    const { comeback, read } = page('record');
    comeback.visit(RECORD);
    await rest();
    expect(read).not.toHaveBeenCalled();
    comeback.visit(tab('record'));
    await rest();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('in a page in the background reads nothing', async () => {
    const { comeback, read } = page('background');
    comeback.visit(RECORD);
    look(false);
    await rest();
    expect(read).not.toHaveBeenCalled();
  });

  it('to a page that was built anew reads again as soon as it shows what the cache had', async () => {
    const first = page('anew');
    first.comeback.complete();
    await rest();
    expect(first.read).not.toHaveBeenCalled();
    first.comeback.disconnect();
    const again = page('anew');
    await rest();
    expect(again.read).not.toHaveBeenCalled();
    again.comeback.complete();
    again.comeback.complete();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(again.read).toHaveBeenCalledTimes(1);
  });

  it('does not read twice what several parts of a page show for the first time', async () => {
    const parts = [page('shared'), page('shared')];
    for (const { comeback } of parts) comeback.complete();
    await jest.advanceTimersByTimeAsync(60_000);
    for (const { read } of parts) expect(read).not.toHaveBeenCalled();
  });

  it('has no effect on a page that is gone', async () => {
    const { comeback, read } = page('gone');
    look(false);
    await rest();
    look(false);
    comeback.disconnect();
    look(false);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
