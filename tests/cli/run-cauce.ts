import { execFile } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export type CliAnswer = { readonly code: number; readonly out: string; readonly err: string };

/**
 * The command line: unbuilt, as in a fresh clone, unless CAUCE_CLI names the built one (from the project's folder). Built it
 * starts five times as fast, so `npm test` builds first and tests that; `npm run cauce` takes it where it is fresh.
 */
export const CLI_ENTRY = path.resolve(ROOT, process.env.CAUCE_CLI ?? 'electron/hosts/cli/main.ts');

/** Runs the command line as a person would: a process of its own, nobody at the keyboard. */
export const runCauce = (dataFolder: string, ...given: readonly string[]): Promise<CliAnswer> =>
  runEntry(CLI_ENTRY, dataFolder, ...given);

/** The same by the file that is to be run, from the project's folder. */
export const runEntry = (entry: string, dataFolder: string, ...given: readonly string[]): Promise<CliAnswer> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.resolve(ROOT, entry), '--data', dataFolder, ...given],
      { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, CAUCE_DATA: '' } },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
  });

/** @throws Error with what stood on stderr when the command failed */
export const cauceJson = async <T>(dataFolder: string, ...given: readonly string[]): Promise<T> => {
  const { code, out, err } = await runCauce(dataFolder, '--json', ...given);
  if (code !== 0) throw new Error(`exit code ${code}: ${err}`);
  return JSON.parse(out) as T;
};
