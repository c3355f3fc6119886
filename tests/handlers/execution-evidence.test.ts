import { readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keepEvidence } from '#electron/handlers/keep-evidence.ts';
import { logEntry } from '#electron/handlers/log-entry.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { collectGarbage } from '#electron/storage/garbage.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import type { LogEntry } from '#shared/domain/execution/execution.ts';
import { blankEntry, deleteEntries } from '#shared/domain/execution/execution-edits.ts';
import type { SavedFile } from '#shared/ipc/document-channels.ts';
import { deskWithLog } from '#tests/handlers/execution-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import { drawnScene } from '#tests/photographs/drawn-scene.ts';
import { jpegOf } from '#tests/photographs/jpeg-of.ts';
import { pngOf } from '#tests/photographs/png-of.ts';
import { smallPdf } from '#tests/photographs/small-pdf.ts';
import { newId, refusal, temporaryFolder } from '#tests/storage/test-store.ts';

const PHOTO = jpegOf(drawnScene(3, 96, 64));
const DRAWING = pngOf(drawnScene(4, 96, 64));
const PAPER = smallPdf('Lista ficticia');
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const later = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const withEntries = async () => {
  const saved: { name: string; mime: string; bytes: Uint8Array }[] = [];
  const desk = await deskWithLog(temporaryFolder(), async (name, mime, bytes): Promise<SavedFile> => {
    saved.push({ name, mime, bytes });
    return { kind: 'download', name, mime, bytes };
  });
  const { app, executionId, edit } = desk;
  const entries = ['a0', 'a1'].map(
    (rank): LogEntry => ({ ...blankEntry('event', '2026-06-20'), id: newId(), rank, title: `Feria ${rank}` }),
  );
  await edit(
    entries.map((row) => insert('entry', row)),
    'Agregar dos entradas',
  );
  const [first = '', second = ''] = entries.map(({ id }) => id);
  const add = (name: string, bytes: Uint8Array, entryId = first, caption = '') =>
    app.ask('execution.addEvidence', { executionId, entryId, name, caption, bytes });
  const { store } = app.context;
  /** Everything that a refusal must leave as it was. */
  const standing = async () => ({
    rows: (await desk.content()).entryEvidence.length,
    blobs: store.read.get('SELECT count(*) AS n FROM blob'),
    files: store.blobs.list(),
    commands: store.read.get('SELECT count(*) AS n FROM journal_command'),
  });
  return { ...desk, saved, first, second, add, standing, store };
};

describe('evidence of the log', () => {
  test('is kept with who added it, shown, given back byte by byte, and taken back like any step', async () => {
    const { app, executionId, add, content, saved, first } = await withEntries();
    const done = await add('Feria de la tarde.JPG', PHOTO, first, 'La plaza');
    expect(done).toMatchObject({
      notice: '',
      saved: { history: { undo: 'Agregar la evidencia «Feria de la tarde.JPG»' } },
    });
    await add('nota.txt', text('Llegaron a las cinco.'));
    const [photo, note] = (await content()).entryEvidence;
    expect(photo).toMatchObject({
      ...{ entryId: first, name: 'Feria de la tarde.JPG', mime: 'image/jpeg', sha: sha256(PHOTO) },
      ...{ sizeBytes: PHOTO.byteLength, caption: 'La plaza', addedBy: 'Ana Luz Prado' },
    });
    const evidenceId = photo?.id ?? '';
    expect(await app.ask('execution.readEvidence', { executionId, evidenceId })).toEqual({
      bytes: PHOTO,
      mime: 'image/jpeg',
    });
    const noPreview = await app.refused('execution.readEvidence', { executionId, evidenceId: note?.id ?? '' });
    expect(noPreview.message).toContain('«nota.txt» no se puede ver aquí');
    await app.ask('execution.saveEvidence', { executionId, evidenceId });
    expect(saved).toEqual([{ name: 'Feria de la tarde.JPG', mime: 'image/jpeg', bytes: PHOTO }]);

    await app.ask('execution.undo', { executionId });
    await app.ask('execution.undo', { executionId });
    expect((await content()).entryEvidence).toEqual([]);
    expect((await app.refused('execution.readEvidence', { executionId, evidenceId })).code).toBe('not-found');
    await app.ask('execution.redo', { executionId });
    expect((await content()).entryEvidence).toEqual([photo]);
    expect((await app.ask('execution.readEvidence', { executionId, evidenceId })).bytes).toEqual(PHOTO);
  });

  test('is stored once however often it is added, and stays while a row or a step of the history names it', async () => {
    const { app, executionId, add, content, edit, first, second, store } = await withEntries();
    const others = store.blobs.list();
    await add('mañana.jpg', PHOTO);
    await add('tarde.jpg', PHOTO, second);
    await add('lista.pdf', PAPER, second);
    expect(store.blobs.list().filter((sha) => !others.includes(sha))).toEqual([sha256(PHOTO), sha256(PAPER)].sort());
    expect(store.read.all('SELECT sha FROM blob WHERE sha IN (?, ?)', sha256(PHOTO), sha256(PAPER))).toHaveLength(2);

    const before = await content();
    await edit([...deleteEntries(before, [first, second])], 'Borrar dos entradas');
    // No row names them any more; the deletion in the journal does.
    expect(collectGarbage(store, later(48))).toEqual([]);
    await app.ask('execution.undo', { executionId });
    expect(await content()).toEqual(before);
    const evidenceId = before.entryEvidence[1]?.id ?? '';
    expect((await app.ask('execution.readEvidence', { executionId, evidenceId })).bytes).toEqual(PHOTO);

    // A file put by a refused entry is named by nothing.
    const { sha } = keepEvidence(app.context, 'suelta.png', DRAWING);
    expect(collectGarbage(store, later(1))).toEqual([]);
    expect(collectGarbage(store, later(48))).toEqual([sha]);
    expect(verifyStore(store)).toEqual([]);
  });

  test('with a name that no system saves is kept under one that all do, and says so', async () => {
    const { add, content } = await withEntries();
    const cases: readonly (readonly [string, RegExp, RegExp])[] = [
      [`${'ñ'.repeat(296)}.jpg`, /^ñ{100,118}\.jpg$/, /demasiado largo/],
      ['CON.jpg', /^_CON\.jpg$/, /reservado por Windows/],
      ['lpt1.jpg', /^_lpt1\.jpg$/, /reservado por Windows/],
      ['mes 3/4: «feria».jpg', /^4_ «feria»\.jpg$/, /signos que Windows no admite/],
      ['..\\..\\Windows\\foto.jpg', /^foto\.jpg$/, /^$/],
    ];
    for (const [name, kept, notice] of cases) {
      expect((await add(name, PHOTO)).notice).toMatch(notice);
      expect((await content()).entryEvidence.at(-1)?.name).toMatch(kept);
    }
  });

  test('that can’t be one is refused in Spanish, and nothing of it is written', async () => {
    const { app, executionId, first, standing, dossierId } = await withEntries();
    const before = await standing();
    const refused = (name: string, bytes: Uint8Array, entryId = first) =>
      app.refused('execution.addEvidence', { executionId, entryId, name, caption: '', bytes });
    const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
      ['foto.png', PHOTO, /dice ser «\.png» y por dentro es una foto JPG/],
      ['lista.pdf', DRAWING, /dice ser «\.pdf» y por dentro es una imagen PNG/],
      ['foto.jpg', text('no soy una foto'), /dice ser «\.jpg» y por dentro no lo es/],
      ['foto.jpg', PHOTO.subarray(0, 12), /por dentro no lo es/],
      ['vacía.jpg', new Uint8Array(), /está vacío/],
      ['virus.jpg.exe', PHOTO, /«\.exe» no se guardan/],
      ['página.html', text('<script>'), /«\.html» no se guardan/],
      ['sin extensión', PHOTO, /no tiene extensión/],
    ];
    for (const [name, bytes, said] of cases) {
      const { code, message } = await refused(name, bytes);
      expect([name, code]).toEqual([name, 'file-rejected']);
      expect(message).toMatch(said);
    }
    expect((await refused('grande.mp4', new Uint8Array(100 * 1024 * 1024 + 1))).message).toMatch(/más de 100 MB/);
    expect((await refused('foto.jpg', PHOTO, newId())).code).toBe('not-found');
    expect(await standing()).toEqual(before);
    await app.ask('dossier.archive', { dossierId, archived: true });
    expect((await refused('foto.jpg', PHOTO)).message).toContain('archivado');
    expect((await standing()).files).toEqual(before.files);
  });

  test('whose bytes were changed in the store is not shown as if it were the one that was added', async () => {
    const { app, executionId, add, content, store } = await withEntries();
    await add('feria.jpg', PHOTO);
    const [photo] = (await content()).entryEvidence;
    const file = store.blobs.path(photo?.sha ?? '');
    writeFileSync(file, jpegOf(drawnScene(9, 96, 64)));
    const evidenceId = photo?.id ?? '';
    expect((await app.refused('execution.readEvidence', { executionId, evidenceId })).code).toBe('store-damaged');
    expect(verifyStore(store)).not.toEqual([]);
    // Added again it heals what was there.
    await add('feria.jpg', PHOTO);
    expect((await app.ask('execution.readEvidence', { executionId, evidenceId })).bytes).toEqual(PHOTO);
    expect(readdirSync(file.slice(0, file.lastIndexOf('/'))).length).toBe(1);
  });

  test('of an entry that is logged at once is there with the entry, or neither', async () => {
    const { app, executionId, content, standing, store } = await withEntries();
    const { context } = app;
    const entry = { ...blankEntry('talk', '2026-09-01'), title: 'Plática' };
    const kept = [keepEvidence(context, 'a.jpg', PHOTO), keepEvidence(context, 'b.pdf', PAPER)];
    const { entryId, called } = logEntry(context, executionId, entry, kept);
    expect(called).toBe('Entrada 3, Plática del 1 de septiembre de 2026');
    expect((await content()).entryEvidence.map((row) => [row.entryId, row.name])).toEqual([
      [entryId, 'a.jpg'],
      [entryId, 'b.pdf'],
    ]);
    const before = await standing();
    const outside = await refusal(() => logEntry(context, executionId, { ...entry, endDate: '2027-01-02' }, kept));
    expect(outside.message).toContain('2027-01-02 no es del ejercicio 2026');
    // The disk gives up at the last file: neither entry nor the other file stay.
    store.write((db) =>
      db.run(`CREATE TRIGGER gives_up BEFORE INSERT ON execution_entry_evidence WHEN NEW.name = 'c.png'
        BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END`),
    );
    const last = keepEvidence(context, 'c.png', DRAWING);
    const { files } = await standing();
    expect(() => logEntry(context, executionId, entry, [...kept, last])).toThrow();
    store.write((db) => db.run('DROP TRIGGER gives_up'));
    expect(await standing()).toEqual({ ...before, files });
    // One step, which undo takes back whole.
    await app.ask('execution.undo', { executionId });
    expect((await content()).entry).toHaveLength(2);
    expect((await content()).entryEvidence).toEqual([]);
  });
});
