import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { CommandError } from '#electron/hosts/cli/command-error.ts';

/** What a command reads at most, and what to do with more: half a sentence each. */
export type InputBound = { readonly mebibytes: number; readonly remedy: string };

/** `-` is what is piped or pasted in. @throws CommandError `failure` naming the file that isn't there, can't be read or is too large */
export const readInput = async (file: string, bound: InputBound = PERSONS_FILE): Promise<Uint8Array> => {
  if (file === '-') return readStream(process.stdin, 'Lo que llega por la entrada estándar', bound);
  const called = `El archivo «${file}»`;
  try {
    const found = await stat(file);
    // A pipe says no size: it is counted while it is read.
    if (!found.isFile() && !found.isDirectory()) return await readStream(createReadStream(file), called, bound);
    if (found.size > bytesOf(bound)) throw tooLarge(called, found.size, bound);
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const cause =
      code === 'ENOENT' ? 'no existe' : code === 'EISDIR' ? 'es una carpeta' : 'no se puede leer (¿tiene permiso?)';
    throw new CommandError('failure', `${called} ${cause}. Revise el nombre e inténtelo de nuevo.`);
  }
};

/** As the channels bound what a person adds. */
const PERSONS_FILE: InputBound = { mebibytes: 64, remedy: 'Use uno más pequeño.' };

const readStream = async (
  stream: AsyncIterable<Uint8Array | string>,
  called: string,
  bound: InputBound,
): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.byteLength;
    if (size > bytesOf(bound)) throw tooLarge(called, null, bound);
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const MEBIBYTE = 1024 * 1024;
const bytesOf = ({ mebibytes }: InputBound): number => mebibytes * MEBIBYTE;

const tooLarge = (called: string, size: number | null, { mebibytes, remedy }: InputBound): CommandError =>
  new CommandError(
    'failure',
    `${called} pesa ${size === null ? 'demasiado' : `${Math.ceil(size / MEBIBYTE)} MB`} y esta orden lee hasta ${mebibytes} MB. ${remedy}`,
  );
