import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';
import type { DossierContent } from '#shared/domain/dossier/dossier.ts';
import type { ClosedDocument, Closing } from '#shared/domain/dossier/year-closing.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';
import { cauceJson, runCauce } from '#tests/cli/run-cauce.ts';
import { fixture } from '#tests/imports/program-record/record-reading.ts';

type Told = DossierSummary & {
  readonly course: readonly CourseActivity[];
  readonly content: DossierContent;
  readonly openFindings: readonly { readonly severity: string; readonly where: string }[];
};

type Kept = {
  readonly closing: readonly Closing[];
  readonly closedDocument: readonly (ClosedDocument & { readonly intact: boolean })[];
};

let folder: string;
let data: string;
let procedureId: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  data = path.join(folder, 'datos');
  const file = path.join(folder, 'ficha.txt');
  writeFileSync(file, fixture('01').bytes);
  await cauceJson(data, 'program', 'import', file, '--yes');
  await runCauce(data, 'sample');
  const [sample] = await cauceJson<{ procedureId: string }[]>(data, 'procedure', 'list');
  procedureId = sample?.procedureId ?? '';
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const create = ['dossier', 'create', '--program', 'huertos de barrio', '--start', '2026-01-05'] as const;

describe('dossiers on the command line', () => {
  it('are only made with an authorised procedure, and say how to get one', async () => {
    const { code, out, err } = await runCauce(data, ...create, '--year', '2026', '--procedure', procedureId);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`cauce procedure authorize ${procedureId}`);
  });

  it('are made, listed, finished step by step with the branch taken, shown as a table, and carried forward', async () => {
    await cauceJson(
      data,
      ...['procedure', 'authorize', procedureId, '--code', 'FIC-P001', '--version-label', '01'],
      ...['--documented-on', '2026-01-02', '--updated-on', '2026-01-02', '--authorised-on', '2026-01-03'],
    );
    const made = await cauceJson<Told>(data, ...create, '--year', '2026', '--procedure', procedureId);
    const id = made.dossierId;
    expect(made).toMatchObject({ fiscalYear: 2026, state: 'in-course', current: { number: 1 } });
    expect((await cauceJson<Told[]>(data, 'dossier', 'list')).map(({ dossierId }) => dossierId)).toEqual([id]);
    const finish = (number: number, ...more: readonly string[]) =>
      cauceJson<Told>(data, 'dossier', 'finish', id, '--activity', String(number), '--date', '2026-01-12', ...more);
    for (const number of [1, 2, 3, 4]) await finish(number, '--officer', 'Ana Ficticia');
    const decided = made.course[4];
    expect(decided?.decides).toBe(true);
    const without = await runCauce(data, 'dossier', 'finish', id, '--activity', '5', '--date', '2026-01-13');
    expect([without.code, without.err]).toEqual([1, expect.stringContaining('Falta la respuesta')]);
    const wrong = await runCauce(data, 'dossier', 'finish', id, '--activity', '5', '--branch', 'quizá');
    expect(wrong.err).toContain('Las que hay: ');
    const back = decided?.next.find(({ number }) => number !== null && number < 5);
    const returned = await finish(
      5,
      '--branch',
      (back?.branch?.answer ?? '').toUpperCase(),
      '--note',
      'Falta la cédula.',
    );
    expect(returned.current).toMatchObject({ number: back?.number, round: 2, returned: true });
    expect(returned.course[4]?.visits[0]).toMatchObject({ state: 'returned', wentTo: back?.number });

    const { code, out } = await runCauce(data, 'dossier', 'show', id);
    expect(code).toBe(0);
    expect(out).toMatch(/HUERTOS DE BARRIO · 2026/);
    expect(out).toMatch(
      new RegExp(`^5 +1 +Devuelta +2026-01-12 +2026-01-12 +${back?.branch?.answer} → ${back?.number}`, 'm'),
    );
    expect(out).toMatch(/^1 +1 +Terminada +2026-01-05 +2026-01-12 .*Ana Ficticia/m);
    expect(out).toMatch(/^12 +Pendiente/m);
    expect(out).toContain('Documentos');
    expect(out).toContain('Hallazgos');
    expect((await runCauce(data, 'dossier', 'list')).out).toContain('HUERTOS DE BARRIO');

    const next = await cauceJson<Told>(data, 'dossier', 'carry', id, '--year', '2027', '--start', '2026-11-02');
    expect(next).toMatchObject({ fiscalYear: 2027, current: { number: 1, round: 1 }, content: { evidence: [] } });
    expect(next.content.dossier[0]?.carriedFromId).toBe(id);
    const again = await runCauce(data, 'dossier', 'carry', id, '--year', '2027', '--start', '2026-11-02');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('Ya hay un expediente')]);

    // What is left open is told; closed it is only read, with its files kept and compared; it is opened again with a reason.
    const unsaid = await runCauce(data, 'dossier', 'close', id);
    expect([unsaid.code, unsaid.err]).toEqual([
      1,
      expect.stringMatching(/Quedan pendientes.*--note.*Está en la actividad \d/s),
    ]);
    const closed = await cauceJson<Kept>(data, 'dossier', 'close', id, '--note', 'Sigue en 2027.', '--officer', 'Eva');
    expect(closed.closing).toMatchObject([{ act: 'close', note: 'Sigue en 2027.', officerName: 'Eva', postName: '' }]);
    expect(closed.closedDocument.map(({ kind, format }) => `${kind} ${format}`)).toEqual(
      ['program-record', 'budget'].flatMap((kind) => ['pdf', 'docx', 'xlsx'].map((format) => `${kind} ${format}`)),
    );
    expect(closed.closedDocument.every(({ intact }) => intact)).toBe(true);
    expect((await runCauce(data, 'dossier', 'list')).out).toMatch(/2026 +cerrado el \d{4}-\d{2}-\d{2}/);
    const late = await runCauce(data, 'dossier', 'finish', id, '--activity', String(back?.number));
    expect([late.code, late.err]).toEqual([1, expect.stringContaining('el ejercicio 2026 se cerró')]);
    const reopened = await runCauce(data, 'dossier', 'reopen', id, '--reason', 'Faltó una factura.');
    expect(reopened.out).toMatch(/Se cerró el .*pdf +\d+ +íntegro.*Se reabrió el .* Faltó una factura\./s);
    // Nineteen processes, each with the whole application.
  }, 240_000);

  it('refuse what isn’t there', async () => {
    for (const given of [
      ['dossier', 'show', 'x'],
      ['dossier', 'finish', 'x', '--activity', '1'],
      ['dossier', 'create', '--program', 'nadie', '--year', '2026', '--procedure', procedureId],
      [...create, '--year', '2026', '--procedure', 'x'],
    ]) {
      const { code, out, err } = await runCauce(data, ...given);
      expect([code, out], given.join(' ')).toEqual([1, '']);
      expect(err).toMatch(/^No hay un (expediente|programa|procedimiento)/);
    }
  });
});
