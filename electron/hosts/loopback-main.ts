import { spawn } from 'node:child_process';
import path from 'node:path';
import { composeApp } from '#electron/hosts/compose-app.ts';
import { dataFolderOf } from '#electron/hosts/host-arguments.ts';
import { startLoopback } from '#electron/hosts/loopback.ts';
import { programFolder } from '#electron/hosts/program-folder.ts';
import { rendererAssets } from '#electron/hosts/renderer-assets.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** The application in a browser window: development, tests, and computers without Electron's runtime. */
const root = programFolder(import.meta.dirname);
const builtFolder = process.env.CAUCE_OUT ? path.resolve(root, process.env.CAUCE_OUT) : path.join(root, 'out');

const serve = async (): Promise<void> => {
  const composed = await composeApp({
    host: 'loopback',
    root,
    dataFolder: dataFolderOf(process.argv),
    saveFile: async (name, mime, bytes) => ({ kind: 'download', name, mime, bytes }),
  });
  const loopback = await startLoopback({
    router: composed.router,
    subscribe: composed.subscribe,
    assets: rendererAssets(path.join(builtFolder, 'renderer')),
  });
  const address = loopback.address();
  console.log(`Cauce está en ${address}`);
  console.log('La dirección sirve una sola vez. Con Entrar aparece otra; con Ctrl+C se cierra Cauce.');
  if (!process.env.CAUCE_NO_OPEN) openBrowser(address);
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    loopback
      .close()
      .then(composed.close)
      .finally(() => process.exit(0));
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  // Windows has no SIGTERM that a process could hear: whoever started us with a pipe closes it.
  process.stdin.on('data', () => console.log(`Cauce está en ${loopback.address()}`));
  process.stdin.on('error', () => undefined);
};

const openBrowser = (address: string): void => {
  const [program, ...given] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : process.platform === 'darwin'
        ? ['open', address]
        : ['xdg-open', address];
  if (!program) return;
  const opener = spawn(program, given, { stdio: 'ignore', detached: true });
  // No browser to open is no error: the address is printed.
  opener.on('error', () => undefined);
  opener.unref();
};

try {
  await serve();
} catch (error) {
  console.error(error instanceof DomainError ? error.message : error);
  process.exitCode = 1;
}
