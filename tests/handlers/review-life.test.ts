import { cpSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#electron/storage/blobs.ts';
import { collectGarbage } from '#electron/storage/garbage.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { exportStore, importStore } from '#electron/storage/move.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import type { ActRow } from '#shared/domain/review/review.ts';
import { contentOf, edit, refusedEdit } from '#tests/handlers/budget-desk.ts';
import { deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import { CLERK, DIRECTOR, reviewDesk, SOUND } from '#tests/handlers/review-desk.ts';
import { INSTITUTION, openTestApp } from '#tests/storage/test-app.ts';
import { ANA, newId, temporaryFolder } from '#tests/storage/test-store.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('an anteproyecto on its way to its Vo.Bo.', () => {
  test('is sent, returned with observations, answered, sent again and authorised by another officer', async () => {
    const { app, budgetId, document, act, open, send, authorise, giveBack } = await reviewDesk();
    expect(await open()).toMatchObject({ state: 'draft', round: 0, version: 1, preparedBy: [CLERK], versions: [] });
    expect(await send()).toMatchObject({ state: 'sent', round: 1, delivery: 1 });

    const returned = await giveBack(['Falta la unidad', 'El costo no tiene sustento']);
    expect(returned).toMatchObject({ state: 'returned', round: 1, delivery: 2 });
    const [first, second] = returned.content.observation;
    const unanswered = await app.refused('review.send', act());
    expect(unanswered.code).toBe('blocked-by-findings');
    expect(unanswered.message).toContain('2 observaciones');

    const lineId = (await contentOf(app, budgetId)).line[0]?.id ?? '';
    await edit(app, budgetId, [updateRow('line', lineId, 'unit', 'spot')]);
    for (const { id } of [first, second].filter((one) => one !== undefined)) {
      await app.ask('review.answer', { ...document, observationId: id, answer: 'Se corrigió' });
    }
    expect((await open()).content.observation[0]).toMatchObject({ answer: 'Se corrigió', answeredBy: CLERK });
    expect(await send()).toMatchObject({ state: 'sent', round: 2, delivery: 3 });
    const late = { ...document, observationId: first?.id ?? '', answer: 'Otra cosa' };
    expect((await app.refused('review.answer', late)).code).toBe('frozen');

    const done = await authorise();
    expect(done).toMatchObject({ state: 'authorised', version: 1, delivery: 4, preparedBy: [] });
    expect(done.versions).toMatchObject([
      { number: 1, authorisedOn: '2026-03-02', authorisedBy: DIRECTOR, contentSha: done.contentSha },
    ]);
    expect(done.content.act.map((row) => row.act)).toEqual(['send', 'return', 'send', 'authorise']);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('is not judged by who prepared it, nor in the name of somebody who is not there', async () => {
    const { app, judge, open, send, sit } = await reviewDesk();
    await send();
    const contentSha = (await open()).contentSha;
    const own = await app.refused('review.authorise', { ...judge({ officerName: CLERK }), contentSha });
    expect(own).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('quien elabora no autoriza') });
    const typed = await app.refused('review.authorise', { ...judge(), contentSha });
    expect(typed).toMatchObject({ code: 'not-allowed', message: expect.stringContaining(`está ${CLERK}`) });
    const paper = { scan: null, scanName: '' };
    const ownPaper = await app.refused('review.return', {
      ...judge({ officerName: CLERK.toUpperCase(), paper }),
      reason: 'No',
      contentSha,
      observations: [],
    });
    expect(ownPaper.code).toBe('not-allowed');
    await sit(DIRECTOR);
    const empty = { ...judge(), reason: '  ', contentSha, observations: [] };
    expect(await app.refused('review.return', empty)).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('por qué se devuelve'),
    });
    expect((await open()).content.act).toHaveLength(1);
  });

  test('is judged as it was sent: who looks at an older round is told so', async () => {
    const { app, budgetId, document, judge, open, send, sit, giveBack } = await reviewDesk();
    const old = (await send()).contentSha;
    const { content } = await giveBack(['Falta la unidad']);
    const lineId = (await contentOf(app, budgetId)).line[0]?.id ?? '';
    await edit(app, budgetId, [updateRow('line', lineId, 'unit', 'spot')]);
    const observationId = content.observation[0]?.id ?? '';
    await app.ask('review.answer', { ...document, observationId, answer: 'Se puso' });
    expect((await send()).contentSha).not.toBe(old);
    await sit(DIRECTOR);
    expect((await app.refused('review.authorise', { ...judge(), contentSha: old })).code).toBe('conflict');
    expect((await open()).state).toBe('sent');
    // A content that changed behind the program's back is refused as well.
    app.context.store.write((db) => db.run("UPDATE budget_line SET unit = 'otra'"));
    const { contentSha } = await open();
    expect((await app.refused('review.authorise', { ...judge(), contentSha })).code).toBe('conflict');
    expect((await open()).versions).toEqual([]);
  });

  test('is not changed while it is sent or authorised, while its course goes on', async () => {
    const { app, budgetId, act, send, authorise } = await reviewDesk();
    const line = (await contentOf(app, budgetId)).line[0];
    const change = [updateRow('line', line?.id ?? '', 'description', 'Otra')];
    await edit(app, budgetId, change);
    await send();
    const refused = await refusedEdit(app, budgetId, [updateRow('line', line?.id ?? '', 'description', 'Más')]);
    expect(refused).toMatchObject({ code: 'frozen', message: expect.stringContaining('retire el envío') });
    expect((await app.refused('budget.undo', { budgetId })).code).toBe('frozen');
    expect((await contentOf(app, budgetId)).line[0]?.description).toBe('Otra');

    await authorise();
    const after = await refusedEdit(app, budgetId, change);
    expect(after).toMatchObject({ code: 'frozen', message: expect.stringContaining('abra otra versión') });
    const transferId = newId();
    const transfer = {
      id: transferId,
      rank: 'a0',
      kind: 'increase',
      number: 'AD-1',
      date: '2026-04-01',
      justification: 'Campaña',
      state: 'draft',
    } as const;
    await edit(app, budgetId, [
      { op: 'insert', entity: 'transfer', row: transfer },
      updateRow('budget', budgetId, 'availability', 'accumulated'),
    ]);
    expect((await contentOf(app, budgetId)).transfer).toHaveLength(1);
    await app.ask('budget.undo', { budgetId });
    expect((await contentOf(app, budgetId)).transfer).toHaveLength(0);

    const { contentSha, state, version } = await app.ask('review.reopen', { ...act(), reason: 'Cambió el techo' });
    expect([state, version]).toEqual(['draft', 2]);
    await edit(app, budgetId, [updateRow('line', line?.id ?? '', 'description', 'Segunda versión')]);
    const reopened = await app.ask('review.open', { kind: 'budget', documentId: budgetId });
    expect(reopened.contentSha).not.toBe(contentSha);
    expect(reopened.preparedBy).toEqual([CLERK]);
    expect(reopened.versions).toHaveLength(1);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('is recalled before it is answered, which takes a number of its own', async () => {
    const { app, act, send } = await reviewDesk();
    await send();
    expect(await app.ask('review.recall', act())).toMatchObject({ state: 'draft', round: 0, delivery: 2 });
    expect(await send()).toMatchObject({ state: 'sent', round: 1, delivery: 3 });
    expect((await app.refused('review.send', act())).code).toBe('not-allowed');
  });

  test('is not sent with a sum that is broken, nor with a doubt that nobody explained', async () => {
    const { app, document, act, open } = await reviewDesk({
      lines: [{ itemCode: '3611', annual: 1_200_000 }],
      ceilings: [{ code: '', annual: 1_000_000 }],
    });
    const blocking = (await open()).findings.find(({ severity }) => severity === 'blocking');
    expect(blocking).toBeDefined();
    const justify = { ...document, findingCode: blocking?.code ?? '', rowId: blocking?.place.rowId ?? null };
    expect((await app.refused('review.justify', { ...justify, text: 'Así' })).code).toBe('not-allowed');
    expect((await app.refused('review.send', act())).code).toBe('blocked-by-findings');
    expect((await open()).content).toMatchObject({ act: [], justification: [] });
    expect((await app.refused('review.send', act({ on: '2999-01-01' }))).code).toBe('invalid-input');
    const unknown = { ...document, findingCode: 'nobody-said-this', rowId: null, text: 'Así' };
    expect((await app.refused('review.justify', unknown)).code).toBe('not-found');
  });
});

test('a dossier whose anteproyecto was sent is not deleted, so that its history stays', async () => {
  const { app, dossierId } = await deskWithDossier();
  const { content } = await app.ask('dossier.open', { dossierId });
  const budgetId = content.dossier[0]?.budgetId ?? '';
  app.context.store.write((db) => {
    runCommand(db, reviewTables, {
      scopeId: budgetId,
      kind: 'act',
      label: 'Enviar',
      coalesce: null,
      who: ANA,
      at: app.context.now(),
      changes: [
        { op: 'insert', entity: 'review', row: { id: budgetId, kind: 'budget' } },
        { op: 'insert', entity: 'act', row: sentAct(newId(), '0'.repeat(64)) },
      ],
    });
  });
  expect(await app.refused('dossier.delete', { dossierId })).toMatchObject({
    code: 'not-allowed',
    message: expect.stringContaining('se envió a validación'),
  });
  expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
});

const sentAct = (id: string, contentSha: string): ActRow => ({
  id,
  rank: 'a0',
  act: 'send',
  on: '2026-03-02',
  officerName: CLERK,
  postName: '',
  reason: '',
  contentSha,
  delivery: 1,
  letterNumber: '',
  recordedBy: '',
  scanSha: null,
});

describe('a version that was authorised', () => {
  test('keeps content and files as they were signed, in every copy of the store', async () => {
    const saved: Uint8Array[] = [];
    const { app, budgetId, document, act, send, authorise } = await reviewDesk();
    const target = { kind: 'budget', budgetId } as const;
    const draft = await app.ask('document.preview', { target, jobId: newId() });
    await send();
    const { versions } = await authorise();
    const [version] = versions;
    const { store } = app.context;
    const pdf = await app.ask('review.versionPdf', { versionId: version?.versionId ?? '' });
    expect(sha256(pdf.bytes)).toBe(version?.pdfSha);
    expect(Buffer.from(pdf.bytes).equals(readFileSync(store.blobs.path(pdf.sha)))).toBe(true);
    expect(pdf.sha).not.toBe(draft.sha);
    // The screen's preview gives the very bytes that were signed, also after the desk is called otherwise.
    await app.ask('desk.saveInstitution', {
      ...INSTITUTION,
      name: 'Otro nombre',
    });
    expect((await app.ask('document.preview', { target, jobId: newId() })).sha).toBe(pdf.sha);

    await app.ask('review.reopen', { ...act(), reason: 'Cambió el techo' });
    expect((await app.ask('document.preview', { target, jobId: newId() })).sha).not.toBe(pdf.sha);
    const line = (await contentOf(app, budgetId)).line[0];
    await edit(app, budgetId, [updateRow('line', line?.id ?? '', 'annual', 1_500_000)]);
    const compared = await app.ask('review.compare', { ...document, from: version?.versionId ?? null, to: null });
    expect(compared).toMatchObject([
      {
        section: 'lines',
        where: 'Renglón 1 (3611)',
        change: 'changed',
        what: 'importe anual',
        before: '$12,000.00',
        after: '$15,000.00',
        difference: '+$3,000.00',
      },
    ]);

    expect(collectGarbage(store, '2030-01-01T00:00:00.000Z')).toEqual([]);
    const { name } = await app.ask('store.backUp', {});
    await app.ask('store.restore', { name });
    const there = await openTestApp(temporaryFolder());
    const now = new Date().toISOString();
    await importStore(there.context.store, exportStore(app.context.store, now), now);
    for (const one of [app, there]) {
      saved.push((await one.ask('review.versionPdf', { versionId: version?.versionId ?? '' })).bytes);
      expect(verifyStore(one.context.store)).toEqual([]);
    }
    for (const bytes of saved) expect(Buffer.from(bytes).equals(pdf.bytes)).toBe(true);
  });

  test('is recorded from a signed sheet, with who recorded it and its scan', async () => {
    const { app, judge, open, send } = await reviewDesk();
    await send();
    const { contentSha } = await open();
    const text = new TextEncoder().encode('no es un escaneo');
    const paper = (scan: Uint8Array) => ({ scan, scanName: 'visto-bueno.png' });
    const wrong = { ...judge({ paper: paper(text) }), contentSha };
    expect((await app.refused('review.authorise', wrong)).code).toBe('file-rejected');
    expect((await open()).state).toBe('sent');
    const done = await app.ask('review.authorise', { ...judge({ paper: paper(PNG) }), contentSha });
    expect(done.content.act.at(-1)).toMatchObject({
      act: 'authorise',
      officerName: DIRECTOR,
      recordedBy: CLERK,
      scanSha: sha256(PNG),
      letterNumber: 'DG/15/2026',
    });
    const { store } = app.context;
    expect(collectGarbage(store, '2030-01-01T00:00:00.000Z')).toEqual([]);
    expect(Buffer.from(store.blobs.get(sha256(PNG))).equals(PNG)).toBe(true);
    expect(verifyStore(store)).toEqual([]);
  });

  test('is known from one that was tampered with', async () => {
    const folder = temporaryFolder();
    const { app, document, send, authorise, giveBack } = await reviewDesk(SOUND, folder);
    await send();
    const { content } = await giveBack(['Falta la unidad']);
    const observationId = content.observation[0]?.id ?? '';
    await app.ask('review.answer', { ...document, observationId, answer: 'Se puso' });
    await send();
    await authorise();
    await app.close();
    for (const sql of TAMPERED) {
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true });
      const { store } = (await openTestApp(copy)).context;
      expect(verifyStore(store)).toEqual([]);
      store.write((db) => {
        for (const statement of sql.split('; ')) db.run(statement);
      });
      expect([sql, verifyStore(store).length]).not.toEqual([sql, 0]);
    }
  });

  test('is never written over', async () => {
    const { app, send, authorise } = await reviewDesk();
    await send();
    await authorise();
    const { store } = app.context;
    expect(() => store.write((db) => db.run('UPDATE document_version SET number = 7'))).toThrow(
      /SQLITE_CONSTRAINT_TRIGGER/,
    );
    expect(() => store.write((db) => db.run('DELETE FROM document_version'))).toThrow(/SQLITE_CONSTRAINT_TRIGGER/);
  });
});

const TAMPERED = [
  "UPDATE review_act SET officer_name = 'Otra persona' WHERE act = 'authorise'",
  "UPDATE review_observation SET text = 'Otra cosa'",
  "UPDATE review_act SET scan_sha = replace(content_sha, 'a', 'b') WHERE act = 'send'",
  'DROP TRIGGER document_version_not_deleted; DELETE FROM document_version',
  "DROP TRIGGER document_version_kept; UPDATE document_version SET content_json = content_json || ' '",
  "DROP TRIGGER document_version_kept; UPDATE document_version SET printed_json = '{}'",
  "DROP TRIGGER document_version_kept; UPDATE document_version SET pdf_sha = replace(pdf_sha, 'a', 'b')",
];
