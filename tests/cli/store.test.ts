import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cauceJson, runCauce } from '#tests/cli/run-cauce.ts';
import { openTestApp } from '#tests/storage/test-app.ts';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  data = path.join(folder, 'datos');
  await cauceJson(data, 'sample');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const titles = async (where: string): Promise<readonly string[]> =>
  (await cauceJson<{ title: string }[]>(where, 'procedure', 'list')).map((one) => one.title);

describe('the whole store', () => {
  it('is verified', async () => {
    expect(await cauceJson(data, 'verify')).toEqual({ ok: true, problems: [] });
  });

  it('goes back to a backup, and what was there in between is put aside', async () => {
    const { name } = await cauceJson<{ name: string }>(data, 'backup');
    await cauceJson(data, 'sample');
    expect(await titles(data)).toHaveLength(2);
    expect((await runCauce(data, 'restore', name)).code).toBe(0);
    expect(await titles(data)).toHaveLength(1);
  });

  it('goes back to a backup also when it won’t open any more', async () => {
    const { name } = await cauceJson<{ name: string }>(data, 'backup');
    for (const file of readdirSync(data).filter((one) => one.endsWith('.db'))) truncateSync(path.join(data, file), 0);
    const broken = await runCauce(data, 'procedure', 'list');
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('cauce restore');
    expect((await runCauce(data, 'verify')).code).toBe(1);
    expect(await cauceJson<{ name: string }[]>(data, 'backup', 'list')).toContainEqual(
      expect.objectContaining({ name }),
    );
    expect((await runCauce(data, 'restore', name)).code).toBe(0);
    expect(await titles(data)).toHaveLength(1);
  });

  it('moves to another computer as one file', async () => {
    const file = path.join(folder, 'todo.cauce');
    await cauceJson(data, 'store', 'export', '--out', file);
    const other = path.join(folder, 'otra');
    const asked = await runCauce(other, 'store', 'import', file);
    expect(asked.code).toBe(0);
    expect(asked.err).toContain('No se cambió nada');
    await cauceJson(other, 'store', 'import', file, '--yes');
    expect(await titles(other)).toEqual(await titles(data));
  });

  it('is not said to have left this computer when its file could not be written', async () => {
    const fresh = path.join(folder, 'sin-copia');
    const lastCopy = async () => {
      const app = await openTestApp(fresh);
      const { lastOutsideCopyAt } = await app.ask('store.status', {});
      await app.close();
      return lastOutsideCopyAt;
    };
    const failed = await runCauce(fresh, 'store', 'export', '--out', path.join(folder, 'no-existe', 'todo.cauce'));
    expect(failed.code).toBe(1);
    expect(failed.err).toContain('no existe');
    expect(await lastCopy()).toBeNull();
    await cauceJson(fresh, 'store', 'export', '--out', path.join(folder, 'otra-copia.cauce'));
    expect(await lastCopy()).not.toBeNull();
  });

  it('cannot lie where a file stands, and says so', async () => {
    const file = path.join(folder, 'archivo.txt');
    writeFileSync(file, 'no soy una carpeta');
    for (const where of [file, path.join(file, 'dentro')]) {
      const { code, err } = await runCauce(where, 'procedure', 'list');
      expect(code).toBe(1);
      expect(err).toMatch(/hay un archivo y no una carpeta\. Indique otra carpeta/);
    }
  });

  it('says that there is no such backup', async () => {
    const { code, err } = await runCauce(data, 'restore', 'nada');
    expect(code).toBe(1);
    expect(err).toContain('nada');
  });
});
