import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readZip } from '#electron/documents/docx/zip.ts';
import { main } from '#electron/hosts/cli/command-line.ts';
import { fillSignedAgreements } from '#tests/handlers/agreements-desk.ts';
import { bulletinChanges } from '#tests/handlers/bulletin-desk.ts';
import { creation } from '#tests/handlers/dossier-desk.ts';
import { filledMediaDesk } from '#tests/handlers/media-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

const run = async (data: string, ...words: readonly string[]) => {
  const told = { out: '', err: '' };
  const print = (text: string) => {
    told.out += text;
  };
  const note = (text: string) => {
    told.err += text;
  };
  return { code: await main(['--data', data, ...words], { print, note, ask: null }), ...told };
};

// The computer's day: signed in February, looked at in August.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-08-15T18:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('papers of agreements, bulletins and transparency on the command line', () => {
  it('are written by the number that people know them by, and refused in words', async () => {
    const desk = await filledMediaDesk();
    const { app, dossierId, folder } = desk;
    await fillSignedAgreements(app.ask, newId, dossierId);
    const { bulletinsId } = await app.ask('bulletins.ofDossier', { dossierId });
    const { changes } = bulletinChanges();
    await app.ask('bulletins.edit', { bulletinsId, changes, label: 'Boletín', coalesce: null });
    await app.ask('execution.ofDossier', { dossierId });
    const old = await app.ask('dossier.create', creation(desk, { fiscalYear: 2014, startedOn: '2014-01-06' }));
    await app.ask('execution.ofDossier', { dossierId: old.dossierId });
    await app.close();

    const exported = async (name: string, ...words: readonly string[]) => {
      const file = path.join(folder, name);
      const { code, err } = await run(folder, '--json', 'export', ...words, '--out', file);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return new Uint8Array(readFileSync(file));
    };
    const partOf = (bytes: Uint8Array, part: string): string =>
      new TextDecoder().decode(readZip(bytes)?.get(part)?.read()).replace(/<[^>]+>/g, '');

    const contract = await exported('contrato.docx', 'agreement', 'cto-03/ficticio', '--format', 'docx');
    expect(partOf(contract, 'word/document.xml')).toContain('sesenta y dos mil quinientos ocho pesos 99/100');
    const bulletin = await exported('boletin.docx', 'bulletin', '012/2026', '--format', 'docx');
    expect(partOf(bulletin, 'word/document.xml')).toContain('Inicia la jornada ficticia');
    const rows = await exported('filas.xlsx', 'transparency', dossierId, '--quarter', '2', '--format', 'xlsx');
    expect(partOf(rows, 'xl/sharedStrings.xml')).toContain('Denominación del documento');

    const refused = async (...words: readonly string[]) => {
      const { code, err } = await run(folder, 'export', ...words, '--out', path.join(folder, 'no.pdf'));
      expect(code).not.toBe(0);
      return err;
    };
    expect(await refused('bulletin', '999', '--format', 'pdf')).toContain('012/2026, Ferias de Barrio 2026');
    expect(await refused('transparency', dossierId, '--format', 'xlsx')).toContain('--quarter');
    expect(await refused('transparency', dossierId, '--quarter', '5', '--format', 'xlsx')).toContain('de 1 a 4');
    expect(await refused('transparency', old.dossierId, '--quarter', '1', '--format', 'xlsx')).toContain(
      'No hay formatos de transparencia para el ejercicio 2014: se publican desde 2015.',
    );
    expect(await refused('agreement', 'NADA', '--format', 'pdf')).toContain('cauce agreement list');
  });
});
