import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { backUp, checkDatabaseCopy } from '#electron/storage/backup.ts';
import { folderOfBlobs, sha256 } from '#electron/storage/blobs.ts';
import { checkSchemaIsOurs } from '#electron/storage/check-schema.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readStoreMeta } from '#electron/storage/repositories/store-repository.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { swapStore } from '#electron/storage/swap-store.ts';
import { type OpenedZip, openZip, writeZip, type ZipEntry, type ZipLimits } from '#electron/storage/zip-archive.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** One file that holds a whole store, to take it to another computer. */
export const STORE_ARCHIVE_MIME = 'application/zip';

const sha = z.string().regex(/^[0-9a-f]{64}$/);
const manifestSchema = z.object({
  type: z.literal('cauce.store'),
  formatVersion: z.literal(1),
  storeId: z.string(),
  exportedAt: z.iso.datetime(),
  schemaVersion: z.number().int(),
  databaseSha: sha,
  blobs: z.array(sha).max(200_000),
});

const LIMITS: ZipLimits = {
  entries: 65_000,
  totalBytes: 2 * 1024 * 1024 * 1024,
  name: /^(manifest\.json|cauce\.db|blobs\/[0-9a-f]{2}\/[0-9a-f]{64})$/,
};
const MOST_MANIFEST_BYTES = 32 * 1024 * 1024;
/** What another computer takes in (the bound of `store.importWhole`); the archive is put together in memory. */
const MOST_ARCHIVE_BYTES = 512 * 1024 * 1024;

/**
 * The whole store as one archive, read back and checked before it is handed on.
 * @throws DomainError store-damaged when a file of the store is missing or changed, disk-full, too-large
 */
export const exportStore = (store: StoreHandle, at: Instant): Uint8Array => {
  const scratch = mkdtempSync(join(tmpdir(), 'cauce-export-'));
  try {
    const copy = join(scratch, 'cauce.db');
    store.copyDatabaseTo(copy);
    const { blobs, schemaVersion } = checkDatabaseCopy(copy);
    requireMovable(statSync(copy).size + blobs.reduce((sum, blob) => sum + blob.sizeBytes, 0));
    const database = new Uint8Array(readFileSync(copy));
    const manifest: z.infer<typeof manifestSchema> = {
      type: 'cauce.store',
      formatVersion: 1,
      storeId: readStoreMeta(store.read).storeId,
      exportedAt: at,
      schemaVersion,
      databaseSha: sha256(database),
      blobs: blobs.map((blob) => blob.sha),
    };
    const entries: ZipEntry[] = [
      { name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest)) },
      { name: 'cauce.db', bytes: database },
      ...blobs.map((blob) => ({ name: blobName(blob.sha), bytes: store.blobs.get(blob.sha) })),
    ];
    const archive = writeZip(entries);
    checkStoreArchive(archive);
    return archive;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/**
 * Reads an archive back: every file is there, none is foreign, and each has its hash.
 * @throws DomainError file-rejected, too-large
 */
export const checkStoreArchive = (archive: Uint8Array): z.infer<typeof manifestSchema> => {
  const zip = openZip(archive, LIMITS);
  const manifest = readManifest(zip);
  const expected = new Set(['manifest.json', 'cauce.db', ...manifest.blobs.map(blobName)]);
  if (expected.size !== zip.names.length || zip.names.some((name) => !expected.has(name))) {
    throw rejected('los archivos que trae no son los que declara');
  }
  if (sha256(zip.read('cauce.db')) !== manifest.databaseSha) throw rejected('la base de datos fue alterada');
  for (const blob of manifest.blobs) {
    if (sha256(zip.read(blobName(blob))) !== blob) throw rejected('uno de sus archivos adjuntos fue alterado');
  }
  return manifest;
};

/**
 * Replaces the store by the one of an archive. The archive is hostile until proven otherwise: bounds, names, hashes,
 * the database's consistency and its very schema are checked before the present store is backed up and set aside.
 * @throws DomainError file-rejected, too-large, store-newer, store-damaged, disk-full
 */
export const importStore = async (store: StoreHandle, archive: Uint8Array, at: Instant): Promise<void> => {
  const manifest = checkStoreArchive(archive);
  const zip = openZip(archive, LIMITS);
  const scratch = mkdtempSync(join(tmpdir(), 'cauce-import-'));
  try {
    const database = join(scratch, 'cauce.db');
    const blobRoot = join(scratch, 'blobs');
    mkdirSync(blobRoot);
    writeFileSync(database, zip.read('cauce.db'));
    const named = new Set(checkForeignDatabase(database));
    if (manifest.blobs.some((blob) => !named.has(blob))) throw rejected('trae archivos que ningún documento usa');
    if (named.size !== manifest.blobs.length) throw rejected('le faltan archivos adjuntos');
    const blobs = folderOfBlobs(blobRoot);
    for (const blob of manifest.blobs) blobs.put(zip.read(blobName(blob)));
    backUp(store, 'before-restore', at);
    await store.replace((directory) => {
      swapStore(directory, { database, blobs: manifest.blobs, from: blobs }, at);
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/** The blobs that a database from elsewhere names, once it proved to be one of ours. */
const checkForeignDatabase = (path: string): readonly string[] => {
  const { blobs } = checkDatabaseCopy(path);
  const sqlite = new Database(path, { readonly: true, timeout: 0 });
  try {
    sqlite.pragma('trusted_schema = OFF');
    checkSchemaIsOurs(sqlite, bundledMigrations, path);
    const orphans = sqlite.pragma('foreign_key_check') as readonly unknown[];
    if (orphans.length > 0) throw rejected('sus registros no concuerdan entre sí');
  } finally {
    sqlite.close();
  }
  return blobs.map((blob) => blob.sha);
};

/** Evidence may add up to any size: told before everything is read, not by a program that runs out of memory. */
const requireMovable = (bytes: number): void => {
  if (bytes <= MOST_ARCHIVE_BYTES) return;
  throw new DomainError(
    'too-large',
    `El almacén pesa ${Math.ceil(bytes / 1024 / 1024)} MB con sus archivos adjuntos, y una copia completa en un solo archivo llega a 512 MB. Trasládelo con Cauce cerrado, copiando su carpeta completa; los respaldos diarios siguen haciéndose.`,
  );
};

const blobName = (blob: string): string => `blobs/${blob.slice(0, 2)}/${blob}`;

const readManifest = (zip: OpenedZip): z.infer<typeof manifestSchema> => {
  if ((zip.size('manifest.json') ?? 0) > MOST_MANIFEST_BYTES) throw rejected('su índice es demasiado grande');
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(zip.read('manifest.json'))));
  } catch (cause) {
    throw rejected('no trae el índice de una copia completa, o es de una versión más reciente', { cause });
  }
};

const rejected = (cause: string, options?: ErrorOptions): DomainError =>
  new DomainError(
    'file-rejected',
    `El archivo no se puede usar como copia completa de Cauce: ${cause}. No se cambió nada. Elija el archivo que escribió «Guardar copia completa», o vuelva a traerlo de la otra computadora.`,
    options,
  );
