import { describe, expect, test } from 'vitest';
import { createBudgetIn } from '#electron/handlers/create-budget.ts';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import {
  addLine,
  deleteBudgetRows,
  duplicateLines,
  editLine,
  spreadLines,
} from '#shared/domain/budget/budget-edits.ts';
import { insertBudgetRows, removeRow, updateRow } from '#shared/domain/budget/budget-rows.ts';
import { NO_MONTHS } from '#shared/domain/budget/months.ts';
import { pasteLines } from '#shared/domain/budget/paste-lines.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { budgetWith, ENROLMENT, PROMOTION, STATE_FUNDS } from '#tests/domain/budget/budget-builder.ts';
import { addBudget, contentOf, desk, edit, refusedEdit } from '#tests/handlers/budget-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

const LINES = [
  { itemCode: '3611', quantity: '2', unitCost: 1_500_000, times: '12' },
  { itemCode: '2111', annual: 1_000_001 },
] as const;

describe('a budget', () => {
  test('is opened with the classifier of its year, edited, taken back and told again, always as the screen has it', async () => {
    const { app, classifierId } = await desk();
    const budgetId = addBudget(app, { lines: LINES });
    const opened = await app.ask('budget.open', { budgetId });
    expect(opened.classifier?.scheme[0]?.id).toBe(classifierId);
    expect(opened.content.budget[0]?.classifierId).toBe(classifierId);
    let content: BudgetContent = opened.content;
    const first = () => content.line[0]?.id ?? '';
    const { base } = await app.ask('classifier.resources', {});
    const steps: readonly (() => readonly BudgetChange[])[] = [
      () => must(addLine(content, 1, { itemCode: '3661', annual: 12_345 }, newId)),
      () => must(editLine(content, first(), { quantity: '3' })),
      () => must(spreadLines(content, [first()], 'quarterly')),
      () => duplicateLines(content, [first()], newId),
      () =>
        pasteLines(
          content,
          [
            ['2111', 'Papel', '1,200.50'],
            ['3751', 'Viáticos a municipios', '$3,000.00'],
            ['3621', 'Un renglón nuevo', '(1.00)'],
            ['3621', 'Otro', '1'],
          ],
          { lineIds: content.line.slice(1).map((row) => row.id), columns: ['itemCode', 'description', 'annual'] },
          { classifier: opened.classifier ? indexClassifier(opened.classifier, base) : undefined, newId },
        ).changes,
      () => deleteBudgetRows(content, 'department', [PROMOTION]),
    ];
    for (const step of steps) {
      const changes = step();
      expect(changes.length).toBeGreaterThan(0);
      await edit(app, budgetId, changes);
      content = applyChanges(content, changes);
      expect(await contentOf(app, budgetId)).toEqual(content);
    }
    for (const _ of steps) await app.ask('budget.undo', { budgetId });
    expect(await contentOf(app, budgetId)).toEqual(opened.content);
    expect((await app.refused('budget.undo', { budgetId })).code).toBe('conflict');
    for (const _ of steps) await app.ask('budget.redo', { budgetId });
    expect(await contentOf(app, budgetId)).toEqual(content);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('gets the newest open classifier of its year where its own is not here, and none where there is none', async () => {
    const { app, classifierId } = await desk();
    const made = (id: string | null, fiscalYear: number) => {
      const content = budgetWith();
      const budget = content.budget.map((row) => ({ ...row, id: newId(), classifierId: id, fiscalYear }));
      const { budgetId } = app.context.store.write((db) =>
        createBudgetIn(db, app.context, { ...content, budget }, { kind: 'act', label: 'Crear' }),
      );
      return contentOf(app, budgetId).then((read) => read.budget[0]?.classifierId);
    };
    const second = await app.ask('classifier.create', {
      name: 'Otro',
      owner: '',
      fiscalYear: 2026,
      edition: '',
      width: 5,
    });
    expect(await made(null, 2026)).toBe(second.classifierId);
    expect(await made(newId(), 2026)).toBe(second.classifierId);
    expect(await made(classifierId, 2026)).toBe(classifierId);
    expect(await made(null, 2027)).toBe(null);
    await app.ask('classifier.close', second);
    expect(await made(null, 2026)).toBe(classifierId);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('is listed with what it asks and what was authorised, to the centavo', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, {
      lines: LINES,
      authorised: [
        ['3611', [1_000_050, 49]],
        ['2111', [1]],
      ],
    });
    const [listed] = await app.ask('budget.list', {});
    expect(listed).toMatchObject({ budgetId, lines: 2, authorised: 1_000_100, fiscalYear: 2026 });
    expect(listed?.asked).toBe(totalsOfLines(await contentOf(app, budgetId)).total.annual);
    expect(listed?.asked).toBe(2 * 1_500_000 * 12 + 1_000_001);
  });

  test('tells its history in words: which row, which column, money as money', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, { lines: LINES });
    const content = await contentOf(app, budgetId);
    const id = content.line[0]?.id ?? '';
    await edit(app, budgetId, [
      updateRow('line', id, 'm03', 3_050),
      updateRow('line', id, 'departmentId', ENROLMENT),
      updateRow('line', id, 'spreading', 'manual'),
    ]);
    await edit(app, budgetId, [removeRow('line', content.line[1]?.id ?? '')]);
    const history = await app.ask('budget.history', { budgetId, before: null, limit: 10 });
    expect(history.map((entry) => entry.details)).toMatchObject([
      [
        {
          what: 'Renglón: se borró',
          before: '2111 · Renglón de prueba · Promoción y Afiliación · Recursos estatales · $10,000.01',
        },
      ],
      [
        { what: 'Renglón 1 (3611): marzo', before: '$30,000.00', after: '$30.50' },
        { what: 'Renglón 1 (3611): departamento', before: 'Promoción y Afiliación', after: 'Inscripción' },
        { what: 'Renglón 1 (3611): reparto entre los meses', before: 'partes iguales', after: 'a mano' },
      ],
      expect.any(Array),
    ]);
  });

  test('is found by what its lines buy and why it was modified, as it stands now', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, {
      lines: [{ ...LINES[0], description: 'Perifoneo en colonias' }],
      transfers: [{ kind: 'increase', justification: 'Campaña extraordinaria', movements: [['3611', [1]]] }],
    });
    const find = (query: string) => app.ask('search.find', { query, limit: 10, kinds: ['budget'] });
    const line = (await contentOf(app, budgetId)).line[0]?.id ?? '';
    expect(await find('PERIFONEO colonias')).toMatchObject([
      { kind: 'budget', id: budgetId, section: 'lines', rowId: line, where: 'Anteproyecto, renglón 1 (3611)' },
    ]);
    expect(await find('CAMPAÑA extraordinária')).toMatchObject([
      { section: 'transfers', where: 'Adecuación AD-1 (ampliación)', title: 'Anteproyecto ficticio' },
    ]);
    await edit(app, budgetId, [updateRow('line', line, 'description', 'Volantes')]);
    expect(await find('perifoneo')).toEqual([]);
    expect(await find('volantes')).toHaveLength(1);
  });

  test('checks its lines against the classifier, and says which year an item comes from', async () => {
    const { app, classifierId } = await desk();
    const budgetId = addBudget(app, { lines: [...LINES, { itemCode: '9999', annual: 1 }] });
    const codes = async () => (await app.ask('budget.findings', { budgetId })).map((finding) => finding.code);
    expect(await codes()).toContain('item-unknown');
    const { classifierId: next } = await app.ask('classifier.copyToYear', { classifierId, fiscalYear: 2027 });
    await app.ask('classifier.edit', {
      classifierId: next,
      label: 'Agregar',
      coalesce: null,
      changes: [
        {
          op: 'insert',
          entity: 'item',
          row: { id: newId(), code: '9999', name: 'Otra', restricted: false, validator: '', note: '' },
        },
      ],
    });
    expect(await codes()).toContain('item-of-other-year');
    expect((await app.ask('budget.open', { budgetId })).otherYears.map((one) => one.scheme[0]?.id)).toEqual([next]);
  });
});

describe('a letter or a transfer, once recorded', () => {
  const given = { authorised: [['3611', [5_000_000, 5_000_000]]], letterState: 'draft' } as const;
  const draftTransfer = (content: BudgetContent) => {
    const id = newId();
    const row = {
      id,
      rank: 'a0',
      kind: 'transfer',
      number: 'AD-9',
      date: '2026-03-02',
      justification: 'Cambio ficticio.',
      state: 'draft',
    } as const;
    const position = { transferId: id, departmentId: null, fundingSourceId: null, ...NO_MONTHS };
    const movements = insertBudgetRows(
      content,
      'movement',
      [
        { ...position, itemCode: '3611', m01: -100 },
        { ...position, itemCode: '3661', m01: 100 },
      ],
      0,
      newId,
    );
    return { id, changes: [{ op: 'insert', entity: 'transfer', row } as BudgetChange, ...movements] };
  };

  test('takes no change, not by edit, not by undo, not by import; another transfer corrects it', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, given);
    let content = await contentOf(app, budgetId);
    const letterId = content.letter[0]?.id ?? '';
    const amount = content.authorised[0]?.id ?? '';
    await edit(app, budgetId, [updateRow('authorised', amount, 'm03', 700)]);
    const acted = await app.ask('budget.recordLetter', { budgetId, letterId });
    content = applyChanges(await contentOf(app, budgetId), []);
    expect(content.letter[0]?.state).toBe('recorded');
    expect(acted.changes).toEqual([updateRow('letter', letterId, 'state', 'recorded')]);
    expect(acted.saved.history).toEqual({ undo: null, redo: null });
    const forbidden: readonly (readonly BudgetChange[])[] = [
      [updateRow('letter', letterId, 'state', 'draft')],
      [updateRow('letter', letterId, 'number', 'OTRO')],
      [updateRow('authorised', amount, 'm03', 1)],
      [removeRow('authorised', amount)],
      [removeRow('authorised', amount), removeRow('letter', letterId)],
      insertBudgetRows(
        content,
        'authorised',
        [{ letterId, itemCode: '2111', departmentId: null, fundingSourceId: null, ...NO_MONTHS, m01: 1 }],
        0,
        newId,
      ),
      deleteBudgetRows(content, 'letter', [letterId]),
    ];
    for (const changes of forbidden) {
      const refused = await refusedEdit(app, budgetId, [
        updateRow('budget', budgetId, 'title', 'No debe quedar'),
        ...changes,
      ]);
      expect(refused.code).toBe('frozen');
      expect(refused.message).toContain('registre otra adecuación');
      expect(await contentOf(app, budgetId)).toEqual(content);
    }
    expect((await app.refused('budget.undo', { budgetId })).code).toBe('conflict');
    expect((await app.refused('budget.recordLetter', { budgetId, letterId })).code).toBe('frozen');
    const source = { kind: 'text', text: 'Partida\tImporte anual\n3611\t100' } as const;
    const target = { kind: 'authorised', letterId } as const;
    expect((await app.refused('budget.importPreview', { budgetId, source, target })).code).toBe('frozen');

    const draft = draftTransfer(content);
    await edit(app, budgetId, draft.changes);
    await app.ask('budget.recordTransfer', { budgetId, transferId: draft.id });
    const after = await contentOf(app, budgetId);
    expect(after.transfer[0]?.state).toBe('recorded');
    expect(after.authorised).toEqual(content.authorised);
    const movement = after.movement[0]?.id ?? '';
    for (const changes of [
      [updateRow('movement', movement, 'm01', 0)],
      [removeRow('movement', movement)],
      deleteBudgetRows(after, 'transfer', [draft.id]),
      [updateRow('transfer', draft.id, 'date', '2026-05-05')],
    ]) {
      expect((await refusedEdit(app, budgetId, changes)).code).toBe('frozen');
    }
    expect((await app.refused('budget.undo', { budgetId })).code).toBe('conflict');
    expect(await contentOf(app, budgetId)).toEqual(after);
    const history = await app.ask('budget.history', { budgetId, before: null, limit: 3 });
    expect(history[0]).toMatchObject({ kind: 'act', label: 'Registrar la adecuación AD-9 (traspaso)' });
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('is recorded only by its own act, and only with nothing in its way', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, given);
    const content = await contentOf(app, budgetId);
    const letterId = content.letter[0]?.id ?? '';
    const byEdit = await refusedEdit(app, budgetId, [updateRow('letter', letterId, 'state', 'recorded')]);
    expect(byEdit).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('«Registrar»') });
    await edit(app, budgetId, [updateRow('letter', letterId, 'number', '')]);
    const unnumbered = await app.refused('budget.recordLetter', { budgetId, letterId });
    expect(unnumbered.code).toBe('blocked-by-findings');
    const draft = draftTransfer(content);
    const unbalanced = draft.changes.map((change) =>
      change.op === 'insert' && change.entity === 'movement' && change.row.m01 > 0
        ? { ...change, row: { ...change.row, m01: 99 } }
        : change,
    );
    await edit(app, budgetId, unbalanced);
    const refused = await app.refused('budget.recordTransfer', { budgetId, transferId: draft.id });
    expect(refused.code).toBe('blocked-by-findings');
    expect(refused.message).toContain('no queda en cero');
    expect((await contentOf(app, budgetId)).transfer[0]?.state).toBe('draft');
    expect((await app.refused('budget.recordTransfer', { budgetId, transferId: newId() })).code).toBe('not-found');
  });

  test('leaves the edits after it free to be taken back', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app, { ...given, lines: LINES });
    const before = await contentOf(app, budgetId);
    await app.ask('budget.recordLetter', { budgetId, letterId: before.letter[0]?.id ?? '' });
    const recorded = await contentOf(app, budgetId);
    await edit(app, budgetId, must(editLine(recorded, recorded.line[0]?.id ?? '', { annual: 5 })));
    await app.ask('budget.undo', { budgetId });
    expect(await contentOf(app, budgetId)).toEqual(recorded);
  });
});

describe('what would break a budget is refused, and nothing of it remains', () => {
  const line = (fields: object) => ({
    op: 'insert',
    entity: 'line',
    row: {
      id: newId(),
      rank: 'a9',
      itemCode: '2111',
      departmentId: null,
      fundingSourceId: null,
      description: '',
      unit: '',
      basis: 'free',
      quantity: '',
      unitCost: 0,
      times: '1',
      annual: 0,
      spreading: 'even',
      patternId: null,
      ...NO_MONTHS,
      ...fields,
    },
  });

  test.each<[string, (budgetId: string, content: BudgetContent) => unknown, string]>([
    ['a second budget row', (id) => ({ op: 'delete', entity: 'budget', id }), 'tiene un solo encabezado'],
    [
      'a classifier that is not there',
      (id) => ({ op: 'update', entity: 'budget', id, field: 'classifierId', value: newId() }),
      'Elija otro de la lista',
    ],
    ['more than 15 digits', () => line({ annual: 1_000_000_000_000_000 }), 'demasiado grande'],
    ['half a centavo', () => line({ annual: 0.5 }), 'no tiene la forma esperada'],
    ['a department that is not there', () => line({ departmentId: newId() }), 'el departamento de un renglón'],
    ['a pattern that is not there', () => line({ patternId: newId() }), 'el patrón con que se reparte un renglón'],
    [
      'a department that lines still name',
      () => ({ op: 'delete', entity: 'department', id: PROMOTION }),
      'lo que se borra todavía es el departamento de un renglón',
    ],
    [
      'a source that lines still name',
      () => ({ op: 'delete', entity: 'fundingSource', id: STATE_FUNDS }),
      'quite primero esa referencia',
    ],
    [
      'a negative ceiling',
      () => ({
        op: 'insert',
        entity: 'ceiling',
        row: { id: newId(), rank: 'a0', code: '', fundingSourceId: null, departmentId: null, annual: -1 },
      }),
      'Corríjalo',
    ],
    [
      'a movement of no transfer',
      () => ({
        op: 'insert',
        entity: 'movement',
        row: {
          id: newId(),
          rank: 'a0',
          transferId: newId(),
          itemCode: '2111',
          departmentId: null,
          fundingSourceId: null,
          ...NO_MONTHS,
        },
      }),
      'la adecuación de un movimiento',
    ],
    [
      'a thirteenth month',
      (_, { line: [row] }) => ({ op: 'update', entity: 'line', id: row?.id, field: 'm13', value: 1 }),
      'no tiene el campo',
    ],
    [
      'a line that is gone',
      () => ({ op: 'update', entity: 'line', id: newId(), field: 'm01', value: 1 }),
      'ya no existe',
    ],
  ])('%s', async (_, change, says) => {
    const { app } = await desk();
    const budgetId = addBudget(app, { lines: LINES });
    const before = await app.ask('budget.open', { budgetId });
    const first = before.content.line[0]?.id ?? '';
    const refused = await app.refused('budget.edit', {
      budgetId,
      label: 'Romper',
      coalesce: null,
      changes: [updateRow('line', first, 'description', 'Que no queda'), change(budgetId, before.content)] as never,
    });
    expect(refused.message).toContain(says);
    expect(await app.ask('budget.open', { budgetId })).toEqual(before);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('negative amounts and unknown items are kept as typed, and named', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app);
    await edit(app, budgetId, [line({ itemCode: '36x', annual: -5, m01: -5 }) as BudgetChange]);
    const codes = (await app.ask('budget.findings', { budgetId })).map((finding) => finding.code);
    expect(codes).toEqual(expect.arrayContaining(['item-unknown', 'line-negative']));
  });

  test('more rows than can be opened again', async () => {
    const { app } = await desk();
    const budgetId = addBudget(app);
    const before = await contentOf(app, budgetId);
    const changes = insertBudgetRows(
      before,
      'pattern',
      Array.from({ length: 200 }, (_, index) => ({ name: String(index), ...NO_MONTHS })),
      1,
      newId,
    );
    const refused = await refusedEdit(app, budgetId, changes);
    expect(refused).toMatchObject({ code: 'too-large', message: expect.stringContaining('200') });
    expect(await contentOf(app, budgetId)).toEqual(before);
  });

  test('one that is not there', async () => {
    const { app } = await desk();
    const budgetId = newId();
    for (const channel of ['budget.open', 'budget.findings', 'budget.undo'] as const) {
      expect((await app.refused(channel, { budgetId })).code).toBe('not-found');
    }
    expect((await refusedEdit(app, budgetId, [updateRow('budget', budgetId, 'title', 'x')])).code).toBe('not-found');
  });
});

const must = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
