import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#electron/storage/blobs.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { checkStoreArchive, exportStore, importStore } from '#electron/storage/move.ts';
import { keepBlob } from '#electron/storage/repositories/blob-repository.ts';
import { readHeadlines, readTitle } from '#electron/storage/repositories/procedure-repository.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { openZip, writeZip, type ZipEntry } from '#electron/storage/zip-archive.ts';
import {
  addProcedure,
  clock,
  edit,
  newId,
  openTestStore,
  refusal,
  setTitle,
  temporaryFolder,
} from '#tests/storage/test-store.ts';

const AT = '2026-03-05T12:00:00.000Z';
const text = (value: string) => new TextEncoder().encode(value);

/** A store with one procedure and one annex image, and the archive of it. */
const exported = () => {
  const store = openTestStore(temporaryFolder(), { now: clock().now });
  const { versionId } = addProcedure(store, AT);
  edit(store, versionId, [setTitle(versionId, 'Compras')], { at: AT });
  const sha = keepBlob(store, text('una imagen'), 'image/png', AT);
  const row = {
    id: newId(),
    rank: 'a0',
    title: 'Anexo',
    alt: '',
    imageSha: sha,
    imageMime: 'image/png' as const,
    widthPx: 1,
    heightPx: 1,
  };
  edit(store, versionId, [{ op: 'insert', entity: 'annex', row }], { at: AT });
  return { store, versionId, sha, archive: exportStore(store, AT) };
};

/** Another computer with work of its own. */
const otherComputer = () => {
  const directory = temporaryFolder();
  const store = openTestStore(directory);
  const { versionId } = addProcedure(store, AT);
  edit(store, versionId, [setTitle(versionId, 'Lo de aquí')], { at: AT });
  return { directory, store, versionId };
};

const ALL = { entries: 100, totalBytes: 1e9, name: /./ };
const entriesOf = (archive: Uint8Array): ZipEntry[] => {
  const zip = openZip(archive, ALL);
  return zip.names.map((name) => ({ name, bytes: zip.read(name) }));
};

/** The archive with its database changed by `work`, hashes made to fit: a forger who knows the format. */
const forged = (archive: Uint8Array, work: (sqlite: Database.Database) => void): Uint8Array => {
  const entries = entriesOf(archive);
  const sqlite = new Database(Buffer.from(entries.find((entry) => entry.name === 'cauce.db')?.bytes ?? []));
  work(sqlite);
  const database = new Uint8Array(sqlite.serialize());
  sqlite.close();
  return writeZip(
    entries.map((entry) => {
      if (entry.name === 'cauce.db') return { ...entry, bytes: database };
      if (entry.name !== 'manifest.json') return entry;
      const manifest = JSON.parse(new TextDecoder().decode(entry.bytes));
      return { ...entry, bytes: text(JSON.stringify({ ...manifest, databaseSha: sha256(database) })) };
    }),
  );
};

describe('moving a store to another computer', () => {
  test('one file brings everything, sets the present aside, and history goes on there', async () => {
    const { archive, versionId, sha } = exported();
    const there = otherComputer();
    await importStore(there.store, archive, AT);
    expect(readTitle(there.store.read, versionId)).toBe('Compras');
    expect(readTitle(there.store.read, there.versionId)).toBeUndefined();
    expect(new TextDecoder().decode(there.store.blobs.get(sha))).toBe('una imagen');
    expect(readdirSync(path.join(there.directory, 'set-aside'))).toHaveLength(1);
    expect(verifyStore(there.store)).toEqual([]);
    edit(there.store, versionId, [setTitle(versionId, 'Compras y pagos')]);
    expect(readTitle(there.store.read, versionId)).toBe('Compras y pagos');
  });

  test('the same store gives the same files but for the instant, and the archive is an ordinary ZIP', () => {
    const { archive } = exported();
    expect(checkStoreArchive(archive).blobs).toHaveLength(1);
    expect(new TextDecoder().decode(archive.subarray(0, 2))).toBe('PK');
  });

  test('a store that lost a file says so instead of writing a copy without it', async () => {
    const { store, sha } = exported();
    rmSync(store.blobs.path(sha));
    expect((await refusal(() => exportStore(store, AT))).code).toBe('not-found');
  });
});

describe('an archive that was tampered with, cut or forged', () => {
  const hostile: Readonly<Record<string, (archive: Uint8Array) => Uint8Array>> = {
    'nothing at all': () => new Uint8Array(),
    'a text': () => text('Estimado licenciado: adjunto la copia que me pidió. '.repeat(20)),
    'one byte changed': (archive) => archive.map((byte, index) => (index === 3_000 ? byte ^ 1 : byte)),
    'cut in half': (archive) => archive.slice(0, archive.length / 2),
    'with something after its end': (archive) => new Uint8Array([...archive, 0, 1, 2]),
    'a file that leads out of the folder': (archive) =>
      writeZip([...entriesOf(archive), { name: '../../autoexec.bat', bytes: text('x') }]),
    'an absolute path': (archive) => writeZip([...entriesOf(archive), { name: '/etc/passwd', bytes: text('x') }]),
    'a file that nobody declared': (archive) =>
      writeZip([...entriesOf(archive), { name: `blobs/ab/${'ab'.repeat(32)}`, bytes: text('x') }]),
    'an entry twice': (archive) => writeZip([...entriesOf(archive), ...entriesOf(archive).slice(0, 1)]),
    'an attached file changed': (archive) =>
      writeZip(
        entriesOf(archive).map((entry) => (entry.name.startsWith('blobs') ? { ...entry, bytes: text('otra') } : entry)),
      ),
    'an attached file missing': (archive) =>
      writeZip(entriesOf(archive).filter((entry) => !entry.name.startsWith('blobs'))),
    'no manifest': (archive) => writeZip(entriesOf(archive).filter((entry) => entry.name !== 'manifest.json')),
    'a database that is none': (archive) => {
      const bytes = text('no soy una base');
      return writeZip(
        entriesOf(archive).map((entry) =>
          entry.name === 'cauce.db'
            ? { ...entry, bytes }
            : entry.name === 'manifest.json'
              ? {
                  ...entry,
                  bytes: text(
                    JSON.stringify({
                      ...JSON.parse(new TextDecoder().decode(entry.bytes)),
                      databaseSha: sha256(bytes),
                    }),
                  ),
                }
              : entry,
        ),
      );
    },
    'a trigger hidden in the schema': (archive) =>
      forged(archive, (sqlite) =>
        sqlite.exec(
          'CREATE TRIGGER espia AFTER INSERT ON journal_command BEGIN UPDATE procedure SET archived = 1; END',
        ),
      ),
    'a view in the place of a table': (archive) =>
      forged(archive, (sqlite) => sqlite.exec('DROP TABLE desk; CREATE VIEW desk AS SELECT 1 AS id')),
    'rows that do not fit together': (archive) =>
      forged(archive, (sqlite) => {
        sqlite.pragma('foreign_keys = OFF');
        sqlite.exec("UPDATE procedure_version SET procedure_id = 'nadie'");
      }),
    'the guard of signed versions taken off': (archive) =>
      forged(archive, (sqlite) => sqlite.exec('DROP TRIGGER frozen_version_kept')),
  };

  test.each(Object.entries(hostile))('%s is refused with a sentence and nothing changes', async (_, make) => {
    const { archive } = exported();
    const there = otherComputer();
    const files = readdirSync(there.directory).sort();
    const { code, message } = await refusal(() => importStore(there.store, make(archive), AT));
    expect(['file-rejected', 'store-damaged', 'too-large']).toContain(code);
    expect(message).toMatch(/[.]$/);
    expect(readTitle(there.store.read, there.versionId)).toBe('Lo de aquí');
    expect(readdirSync(there.directory).sort()).toEqual(files);
  });

  test('entries that share their bytes are refused, which is how a small archive becomes a huge one', async () => {
    const archive = Buffer.from(
      writeZip([
        { name: 'a', bytes: text('uno') },
        { name: 'b', bytes: text('dos') },
      ]),
    );
    const second = archive.length - 22 - 47;
    expect(archive.readUInt32LE(second)).toBe(0x02014b50);
    archive.writeUInt32LE(0, second + 42);
    const { code, message } = await refusal(() => openZip(new Uint8Array(archive), ALL));
    expect(code).toBe('file-rejected');
    expect(message).toContain('se enciman');
  });

  test('a newer store is named as such', async () => {
    const { archive } = exported();
    const there = otherComputer();
    const newer = forged(archive, (sqlite) => {
      const next = bundledMigrations.length + 1;
      sqlite.exec(`INSERT INTO store_migration VALUES (${next}, 'futuro', 'x', 'x')`);
      sqlite.pragma(`user_version = ${next}`);
    });
    expect((await refusal(() => importStore(there.store, newer, AT))).code).toBe('store-newer');
    expect(readHeadlines(there.store.read, null)).toHaveLength(1);
  });

  test('a bomb is refused by what it declares, and one that lies is stopped at what it declared', async () => {
    const there = otherComputer();
    const bomb = (declared: number) => {
      const packed = deflateRawSync(new Uint8Array(50_000_000));
      const archive = Buffer.from(
        writeZip([{ name: 'manifest.json', bytes: new Uint8Array(packed.length * 2).fill(7) }]),
      );
      const name = Buffer.from('manifest.json');
      const local = Buffer.concat([archive.subarray(0, 30), name, packed]);
      const central = Buffer.from(archive.subarray(archive.length - 22 - 46 - name.length, archive.length - 22));
      for (const [header, shift] of [
        [local, 0],
        [central, 2],
      ] as const) {
        header.writeUInt16LE(8, 8 + shift);
        header.writeUInt32LE(packed.length, 18 + shift);
        header.writeUInt32LE(declared, 22 + shift);
      }
      const end = Buffer.from(archive.subarray(archive.length - 22));
      end.writeUInt32LE(local.length, 16);
      return new Uint8Array(Buffer.concat([local, central, end]));
    };
    expect((await refusal(() => importStore(there.store, bomb(0xf0000000), AT))).code).toBe('too-large');
    const before = process.memoryUsage().rss;
    expect((await refusal(() => importStore(there.store, bomb(1_000), AT))).code).toBe('file-rejected');
    expect(process.memoryUsage().rss - before).toBeLessThan(30_000_000);
  });
});
