import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSampleDesk } from '#electron/handlers/sample-dossier.ts';
import { main } from '#electron/hosts/cli/command-line.ts';
import { composeApp } from '#electron/hosts/compose-app.ts';
import type { PackageInspection } from '#shared/ipc/package-channels.ts';
import { cauceJson, ROOT, runCauce } from '#tests/cli/run-cauce.ts';
import { PERSON } from '#tests/storage/test-app.ts';

let folder: string;
let from: string;
let document: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  from = path.join(folder, 'direccion');
  const saveFile = async () => ({ kind: 'cancelled' }) as const;
  const { router, close, context } = await composeApp({ host: 'cli', root: ROOT, dataFolder: from, saveFile });
  await router.call('desk.saveUser', PERSON);
  await createSampleDesk(context);
  const budgets = await router.call('budget.list', {});
  if (!budgets.ok) throw new Error(budgets.error.message);
  const [budget] = budgets.value as readonly { readonly budgetId: string }[];
  document = ['--kind', 'budget', '--id', budget?.budgetId ?? ''];
  await close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a document handed over by commands', () => {
  it('is written in one store, looked at and received in another that had nothing, and only read in the first', async () => {
    const file = path.join(folder, 'entrega.cauce');
    const to = path.join(folder, 'departamento');
    const words = ['package', 'write', ...document, '--act', 'hand-over', '--to', 'Promoción', '--out', file];
    const written = await cauceJson<{ readonly number: number; readonly bytes: number }>(from, ...words);
    expect(written).toMatchObject({ number: 1, bytes: readFileSync(file).byteLength });

    const told = await runCauce(to, 'package', 'inspect', file);
    expect(told).toMatchObject({ code: 0, out: expect.stringContaining('Llega también:') });
    const received = await cauceJson<{ readonly outcome: string }>(to, 'package', 'receive', file);
    expect(received).toMatchObject({ outcome: 'new', kind: 'budget', documentId: document[3] });
    const again = await cauceJson<PackageInspection>(to, 'package', 'inspect', file);
    expect(again).toMatchObject({ outcome: 'same', mayReceive: false });
    const sent = await runCauce(from, 'review', 'send', ...document);
    expect(sent).toMatchObject({ code: 1, err: expect.stringContaining('solo se consulta') });

    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.byteLength / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const tampered = await runCauce(to, 'package', 'receive', file);
    expect(tampered).toMatchObject({ code: 1, err: expect.stringContaining('cambió después de escribirse') });
  }, 180_000);

  it('is refused where the order is written wrong', async () => {
    const said: string[] = [];
    const terminal = { print: () => undefined, note: (text: string) => said.push(text) };
    const wrong: readonly (readonly string[])[] = [
      ['package', 'write', '--kind', 'budget'],
      ['package', 'write', ...document, '--out', 'x'],
      ['package', 'write', ...document, '--act', 'steal', '--out', 'x'],
      ['package', 'write', ...document, '--act', 'lend'],
      ['package', 'inspect'],
      ['package', 'receive', 'x', '--take', 'mine'],
      ['package', 'receive', 'x', '--choose', 'line'],
      ['package', 'receive', 'x', '--same-program', 'maybe'],
    ];
    for (const argv of wrong) {
      expect([argv, await main(['--data', from, ...argv], terminal as never)]).toEqual([argv, 2]);
    }
    expect(said.every((text) => text.includes('cauce --help'))).toBe(true);
    said.length = 0;
    const plan = ['package', 'write', '--kind', 'manual', '--id', document[3] ?? '', '--act', 'lend', '--out', 'x'];
    expect(await main(['--data', from, ...plan], terminal as never)).toBe(2);
    expect(said.join()).toMatch(/budget, diagnosis, annual-program, strategy, media-plan\./);
  });

  it('a file that no package can be is refused before it is read, with what to do', async () => {
    const file = path.join(folder, 'enorme.cauce');
    writeFileSync(file, '');
    truncateSync(file, 3_072 * 1024 * 1024);
    const { code, err } = await runCauce(from, 'package', 'inspect', file);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/pesa 3072 MB.*lee hasta 512 MB\. Un paquete no pesa tanto/),
    ]);
  });
});
