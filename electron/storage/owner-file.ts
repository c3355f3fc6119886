import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileDurably } from '#electron/storage/durable-file.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * Who has the store open, for the message to the second one. The lock is the database's; this file only lends the name.
 */
export const ownerSchema = z.object({
  pid: z.number().int(),
  user: z.string(),
  computer: z.string(),
  startedAt: z.string(),
  /** Tells this process from an earlier one that had the same pid. */
  instance: z.string(),
});
export type Owner = z.infer<typeof ownerSchema>;

export const OWNER_FILE = 'cauce.owner.json';

const instance = randomUUID();

/** This process, as it signs the owner file. */
export const thisOwner = (startedAt: string): Owner => ({
  pid: process.pid,
  user: userName(),
  computer: hostname(),
  startedAt,
  instance,
});

export const writeOwner = (directory: string, owner: Owner): void =>
  writeFileDurably(join(directory, OWNER_FILE), JSON.stringify(owner));

export const removeOwner = (directory: string): void => rmSync(join(directory, OWNER_FILE), { force: true });

/** The owner file's content; `undefined` when there is none or it can't be read. */
export const readOwner = (directory: string): Owner | undefined => {
  try {
    return ownerSchema.safeParse(JSON.parse(readFileSync(join(directory, OWNER_FILE), 'utf8'))).data;
  } catch {
    return undefined;
  }
};

/** True when this very process wrote the file: it has the store open already. */
export const isThisProcess = (owner: Owner): boolean => owner.pid === process.pid && owner.instance === instance;

/** Tells who holds the store. An owner whose process is gone is not named. */
export const heldBy = (directory: string, owner: Owner | undefined): DomainError => {
  const known = owner && (owner.computer !== hostname() || isAlive(owner.pid));
  const who = known
    ? `${owner.user} lo tiene abierto en la computadora ${owner.computer} (proceso ${owner.pid}, desde ${owner.startedAt})`
    : 'otro programa lo tiene abierto';
  return new DomainError(
    'store-locked',
    `No se puede abrir el almacén «${directory}»: ${who}. Solo un programa a la vez puede usarlo. Cierre esa otra ventana de Cauce, o espere a que termine, y vuelva a intentarlo.`,
  );
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'usuario desconocido';
  }
};
