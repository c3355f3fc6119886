import { describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

/** A picture that some other way than the screen brought into the store: a header and nothing behind it. */
const HOLLOW_PNG = new Uint8Array(
  Buffer.from('89504e470d0a1a0a0000000d494844520000000a0000000a0802000000000000000000000049454e44ae426082', 'hex'),
);

const desk = () =>
  openTestApp(temporaryFolder(), async (name, mime, bytes) => ({ kind: 'download', name, mime, bytes }));

const exported = async (
  app: TestApp,
  target: { kind: 'procedure'; versionId: string } | { kind: 'manual'; manualId: string },
): Promise<Uint8Array> => {
  const { file } = await app.ask('document.export', { target, format: 'docx', jobId: newId() });
  if (file.kind !== 'download') throw new Error('not handed on');
  return file.bytes;
};

const fileOf = (bytes: Uint8Array) => ({
  source: { kind: 'file' as const, name: 'propio.docx', bytes },
  profileId: null,
});

describe('a Word file of ours that comes back', () => {
  test('with a picture that cannot be drawn: the PDF says what is wrong, and the import leaves the picture out and says so', async () => {
    const app = await desk();
    const { versionId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    const imageSha = app.context.store.blobs.put(HOLLOW_PNG);
    const image = { imageSha, imageMime: 'image/png' as const, widthPx: 10, heightPx: 10 };
    const row = { id: newId(), rank: 'a0', title: 'Formato', alt: '', ...image };
    const changes = [{ op: 'insert' as const, entity: 'annex' as const, row }];
    await app.ask('procedure.edit', { versionId, label: 'Anexo', coalesce: null, changes });
    const target = { kind: 'procedure' as const, versionId };
    const refused = await app.refused('document.export', { target, format: 'pdf', jobId: newId() });
    expect(refused.code).toBe('file-rejected');
    expect(refused.message).toMatch(/una imagen del documento .* está dañada.*vuelva a insertarla\.$/s);
    const preview = await app.ask('import.preview', fileOf(await exported(app, target)));
    expect(preview.content.annex).toMatchObject([{ title: 'Formato', imageSha: null, imageMime: null }]);
    expect(preview.notes.join(' ')).toMatch(/No se tomó la imagen del anexo «Formato»\. La imagen está dañada/);
    await app.ask('import.confirm', { token: preview.token });
  });

  test('a manual is refused: read as text, its procedures would become one', async () => {
    const app = await desk();
    const { procedureId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    const { manualId } = await app.ask('manual.create', { profileId: 'ssj', title: 'Manual' });
    const row = { id: newId(), rank: 'a0', procedureId };
    const changes = [{ op: 'insert' as const, entity: 'member' as const, row }];
    await app.ask('manual.edit', { manualId, label: 'Reunir', coalesce: null, changes });
    const refused = await app.refused('import.preview', fileOf(await exported(app, { kind: 'manual', manualId })));
    expect(refused.code).toBe('file-rejected');
    expect(refused.message).toMatch(/es un manual de Cauce.*uno a la vez.*Exporte a Word/);
  });

  test('of a guide that this program does not have is refused before anything is shown', async () => {
    const app = await desk();
    const { versionId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    const docx = await exported(app, { kind: 'procedure', versionId });
    const profiles = app.context.profiles.filter((profile) => profile.id !== 'ssj');
    const read = app.context.imports.read({ ...fileOf(docx), profiles });
    await expect(read).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/«ssj».*no tiene/),
    });
  });
});
