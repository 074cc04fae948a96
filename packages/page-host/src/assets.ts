import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { paths } from './bundle/paths.ts';

const prefix = '/lightning-assets';

/** Serves the design systems, the shell's style sheet and the bundles. */
export async function registerAssets(server: FastifyInstance): Promise<void> {
  const folders: Record<string, string> = {
    slds1: paths.slds1,
    slds2: paths.slds2,
    host: join(paths.browser, 'styles'),
  };
  for (const [name, root] of Object.entries(folders)) {
    await server.register(fastifyStatic, { root, prefix: `${prefix}/${name}/`, decorateReply: false, index: false });
  }
  const root = join(paths.cache, 'bundles');
  await server.register(fastifyStatic, {
    root,
    prefix: `${prefix}/bundle/`,
    index: false,
    serve: false,
  });
  server.get<{ Params: { fingerprint: string; file: string } }>(
    `${prefix}/bundle/:fingerprint/:file`,
    async (request, reply) => {
      const { fingerprint, file } = request.params;
      if (!/^[0-9a-f]+$/.test(fingerprint) || !/^[\w.-]+\.js$/.test(file)) return reply.code(404).send();
      return reply.sendFile(join(fingerprint, 'site', file), root, { immutable: true, maxAge: '365d' });
    },
  );
}
