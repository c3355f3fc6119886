import { describe, expect, test } from 'vitest';
import { verifyStore } from '#electron/storage/verify.ts';
import type { ExecutionChange, LogEntry } from '#shared/domain/execution/execution.ts';
import { blankEntry, deleteEntries } from '#shared/domain/execution/execution-edits.ts';
import { deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import { deskWithLog, filledExecutionDesk } from '#tests/handlers/execution-desk.ts';
import { activityRow, insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

const entry = (values: Partial<LogEntry> = {}): LogEntry => ({
  ...blankEntry('talk', '2026-03-10'),
  id: newId(),
  rank: 'a0',
  title: 'Plática en la escuela',
  ...values,
});

describe('the log of a dossier', () => {
  test('is made on first asking, empty, with what it may name and the formats of its year', async () => {
    const { app, dossierId } = await deskWithDossier();
    const { executionId } = await app.ask('execution.ofDossier', { dossierId });
    expect(await app.ask('execution.ofDossier', { dossierId })).toEqual({ executionId });
    const opened = await app.ask('execution.open', { executionId });
    expect(opened).toMatchObject({
      content: { execution: [{ dossierId, fiscalYear: 2026, title: 'Ejecución 2026 · Ferias de Barrio' }], entry: [] },
      diagnosis: { segment: [], territory: [] },
      ...{ program: null, mediaPlan: null, agreements: null, transparencyNote: expect.any(String) },
      ...{ mayEdit: true, mayRecordSpending: true, whyReadOnly: null, history: { undo: null, redo: null } },
    });
    expect(opened.budget.budget).toHaveLength(1);
    expect(opened.publicationRoles).toContain('Contratante y solicitante');
    expect(opened.transparencyFormats.length).toBeGreaterThan(1);
    expect(await app.ask('execution.findings', { executionId })).toEqual([]);
    const refused = await app.refused('execution.open', { executionId: newId() });
    expect(refused.code).toBe('not-found');
  });

  test('is typed, taken back and told in its history by the names of what it names', async () => {
    const { app, executionId, edit, content, dossierId } = await deskWithLog();
    const { annualProgramId } = await app.ask('annualProgram.ofDossier', { dossierId });
    const activity = activityRow({ name: 'Pláticas en escuelas' });
    await app.ask('annualProgram.edit', {
      ...{ annualProgramId, label: 'Planear', coalesce: null, changes: [insert('activity', activity)] },
    });
    const row = entry();
    await edit([insert('entry', row)], 'Agregar entrada');
    await edit([{ op: 'update', entity: 'entry', id: row.id, field: 'activityId', value: activity.id }], 'Elegir');
    const [last, first] = await app.ask('execution.history', { executionId, before: null, limit: 2 });
    expect(last?.details).toEqual([
      {
        what: 'Entrada 1, Plática en la escuela del 10 de marzo de 2026: actividad del programa',
        before: 'ninguno',
        after: 'Pláticas en escuelas',
      },
    ]);
    expect(first).toMatchObject({ label: 'Agregar entrada', officerName: 'Ana Luz Prado' });
    expect(await app.ask('execution.undo', { executionId })).toMatchObject({ label: 'Elegir' });
    await app.ask('execution.undo', { executionId });
    expect((await content()).entry).toEqual([]);
    await app.ask('execution.redo', { executionId });
    await app.ask('execution.redo', { executionId });
    expect((await content()).entry).toEqual([{ ...row, activityId: activity.id }]);
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('takes a day of another year as a draft, finds it as blocking, and the dossier counts it', async () => {
    const { app, executionId, edit, dossierId } = await deskWithLog();
    const counts = async () => (await app.ask('dossier.open', { dossierId })).summary.findings;
    const before = await counts();
    const row = entry({ date: '2025-12-30', people: '12' });
    await edit([insert('entry', row)]);
    const findings = await app.ask('execution.findings', { executionId });
    expect(findings.find(({ severity }) => severity === 'blocking')).toMatchObject({
      code: 'entry-outside-year',
      place: { section: 'log', rowId: row.id, field: 'date' },
      message: 'Su fecha, 30 de diciembre de 2025, no es del ejercicio 2026.',
    });
    expect((await counts()).blocking).toBe(before.blocking + 1);
    const ofDossier = await app.ask('dossier.findings', { dossierId });
    expect(ofDossier.map(({ where }) => where)).toContain(
      'Ejecución · Entrada 1, Plática en la escuela del 30 de diciembre de 2025',
    );
    await edit([{ op: 'update', entity: 'entry', id: row.id, field: 'date', value: '2026-01-30' }]);
    expect((await counts()).blocking).toBe(before.blocking);
  });

  test('refuses what no screen asks: another own row, another year, rows of files, the same tie twice', async () => {
    const { executionId, edit, refusedEdit, content } = await deskWithLog();
    const row = entry();
    const result = { indicatorId: newId(), month: 3, value: '4', numerator: '', denominator: '', source: '', note: '' };
    await edit([insert('entry', row), insert('indicatorResult', { id: newId(), rank: 'a0', ...result })]);
    const before = await content();
    const file = { name: 'a.pdf', mime: 'application/pdf', sha: 'a'.repeat(64), sizeBytes: 1, caption: '' };
    const tie = { entryId: row.id, spendingId: newId() };
    const refusals: readonly (readonly [readonly ExecutionChange[], RegExp])[] = [
      [[{ op: 'delete', entity: 'execution', id: executionId }], /un solo encabezado/],
      [[{ op: 'update', entity: 'execution', id: executionId, field: 'fiscalYear', value: 2027 }], /no cambian/],
      [
        [
          insert('entryEvidence', {
            ...{ id: newId(), rank: 'a0', entryId: row.id, ...file, addedOn: '2026-03-10', addedBy: '' },
          }),
        ],
        /una evidencia se agrega con su archivo/,
      ],
      [
        [
          insert('entrySpending', { id: newId(), rank: 'a0', ...tie }),
          insert('entrySpending', { id: newId(), rank: 'a1', ...tie }),
        ],
        /ya está ligada a ese gasto/,
      ],
      [[insert('indicatorResult', { id: newId(), rank: 'a1', ...result })], /ya tiene su valor de ese mes/],
      [[insert('entryPeople', { id: newId(), rank: 'a0', entryId: newId(), segmentId: newId(), people: '' })], /./],
    ];
    for (const [changes, said] of refusals) expect((await refusedEdit(changes)).message).toMatch(said);
    expect(await content()).toEqual(before);
  });

  test('of an archived dossier is only read', async () => {
    const { app, dossierId, executionId, edit, refusedEdit } = await deskWithLog();
    await edit([insert('entry', entry())]);
    await app.ask('dossier.archive', { dossierId, archived: true });
    const opened = await app.ask('execution.open', { executionId });
    expect([opened.mayEdit, opened.mayRecordSpending]).toEqual([false, false]);
    expect(opened.whyReadOnly).toContain('archivado');
    expect((await refusedEdit([insert('entry', entry({ rank: 'a1' }))])).message).toContain('archivado');
    expect((await app.refused('execution.undo', { executionId })).message).toContain('archivado');
  });

  test('of a whole year tells the undone by name, its files are found by name and caption, and it deletes in one step', async () => {
    const { app, executionId, dossierId } = await filledExecutionDesk();
    const { content } = await app.ask('execution.open', { executionId });
    const findings = await app.ask('execution.findings', { executionId });
    const undone = findings.filter(({ code }) => code === 'planned-never-done');
    expect(undone.find(({ where }) => where.includes('intérprete'))).toMatchObject({ severity: 'warning' });
    expect(undone.find(({ where }) => where.includes('Cuadernillo'))).toMatchObject({
      severity: 'info',
      remedy: 'Su explicación sale en el informe.',
    });
    // Nothing was spent above its commitment.
    expect(findings.filter(({ code }) => /above-commitment|moment-/.test(code))).toEqual([]);
    const find = async (query: string) =>
      (await app.ask('search.find', { query, limit: 5, kinds: ['execution'] })).map(({ where, field }) => [
        where,
        field,
      ]);
    const fair = 'Bitácora, evidencia de Entrada 11, Feria de la lluvia del 20 de junio de 2026';
    expect(await find('titeres')).toContainEqual([fair, 'caption']);
    expect(await find('feria-taller.jpg')).toContainEqual([fair, 'name']);
    expect((await find('helada de febrero'))[0]).toEqual(['Bitácora, por qué no se hizo', 'reason']);
    expect((await find('television'))[0]?.[0]).toContain('Entrada 9');
    const hit = (await app.ask('search.find', { query: 'titeres', limit: 1, kinds: ['execution'] }))[0];
    expect(hit).toMatchObject({ kind: 'execution', id: executionId, dossierId, section: 'log' });

    const ids = content.entry.map(({ id }) => id);
    await app.ask('execution.edit', {
      ...{ executionId, label: 'Borrar 22 entradas', coalesce: null, changes: [...deleteEntries(content, ids)] },
    });
    expect(await find('titeres')).toEqual([]);
    await app.ask('execution.undo', { executionId });
    expect((await app.ask('execution.open', { executionId })).content).toEqual(content);
    expect(verifyStore(app.context.store)).toEqual([]);
  });
});
