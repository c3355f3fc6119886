import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '#electron/hosts/cli/command-line.ts';
import { activityRow, deskWithPlans, insert } from '#tests/handlers/plan-desk.ts';
import { actsOf } from '#tests/handlers/review-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

let data: string;
let ids: { readonly dossierId: string; readonly annualProgramId: string; readonly diagnosisId: string };
let sentId: string;

beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** In this process: what a process of its own adds, other commands prove. */
const run = async (...words: readonly string[]) => {
  const told = { out: '', err: '' };
  const print = (text: string) => {
    told.out += text;
  };
  const note = (text: string) => {
    told.err += text;
  };
  return { code: await main(['--data', data, ...words], { print, note, ask: null }), ...told };
};

const exported = async (what: string, id: string, format: string) => {
  const file = path.join(data, `${what}.${format}`);
  const { code, out, err } = await run('--json', 'export', what, id, '--format', format, '--out', file);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const told = JSON.parse(out) as { readonly file: string; readonly bytes: number; readonly sha256: string };
  expect(told.file).toBe(file);
  return { bytes: readFileSync(file), told };
};

describe('the papers of a dossier’s plans on the command line', () => {
  it('has a programme, and a diagnosis that was sent', async () => {
    const desk = await deskWithPlans(data);
    const { app, dossierId, annualProgramId, diagnosisId } = desk;
    ids = { dossierId, annualProgramId, diagnosisId };
    await desk.edit([insert('activity', activityRow({ g03: '4' }))]);
    await desk.editDiagnosis([
      insert('territory', { id: newId(), rank: 'a0', parentId: null, level: 'state', code: '14', name: 'Jalisco' }),
    ]);
    const { content } = await actsOf(app, diagnosisId, 'diagnosis').send({ letterNumber: 'DD/1/2026' });
    sentId = content.act[0]?.id ?? '';
    await app.close();
  });

  it('are written by the document’s id or by its dossier’s', async () => {
    const program = await exported('program', ids.dossierId, 'xlsx');
    expect(program.bytes.subarray(0, 2).toString()).toBe('PK');
    const sheet = await exported('compliance', ids.annualProgramId, 'pdf');
    expect(sheet.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sheet.told.bytes).toBe(sheet.bytes.byteLength);
    const diagnosis = await exported('diagnosis', ids.diagnosisId, 'docx');
    expect(diagnosis.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('write the letter of an act, or of a document’s last act, the same', async () => {
    const byAct = await exported('letter', sentId, 'docx');
    expect((await exported('letter', ids.diagnosisId, 'docx')).told.sha256).toBe(byAct.told.sha256);
  });

  it('are refused where there is nothing to print, and nothing is written', async () => {
    const out = path.join(data, 'nada.pdf');
    const refused = (...words: readonly string[]) => run('export', ...words, '--out', out);
    const letter = await refused('letter', ids.annualProgramId, '--format', 'pdf');
    expect(letter).toMatchObject({ code: 1, err: expect.stringContaining('No hay un acto ni un documento enviado') });
    expect((await refused('program', newId(), '--format', 'pdf')).code).toBe(1);
    expect(await refused('diagnosis', ids.diagnosisId, '--format', 'xlsx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('docx, pdf'),
    });
    expect(existsSync(out)).toBe(false);
    expect((await run('export', 'program', '--help')).out).toContain('el calendario y los indicadores');
  });
});
