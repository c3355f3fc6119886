import { describe, expect, test } from 'vitest';
import { documentOfFinding } from '#shared/domain/dossier/dossier-findings.ts';
import { deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import { activityRow, deskWithPlans, insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

describe('the documents of a dossier', () => {
  test('are named with where each stands; looking at a dossier begins none of them', async () => {
    const { app, dossierId } = await deskWithDossier();
    const { content } = await app.ask('dossier.open', { dossierId });
    const budgetId = content.dossier[0]?.budgetId;
    const documents = async () => (await app.ask('dossier.open', { dossierId })).summary.documents;
    expect(await documents()).toMatchObject([
      { kind: 'budget', documentId: budgetId, state: 'draft', round: 0, version: 1, mayEdit: true },
      { kind: 'diagnosis', documentId: null, state: 'draft' },
      { kind: 'annual-program', documentId: null, state: 'draft' },
      { kind: 'strategy', documentId: null, state: 'draft' },
      { kind: 'media-plan', documentId: null, state: 'draft' },
    ]);
    const { annualProgramId } = await app.ask('annualProgram.ofDossier', { dossierId });
    const { diagnosisId } = await app.ask('diagnosis.ofDossier', { dossierId });
    const { mediaPlanId } = await app.ask('mediaPlan.ofDossier', { dossierId });
    // A media plan names the campaigns of its strategy: both are begun at once.
    const { strategyId } = await app.ask('strategy.ofDossier', { dossierId });
    const ids = [budgetId, diagnosisId, annualProgramId, strategyId, mediaPlanId];
    expect((await documents()).map(({ documentId }) => documentId)).toEqual(ids);
    const { dossiers } = await app.ask('consolidated.open', { fiscalYear: 2026 });
    expect(dossiers[0]?.documents.map(({ documentId }) => documentId)).toEqual(ids);
  });

  test('bring their findings into the dossier once they are begun, and every change is counted anew', async () => {
    const { app, dossierId, edit, editDiagnosis, diagnosisId } = await deskWithPlans();
    const findings = () => app.ask('dossier.findings', { dossierId });
    const counted = async () => (await app.ask('dossier.open', { dossierId })).summary.findings;
    const told = async () => {
      const all = await findings();
      return {
        blocking: all.filter(({ severity }) => severity === 'blocking').length,
        warning: all.filter(({ severity }) => severity === 'warning').length,
      };
    };
    const first = await told();
    expect(await counted()).toEqual(first);
    expect(new Set((await findings()).map(documentOfFinding))).toEqual(
      new Set(['record', 'budget', 'diagnosis', 'annual-program']),
    );
    // Without a responsible post an activity blocks.
    await edit([insert('activity', activityRow({ responsiblePost: '' }))]);
    const second = await told();
    expect(second.blocking).toBeGreaterThan(first.blocking);
    expect(await counted()).toEqual(second);
    // What the programme takes from the diagnosis changes its findings too.
    const before = (await findings()).filter((one) => documentOfFinding(one) === 'diagnosis').length;
    await editDiagnosis([
      { op: 'update', entity: 'diagnosis', id: diagnosisId, field: 'context', value: [] },
      {
        op: 'insert',
        entity: 'territory',
        row: { id: newId(), rank: 'a0', parentId: null, level: 'state', code: '05', name: '' },
      },
    ]);
    expect((await findings()).filter((one) => documentOfFinding(one) === 'diagnosis').length).toBeGreaterThan(before);
    expect(await counted()).toEqual(await told());
  });
});
