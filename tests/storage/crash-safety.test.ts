import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readOwner } from '#electron/storage/owner-file.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { openTestStore, temporaryFolder } from '#tests/storage/test-store.ts';

const CHILD = fileURLToPath(new URL('./crash-child.ts', import.meta.url));

/** Stores killed side by side, and how often each. Every round starts a process, so the ordinary run is a sample. */
const LANES = 2;
const ROUNDS = process.env.SOAK ? 60 : 8;

/** Kills the child at a moment of the round's own; gives the last number it confirmed and whether it was inside. */
const killedRound = (directory: string, round: number) =>
  new Promise<{ readonly confirmed: number; readonly insideTransaction: boolean }>((resolve, reject) => {
    const inside = round % 3 !== 0;
    const pauseAt = inside ? 1 + (round % 7) : 0;
    const child = spawn(process.execPath, [CHILD, directory, String(pauseAt)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let confirmed = 0;
    let seen = 0;
    let insideTransaction = false;
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += String(data);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, number] = line.split(' ');
      if (word === 'committed') {
        confirmed = Number(number);
        seen += 1;
        // A moment of no particular kind: in a file, in a commit, between two.
        if (!inside && seen === 1) setTimeout(() => child.kill('SIGKILL'), (round * 7) % 40);
      }
      if (word === 'begun') {
        insideTransaction = true;
        child.kill('SIGKILL');
      }
    });
    child.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve({ confirmed, insideTransaction });
      else reject(new Error(`The child ended by itself: ${errors}`));
    });
  });

/** One store through all its rounds; gives how many kills fell between BEGIN and COMMIT. */
const lane = async (directory: string): Promise<number> => {
  let confirmed = 0;
  let inside = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const killed = await killedRound(directory, round);
    confirmed = Math.max(confirmed, killed.confirmed);
    if (killed.insideTransaction) inside += 1;
    expect(readOwner(directory)?.pid).toBeGreaterThan(0);
    const store = openTestStore(directory);
    const names = store.read.all<{ id: string }>('SELECT id FROM officer ORDER BY CAST(substr(id, 2) AS INTEGER)');
    expect(names.length).toBeGreaterThanOrEqual(confirmed);
    // One more may have been committed and killed before it was said; inside a transaction not even that.
    expect(names.length).toBeLessThanOrEqual(killed.insideTransaction ? confirmed : confirmed + 1);
    expect(names.map(({ id }) => id)).toEqual(names.map((_, index) => `n${index + 1}`));
    expect(verifyStore(store)).toEqual([]);
    confirmed = names.length;
    store.close();
  }
  expect(confirmed).toBeGreaterThan(0);
  return inside;
};

test(`killed ${LANES * ROUNDS} times, at least half of them inside a transaction, stores are whole and keep what they confirmed`, async () => {
  const lanes = Array.from({ length: LANES }, () => lane(temporaryFolder()));
  const inside = (await Promise.all(lanes)).reduce((sum, count) => sum + count, 0);
  expect(inside).toBeGreaterThanOrEqual((LANES * ROUNDS) / 2);
}, 1_200_000);
