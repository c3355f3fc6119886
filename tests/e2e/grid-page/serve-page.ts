import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rendererAssets } from '#electron/hosts/renderer-assets.ts';

export type ServedPage = { readonly address: string; readonly stop: () => Promise<void> };

/**
 * Serves a built page through the same function, with the same headers, as the product's hosts do.
 * @param policy false leaves the Content-Security-Policy out: the other grid of the bench doesn't run under it
 */
export const servePage = async (folder: string, policy = true): Promise<ServedPage> => {
  const assets = rendererAssets(folder);
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await assets(new URL(request.url ?? '/', 'http://page').pathname);
    const { 'Content-Security-Policy': csp, ...others } = headers;
    response.writeHead(status, policy && csp !== undefined ? { ...others, 'Content-Security-Policy': csp } : others);
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
