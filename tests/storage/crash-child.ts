import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { openStore } from '#electron/storage/open-store.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { deskTables } from '#electron/storage/repositories/desk-repository.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';

/**
 * Writes number after number into a store, a command with its journal and a file each, and prints a number once its
 * commit has returned. `pause N`: in the N-th transaction says so between BEGIN and COMMIT and waits to be killed.
 */
const [directory = '', pauseAt = '0'] = process.argv.slice(2);
const newId = () => uuidV7(Date.now(), randomBytes(10));
const now = () => new Date().toISOString();
const say = (line: string) => writeSync(1, `${line}\n`);

const store = openStore({ directory, now, newId });
const last = store.read.get<{ n: number }>('SELECT count(*) AS n FROM officer')?.n ?? 0;
for (let number = last + 1, round = 1; ; number += 1, round += 1) {
  const bytes = new TextEncoder().encode(`archivo ${number} ${'x'.repeat(number % 5_000)}`);
  const sha = store.blobs.put(bytes);
  store.write((db) => {
    runCommand(db, deskTables, {
      scopeId: 'crash',
      kind: 'edit',
      label: `Número ${number}`,
      coalesce: null,
      who: { officerId: null, postId: null, officerName: 'Ana', postName: '', officeName: '' },
      at: now(),
      changes: [{ op: 'insert', entity: 'officer', row: { id: `n${number}`, name: `${sha} ${'á'.repeat(2_000)}` } }],
    });
    registerBlob(db, { sha, sizeBytes: bytes.byteLength, mime: 'text/plain' }, now());
    if (round === Number(pauseAt)) {
      say(`begun ${number}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
    }
  });
  say(`committed ${number}`);
}
