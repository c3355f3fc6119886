import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { courseOf } from '#shared/domain/dossier/course.ts';
import type { ProcedureChange } from '#shared/domain/procedure/procedure.ts';
import { stepLines } from '#tests/domain/dossier/walking.ts';
import { creation, finish } from '#tests/handlers/dossier-desk.ts';
import { referenceFolder } from '#tests/imports/reading.ts';
import { openTestApp, PERSON } from '#tests/storage/test-app.ts';
import { temporaryFolder } from '#tests/storage/test-store.ts';

const folder = referenceFolder();
if (!folder && process.env.REQUIRE_REFERENCE === '1') throw new Error('CAUCE_REFERENCE is required and not there');
if (!folder)
  console.info('Reference texts are not there (CAUCE_REFERENCE): no dossier walked the published procedure.');

const seed = (): string => {
  const seeds = path.join(folder ?? '', 'seeds');
  return readFileSync(path.join(seeds, readdirSync(seeds).find((name) => name.startsWith('001')) ?? ''), 'utf8');
};

describe.skipIf(!folder)('a dossier that follows the published procedure', () => {
  test('is imported, authorised and walked: ten steps, the return from 5 to 4, the second round of both', async () => {
    const app = await openTestApp(temporaryFolder());
    await app.ask('desk.saveUser', PERSON);
    const preview = await app.ask('import.preview', { source: { kind: 'text', text: seed() }, profileId: null });
    const { versionId } = await app.ask('import.confirm', { token: preview.token });
    const title: ProcedureChange = {
      op: 'update',
      entity: 'cover',
      id: versionId,
      field: 'title',
      value: 'Plan de promoción (título de prueba)',
    };
    await app.ask('procedure.edit', { versionId, label: 'Titular', coalesce: null, changes: [title] });
    await app.ask('procedure.authorise', {
      versionId,
      code: 'FIC-P001',
      versionLabel: '01',
      documentedOn: '2014-07-30',
      updatedOn: '2014-07-30',
      authorisedOn: '2014-07-31',
      signatories: [{ role: 'autorizo', name: 'Persona Ficticia', position: 'Dirección' }],
      dictamen: null,
      upToDate: true,
      scan: null,
    });
    const { programId } = await app.ask('program.create', { name: 'Programa de la ficha publicada' });
    const { dossierId } = await app.ask('dossier.create', creation({ programId, versionId }));
    for (const day of ['2026-01-12', '2026-01-20', '2026-02-02', '2026-02-16']) await finish(app, dossierId, day);
    const returned = await finish(app, dossierId, '2026-02-20', 'No');
    expect(returned.summary.current).toMatchObject({ number: 4, round: 2, returned: true });
    await finish(app, dossierId, '2026-03-02');
    await finish(app, dossierId, '2026-03-04', 'Si');
    for (const day of ['03-05', '04-01', '04-10', '05-04', '06-30']) await finish(app, dossierId, `2026-${day}`);
    const { content, procedure, summary } = await app.ask('dossier.open', { dossierId });
    expect(stepLines(content, procedure)).toEqual([
      '1.1 done 01-05–01-12 → 2',
      '2.1 done 01-12–01-20 → 3',
      '3.1 done 01-20–02-02 → 4',
      '4.1 done 02-02–02-16 → 5',
      '5.1 returned 02-16–02-20 No → 4',
      '4.2 done 02-20–03-02 → 5',
      '5.2 done 03-02–03-04 Si → 6',
      '6.1 done 03-04–03-05 → 7',
      '7.1 done 03-05–04-01 → 8',
      '8.1 done 04-01–04-10 → 9',
      '9.1 done 04-10–05-04 → 10',
      '10.1 done 05-04–06-30',
    ]);
    const course = courseOf(content, procedure, '2026-06-30');
    expect(course.activities.map(({ state, round }) => `${state} ${round}`)).toEqual(
      [1, 1, 1, 2, 2, 1, 1, 1, 1, 1].map((round) => `done ${round}`),
    );
    expect(new Set(course.activities.map(({ postName }) => postName)).size).toBe(2);
    expect(summary).toMatchObject({ state: 'finished', sent: true });
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});
