import type { Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { EVIDENCE_HEAD_BYTES } from '#electron/handlers/keep-evidence.ts';
import { CommandError } from '#electron/hosts/cli/command-error.ts';
import { checkEvidence, MOST_EVIDENCE_BYTES } from '#shared/domain/execution/evidence-files.ts';

/** A file that was looked at and not yet read. */
export type LookedAt = { readonly file: string; readonly name: string; readonly found: Stats };

/**
 * Whether a file can be evidence, by its size and its first 64 KiB only: one of 4 GB is refused without being read.
 * @throws CommandError `failure` naming the file
 */
export const lookAtEvidence = async (file: string): Promise<LookedAt> => {
  const name = path.basename(file);
  const found = await asked(file, () => stat(file));
  if (!found.isFile()) {
    throw refused(`«${file}» no es un archivo. Indique cada foto o documento con su propio --evidence.`);
  }
  // Neither is read: its size refuses it.
  const unread = found.size === 0 || found.size > MOST_EVIDENCE_BYTES;
  const head = unread ? new Uint8Array() : await opened(file, (handle) => readUpTo(handle, EVIDENCE_HEAD_BYTES));
  const checked = checkEvidence(name, found.size, head);
  if (!checked.ok) throw refused(checked.error.message);
  return { file, name, found };
};

/**
 * The whole of it, as it was when it was looked at.
 * @throws CommandError `failure` where it went away, shrank, grew or was written meanwhile
 */
export const readEvidence = async ({ file, found }: LookedAt): Promise<Uint8Array> => {
  const bytes = await opened(file, (handle) => readUpTo(handle, found.size + 1));
  const now = await asked(file, () => stat(file));
  const same = now.size === found.size && now.mtimeMs === found.mtimeMs && now.ino === found.ino;
  if (bytes.byteLength === found.size && same) return bytes;
  throw refused(
    `El archivo «${file}» cambió mientras se copiaba: tenía ${found.size} bytes y se leyeron ${Math.min(bytes.byteLength, now.size)}. Espere a que termine de guardarse o de bajar, y repita la orden.`,
  );
};

/** At most so many bytes, piece by piece: what is said of its size isn't trusted while it is read. */
const readUpTo = async (handle: FileHandle, most: number): Promise<Uint8Array> => {
  const whole = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await handle.read(whole, length, Math.min(PIECE_BYTES, most - length), length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return whole.subarray(0, length);
};

const PIECE_BYTES = 1_048_576;

const opened = async <T>(file: string, work: (handle: FileHandle) => Promise<T>): Promise<T> => {
  const handle = await asked(file, () => open(file, 'r'));
  try {
    return await asked(file, () => work(handle));
  } finally {
    await handle.close();
  }
};

const asked = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw refused(
      code === 'ENOENT'
        ? `El archivo «${file}» no está: no existe, o se movió mientras se copiaba. Revise su nombre y repita la orden.`
        : `El archivo «${file}» no se puede leer (¿tiene permiso?, ¿sigue conectado el disco o el teléfono?). Cópielo a este equipo y repita la orden.`,
    );
  }
};

const refused = (message: string): CommandError => new CommandError('failure', `${message} No se registró nada.`);
