import { describe, expect, test } from 'vitest';
import { readZip } from '#electron/documents/docx/zip.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';
import { convertWithOffice } from '#tests/documents/docx/office.ts';
import { inspect, installed } from '#tests/documents/installed-tool.ts';
import { fixture } from '#tests/imports/program-record/record-reading.ts';
import { INSTITUTION, openTestApp, PERSON, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const desk = async (): Promise<TestApp> => {
  const app = await openTestApp(temporaryFolder(), async (name, mime, bytes) => ({
    kind: 'download',
    name,
    mime,
    bytes,
  }));
  const signatories = [{ role: 'Autorizó', name: 'Irene Monte', position: 'Secretaria' }];
  const institution = { ...INSTITUTION, signatories };
  await app.ask('desk.setUp', { person: PERSON, institution, start: 'empty' });
  return app;
};

const importedFrom = async (app: TestApp, file: { readonly name: string; readonly bytes: Uint8Array }) => {
  const preview = await app.ask('program.importPreview', { source: { kind: 'file', ...file } });
  const { programId } = await app.ask('program.importConfirm', { token: preview.token });
  return { programId, preview };
};

const exported = async (app: TestApp, programId: string, format: ExportFormat) => {
  const target = { kind: 'program-record', programId } as const;
  const { file, sha, findings } = await app.ask('document.export', { target, format, jobId: newId() });
  if (file.kind !== 'download') throw new Error('not handed on');
  return { ...file, sha, findings };
};

/** The words of a record without the ids that every store gives anew. */
const wordsOf = async (app: TestApp, programId: string): Promise<string> =>
  JSON.stringify((await app.ask('program.open', { programId })).content).replace(/"(id|targetId)":"[^"]*"/g, '');

describe('the sheet of a programme', () => {
  test('is the same file at each export and the very one of the preview, under the programme’s name', async () => {
    const app = await desk();
    const { programId } = await importedFrom(app, fixture('01'));
    const pdf = await exported(app, programId, 'pdf');
    expect(pdf.name).toBe('Ficha HUERTOS DE BARRIO.pdf');
    expect((await exported(app, programId, 'pdf')).sha).toBe(pdf.sha);
    const target = { kind: 'program-record', programId } as const;
    const preview = await app.ask('document.preview', { target, jobId: newId() });
    expect(preview.sha).toBe(pdf.sha);
    expect(preview.pages).toBeGreaterThan(0);
    const docx = await exported(app, programId, 'docx');
    const header = readZip(docx.bytes)?.get('word/header1.xml')?.read();
    expect(new TextDecoder().decode(header)).toContain('BORRADOR');
    expect((await exported(app, programId, 'docx')).sha).toBe(docx.sha);
    expect(docx.findings).toEqual(await app.ask('program.findings', { programId }));
  });

  test('as a Word file gives the whole record back on another computer, with its history', async () => {
    const here = await desk();
    const { programId } = await importedFrom(here, fixture('01'));
    const row = {
      id: newId(),
      rank: 'a0',
      institution: 'IIV',
      startedOn: '2019',
      endedOn: '',
      act: 'Decreto',
      source: '',
    };
    const changes = [{ op: 'insert' as const, entity: 'period' as const, row }];
    await here.ask('program.edit', { programId, label: 'Agregar un periodo', coalesce: null, changes });
    const { name, bytes } = await exported(here, programId, 'docx');
    const there = await desk();
    const { programId: copy, preview } = await importedFrom(there, { name, bytes });
    expect(preview.ownFile).toEqual({ edited: false });
    expect(await wordsOf(there, copy)).toBe(await wordsOf(here, programId));
  });

  test('without a name is shown but not exported, and the refusal says what to write', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: '' });
    const target = { kind: 'program-record', programId } as const;
    expect((await app.ask('document.preview', { target, jobId: newId() })).pages).toBeGreaterThan(0);
    const refused = await app.refused('document.export', { target, format: 'docx', jobId: newId() });
    expect(refused.code).toBe('blocked-by-findings');
    expect(refused.message).toContain('no tiene el nombre');
    expect(refused.message).toContain('Escriba el nombre');
    expect(refused.message).not.toMatch(/actividad|destino/);
  });

  test('has no flowchart, and a programme of another store has no sheet', async () => {
    const app = await desk();
    const { programId } = await importedFrom(app, fixture('01'));
    const target = { kind: 'program-record', programId } as const;
    const drawing = await app.refused('document.export', { target, format: 'svg', jobId: newId() });
    expect(drawing).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('no tiene flujograma') });
    const elsewhere = { ...target, programId: newId() };
    expect((await app.refused('document.preview', { target: elsewhere, jobId: newId() })).code).toBe('not-found');
  });

  test.skipIf(!installed('soffice') || !installed('pdftotext'))(
    'says the same in PDF and in Word as LibreOffice shows it, with who signs',
    async () => {
      const app = await desk();
      const { programId } = await importedFrom(app, fixture('01'));
      const pdf = (await exported(app, programId, 'pdf')).bytes;
      const word = await convertWithOffice((await exported(app, programId, 'docx')).bytes, 'pdf');
      for (const bytes of [pdf, word]) {
        const text = inspect('pdftotext', ['-layout', 'FILE', '-'], bytes);
        for (const words of [
          'HUERTOS DE BARRIO',
          'Personas mayores',
          '5550',
          'siembra@huertos.ejemplo.mx',
          'Irene Monte',
        ])
          expect(text).toContain(words);
      }
      expect(inspect('pdftotext', ['FILE', '-'], pdf).replaceAll(/\s/g, '')).toContain('Autorizó');
    },
  );
});
