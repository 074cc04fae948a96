import { createGunzip, createInflate } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { asOrgError, OrgError } from '../errors.ts';
import { parseJson } from './bodies.ts';

/** Largest request body in bytes: an ingest job takes 150 MB of CSV. */
export const bodyLimit = 150 * 1024 * 1024;

/** Reads the bodies that clients send: gzip or plain; JSON, form, XML and CSV (the last two as text). */
export function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return done(null, payload);
    if (encoding !== 'gzip' && encoding !== 'deflate') {
      return done(
        new OrgError('UNSUPPORTED_MEDIA_TYPE', `Content-Encoding '${encoding}' is not supported`, { status: 415 }),
      );
    }
    delete request.headers['content-length'];
    return done(null, payload.pipe(encoding === 'gzip' ? createGunzip() : createInflate()));
  });
  app.addContentTypeParser(/^application\/json/, { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : parseJson(body.toString()));
    } catch (error) {
      done(asOrgError(error));
    }
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body.toString())));
  });
  app.addContentTypeParser(
    /^(text\/(xml|csv|plain)|application\/xml)/,
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, body);
    },
  );
}
