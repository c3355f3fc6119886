import { describe, expect, test } from 'vitest';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { sumOfMonths } from '#shared/domain/budget/months.ts';
import { PROMOTION } from '#tests/domain/budget/budget-builder.ts';
import { addBudget, contentOf, desk, edit } from '#tests/handlers/budget-desk.ts';

const SHEET = [
  'Partida\tDescripción\tDepartamento\tImporte anual',
  '3611\tDifusión de la convocatoria\tPromoción y Afiliación\t$12,000.12',
  '2111\tPapel y tóner\tInscripción\t600',
  '9999\tAlgo de otro clasificador\tInscripción\t5',
  '3661\tPublicaciones\tInscripción\t(1.00)',
  '3661\tPublicaciones\tInscripción\t12345678901234567',
  'Total\t\t\t12605.12',
].join('\n');

const text = (value: string) => ({ kind: 'text', text: value }) as const;
const lines = { kind: 'lines' } as const;

describe('a sheet of lines', () => {
  test('is shown row by row before anything is written, and taken as it was shown, in one step', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, { lines: [{ itemCode: '3751', annual: 100 }] });
    const before = await contentOf(app, budgetId);
    const preview = await app.ask('budget.importPreview', { budgetId, source: text(SHEET), target: lines });
    expect(await contentOf(app, budgetId)).toEqual(before);
    expect(preview.rows.map((row) => row.state)).toEqual([
      'skipped',
      'new',
      'new',
      'refused',
      'refused',
      'refused',
      'skipped',
    ]);
    expect(preview).toMatchObject({ taken: 2, refused: 3, skipped: 2, total: 1_260_012 });
    const cells = preview.rows.map((row) => row.problems.find((one) => one.severity === 'blocking')?.cell);
    expect(cells.slice(3, 6)).toEqual(['A4', 'D5', 'D6']);
    for (const { problems } of preview.rows) for (const { message } of problems) expect(message).toMatch(/[.»]$/);

    expect(await app.ask('budget.importConfirm', { token: preview.token })).toEqual({ budgetId, taken: 2 });
    const after = await contentOf(app, budgetId);
    expect(after.line.map((row) => [row.itemCode, row.annual, sumOfMonths(row)])).toEqual([
      ['3751', 100, 100],
      ['3611', 1_200_012, 1_200_012],
      ['2111', 60_000, 60_000],
    ]);
    expect(after.line[1]?.departmentId).toBe(PROMOTION);
    const [newest] = await app.ask('budget.history', { budgetId, before: null, limit: 1 });
    expect(newest).toMatchObject({ kind: 'edit', label: 'Importar renglones de una hoja' });
    expect((await app.refused('budget.importConfirm', { token: preview.token })).code).toBe('not-found');
    await app.ask('budget.undo', { budgetId });
    expect((await contentOf(app, budgetId)).line.map((row) => row.itemCode)).toEqual(['3751']);
    await app.ask('budget.redo', { budgetId });
    expect((await contentOf(app, budgetId)).line).toEqual(after.line);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('that would be taken otherwise by now is not taken at all', async () => {
    const { app, classifierId } = await desk();
    const budgetId = addBudget(app);
    const preview = await app.ask('budget.importPreview', { budgetId, source: text(SHEET), target: lines });
    const { content } = await app.ask('classifier.open', { classifierId });
    const item = content.item.find((row) => row.code === '2111')?.id ?? '';
    await app.ask('classifier.edit', {
      classifierId,
      label: 'Borrar una partida',
      coalesce: null,
      changes: [{ op: 'delete', entity: 'item', id: item }],
    });
    const before = await app.ask('budget.open', { budgetId });
    const refused = await app.refused('budget.importConfirm', { token: preview.token });
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('Lea la hoja de nuevo') });
    expect(await app.ask('budget.open', { budgetId })).toEqual(before);
  });

  test('comes after what others added meanwhile', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, { lines: [{ itemCode: '3751', annual: 100 }] });
    const preview = await app.ask('budget.importPreview', { budgetId, source: text(SHEET), target: lines });
    const [first] = (await contentOf(app, budgetId)).line;
    const added = { ...first, id: app.context.newId(), rank: 'a9' } as NonNullable<typeof first>;
    await edit(app, budgetId, [{ op: 'insert', entity: 'line', row: added }]);
    await app.ask('budget.importConfirm', { token: preview.token });
    expect((await contentOf(app, budgetId)).line.map((row) => row.itemCode)).toEqual(['3751', '3751', '3611', '2111']);
  });

  test.each([
    ['nothing at all', text(''), 'invalid-input'],
    ['a poem', text('La tarde cae\ndespacio sobre el río.'), 'invalid-input'],
    ['a PDF', { kind: 'file', name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }, 'file-rejected'],
    ['a torn workbook', { kind: 'file', name: 'a.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 9]) }, 'file-rejected'],
  ] as const)('that is %s is refused in Spanish and leaves nothing', async (_, source, code) => {
    const { app } = await desk();
    const budgetId = addBudget(app);
    const before = await app.ask('budget.open', { budgetId });
    const refused = await app.refused('budget.importPreview', { budgetId, source, target: lines });
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/\.$/);
    expect(await app.ask('budget.open', { budgetId })).toEqual(before);
  });
});

describe('a sheet of amounts', () => {
  const AMOUNTS = 'Partida\tEnero\tFebrero\n3611\t100.10\t200.20\n2111\t5\t';

  test('fills the draft letter, and replaces what it said of the same item', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, { authorised: [['3611', [1]]], letterState: 'draft' });
    const { letter } = await contentOf(app, budgetId);
    const letterId = letter[0]?.id ?? '';
    const target = { kind: 'authorised', letterId } as const;
    const preview = await app.ask('budget.importPreview', { budgetId, source: text(AMOUNTS), target });
    expect(preview).toMatchObject({ taken: 2, refused: 0, total: 30_530 });
    await app.ask('budget.importConfirm', { token: preview.token });
    const { authorised } = await contentOf(app, budgetId);
    expect(authorised.map((row) => [row.itemCode, row.letterId, row.m01, row.m02])).toEqual([
      ['3611', letterId, 10_010, 20_020],
      ['2111', letterId, 500, 0],
    ]);
  });

  test('finds a letter recorded meanwhile closed, and one of another kind missing', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, { authorised: [['3611', [1]]], letterState: 'draft' });
    const { letter } = await contentOf(app, budgetId);
    const [authorisation, distribution] = letter.map((row) => row.id);
    const preview = await app.ask('budget.importPreview', {
      budgetId,
      source: text(AMOUNTS),
      target: { kind: 'authorised', letterId: authorisation ?? '' },
    });
    await app.ask('budget.recordLetter', { budgetId, letterId: authorisation ?? '' });
    const before = await contentOf(app, budgetId);
    expect((await app.refused('budget.importConfirm', { token: preview.token })).code).toBe('frozen');
    expect(await contentOf(app, budgetId)).toEqual(before);
    const wrong = { kind: 'authorised', letterId: distribution ?? '' } as const;
    const refused = await app.refused('budget.importPreview', { budgetId, source: text(AMOUNTS), target: wrong });
    expect(refused.code).toBe('not-found');
    await edit(app, budgetId, [updateRow('budget', budgetId, 'title', 'Sigue abierto')]);
  });
});
