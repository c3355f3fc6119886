import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBudgetIn } from '#electron/handlers/create-budget.ts';
import { composeApp } from '#electron/hosts/compose-app.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';
import { cauceJson, ROOT, runCauce } from '#tests/cli/run-cauce.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { PERSON } from '#tests/storage/test-app.ts';

type Opened = ChannelOutput<'review.open'>;

let folder: string;
let data: string;
let document: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  data = path.join(folder, 'datos');
  const { context, router, close } = await composeApp({
    host: 'cli',
    root: ROOT,
    dataFolder: data,
    saveFile: async () => ({ kind: 'cancelled' }),
  });
  await router.call('desk.saveUser', PERSON);
  const scheme = { name: 'Ejemplo', owner: '', fiscalYear: 2026, edition: '', width: 4 };
  const created = await router.call('classifier.create', scheme);
  if (!created.ok) throw new Error(created.error.message);
  const { classifierId } = created.value as { readonly classifierId: string };
  const item = { id: context.newId(), code: '3612', name: 'Bardas', restricted: false, validator: '', note: '' };
  const changes = [{ op: 'insert', entity: 'item', row: item }];
  await router.call('classifier.edit', { classifierId, label: 'Agregar', coalesce: null, changes });
  const content = budgetWith({ lines: [{ itemCode: '3612', quantity: '2', unitCost: 333_33, times: '3' }] });
  const budget = content.budget.map((row) => ({ ...row, classifierId: null }));
  const { budgetId } = context.store.write((db) =>
    createBudgetIn(db, context, { ...content, budget }, { kind: 'act', label: 'Crear' }),
  );
  document = ['--kind', 'budget', '--id', budgetId];
  await close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const review = (verb: string, ...more: readonly string[]): Promise<Opened> =>
  cauceJson<Opened>(data, 'review', verb, ...document, ...more);

describe('a review written by commands', () => {
  it('goes from draft to an authorised version that is compared with what came after', async () => {
    const opened = await review('show');
    expect(opened).toMatchObject({ state: 'draft', preparedBy: [PERSON.officerName] });
    for (const { code, severity, place } of opened.findings) {
      if (severity !== 'warning') continue;
      const row = place.rowId === undefined ? [] : ['--row', place.rowId];
      await review('justify', '--finding', code, ...row, '--text', 'Así se acordó');
    }
    expect(await review('send', '--date', '2026-03-02', '--letter', 'DD/1')).toMatchObject({
      state: 'sent',
      delivery: 1,
    });

    const own = await runCauce(data, 'review', 'authorize', ...document, '--date', '2026-03-03');
    expect(own).toMatchObject({ code: 1, err: expect.stringContaining('quien elabora no autoriza') });

    const director = ['--officer', 'Bruno Ejemplo', '--post', 'Director', '--letter', 'DG/7'];
    const observations = ['--observation', 'lines: Falta la unidad', '--observation', 'Revise el total'];
    const returned = await review('return', '--reason', 'Incompleto', ...observations, ...director);
    expect(returned.content.observation.map(({ section, text }) => [section, text])).toEqual([
      ['lines', 'Falta la unidad'],
      ['', 'Revise el total'],
    ]);
    await review('answer', '--observation', '1', '--answer', 'No lleva');
    const words = await runCauce(data, 'review', 'show', ...document);
    expect(words.out).toContain('Devuelto con correcciones. Versión 1, ronda 1');
    expect(words.out).toContain('Observación 2: Revise el total\n  Sin contestar');
    expect((await runCauce(data, 'review', 'send', ...document)).err).toContain('una observación');
    await review('answer', '--observation', '2', '--answer', 'Está bien');
    await review('send');

    const scan = path.join(folder, 'firmado.pdf');
    writeFileSync(scan, '%PDF-1.4 firmado');
    const done = await review('authorize', ...director, '--scan', scan);
    expect(done).toMatchObject({ state: 'authorised', version: 1 });
    expect(done.content.act.at(-1)).toMatchObject({ officerName: 'Bruno Ejemplo', recordedBy: PERSON.officerName });

    const wrong = ['correct', '4', '--reason', 'Se copió mal', '--letter'] as const;
    const corrected = await review(...wrong, 'DG/8');
    expect(corrected).toMatchObject({ state: 'authorised', delivery: done.delivery, contentSha: done.contentSha });
    expect(corrected.content.act).toEqual(done.content.act);
    const history = await runCauce(data, 'review', 'show', ...document);
    expect(history.out).toMatch(/4\. .* Autorizó: Bruno Ejemplo, entrega \d+, oficio DG\/8 \(en papel/);
    expect(history.out).toMatch(/Lo corrigió .* el .*: oficio, antes DG\/7\. Se copió mal/);
    const none = await runCauce(data, 'review', ...wrong.slice(0, 1), '9', ...wrong.slice(2), 'DG/9', ...document);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('de 1 a 4') });

    await review('reopen', '--reason', 'Cambió el techo');
    const versions = await cauceJson<Opened['versions']>(data, 'version', 'list', ...document);
    expect(versions).toMatchObject([{ number: 1, authorisedBy: 'Bruno Ejemplo', contentSha: done.contentSha }]);
    const same = await runCauce(data, 'version', 'compare', '1', 'actual', ...document);
    expect(same).toMatchObject({ code: 0, out: 'Las dos versiones dicen lo mismo.\n' });
    const unknown = await runCauce(data, 'version', 'compare', '1', '9', ...document);
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('No hay una versión «9»') });
    expect((await runCauce(data, 'verify')).code).toBe(0);
  }, 240_000);

  it.each<[string, readonly string[], string]>([
    ['no kind', ['review', 'show', '--id', 'a'], '--kind'],
    ['no id', ['review', 'show', '--kind', 'budget'], '--id'],
    ['an unknown kind', ['review', 'show', '--kind', 'x', '--id', 'a'], 'annual-program'],
    ['a return without its reason', ['review', 'return', '--kind', 'budget', '--id', '@'], '--reason'],
    [
      'a correction of nothing',
      ['review', 'correct', '1', '--kind', 'budget', '--id', '@', '--reason', 'x'],
      '--letter',
    ],
    ['a scan of nobody', ['review', 'send', '--kind', 'budget', '--id', '@', '--scan', 'x'], '--officer'],
    ['an answer to nothing', ['review', 'answer', '--kind', 'budget', '--id', '@', '--answer', 'x'], '--observation'],
    ['a day that is none', ['review', 'send', '--kind', 'budget', '--id', '@', '--date', '31/12/2026'], '--date'],
  ])(
    'is refused with %s',
    async (_, words, named) => {
      const given = words.map((word) => (word === '@' ? (document[3] ?? '') : word));
      const { code, err } = await runCauce(data, ...given);
      expect([code, err]).toEqual([2, expect.stringContaining(named)]);
    },
    30_000,
  );
});
