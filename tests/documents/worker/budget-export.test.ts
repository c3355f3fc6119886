import { describe, expect, test } from 'vitest';
import { createBudgetIn } from '#electron/handlers/create-budget.ts';
import { readWorkbook } from '#electron/imports/workbook/read-workbook.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { MAX_CENTAVOS } from '#shared/domain/common/money.ts';
import type { DocumentTarget, ExportFormat } from '#shared/ipc/document-channels.ts';
import { askedBudget, distributedBudget } from '#tests/documents/budget/budget-samples.ts';
import { docxAmounts, pdfAmounts } from '#tests/documents/budget/printed-figures.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { each } from '#tests/domain/budget/budget-builder.ts';
import { REALISTIC_ITEMS } from '#tests/domain/budget/realistic-lines.ts';
import { seedShapedProcedure } from '#tests/domain/procedure/seed-shaped.ts';
import { authorised } from '#tests/handlers/freeze-procedure.ts';
import { INSTITUTION, openTestApp, PERSON, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

/** A desk with a classifier of the year; whatever is exported comes back as a download. */
const desk = async (): Promise<TestApp> => {
  const app = await openTestApp(temporaryFolder(), async (name, mime, bytes) => {
    return { kind: 'download', name, mime, bytes };
  });
  const signatories = [{ role: 'Autorizó', name: 'Irene Monte', position: 'Secretaria' }];
  await app.ask('desk.setUp', { person: PERSON, institution: { ...INSTITUTION, signatories }, start: 'empty' });
  const { classifierId } = await app.ask('classifier.create', {
    name: 'Clasificador de Ejemplo',
    owner: 'Instituto Ficticio',
    fiscalYear: 2026,
    edition: 'Edición 2026',
    width: 4,
  });
  await app.ask('classifier.edit', {
    classifierId,
    label: 'Agregar partidas',
    coalesce: null,
    changes: REALISTIC_ITEMS.map(([code, name]) => ({
      op: 'insert',
      entity: 'item',
      row: { id: newId(), code, name, restricted: false, validator: '', note: '' },
    })),
  });
  return app;
};

/** The content as a new budget of the store, under the classifier of its year. */
const stored = (app: TestApp, content: BudgetContent): string =>
  app.context.store.write((db) =>
    createBudgetIn(
      db,
      app.context,
      { ...content, budget: content.budget.map((row) => ({ ...row, id: newId(), classifierId: null })) },
      { kind: 'act', label: 'Crear el presupuesto' },
    ),
  ).budgetId;

const exported = async (app: TestApp, target: DocumentTarget, format: ExportFormat) => {
  const { file, sha, findings } = await app.ask('document.export', { target, format, jobId: newId() });
  if (file.kind !== 'download') throw new Error('not handed on');
  return { ...file, sha, findings };
};

describe('the papers of a budget', () => {
  test('come out under the year and the name, the same each time, the PDF the very one of the preview', async () => {
    const app = await desk();
    const budgetId = stored(app, askedBudget());
    const target = { kind: 'budget', budgetId } as const;
    const pdf = await exported(app, target, 'pdf');
    expect(pdf.name).toBe('Anteproyecto ficticio 2026.pdf');
    const preview = await app.ask('document.preview', { target, jobId: newId() });
    expect(preview.sha).toBe(pdf.sha);
    expect(preview.pages).toBeGreaterThan(5);
    for (const format of ['docx', 'xlsx', 'pdf'] as const) {
      const once = await exported(app, target, format);
      expect((await exported(app, target, format)).sha).toBe(once.sha);
    }
    const distribution = await exported(app, { kind: 'distribution', budgetId }, 'docx');
    expect(distribution.name).toBe('Distribución 2026 Anteproyecto ficticio.docx');
  });

  test.skipIf(!installed('pdftotext'))('say the same total in PDF, Word and Excel', async () => {
    const app = await desk();
    const target = { kind: 'budget', budgetId: stored(app, askedBudget()) } as const;
    expect(pdfAmounts((await exported(app, target, 'pdf')).bytes)).toContain('2,843,945.50');
    expect(docxAmounts((await exported(app, target, 'docx')).bytes)).toContain('2,843,945.50');
    const workbook = await exported(app, target, 'xlsx');
    expect(workbook.mime).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const cells = (await readWorkbook(workbook.bytes)).sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.some((text) => text.replace(/[$,]/g, '') === '2843945.5')).toBe(true);
  });

  test('are printed as a draft with what the review finds, whatever it is', async () => {
    const app = await desk();
    const content = askedBudget();
    const [line, ...lines] = content.line;
    if (!line) throw new Error('no lines');
    const broken = { ...line, itemCode: '9999', m01: line.m01 + 1 };
    const budgetId = stored(app, { ...content, line: [broken, ...lines] });
    const { findings } = await exported(app, { kind: 'budget', budgetId }, 'pdf');
    const blocking = findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code);
    expect(blocking).toContain('item-unknown');
    expect(blocking).toContain('ceiling-exceeded');
    const all = await app.ask('budget.findings', { budgetId });
    expect(findings).toEqual(all.filter(({ place }) => ['budget', 'lines', 'ceilings'].includes(place.section)));
  });

  test('are refused only where sums are no longer exact, and the refusal speaks of the budget', async () => {
    const app = await desk();
    const content = askedBudget();
    const huge = content.line.slice(0, 2).map((line) => ({ ...line, annual: MAX_CENTAVOS, m01: MAX_CENTAVOS }));
    const budgetId = stored(app, { ...content, line: huge });
    const target = { kind: 'budget', budgetId } as const;
    expect((await app.ask('document.preview', { target, jobId: newId() })).pages).toBeGreaterThan(0);
    const refused = await app.refused('document.export', { target, format: 'pdf', jobId: newId() });
    expect(refused.code).toBe('blocked-by-findings');
    expect(refused.message).toContain('más de 15 cifras');
    expect(refused.message).toContain('Revise los renglones');
    expect(refused.message).not.toMatch(/rama|destino|Elija a qué actividad/);

    const given = distributedBudget();
    const [row] = given.distribution;
    if (!row) throw new Error('nothing distributed');
    const rows = each(MAX_CENTAVOS).map(() => ({ ...row, id: newId(), m01: MAX_CENTAVOS }));
    const second = stored(app, { ...given, distribution: rows });
    const distribution = { kind: 'distribution', budgetId: second } as const;
    const said = await app.refused('document.export', { target: distribution, format: 'docx', jobId: newId() });
    expect(said.message).toContain('Total distribuido');
  });

  test('have no flowchart; a procedure has no workbook, a record has; a budget of another store has no papers', async () => {
    const app = await desk();
    const budgetId = stored(app, askedBudget());
    const drawing = await app.refused('document.export', {
      target: { kind: 'distribution', budgetId },
      format: 'svg',
      jobId: newId(),
    });
    expect(drawing).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('no tiene flujograma') });
    const { versionId } = authorised(app, seedShapedProcedure());
    const sheet = await app.refused('document.export', {
      target: { kind: 'procedure', versionId },
      format: 'xlsx',
      jobId: newId(),
    });
    expect(sheet).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('no se exporta a Excel') });
    const { programId } = await app.ask('program.create', { name: 'Programa ficticio' });
    const record = await exported(app, { kind: 'program-record', programId }, 'xlsx');
    expect(record.name).toBe('Ficha Programa ficticio.xlsx');
    expect((await readWorkbook(record.bytes)).sheets.map(({ name }) => name)).toEqual(['Ficha']);
    const elsewhere = { kind: 'budget', budgetId: newId() } as const;
    expect((await app.refused('document.preview', { target: elsewhere, jobId: newId() })).code).toBe('not-found');
  });
});
