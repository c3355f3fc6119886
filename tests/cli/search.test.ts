import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cauceJson, runCauce } from '#tests/cli/run-cauce.ts';

type Found = {
  readonly query: string;
  readonly groups: readonly { readonly kind: string; readonly count: number; readonly hits: readonly object[] }[];
};

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-search-'));
  data = path.join(folder, 'datos');
  await cauceJson(data, 'sample');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds words in everything, kind by kind, with their place', async () => {
  const found = await cauceJson<Found>(data, 'search', 'DIRECCION', 'presupuesto', '--limit', '2');
  expect(found.query).toBe('DIRECCION presupuesto');
  const procedures = found.groups.find(({ kind }) => kind === 'procedure');
  expect(procedures?.count).toBeGreaterThan(0);
  expect(procedures?.hits.length).toBeLessThanOrEqual(2);
  const words = await runCauce(data, 'search', 'presupuesto', '--kind', 'procedure');
  expect(words.code).toBe(0);
  expect(words.out).toMatch(/^Procedimientos \(\d+( de \d+)?\)\n {2}.+ · .+ {2}\[[-0-9a-f]{36}\]\n {6}.*resupuesto/);
  expect(words.out).not.toContain('Lineamientos');
});

it('says that nothing was found, and refuses what it doesn’t know', async () => {
  expect(await runCauce(data, 'search', 'xyzzy')).toMatchObject({ code: 0, out: expect.stringContaining('xyzzy') });
  const kind = await runCauce(data, 'search', 'acta', '--kind', 'oficio');
  expect([kind.code, kind.err]).toEqual([2, expect.stringContaining('annual-program')]);
  expect((await runCauce(data, 'search', 'acta', '--limit', '0')).code).toBe(2);
  expect((await runCauce(data, 'search')).code).toBe(2);
});
