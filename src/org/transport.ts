import type { Readable } from 'node:stream';
import type { Connection } from '@salesforce/core';

/** The part of jsforce that carries a request; `stream()` is where its answer arrives. */
type Transport = Connection['_transport'];
type Carried = ReturnType<Transport['httpRequest']>;

const mended = new WeakSet<object>();

/** Calls when an answer begins to arrive. */
function whenItArrives(carried: Carried, onAnswer: (arriving: Readable) => void): void {
  // Not public: the stream into which jsforce pipes what arrives.
  const { _readable: target } = carried.stream() as object as { _readable?: Readable };
  target?.once('pipe', onAnswer);
}

/**
 * jsforce listens to no error of an answer that arrives, so that a connection that breaks within one ends the whole process.
 * From the first request of ours on, it fails that request instead: those of the libraries too, which take their transport
 * from the same class.
 */
function mend(transport: Transport): void {
  let holder: object = transport;
  while (!Object.hasOwn(holder, 'httpRequest')) holder = Object.getPrototypeOf(holder) as object;
  if (mended.has(holder)) return;
  mended.add(holder);
  const carrier = holder as Pick<Transport, 'httpRequest'>;
  const { httpRequest } = carrier;
  carrier.httpRequest = function (this: Transport, ...asked): Carried {
    const carried = httpRequest.apply(this, asked);
    const { promise: broken, reject } = Promise.withResolvers<never>();
    whenItArrives(carried, (arriving) => arriving.once('error', reject));
    return Object.assign(Promise.race([carried, broken]), { stream: () => carried.stream() }) as Carried;
  };
}

/** A transport that shows the answers it carries while they arrive: jsforce would wait for the rest of one for ever. */
export function watched(transport: Transport, onAnswer: (arriving: Readable) => void): Pick<Transport, 'httpRequest'> {
  mend(transport);
  return {
    httpRequest: (...asked) => {
      const carried = transport.httpRequest(...asked);
      whenItArrives(carried, onAnswer);
      return carried;
    },
  };
}
