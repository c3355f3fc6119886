import { describe, expect, test } from 'vitest';
import { createSampleDesk } from '#electron/handlers/sample-dossier.ts';
import { INSTITUTION, openTestApp, PERSON } from '#tests/storage/test-app.ts';
import { temporaryFolder } from '#tests/storage/test-store.ts';

describe('the fictitious sample', () => {
  test('brings a whole programme record with the procedure, and says of itself that it is made up', async () => {
    const app = await openTestApp(temporaryFolder());
    await app.ask('desk.setUp', { person: PERSON, institution: INSTITUTION, start: 'sample' });
    const [program, ...others] = await app.ask('program.list', { archived: false, query: '' });
    expect(others).toEqual([]);
    expect(program?.name).toContain('ejemplo ficticio');
    const programId = program?.programId ?? '';
    expect(await app.ask('program.findings', { programId })).toEqual([]);
    const { content } = await app.ask('program.open', { programId });
    expect(content.record[0]?.description).toContain('no existe');
    const [procedure] = await app.ask('procedure.list', { archived: false, query: '' });
    expect(procedure?.newest.stage).toBe('draft');
    const opened = await app.ask('procedure.open', { versionId: procedure?.newest.id ?? '' });
    expect(opened.content.activity.map(({ workspace }) => workspace).filter(Boolean)).toEqual([
      'record',
      'budget',
      'budget',
      'execution',
      'execution',
    ]);
    expect(await app.ask('dossier.list', { archived: false, query: '' })).toEqual([]);
  });

  test('asked for by name, is a dossier at activity 2 with a budget of twelve lines in which nothing blocks', async () => {
    const app = await openTestApp(temporaryFolder());
    await app.ask('desk.saveUser', PERSON);
    const { dossierId, versionId } = await createSampleDesk(app.context);
    const { content, summary, version, procedure } = await app.ask('dossier.open', { dossierId });
    expect(version).toMatchObject({ id: versionId, stage: 'authorised', upToDate: true });
    for (const { name } of procedure.signatory) expect(name).toMatch(/fictici[oa]/);
    expect(summary).toMatchObject({
      fiscalYear: 2026,
      state: 'in-course',
      current: { number: 2, round: 1, officerName: 'Rita Muestra Solís (ficticia)' },
      sent: false,
      findings: { blocking: 0 },
    });
    expect(content.assignment).toHaveLength(3);
    const budget = await app.ask('budget.open', { budgetId: content.dossier[0]?.budgetId ?? '' });
    expect(budget.classifier?.scheme[0]?.name).toContain('ficticio');
    expect(budget.content.line).toHaveLength(12);
    for (const line of budget.content.line) {
      const months = [line.m01, line.m02, line.m03, line.m04, line.m05, line.m06];
      const rest = [line.m07, line.m08, line.m09, line.m10, line.m11, line.m12];
      expect([...months, ...rest].reduce((sum, month) => sum + month, 0)).toBe(line.annual);
    }
    // 12 × 345.50 × 4 = 16,584.00 for the first line.
    expect(budget.content.line[0]?.annual).toBe(1_658_400);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});
