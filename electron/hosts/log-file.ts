import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ErrorLog } from '#electron/ipc/router.ts';

/** One file of at most 512 KB and three older ones. */
const MAX_BYTES = 512 * 1024;
const KEPT = 3;

/**
 * Writes errors to `cauce.log` in the data folder: when, on which channel, the kind of error and where in the code.
 * Never its message: a message may quote what somebody wrote (a JSON parser quotes the text it stumbled over).
 */
export const logFile = (folder: string, now: () => string): ErrorLog => {
  const file = path.join(folder, 'cauce.log');
  return (channel, error) => {
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) > MAX_BYTES) rotate(file);
      appendFileSync(file, `${now()} ${channel} ${describe(error)}\n`);
    } catch {
      // A log that can't be written must not take the program's work down with it.
    }
  };
};

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const rotate = (file: string): void => {
  for (let n = KEPT - 1; n >= 1; n -= 1) {
    if (statSync(`${file}.${n}`, { throwIfNoEntry: false })) renameSync(`${file}.${n}`, `${file}.${n + 1}`);
  }
  renameSync(file, `${file}.1`);
};

const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const code = 'code' in error ? ` [${String(error.code)}]` : '';
  const cause = error.cause instanceof Error ? `\n  caused by ${describe(error.cause)}` : '';
  return `${error.name}${code}${framesOf(error)
    .map((frame) => `\n  ${frame}`)
    .join('')}${cause}`;
};

/** A stack begins with the message, which may have lines that look like frames: it is cut off first. */
const framesOf = (error: Error): readonly string[] => {
  const stack = error.stack ?? '';
  const at = stack.indexOf(error.message);
  return (at >= 0 ? stack.slice(at + error.message.length) : stack)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => FRAME.test(line))
    .slice(0, 12);
};

const FRAME = /^at .*(?::\d+:\d+|<anonymous>)\)?$/;
