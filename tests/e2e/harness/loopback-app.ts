import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** What `npm run build` wrote; CAUCE_OUT names another build of the same tree. */
export const outFolder = path.resolve(ROOT, process.env.CAUCE_OUT ?? 'out');

export type RunningApp = {
  /** With the one-time token. */
  readonly address: string;
  readonly stop: () => Promise<void>;
  /** Ends the process as a power cut would. */
  readonly kill: () => Promise<void>;
};

/**
 * Starts the built application as `npm start` does where there is no desktop, on a data folder.
 * @param served another folder to serve the page from than the build's own (benchmarks)
 */
export const startLoopbackApp = async (dataFolder: string, served = outFolder): Promise<RunningApp> => {
  const child = spawn(process.execPath, [path.join(outFolder, 'main', 'loopback-main.js'), '--data', dataFolder], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, CAUCE_NO_OPEN: '1', CAUCE_OUT: served },
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const address = await firstAddress(child, () => errors);
  return { address, stop: () => end(child, 'SIGTERM'), kill: () => end(child, 'SIGKILL') };
};

const firstAddress = async (child: ChildProcess, errors: () => string): Promise<string> => {
  if (!child.stdout) throw new Error('no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line)?.[0];
    if (address) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error(`the application ended before it printed its address: ${errors()}`);
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
};
