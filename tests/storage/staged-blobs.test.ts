import { expect, test } from 'vitest';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { withStagedBlobs } from '#electron/storage/staged-blobs.ts';
import { openTestApp } from '#tests/storage/test-app.ts';
import { temporaryFolder } from '#tests/storage/test-store.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('work that fails takes away what only it brought, and nothing that anybody else counts on', async () => {
  const { context } = await openTestApp(temporaryFolder());
  const { store } = context;
  const there = store.blobs.put(bytesOf('estaba antes'));
  let goOn: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const shas: string[] = [];
  const failing = withStagedBlobs(store, async (put) => {
    for (const text of ['solo suyo', 'de ambos', 'registrado', 'puesto por otro', 'estaba antes']) {
      shas.push(put(bytesOf(text)));
    }
    await wait;
    throw new Error('El disco se llenó');
  });
  const [own, both, registered, plain] = shas;
  const succeeding = withStagedBlobs(store, async (put) => {
    const sha = put(bytesOf('de ambos'));
    await failing.catch(() => undefined);
    expect(store.blobs.has(sha)).toBe(true);
    store.write((db) => registerBlob(db, { sha, sizeBytes: 8, mime: 'text/plain' }, context.now()));
  });
  store.write((db) => registerBlob(db, { sha: registered ?? '', sizeBytes: 10, mime: 'text/plain' }, context.now()));
  store.blobs.put(bytesOf('puesto por otro'));
  goOn();
  await expect(failing).rejects.toThrow('El disco se llenó');
  await succeeding;
  expect(store.blobs.has(own ?? '')).toBe(false);
  for (const sha of [both, registered, plain, there]) expect(store.blobs.has(sha ?? '')).toBe(true);
});
