import { readFile } from 'node:fs/promises';
import { CommandError } from '#electron/hosts/cli/command-error.ts';

/** `-` is what is piped or pasted in. @throws CommandError `failure` naming the file that isn't there or can't be read */
export const readInput = async (file: string): Promise<Uint8Array> => {
  if (file === '-') return readStandardInput();
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const cause =
      code === 'ENOENT' ? 'no existe' : code === 'EISDIR' ? 'es una carpeta' : 'no se puede leer (¿tiene permiso?)';
    throw new CommandError('failure', `El archivo «${file}» ${cause}. Revise el nombre e inténtelo de nuevo.`);
  }
};

const readStandardInput = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
};
