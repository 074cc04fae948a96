import { refusal, type Answer, type AskOrg, type Fault } from '../fixtures/carry.ts';
import type { Passing } from '../fixtures/faultyLine.ts';

/** One kind of fault. */
export type FaultKind = {
  key: string;
  /** As the table names it. */
  name: string;
  /** What becomes of a request; undefined where the fault cannot be. */
  faultOf: (request: Passing) => Fault | undefined;
  /** How it comes: at one request, or from one on. */
  comes: readonly ('once' | 'lasting')[];
  /** It goes another way than all others do: where a command takes long, only such faults come. */
  isTelling?: true;
};

const BOTH = ['once', 'lasting'] as const;

export const isSoap = ({ url }: Pick<Passing, 'url'>): boolean => url.includes('/services/Soap/');

/** A refusal in the form of the API that was asked. */
function refused(status: number, code: string, message: string): FaultKind['faultOf'] {
  return (request) => {
    if (!isSoap(request)) return refusal(status, code, message);
    const fault = `<faultcode>sf:${code}</faultcode><faultstring>${code}: ${message}</faultstring>`;
    const names = 'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="urn:fault"';
    const body = `<soapenv:Envelope ${names}><soapenv:Body><soapenv:Fault>${fault}</soapenv:Fault></soapenv:Body></soapenv:Envelope>`;
    return { status: 500, type: 'text/xml', body };
  };
}

const page = (title: string): string => `<!DOCTYPE html><html><head><title>${title}</title></head><body></body></html>`;

/** A proxy that has read half an answer and passes it on as a whole. */
async function truncated(ask: AskOrg): Promise<Answer> {
  const answer = await ask();
  return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
}

type SaveResult = { success: boolean; errors: { statusCode: string; message: string; fields: string[] }[] };

const LOCKED: SaveResult = {
  success: false,
  errors: [{ statusCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access', fields: [] }],
};
const UNDONE: SaveResult = {
  success: false,
  errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message: 'rolled back', fields: [] }],
};

/** Whether somebody else holds a row: every third. */
const isHeld = (index: number): boolean => index % 3 === 0;

/** Rows of a request of which some are held by somebody else. */
function locked({ method, url, body }: Passing): Fault | undefined {
  if (method === 'DELETE') return lockedDeletion(url);
  if (url.endsWith('/composite')) return lockedTogether(body);
  if (!/\/composite\/sobjects(\/|$)/.test(url)) return undefined;
  const request = JSON.parse(body) as { records: object[] };
  return async (ask) => {
    const free = request.records.filter((_, index) => !isHeld(index));
    if (free.length === 0) return answered([LOCKED]);
    const { body: text } = await ask(JSON.stringify({ ...request, records: free }));
    const results = JSON.parse(text) as SaveResult[];
    return answered(request.records.map((_, index) => (isHeld(index) ? LOCKED : (results.shift() as SaveResult))));
  };
}

function answered(results: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(results) };
}

/** Several collections together, of which one row is held: nothing is written. */
function lockedTogether(body: string): Fault {
  const { compositeRequest } = JSON.parse(body) as { compositeRequest: { body: { records: object[] } }[] };
  const compositeResponse = compositeRequest.map((part, index) => ({
    httpStatusCode: 400,
    body: part.body.records.map((_, row) => (index === 0 && row === 0 ? LOCKED : UNDONE)),
  }));
  return { body: JSON.stringify({ compositeResponse }) };
}

/** A deletion names its rows in the address, so all of its rows are held. */
function lockedDeletion(url: string): Fault {
  const ids = new URL(url, 'http://org').searchParams.get('ids') ?? '';
  return { body: JSON.stringify(ids.split(',').map(() => LOCKED)) };
}

/** Rows of the last job that were held by somebody else, as CSV. */
let held: string[] = [];

/** A Bulk job on which somebody else holds every second row. */
function halfFailed({ method, url, body }: Passing): Fault | undefined {
  if (method === 'PUT') {
    const [header = '', ...rows] = body.trimEnd().split('\n');
    held = rows.filter((_, index) => index % 2 === 0);
    return (ask) => ask(`${[header, ...rows.filter((_, index) => index % 2 === 1)].join('\n')}\n`);
  }
  if (url.endsWith('/failedResults')) {
    return async (ask) => {
      const answer = await ask();
      const failed = held.map((row) => `"","UNABLE_TO_LOCK_ROW:unable to obtain exclusive access:--",${row}\n`);
      return { ...answer, body: `${answer.body.trimEnd()}\n${failed.join('')}` };
    };
  }
  if (method !== 'GET' || !/jobs\/ingest\/\w+$/.test(url)) return undefined;
  return async (ask) => {
    const job = JSON.parse((await ask()).body) as { numberRecordsProcessed: number; numberRecordsFailed: number };
    job.numberRecordsProcessed += held.length;
    job.numberRecordsFailed += held.length;
    return answered(job);
  };
}

/** What can go wrong with a request, in the order of the table. */
export const FAULTS: readonly FaultKind[] = [
  // The line itself is closed for it, see `trial.ts`.
  { key: 'refused', name: 'connection refused', faultOf: () => 'unheard', comes: BOTH },
  { key: 'unheard', name: 'reset before the org took it', faultOf: () => 'unheard', comes: ['once'] },
  { isTelling: true, key: 'lost', name: 'reset after the org took it', faultOf: () => 'lost', comes: ['once'] },
  { key: 'cut', name: 'answer cut off in the middle', faultOf: () => 'cut', comes: ['once'] },
  { key: 'stuck', name: 'answer that never ends', faultOf: () => 'stuck', comes: ['once'] },
  { isTelling: true, key: 'silent', name: 'no answer at all', faultOf: () => 'silent', comes: BOTH },
  {
    key: 'tooMany',
    name: 'HTTP 429',
    faultOf: () => ({ status: 429, type: 'text/html', body: page('Too Many Requests') }),
    comes: BOTH,
  },
  {
    isTelling: true,
    key: 'away',
    name: 'HTTP 503',
    faultOf: () => ({ status: 503, type: 'text/html', body: page('Service Unavailable') }),
    comes: BOTH,
  },
  {
    key: 'limit',
    name: 'REQUEST_LIMIT_EXCEEDED',
    faultOf: refused(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
    comes: BOTH,
  },
  { isTelling: true, key: 'locked', name: 'UNABLE_TO_LOCK_ROW on some rows', faultOf: locked, comes: BOTH },
  { isTelling: true, key: 'half', name: 'Bulk job that half fails', faultOf: halfFailed, comes: ['lasting'] },
  {
    isTelling: true,
    key: 'session',
    name: 'session expired (INVALID_SESSION_ID)',
    faultOf: refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid'),
    comes: ['lasting'],
  },
  {
    isTelling: true,
    key: 'page',
    name: 'a page of HTML as the answer',
    faultOf: () => ({ type: 'text/html', body: page('Sign in') }),
    comes: BOTH,
  },
  { key: 'truncated', name: 'half an answer, as a whole one', faultOf: () => truncated, comes: ['once'] },
];
