import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#electron/storage/blobs.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import type { ProcedureChange } from '#shared/domain/procedure/procedure.ts';
import { documentProperties } from '#shared/domain/procedure/procedure-version.ts';
import type { Authorisation } from '#shared/ipc/procedure-channels.ts';
import { INSTITUTION, openTestApp, PERSON, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

/** A desk with the sample procedure; gives its version. */
const deskWithSample = async (folder = temporaryFolder()) => {
  const app = await openTestApp(folder);
  await app.ask('desk.setUp', { person: PERSON, institution: INSTITUTION, start: 'sample' });
  const [sample] = await app.ask('procedure.list', { archived: false, query: '' });
  if (!sample) throw new Error('No sample');
  return { app, folder, versionId: sample.newest.id, procedureId: sample.procedureId };
};

const title = (versionId: string, value: string): ProcedureChange => ({
  op: 'update',
  entity: 'cover',
  id: versionId,
  field: 'title',
  value,
});

const edit = (app: TestApp, versionId: string, changes: ProcedureChange[]) =>
  app.ask('procedure.edit', { versionId, label: 'Editar', coalesce: null, changes });

const authorisation = (versionId: string, changes: Partial<Authorisation> = {}): Authorisation => ({
  versionId,
  code: 'DPL-PRO-007',
  versionLabel: '01',
  documentedOn: '2026-02-02',
  updatedOn: '2026-02-10',
  authorisedOn: '2026-02-20',
  signatories: [
    { role: 'documento', name: 'Ana Luz Prado', position: 'Jefa de Departamento' },
    { role: 'autorizo', name: 'Raúl Ibarra', position: 'Director' },
  ],
  dictamen: null,
  upToDate: true,
  scan: null,
  ...changes,
});

const PDF_SCAN = new TextEncoder().encode('%PDF-1.7 escaneo de prueba');

describe('authorising', () => {
  test('freezes content, identity and both files, and the version never changes again', async () => {
    const { app, folder, versionId } = await deskWithSample();
    const version = await app.ask('procedure.authorise', authorisation(versionId, { scan: PDF_SCAN }));
    expect(version).toMatchObject({ stage: 'authorised', upToDate: true, supersededBy: null });
    expect(documentProperties(version)).toEqual({
      vigente: true,
      actualizado: true,
      obsoleto: false,
      dictaminado: false,
    });

    const opened = await app.ask('procedure.open', { versionId });
    expect(opened.content.cover[0]).toMatchObject({ code: 'DPL-PRO-007', authorisedOn: '2026-02-20' });
    expect(opened.content.signatory.map((person) => person.name)).toEqual(['Ana Luz Prado', 'Raúl Ibarra']);
    expect(sha256(canonicalJson(opened.content))).toBe(version.contentSha);
    expect(opened.history).toEqual({ undo: null, redo: null });

    const pdf = await app.ask('procedure.frozenFile', { versionId, file: 'pdf' });
    expect(new TextDecoder().decode(pdf.bytes.subarray(0, 5))).toBe('%PDF-');
    expect(sha256(pdf.bytes)).toBe(version.pdfSha);
    expect(pdf.name).toMatch(/^DPL-PRO-007 .*\.pdf$/);
    const docx = await app.ask('procedure.frozenFile', { versionId, file: 'docx' });
    expect(sha256(docx.bytes)).toBe(version.docxSha);
    expect(
      new TextDecoder().decode((await app.ask('procedure.frozenFile', { versionId, file: 'scan' })).bytes),
    ).toContain('escaneo');

    for (const channel of ['procedure.undo', 'procedure.redo'] as const) {
      expect((await app.refused(channel, { versionId })).code).toBe('frozen');
    }
    const attempt = { versionId, label: 'Editar', coalesce: null, changes: [title(versionId, 'Otro')] };
    expect((await app.refused('procedure.edit', attempt)).code).toBe('frozen');
    expect((await app.refused('procedure.authorise', authorisation(versionId))).code).toBe('frozen');
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });

    // Another director, another name for the institution, another day: the signed version says what it said.
    await app.ask('desk.saveInstitution', { ...INSTITUTION, name: 'Otra Institución' });
    await app.close();
    const later = await openTestApp(folder);
    const preview = await later.ask('document.preview', { target: { kind: 'procedure', versionId }, jobId: newId() });
    expect(preview.sha).toBe(version.pdfSha);
    expect((await later.ask('procedure.open', { versionId })).content).toEqual(opened.content);
    expect(() => later.context.store.write((db) => db.run("UPDATE frozen_version SET content_json = '{}'"))).toThrow();
  });

  test('a new version ends the validity of its predecessor, keeps its rows comparable, and leaves it as it was signed', async () => {
    const { app, versionId, procedureId } = await deskWithSample();
    const first = await app.ask('procedure.authorise', authorisation(versionId));
    const signed = await app.ask('procedure.frozenFile', { versionId, file: 'pdf' });
    const second = await app.ask('procedure.newVersion', { procedureId });
    expect((await app.refused('procedure.newVersion', { procedureId })).code).toBe('conflict');
    const before = await app.ask('procedure.open', { versionId });
    const draft = await app.ask('procedure.open', { versionId: second.versionId });
    expect(draft.content.activity).toEqual(before.content.activity);
    expect(draft.content.cover[0]).toMatchObject({ id: second.versionId, versionLabel: '02', authorisedOn: '' });
    expect(draft.history.undo).toBeNull();
    await edit(app, second.versionId, [title(second.versionId, 'Título de la segunda')]);
    await app.ask('procedure.authorise', authorisation(second.versionId, { versionLabel: '02' }));

    const [summary] = await app.ask('procedure.list', { archived: false, query: 'segunda' });
    expect(summary?.inForce?.id).toBe(second.versionId);
    expect(summary?.versionLabel).toBe('02');
    const old = await app.ask('procedure.open', { versionId });
    expect(old.version).toMatchObject({
      supersededBy: second.versionId,
      contentSha: first.contentSha,
      pdfSha: first.pdfSha,
    });
    expect(documentProperties(old.version).vigente).toBe(false);
    expect(old.content).toEqual(before.content);
    expect((await app.ask('procedure.frozenFile', { versionId, file: 'pdf' })).bytes).toEqual(signed.bytes);
    const marking = { versionId, upToDate: true, obsolete: null, dictamen: null };
    expect((await app.refused('procedure.setProperties', marking)).message).toContain('ya no está vigente');
    // A dictamen that arrives late is still recorded, with the marks the form found.
    const dictamen = { guideCode: 'DOM-P001', guideEdition: '007', date: '2026-11-22', reference: '12' };
    const late = { versionId, upToDate: old.version.upToDate, obsolete: old.version.obsolete, dictamen };
    expect(await app.ask('procedure.setProperties', late)).toMatchObject({ upToDate: false, dictamen });
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('a branch without target stops it, and nothing is written', async () => {
    const { app, versionId } = await deskWithSample();
    const { content } = await app.ask('procedure.open', { versionId });
    const doing = content.activity.at(-1);
    await edit(app, versionId, [
      { op: 'update', entity: 'activity', id: doing?.id ?? '', field: 'nextKind', value: 'activity' },
      { op: 'update', entity: 'activity', id: doing?.id ?? '', field: 'targetId', value: null },
    ]);
    const { code, message } = await app.refused('procedure.authorise', authorisation(versionId));
    expect(code).toBe('blocked-by-findings');
    expect(message).toContain('No se puede autorizar');
    expect((await app.ask('procedure.open', { versionId })).version.stage).toBe('draft');
  });

  test('a scan that is no document is refused; one can be attached later, once', async () => {
    const { app, versionId } = await deskWithSample();
    const noScan = new TextEncoder().encode('MZ programa');
    expect((await app.refused('procedure.authorise', authorisation(versionId, { scan: noScan }))).code).toBe(
      'file-rejected',
    );
    expect((await app.refused('procedure.attachScan', { versionId, scan: PDF_SCAN })).code).toBe('not-allowed');
    await app.ask('procedure.authorise', authorisation(versionId));
    expect((await app.refused('procedure.frozenFile', { versionId, file: 'scan' })).code).toBe('not-found');
    expect((await app.ask('procedure.attachScan', { versionId, scan: PDF_SCAN })).scanSha).toBe(sha256(PDF_SCAN));
    expect((await app.refused('procedure.attachScan', { versionId, scan: PDF_SCAN })).code).toBe('not-allowed');
  });

  test('an edit that arrives while the files are made stops the act', async () => {
    const { app, versionId } = await deskWithSample();
    const act = app.refused('procedure.authorise', authorisation(versionId));
    await edit(app, versionId, [title(versionId, 'Cambió')]);
    expect((await act).code).toBe('conflict');
    expect((await app.ask('procedure.open', { versionId })).version.stage).toBe('draft');
  });

  test('up to date and obsolete exclude each other; obsolete keeps its reason', async () => {
    const { app, versionId } = await deskWithSample();
    const obsolete = { reason: 'El área cambió de nombre', date: '2026-03-01' };
    const draftOnly = await app.refused('procedure.setProperties', {
      versionId,
      upToDate: false,
      obsolete,
      dictamen: null,
    });
    expect(draftOnly.code).toBe('not-allowed');
    await app.ask('procedure.authorise', authorisation(versionId));
    const both = await app.refused('procedure.setProperties', { versionId, upToDate: true, obsolete, dictamen: null });
    expect(both.message).toContain('actualizado y obsoleto');
    const version = await app.ask('procedure.setProperties', { versionId, upToDate: false, obsolete, dictamen: null });
    expect(documentProperties(version)).toEqual({
      vigente: true,
      actualizado: false,
      obsoleto: true,
      dictaminado: false,
    });
    const [entry] = await app.ask('procedure.history', { versionId, before: null, limit: 1 });
    expect(entry?.details.map((detail) => detail.after).join()).toContain('El área cambió de nombre');
  });
});

describe('moving house', () => {
  test('a desk where nothing was made yet asks for no copy; the first procedure does', async () => {
    const app = await openTestApp(temporaryFolder());
    await app.ask('desk.setUp', { person: PERSON, institution: INSTITUTION, start: 'empty' });
    expect((await app.ask('store.status', {})).outsideCopyIsOld).toBe(false);
    await app.ask('procedure.create', { profileId: 'ssj', title: 'Lo primero' });
    expect((await app.ask('store.status', {})).outsideCopyIsOld).toBe(true);
  });

  test('the whole store goes to a file and comes back on another computer, and the desk knows how old that copy is', async () => {
    const target = path.join(temporaryFolder(), 'copia.cauce');
    const folder = temporaryFolder();
    const { writeFileSync } = await import('node:fs');
    const app = await openTestApp(folder, async (_name, _mime, bytes) => {
      writeFileSync(target, bytes);
      return { kind: 'saved', path: target };
    });
    await app.ask('desk.setUp', { person: PERSON, institution: INSTITUTION, start: 'sample' });
    expect(await app.ask('store.status', {})).toMatchObject({ lastOutsideCopyAt: null, outsideCopyIsOld: true });
    await app.ask('store.exportWhole', {});
    expect((await app.ask('store.status', {})).outsideCopyIsOld).toBe(false);
    const [mine] = await app.ask('procedure.list', { archived: false, query: '' });

    const there = await openTestApp(temporaryFolder());
    await there.ask('store.importWhole', { bytes: new Uint8Array(readFileSync(target)) });
    expect((await there.ask('desk.get', {})).user?.officerName).toBe('Ana Luz Prado');
    const [theirs] = await there.ask('procedure.list', { archived: false, query: '' });
    expect(theirs).toEqual(mine);
    expect(await there.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('a copy that was cancelled does not count', async () => {
    const { app } = await deskWithSample();
    await app.ask('store.exportWhole', {});
    expect((await app.ask('store.status', {})).lastOutsideCopyAt).toBeNull();
  });

  test('restoring through the desk brings back the earlier text', async () => {
    const { app, versionId } = await deskWithSample();
    const { name } = await app.ask('store.backUp', {});
    const before = await app.ask('procedure.open', { versionId });
    await edit(app, versionId, [title(versionId, 'Un error')]);
    const status = await app.ask('store.restore', { name });
    expect(status.backups.map((backup) => backup.reason)).toContain('before-restore');
    expect((await app.ask('procedure.open', { versionId })).content).toEqual(before.content);
  });
});
