import { messagesOf, readAnswer, troubleKindOf } from 'c/adoptionAnswers';

const DATA = { uiapi: { query: { Account: { edges: [] } } } };

function coded(ErrorType: string, message = 'Broken'): { message: string } {
  return { message, extensions: { ErrorType } } as { message: string };
}

describe('what an answer means', () => {
  it('is nothing before the first', () => {
    expect(readAnswer({}).kind).toBe('pending');
    expect(readAnswer({ data: undefined, errors: undefined }).kind).toBe('pending');
  });

  it('is its data, also with an empty list of errors', () => {
    expect(readAnswer({ data: DATA })).toEqual({ kind: 'data', data: DATA });
    expect(readAnswer({ data: DATA, errors: [] })).toEqual({ kind: 'data', data: DATA });
  });

  it('is never a part of the data', () => {
    expect(readAnswer({ data: DATA, errors: [{ message: 'Broken' }] }).kind).toBe('unreachable');
    expect(readAnswer({ data: DATA, errors: [coded('ValidationError')] }).kind).toBe('unavailable');
  });

  it('is not available where a list is null without an error', () => {
    expect(readAnswer({ data: { uiapi: { query: { Account: { edges: [] }, Task: null } } } }).kind).toBe('unavailable');
  });

  it.each([null, {}, { uiapi: null }, { uiapi: {} }, { uiapi: { query: null } }, 'A page of text'])(
    'is none when it has another shape: %j',
    (data) => {
      expect(readAnswer({ data: data as never, errors: [] }).kind).toBe('unreachable');
    },
  );
});

describe('what lies behind errors', () => {
  it.each([
    'ValidationError',
    'InvalidSyntax',
    'OperationNotSupported',
    'INVALID_FIELD',
    'INSUFFICIENT_ACCESS',
    'MALFORMED_QUERY',
  ])('is a refusal for good, whatever the language of its words: %s', (code) => {
    expect(troubleKindOf([coded(code, 'Le champ n’existe pas')])).toBe('unavailable');
  });

  it.each([
    'DataFetchingException',
    'ExecutionAborted',
    'QUERY_TIMEOUT',
    'SERVER_UNAVAILABLE',
    'REQUEST_LIMIT_EXCEEDED',
  ])('may pass by itself, whatever its words: %s', (code) => {
    expect(troubleKindOf([coded(code, 'Cannot query field')])).toBe('unreachable');
  });

  it.each([500, 503, 429, 0])('is no answer with the status %d', (status) => {
    expect(troubleKindOf([{ message: 'Unknown type', extensions: { status } }])).toBe('unreachable');
    expect(troubleKindOf({ message: 'Failed to fetch', status })).toBe('unreachable');
  });

  it.each([
    { message: 'Broken', extensions: { status: 401 } },
    { message: 'Broken', status: 401 },
    { message: 'Broken', errorCode: 'INVALID_SESSION_ID' },
    { message: 'Session expired', extensions: { ErrorType: 'DataFetchingException' } },
    { message: 'Unauthorized' },
    'INVALID_SESSION_ID: Session expired',
  ])('is an ended session: %j', (error) => {
    expect(troubleKindOf([error])).toBe('session');
    // Without a session everything looks forbidden.
    expect(troubleKindOf([coded('ValidationError'), error])).toBe('session');
  });

  it('is no ended session where a field of that name is missing', () => {
    expect(troubleKindOf([coded('ValidationError', "Cannot query field 'Session__c'")])).toBe('unavailable');
  });

  it('is a refusal only when nothing else came back', () => {
    expect(troubleKindOf([coded('ValidationError'), coded('ValidationError')])).toBe('unavailable');
    expect(troubleKindOf([coded('ValidationError'), coded('QUERY_TIMEOUT')])).toBe('unreachable');
    expect(troubleKindOf([])).toBe('unreachable');
  });

  it.each([
    'Field X is undefined',
    'Cannot query field',
    'Unknown field',
    'unknown type',
    'X is not defined',
    "X doesn't exist",
    'No such column',
  ])('goes by words where there is no code: %s', (message) => {
    expect(troubleKindOf([{ message }])).toBe('unavailable');
  });

  it.each(['Broken', 'Unknown fish', 'It is not here', ''])('is no answer otherwise: %s', (message) => {
    expect(troubleKindOf([{ message }])).toBe('unreachable');
  });
});

describe('messages of an error', () => {
  it('are read from texts, errors and lists of them, each once', () => {
    const errors = [{ message: 'One' }, 'Two', { message: 'One' }, { code: 7 }];
    expect(messagesOf('Broken')).toEqual(['Broken']);
    expect(messagesOf(new Error('Broken'))).toEqual(['Broken']);
    expect(messagesOf(errors)).toEqual(['One', 'Two', '{"code":7}']);
    for (const nothing of [undefined, null, '', []]) expect(messagesOf(nothing)).toEqual([]);
  });
});
