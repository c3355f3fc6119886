import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runEntry } from '#tests/cli/run-cauce.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-unbuilt-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What README promises of a fresh clone: store, classifiers and both workers straight from the source. */
it('works before anything was built', async () => {
  const run = (...given: readonly string[]) =>
    runEntry('electron/hosts/cli/main.ts', path.join(folder, 'datos'), ...given);
  expect((await run('sample')).code).toBe(0);
  const listed = await run('--json', 'procedure', 'list');
  const [first] = JSON.parse(listed.out) as readonly { readonly newest: { readonly id: string } }[];
  const file = path.join(folder, 'procedimiento.pdf');
  const written = await run('export', 'manual', first?.newest.id ?? '', '--format', 'pdf', '--out', file);
  expect([written.code, written.err]).toEqual([0, '']);
  expect(statSync(file).size).toBeGreaterThan(10_000);
});
