import { randomBytes } from 'node:crypto';
import { openStore } from '#electron/storage/open-store.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** Opens a store, writes one officer, says so, and stays until it is killed. A refusal is printed by its code. */
const [directory = '', option] = process.argv.slice(2);
if (option === '--without-rights' && process.getuid?.() === 0) process.setuid?.(65_534);
try {
  const store = openStore({
    directory,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(Date.now(), randomBytes(10)),
  });
  store.write((db) =>
    db.run('INSERT INTO officer (id, name) VALUES (?, ?)', uuidV7(Date.now(), randomBytes(10)), 'Ana'),
  );
  // Twenty megabytes: the log grows past its bound several times.
  for (let round = 0; option === '--much' && round < 40; round += 1) {
    const name = String(round % 10).repeat(500_000);
    store.write((db) => db.run('INSERT INTO officer (id, name) VALUES (?, ?)', `much ${round}`, name));
  }
  process.stdout.write('held\n');
  setInterval(() => {}, 1_000);
} catch (error) {
  process.stderr.write(error instanceof DomainError ? `${error.code}: ${error.message}\n` : String(error));
  process.exit(1);
}
