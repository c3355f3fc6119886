import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#electron/storage/blobs.ts';
import { collectGarbage } from '#electron/storage/garbage.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { blankEntry } from '#shared/domain/execution/execution-edits.ts';
import type { ChannelInput, ChannelName } from '#shared/ipc/contract.ts';
import { closing, everything, fullYear, nextYear, PERSON, reopening, TODAY } from '#tests/handlers/closing-desk.ts';
import { creation, deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import { deliver, directorate, emptyDesk, HEAD, receive } from '#tests/handlers/package-desk.ts';
import { activityRow, insert } from '#tests/handlers/plan-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

describe('the closing of a dossier’s year', () => {
  test('tells what it leaves open, keeps every document with its bytes, and refuses whatever would change anything', {
    timeout: 300_000,
  }, async () => {
    const desk = await fullYear();
    const { app, dossierId, budgetId, executionId, agreementsId, bulletinsId, mediaPlanId, strategyId } = desk;
    const preview = await app.ask('dossier.closingPreview', { dossierId });
    expect(preview.leftOpen.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['course', 'unpaid', 'undone']));
    expect(preview.leftOpen.find(({ kind }) => kind === 'course')?.items[0]).toMatch(/^Está en la actividad 1: /);
    expect(preview.leftOpen.find(({ kind }) => kind === 'unpaid')?.sentence).toMatch(
      /devengado sin pagar: \$[\d,.]+\.$/,
    );
    expect(preview.budgetSharedWith).toEqual([]);
    expect(preview.documents.map(({ kind }) => kind)).toEqual([
      'program-record',
      'budget',
      'diagnosis',
      'annual-program',
      'strategy',
      'media-plan',
      'agreement',
      'progress',
      'bulletin',
    ]);

    const untold = await app.refused('dossier.close', closing(dossierId, { note: ' ' }));
    expect(untold.message).toBe('Quedan pendientes. Escriba en la nota por qué se cierra así.');
    const tomorrow = await app.refused('dossier.close', closing(dossierId, { on: '2099-01-01' }));
    expect(tomorrow.message).toContain('un día que no ha llegado');

    const done = await app.ask('dossier.close', closing(dossierId));
    expect(done.summary.closedOn).toBe(TODAY);
    expect(done.closing).toMatchObject([{ act: 'close', on: TODAY, officerName: 'Ana Luz Prado' }]);
    const wanted = preview.documents.flatMap(({ kind, formats }) => formats.map((format) => `${kind} ${format}`));
    expect(done.closedDocument.map(({ kind, format }) => `${kind} ${format}`)).toEqual(wanted);
    for (const { id, sha, sizeBytes, format, name } of done.closedDocument) {
      const { bytes } = await app.ask('dossier.readClosedDocument', { dossierId, documentId: id });
      expect([sha256(bytes), bytes.byteLength]).toEqual([sha, sizeBytes]);
      expect(name.endsWith(`.${format}`)).toBe(true);
      expect(new TextDecoder('latin1').decode(bytes.slice(0, 4))).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
    }
    expect(verifyStore(app.context.store)).toEqual([]);
    const soon = new Date(Date.now() + 48 * 60 * 60 * 1000).toISOString();
    expect(collectGarbage(app.context.store, soon)).toEqual([]);

    // The list, the history, and that a closed dossier goes on being read and printed.
    const [listed] = await app.ask('dossier.list', { archived: false, query: '' });
    expect(listed?.closedOn).toBe(TODAY);
    const history = await app.ask('dossier.history', { dossierId, before: null, limit: 1 });
    expect(history[0]?.label).toMatch(/^Cerrar el ejercicio 2026 con fecha /);
    expect(history[0]?.details).toContainEqual({
      what: 'Archivos guardados',
      before: '',
      after: String(done.closedDocument.length),
    });

    const before = everything(app);
    const { content } = await app.ask('dossier.open', { dossierId });
    const { content: diagnosis } = await app.ask('diagnosis.open', {
      diagnosisId: await idOf(app, 'diagnosis', dossierId),
    });
    const diagnosisId = diagnosis.diagnosis[0]?.id ?? '';
    const annualProgramId = await idOf(app, 'annual_program', dossierId);
    const rename = (entity: string, id: string, title = 'Otro título') => ({
      label: 'Cambiar el título',
      coalesce: null,
      changes: [{ op: 'update', entity, id, field: 'title', value: title } as never],
    });
    const activityId = content.step.at(-1)?.activityId ?? '';
    const log = await app.ask('execution.open', { executionId });
    const asked: readonly Asked[] = [
      ask('dossier.edit', {
        dossierId,
        label: 'Nota',
        coalesce: null,
        changes: [{ op: 'insert', entity: 'activityNote', row: { id: newId(), activityId, body: [] } }],
      }),
      ask('dossier.undo', { dossierId }),
      ask('dossier.finishActivity', {
        dossierId,
        activityId,
        branchId: null,
        endedOn: TODAY,
        officerName: '',
        note: '',
      }),
      ask('dossier.addEvidence', {
        dossierId,
        activityId,
        name: 'acta.pdf',
        bytes: new TextEncoder().encode('%PDF-1.7'),
        description: '',
      }),
      ask('budget.edit', { budgetId, ...rename('budget', budgetId) }),
      ask('budget.undo', { budgetId }),
      ask('diagnosis.edit', { diagnosisId, ...rename('diagnosis', diagnosisId) }),
      ask('diagnosis.undo', { diagnosisId }),
      ask('annualProgram.edit', { annualProgramId, ...rename('annualProgram', annualProgramId) }),
      ask('strategy.edit', { strategyId, ...rename('strategy', strategyId) }),
      ask('strategy.undo', { strategyId }),
      ask('mediaPlan.edit', { mediaPlanId, ...rename('mediaPlan', mediaPlanId) }),
      ask('mediaPlan.undo', { mediaPlanId }),
      ask('agreements.edit', { agreementsId, ...rename('agreements', agreementsId) }),
      ask('agreements.undo', { agreementsId }),
      ask('execution.edit', { executionId, ...rename('execution', executionId) }),
      ask('execution.undo', { executionId }),
      ask('execution.addEvidence', {
        executionId,
        entryId: log.content.entry[0]?.id ?? '',
        name: 'nota.txt',
        caption: '',
        bytes: new TextEncoder().encode('Se entregó.'),
      }),
      ask('execution.recordMoments', {
        executionId,
        entryId: null,
        commitmentId: desk.commitmentId,
        moments: ['accrued'],
        date: '2026-10-01',
        amount: 100,
        document: 'F-1',
        concept: '',
      }),
      ask('bulletins.edit', { bulletinsId, ...rename('bulletins', bulletinsId) }),
      ask('review.send', review('budget', budgetId)),
      ask('review.send', review('diagnosis', diagnosisId)),
      ask('package.write', {
        kind: 'diagnosis',
        documentId: diagnosisId,
        dossierId,
        act: 'lend',
        on: TODAY,
        to: 'Otra área',
        folio: '',
        withEvidence: false,
      }),
      ask('dossier.close', closing(dossierId)),
      ask('dossier.delete', { dossierId }),
    ];
    for (const [channel, input] of asked) {
      const refusal = await app.refused(channel, input as never);
      expect([channel, refusal.message]).toEqual([channel, expect.stringMatching(/se cerró/)]);
    }
    // Drafts of a year that never began them aren't begun any more.
    expect(everything(app)).toEqual(before);
    for (const opened of [
      await app.ask('diagnosis.open', { diagnosisId }),
      await app.ask('strategy.open', { strategyId }),
      await app.ask('agreements.open', { agreementsId }),
      await app.ask('execution.open', { executionId }),
      await app.ask('bulletins.open', { bulletinsId }),
    ]) {
      expect(opened.whyReadOnly).toMatch(/^El ejercicio 2026 se cerró el \d+ de \w+ de \d{4} y ya solo se consulta/);
      expect(opened.mayEdit).toBe(false);
    }
    expect((await app.ask('budget.open', { budgetId })).whyReadOnly).toMatch(/^El ejercicio 2026 se cerró/);
    const paper = { target: { kind: 'diagnosis', diagnosisId }, jobId: newId() } as const;
    expect((await app.ask('document.preview', paper)).pages).toBeGreaterThan(0);
    // The record belongs to the programme, which goes on.
    const { record } = await recordOf(app, desk.programId);
    await app.ask('program.edit', {
      programId: desk.programId,
      ...rename('record', record.id),
      changes: [{ op: 'update', entity: 'record', id: record.id, field: 'name', value: 'Lluvia en Casa' } as never],
    });

    // Next year begins with what this one came to, once.
    const carry = await app.ask('dossier.carryPreview', { dossierId, fiscalYear: 2027 });
    expect(carry).toMatchObject({ closedOn: TODAY });
    expect(carry.results).toBe(2);
    const next = await app.ask('dossier.carryForward', nextYear(dossierId));
    const { diagnosisId: nextId } = await app.ask('diagnosis.ofDossier', { dossierId: next.dossierId });
    const results = async () =>
      (await app.ask('diagnosis.open', { diagnosisId: nextId })).content.pastResult.filter(
        (row) => row.fiscalYear === 2026,
      );
    const brought = await results();
    expect(brought.length).toBeGreaterThanOrEqual(carry.results);
    expect(new Set(brought.map(({ concept, unit }) => `${concept} ${unit}`)).size).toBe(brought.length);

    // It is opened again, with its reason; what was kept stays, and the second closing brings no result twice.
    expect((await app.refused('dossier.reopen', reopening(dossierId, { on: '2026-01-02' }))).code).toBe(
      'invalid-input',
    );
    const open = await app.ask('dossier.reopen', reopening(dossierId));
    expect(open.summary.closedOn).toBe('');
    expect(open.closedDocument).toEqual(done.closedDocument);
    await app.ask('execution.edit', { executionId, ...rename('execution', executionId, 'Ejecución corregida') });
    expect((await app.refused('dossier.delete', { dossierId })).message).toContain('su ejercicio se cerró');
    const again = await app.ask('dossier.close', closing(dossierId));
    expect(again.closing.map(({ act }) => act)).toEqual(['close', 'reopen', 'close']);
    expect(again.closedDocument.length).toBeGreaterThan(done.closedDocument.length);
    expect(await results()).toEqual(brought);
    expect(verifyStore(app.context.store)).toEqual([]);

    // A file that is no longer what was kept is told.
    const spoilt = again.closedDocument[0];
    writeFileSync(app.context.store.blobs.path(spoilt?.sha ?? ''), 'otra cosa');
    const checked = await app.ask('dossier.verifyClosedDocuments', { dossierId });
    expect(checked.checked).toBe(again.closedDocument.length);
    const altered = again.closedDocument.filter(({ sha }) => sha === spoilt?.sha).map(({ id }) => id);
    expect(checked.problems.map(({ documentId }) => documentId)).toEqual(altered);
    const read = await app.refused('dossier.readClosedDocument', { dossierId, documentId: spoilt?.id ?? '' });
    expect(read.code).toBe('store-damaged');
    expect(verifyStore(app.context.store).length).toBeGreaterThan(0);
  });

  test('cancelled or failing in the middle leaves neither a row nor a file, and the year open', async () => {
    const { app, dossierId } = await deskWithDossier();
    await app.ask('diagnosis.ofDossier', { dossierId });
    const before = everything(app);
    const jobId = newId();
    const [refused] = await Promise.all([
      app.refused('dossier.close', closing(dossierId, { jobId })),
      new Promise((resolve) => setTimeout(resolve, 50)).then(() => app.ask('document.cancel', { jobId })),
    ]);
    expect(refused.code).toBe('cancelled');
    expect(everything(app)).toEqual(before);

    // A picture that is gone makes the papers fail after some were made.
    const { render } = app.context.documents;
    let made = 0;
    Object.assign(app.context.documents, {
      render: (...given: Parameters<typeof render>) => {
        made += 1;
        if (made === 3) throw new Error('El disco se llenó');
        return render(...given);
      },
    });
    await app.refused('dossier.close', closing(dossierId));
    expect(made).toBe(3);
    expect(everything(app)).toEqual(before);

    // Somebody writes while the papers are made: what would be kept isn't what is there.
    Object.assign(app.context.documents, {
      render: async (...given: Parameters<typeof render>) => {
        made += 1;
        if (made === 5) {
          const { content } = await app.ask('dossier.open', { dossierId });
          const row = { id: newId(), activityId: content.step[0]?.activityId ?? '', body: [] };
          await app.ask('dossier.edit', {
            dossierId,
            label: 'Nota',
            coalesce: null,
            changes: [{ op: 'insert', entity: 'activityNote', row }],
          });
        }
        return render(...given);
      },
    });
    const meanwhile = await app.refused('dossier.close', closing(dossierId));
    expect(meanwhile.code).toBe('conflict');
    expect(everything(app).files).toEqual(before.files);
    Object.assign(app.context.documents, { render });
    expect((await app.ask('dossier.close', closing(dossierId))).summary.closedOn).toBe(TODAY);
  });

  test('brings the results of activities that are called alike, and their correction, but nothing that a person wrote since', async () => {
    const { app, dossierId } = await deskWithDossier();
    const command = { label: 'Capturar', coalesce: null } as const;
    const { annualProgramId } = await app.ask('annualProgram.ofDossier', { dossierId });
    const [one, alike, rest] = [
      activityRow({ g03: '4' }),
      activityRow({ rank: 'a1', g03: '10' }),
      activityRow({ rank: 'a2', name: 'Ferias', unit: 'feria', g05: '2' }),
    ];
    await app.ask('annualProgram.edit', {
      annualProgramId,
      ...command,
      changes: [insert('activity', one), insert('activity', alike), insert('activity', rest)],
    });
    const { executionId } = await app.ask('execution.ofDossier', { dossierId });
    const entries = [one, rest].map(({ id: activityId }, at) => ({
      ...blankEntry('talk', '2026-03-10'),
      id: newId(),
      rank: `a${at}`,
      title: 'Plática',
      activityId,
      quantity: String(at + 2),
    }));
    await app.ask('execution.edit', { executionId, ...command, changes: entries.map((row) => insert('entry', row)) });
    const next = await app.ask('dossier.carryForward', nextYear(dossierId));
    const { diagnosisId } = await app.ask('diagnosis.ofDossier', { dossierId: next.dossierId });
    const rows = async () => (await app.ask('diagnosis.open', { diagnosisId })).content.pastResult;
    const figures = async () => (await rows()).map(({ planned, done }) => [planned, done]);
    await app.ask('dossier.close', closing(dossierId));
    expect(await figures()).toEqual([
      ['4', '2'],
      ['10', '0'],
      ['2', '3'],
    ]);
    const [, second, third] = await rows();
    const set = (id: string | undefined, field: string, value: string) =>
      ({ op: 'update', entity: 'pastResult', id: id ?? '', field, value }) as never;
    await app.ask('diagnosis.edit', {
      diagnosisId,
      ...command,
      changes: [set(third?.id, 'done', '5'), { op: 'delete', entity: 'pastResult', id: second?.id ?? '' } as never],
    });
    await app.ask('dossier.reopen', reopening(dossierId));
    await app.ask('execution.edit', {
      executionId,
      ...command,
      changes: entries.map(({ id }) => ({ op: 'update', entity: 'entry', id, field: 'quantity', value: '4' }) as never),
    });
    await app.ask('dossier.close', closing(dossierId));
    expect(await figures()).toEqual([
      ['4', '4'],
      ['2', '5'],
    ]);
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('closed twice at once, and with another that is cancelled, it keeps every file that it names', async () => {
    const { app, dossierId, versionId } = await deskWithDossier();
    const { content } = await app.ask('dossier.open', { dossierId });
    const { programId } = await app.ask('program.create', { name: 'Huertos de Barrio' });
    const budget = { kind: 'shared', budgetId: content.dossier[0]?.budgetId ?? '' } as const;
    const other = await app.ask('dossier.create', creation({ programId, versionId }, { budget }));
    const jobId = newId();
    // Both print the shared budget: the same bytes, which the one that is cancelled made too.
    const first = app.ask('dossier.close', closing(dossierId));
    const cancelled = app.refused('dossier.close', closing(other.dossierId, { jobId }));
    const second = await app.refused('dossier.close', closing(dossierId));
    expect([second.code, second.message]).toEqual(['conflict', expect.stringContaining('ya se está cerrando')]);
    const { closedDocument } = await first;
    await app.ask('document.cancel', { jobId });
    expect((await cancelled).code).toBe('cancelled');
    expect(await app.ask('dossier.verifyClosedDocuments', { dossierId })).toEqual({
      checked: closedDocument.length,
      problems: [],
    });
    expect(verifyStore(app.context.store)).toEqual([]);
    const kept = new Set(closedDocument.map(({ sha }) => sha));
    const named = app.context.store.read.column<string>('SELECT sha FROM blob');
    expect(app.context.store.blobs.list()).toEqual([...new Set([...named, ...kept])].sort());
    // The refused second closing leaves the dossier free to be closed once more after it was opened.
    await app.ask('dossier.reopen', reopening(dossierId));
    await app.ask('dossier.close', closing(dossierId));
  });

  test('a budget that another dossier works with stays open until that one is closed too', async () => {
    const { app, dossierId, versionId } = await deskWithDossier();
    const { content } = await app.ask('dossier.open', { dossierId });
    const budgetId = content.dossier[0]?.budgetId ?? '';
    const { programId } = await app.ask('program.create', { name: 'Huertos de Barrio' });
    const other = await app.ask(
      'dossier.create',
      creation({ programId, versionId }, { budget: { kind: 'shared', budgetId } }),
    );
    expect((await app.ask('dossier.closingPreview', { dossierId })).budgetSharedWith).toEqual(['Huertos de Barrio']);
    await app.ask('dossier.close', closing(dossierId));
    const rename = {
      budgetId,
      label: 'Título',
      coalesce: null,
      changes: [{ op: 'update', entity: 'budget', id: budgetId, field: 'title', value: 'Otro' }],
    } as const;
    await app.ask('budget.edit', rename as never);
    expect((await app.ask('budget.open', { budgetId })).whyReadOnly).toBeNull();
    await app.ask('dossier.close', closing(other.dossierId));
    expect((await app.refused('budget.edit', rename as never)).message).toMatch(/el ejercicio 2026 se cerró/);
    await app.ask('dossier.reopen', reopening(dossierId));
    await app.ask('budget.edit', rename as never);
  });

  test('what comes in a package for a closed year is refused before anybody looks at it, and nothing is written', async () => {
    const from = await directorate();
    const to = await emptyDesk(HEAD);
    const { dossierId } = from;
    await receive(to.app, await deliver(from.app, from.budget, 'hand-over'));
    const recalled = await deliver(from.app, from.budget, 'recall');
    await to.app.ask('dossier.close', closing(dossierId));
    const before = everything(to.app);
    const refused = await to.app.refused('package.inspect', { name: 'retiro.cauce', bytes: recalled });
    expect(refused.message).toMatch(/el ejercicio 2026 se cerró/);
    expect(everything(to.app)).toEqual(before);
    await to.app.ask('dossier.reopen', reopening(dossierId));
    expect((await receive(to.app, recalled)).inspection.outcome).toBe('recalled');
  });
});

type Asked = readonly [ChannelName, unknown];
const ask = <C extends ChannelName>(channel: C, input: ChannelInput<C>): Asked => [channel, input];

const review = (kind: 'budget' | 'diagnosis', documentId: string) =>
  ({ kind, documentId, on: TODAY, ...PERSON, letterNumber: '', paper: null }) as const;

const idOf = async ({ context: { store } }: TestApp, table: string, dossierId: string): Promise<string> =>
  store.read.get<{ id: string }>(`SELECT id FROM ${table} WHERE dossier_id = ?`, dossierId)?.id ?? '';

const recordOf = async (app: TestApp, programId: string) => {
  const { content } = await app.ask('program.open', { programId });
  const [record] = content.record;
  if (!record) throw new Error('A programme without its record');
  return { record };
};
