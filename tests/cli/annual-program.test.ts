import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliAnswer, cauceJson, runCauce } from '#tests/cli/run-cauce.ts';
import { creation } from '#tests/handlers/dossier-desk.ts';
import { activityRow, deskWithPlans, insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

let data: string;
let ids: { readonly dossierId: string; readonly annualProgramId: string; readonly diagnosisId: string };
let bareDossierId: string;

beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const told = async (...words: readonly string[]): Promise<CliAnswer> => runCauce(data, ...words);

describe('diagnosis and annual programme on the command line', () => {
  it('has a store to look at', async () => {
    const desk = await deskWithPlans(data);
    const { app, dossierId, annualProgramId, diagnosisId } = desk;
    ids = { dossierId, annualProgramId, diagnosisId };
    await desk.edit([insert('activity', activityRow({ g03: '4', responsiblePost: '' }))]);
    await desk.editDiagnosis([
      insert('territory', { id: newId(), rank: 'a0', parentId: null, level: 'state', code: '14', name: 'Jalisco' }),
    ]);
    const bare = await app.ask('dossier.create', creation(desk, { fiscalYear: 2028 }));
    bareDossierId = bare.dossierId;
    await app.close();
  });

  it('shows and checks an annual programme by its own id and by its dossier’s', async () => {
    const own = await told('plan', 'show', ids.annualProgramId);
    expect(own).toMatchObject({ code: 0, err: '' });
    for (const words of ['Programa anual 2026', 'Pláticas', 'mar', '[impide enviar] Actividad 1, Pláticas']) {
      expect(own.out).toContain(words);
    }
    expect((await told('plan', 'show', ids.dossierId)).out).toBe(own.out);
    expect((await told('program', 'show', ids.annualProgramId)).out).toBe(own.out);
    const found = await cauceJson<{ code: string; severity: string }[]>(data, 'plan', 'check', ids.dossierId);
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'activity-without-responsible', severity: 'blocking' }),
    );
    expect(await cauceJson(data, 'program', 'check', ids.annualProgramId)).toEqual(found);
  }, 120_000);

  it('shows a diagnosis with its places and what is missing', async () => {
    const { code, out } = await told('diagnosis', 'show', ids.dossierId);
    expect(code).toBe(0);
    for (const words of ['Diagnóstico 2026', 'entidad: Jalisco', 'Por revisar']) expect(out).toContain(words);
    const shown = await cauceJson<{ id: string; content: { territory: unknown[] } }>(
      data,
      'diagnosis',
      'show',
      ids.diagnosisId,
    );
    expect(shown).toMatchObject({ id: ids.diagnosisId, content: { territory: [{ name: 'Jalisco' }] } });
  }, 120_000);

  it('looking at a dossier that has none makes none, and says so', async () => {
    const { code, out, err } = await told('diagnosis', 'show', bareDossierId);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('todavía no tiene diagnóstico');
    expect((await told('plan', 'check', bareDossierId)).err).toContain('todavía no tiene programa anual');
    expect((await told('plan', 'show', newId())).err).toContain('No se encontró el expediente');
    expect((await told('plan', 'show', 'abc')).err).toContain('cauce dossier list');
  }, 120_000);

  it('lists guidelines with how sure each is, of a year where one is asked for', async () => {
    const all = await cauceJson<{ id: string }[]>(data, 'guideline', 'list');
    const of2014 = await cauceJson<{ id: string }[]>(data, 'guideline', 'list', '--year', '2014');
    expect(of2014.length).toBeLessThan(all.length);
    const { out } = await told('guideline', 'list', '--year', '2026');
    expect(out).toContain('[CG] ');
    expect(out).toContain('por verificar');
    expect(out).toContain('desde 2019');
    expect((await told('guideline', 'list', '--year', 'hoy')).code).toBe(2);
  }, 120_000);
});
