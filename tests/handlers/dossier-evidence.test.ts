import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectGarbage } from '#electron/storage/garbage.ts';
import { exportStore, importStore } from '#electron/storage/move.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import type { SavedFile } from '#shared/ipc/document-channels.ts';
import { deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import { openTestApp, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PDF = bytesOf('%PDF-1.7 oficio ficticio');

const withEvidence = async () => {
  const saved: { name: string; mime: string; bytes: Uint8Array }[] = [];
  const desk = await deskWithDossier(temporaryFolder(), async (name, mime, bytes): Promise<SavedFile> => {
    saved.push({ name, mime, bytes });
    return { kind: 'download', name, mime, bytes };
  });
  const { app, dossierId } = desk;
  const activityId = (await app.ask('dossier.open', { dossierId })).content.step[0]?.activityId ?? '';
  const add = (name: string, bytes: Uint8Array, description = '') =>
    app.ask('dossier.addEvidence', { dossierId, activityId, name, bytes, description });
  return { ...desk, activityId, add, saved };
};

const evidenceOf = async (app: TestApp, dossierId: string) =>
  (await app.ask('dossier.open', { dossierId })).content.evidence;

describe('evidence', () => {
  test('is kept with its activity, described, given back byte by byte, and told in the history', async () => {
    const { app, dossierId, activityId, add, saved } = await withEvidence();
    const done = await add('Oficio 12.pdf', PDF, 'Acuse');
    expect(done.saved.history).toEqual({ undo: null, redo: null });
    const [row] = await evidenceOf(app, dossierId);
    expect(row).toMatchObject({
      activityId,
      name: 'Oficio 12.pdf',
      mime: 'application/pdf',
      sizeBytes: PDF.byteLength,
      description: 'Acuse',
      addedBy: 'Ana Luz Prado',
    });
    await app.ask('dossier.edit', {
      dossierId,
      label: 'Describir la evidencia',
      coalesce: null,
      changes: [{ op: 'update', entity: 'evidence', id: row?.id ?? '', field: 'description', value: 'Acuse sellado' }],
    });
    await app.ask('dossier.saveEvidence', { dossierId, evidenceId: row?.id ?? '' });
    expect(saved).toEqual([{ name: 'Oficio 12.pdf', mime: 'application/pdf', bytes: PDF }]);
    const [described, added] = await app.ask('dossier.history', { dossierId, before: null, limit: 10 });
    expect(described?.details[0]).toEqual({
      what: 'Actividad 1, evidencia: descripción',
      before: 'Acuse',
      after: 'Acuse sellado',
    });
    expect(added?.details[0]).toMatchObject({
      what: 'Actividad 1, evidencia: se agregó',
      after: 'Oficio 12.pdf · Acuse',
    });
    expect((await app.ask('search.find', { query: 'sellado', limit: 5 }))[0]).toMatchObject({ kind: 'dossier' });
  });

  test.each([
    ['a name with a path', 'C:\\Users\\ana\\oficio.pdf', 'oficio.pdf'],
    ['a way out of the folder', '../../etc/passwd', 'passwd'],
    ['a device of Windows', 'CON.pdf', '_CON.pdf'],
    ['signs that Windows refuses', 'acta: ¿qué? <1>.pdf', 'acta_ ¿qué_ _1_.pdf'],
    ['control characters', 'ac\u0000ta\n.pdf', 'acta.pdf'],
    ['an extension in disguise', 'oficio\u202Efdp.exe', 'oficiofdp.exe'],
    ['dots and blanks at its end', 'acta.pdf. . ', 'acta.pdf'],
    ['nothing but dots', '...', 'Evidencia'],
  ])('is kept under a name that every system takes: %s', async (_, given, kept) => {
    const { app, dossierId, add } = await withEvidence();
    await add(given, PDF);
    expect((await evidenceOf(app, dossierId))[0]?.name).toBe(kept);
  });

  test('with a name of a thousand letters is cut before its extension', async () => {
    const { app, dossierId, add } = await withEvidence();
    await add(`${'ñ'.repeat(990)}.pdf`, PDF);
    const name = (await evidenceOf(app, dossierId))[0]?.name ?? '';
    expect(name).toMatch(/^ñ+\.pdf$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
    // Every file system takes it.
    writeFileSync(path.join(temporaryFolder(), name), PDF);
  });

  test.each([
    ['a picture by its content', 'foto.txt', bytesOf('GIF89a…'), 'image/gif'],
    [
      'a workbook by content and name',
      'hoja.xlsx',
      bytesOf('PK\u0003\u0004 hoja'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['an archive', 'fotos.zip', bytesOf('PK\u0003\u0004 zip'), 'application/zip'],
    ['a text', 'nota.txt', bytesOf('Se entregó en mano.'), 'text/plain'],
    ['a program', 'oficio.pdf.exe', bytesOf('MZ programa'), 'application/octet-stream'],
    ['a program under another name', 'oficio.pdf', bytesOf('MZ programa'), 'application/octet-stream'],
    ['a script', 'abrir.js', bytesOf('alert(1)'), 'application/octet-stream'],
    ['a batch file', 'abrir.BAT', bytesOf('del *.*'), 'application/octet-stream'],
    ['a shortcut', 'oficio.pdf.lnk', bytesOf('L\u0000\u0000\u0000'), 'application/octet-stream'],
    ['a page with a script', 'acta.html', bytesOf('<script>1</script>'), 'application/octet-stream'],
    ['a drawing that may hold a script', 'logo.svg', bytesOf('<svg/>'), 'application/octet-stream'],
    ['a PDF that calls itself a script', 'acta.vbs', PDF, 'application/octet-stream'],
    ['anything else', 'datos.xyz', bytesOf('\u0001\u0002'), 'application/octet-stream'],
  ])('of any kind is kept, and none that could run gets a type of its own: %s', async (_, name, bytes, mime) => {
    const { app, dossierId, add, saved } = await withEvidence();
    await add(name, bytes);
    const [row] = await evidenceOf(app, dossierId);
    expect(row).toMatchObject({ name, mime });
    await app.ask('dossier.saveEvidence', { dossierId, evidenceId: row?.id ?? '' });
    expect(saved[0]).toEqual({ name, mime, bytes });
  });

  test('of a store that somebody altered is still saved under a harmless name and type', async () => {
    const { app, dossierId, add, saved } = await withEvidence();
    await add('acta.html', bytesOf('<script>1</script>'));
    app.context.store.write((db) =>
      db.run("UPDATE dossier_evidence SET name = '..\\..\\Inicio\\acta.html', mime = 'text/html'"),
    );
    await app.ask('dossier.saveEvidence', { dossierId, evidenceId: (await evidenceOf(app, dossierId))[0]?.id ?? '' });
    expect(saved[0]).toMatchObject({ name: 'acta.html', mime: 'application/octet-stream' });
  });

  test('is refused empty, above 64 MB, and for what doesn’t exist', async () => {
    const { app, dossierId, activityId, add } = await withEvidence();
    const given = { dossierId, activityId, name: 'acta.pdf', bytes: PDF, description: '' };
    const empty = await app.refused('dossier.addEvidence', { ...given, bytes: new Uint8Array() });
    expect(empty.code).toBe('file-rejected');
    expect(empty.message).toContain('«acta.pdf» está vacío');
    const huge = new Uint8Array(64 * 1024 * 1024 + 1);
    expect((await app.refused('dossier.addEvidence', { ...given, bytes: huge })).message).toContain('64 MB');
    expect((await app.refused('dossier.addEvidence', { ...given, activityId: newId() })).code).toBe('invalid-input');
    expect((await app.refused('dossier.addEvidence', { ...given, dossierId: newId() })).code).toBe('not-found');
    expect((await app.refused('dossier.saveEvidence', { dossierId, evidenceId: newId() })).code).toBe('not-found');
    await app.ask('dossier.archive', { dossierId, archived: true });
    await expect(add('tarde.pdf', PDF)).rejects.toThrow('not-allowed');
    expect(await evidenceOf(app, dossierId)).toEqual([]);
  });

  test('stays in the store through backups, moves and cleaning, also when it was deleted, because the journal can bring it back', async () => {
    const { app, dossierId, add } = await withEvidence();
    await add('acta.pdf', PDF);
    const [row] = await evidenceOf(app, dossierId);
    const { store } = app.context;
    const later = () => new Date(Date.now() + 48 * 60 * 60 * 1000).toISOString();
    expect(collectGarbage(store, later())).not.toContain(row?.sha);
    const { name } = await app.ask('store.backUp', {});
    await app.ask('dossier.edit', {
      dossierId,
      label: 'Borrar la evidencia',
      coalesce: null,
      changes: [{ op: 'delete', entity: 'evidence', id: row?.id ?? '' }],
    });
    expect(collectGarbage(store, later())).not.toContain(row?.sha);
    await app.ask('dossier.undo', { dossierId });
    expect(await evidenceOf(app, dossierId)).toEqual([row]);
    expect(verifyStore(store)).toEqual([]);
    await app.ask('store.restore', { name });
    expect(await evidenceOf(app, dossierId)).toEqual([row]);

    const there = await openTestApp(temporaryFolder());
    const now = new Date().toISOString();
    await importStore(there.context.store, exportStore(store, now), now);
    expect(await evidenceOf(there, dossierId)).toEqual([row]);
    expect(there.context.store.blobs.get(row?.sha ?? '')).toEqual(PDF);
    expect(await there.ask('dossier.open', { dossierId })).toEqual(await app.ask('dossier.open', { dossierId }));
    expect(verifyStore(there.context.store)).toEqual([]);
  });

  test('that makes the store too large for one file is told before anything is read', async () => {
    const { app, dossierId, add } = await withEvidence();
    await add('video.mp4', PDF);
    const [row] = await evidenceOf(app, dossierId);
    app.context.store.write((db) => db.run('UPDATE blob SET size_bytes = 629145600 WHERE sha = ?', row?.sha ?? ''));
    const refused = await app.refused('store.exportWhole', {});
    expect(refused.code).toBe('too-large');
    expect(refused.message).toMatch(/pesa 60\d MB .* copiando su carpeta completa/);
  });

  test.each([
    ['a lost file', 'DELETE FROM dossier_evidence'],
    ['a file that no backup would take along', 'DELETE FROM blob WHERE sha IN (SELECT sha FROM dossier_evidence)'],
    ['a step that nobody took', "UPDATE dossier_step SET state = 'done', ended_on = '2026-02-02'"],
    ['a dossier that nobody archived', 'UPDATE dossier SET archived = 1'],
  ])('verifying notices %s', async (_, sql) => {
    const { app, add } = await withEvidence();
    await add('acta.pdf', PDF);
    expect(verifyStore(app.context.store)).toEqual([]);
    app.context.store.write((db) => db.run(sql));
    expect(verifyStore(app.context.store)).toHaveLength(1);
  });
});
