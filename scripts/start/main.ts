import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronRuntime } from '#scripts/electron-runtime.ts';
import { fetchElectron } from '#scripts/start/fetch-electron.ts';
import { buildIfStale } from '#scripts/start/fresh-build.ts';

/**
 * `npm start`: builds if needed and opens the desktop program; where Electron's runtime or a display is missing, says so
 * in one line and serves the same application to a browser. `--browser` asks for that at once.
 */
const root = path.resolve(import.meta.dirname, '../..');
const given = process.argv.slice(2).filter((argument) => argument !== '--browser');

/** An Electron that ends sooner than this, and badly, never showed a window (no libraries, no sandbox, root). */
const STILLBORN_MS = 5_000;

process.env.CAUCE_OUT = 'out';

const start = async (): Promise<void> => {
  if (!buildIfStale(root)) {
    console.error('No se pudo preparar Cauce: corrija lo que dice el mensaje de arriba y repita «npm start».');
    process.exitCode = 1;
    return;
  }
  const obstacle = await obstacleToDesktop();
  if (obstacle === null) {
    const failed = await runDesktop();
    if (failed === null) return;
    await serveBrowser(failed);
    return;
  }
  await serveBrowser(obstacle);
};

/** Why the desktop program can't be shown here, in a few words; null when it can. */
const obstacleToDesktop = async (): Promise<string | null> => {
  if (process.argv.includes('--browser')) return 'se pidió --browser';
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) return 'no hay pantalla';
  if (electronRuntime(root)) return null;
  if (process.env.CI) return 'no está el programa de Electron y en CI no se descarga';
  console.log('Descargando el programa de Electron (una sola vez)…');
  return (await fetchElectron(root)) && electronRuntime(root) ? null : 'no se pudo descargar el programa de Electron';
};

/** @returns why it never opened; null when it ran and was closed */
const runDesktop = (): Promise<string | null> =>
  new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(electronRuntime(root) ?? '', [root, ...given], { stdio: 'inherit' });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    const settle = (code: number | null) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      const stillborn = code !== 0 && Date.now() - began < STILLBORN_MS;
      if (!stillborn) process.exitCode = code ?? 1;
      resolve(stillborn ? 'el programa de Electron no arrancó en este equipo' : null);
    };
    child.on('error', () => settle(1));
    child.on('exit', settle);
  });

const serveBrowser = async (why: string): Promise<void> => {
  console.log(`Cauce se abre en el navegador: ${why}.`);
  process.argv.splice(2, process.argv.length, ...given);
  await import(pathToFileURL(path.join(root, 'out', 'main', 'loopback-main.js')).href);
};

await start();
