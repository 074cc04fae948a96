import { causeOf, messagesOf } from '../errorReading.ts';

describe('messages of an error', () => {
  it('are read from texts, errors and lists of them, each once', () => {
    expect(messagesOf('Broken')).toEqual(['Broken']);
    expect(messagesOf(new Error('Broken'))).toEqual(['Broken']);
    expect(messagesOf([{ message: 'One' }, 'Two', { message: 'One' }])).toEqual(['One', 'Two']);
    expect(messagesOf([])).toEqual([]);
  });

  it('are none without an error', () => {
    for (const nothing of [undefined, null, '']) expect(messagesOf(nothing)).toEqual([]);
  });

  it('are all there is to see when an error has none', () => {
    expect(messagesOf([{ message: '' }, { message: 7 }, { code: 7 }])).toEqual([
      '{"message":""}',
      '{"message":7}',
      '{"code":7}',
    ]);
  });
});

describe('what lies behind an error', () => {
  it.each([
    'Field X is undefined',
    'Cannot query field',
    'Unknown field',
    'unknown type',
    'INSUFFICIENT_ACCESS',
    'X is not defined',
    'X is not supported',
    "X doesn't exist",
    'No such column',
  ])('is a missing permission: %s', (message) => {
    expect(causeOf([message])).toBe('access');
    expect(causeOf(['Broken', message])).toBe('access');
  });

  it.each(['Session expired', 'Unauthorized', 'unauthorised'])('is an ended session: %s', (message) => {
    expect(causeOf([message])).toBe('session');
    // Without a session everything looks forbidden.
    expect(causeOf(['Insufficient access', message])).toBe('session');
  });

  it.each(['Broken', 'Unknown fish', 'It is not here'])('is something else: %s', (message) => {
    expect(causeOf([message])).toBe('other');
  });

  it('is something else without a message', () => {
    expect(causeOf([])).toBe('other');
  });
});
