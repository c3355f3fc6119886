import { describe, expect, test } from 'vitest';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { contentOf, refusedEdit } from '#tests/handlers/budget-desk.ts';
import {
  DIRECTOR,
  deliver,
  directorate,
  edit,
  emptyDesk,
  HEAD,
  inspect,
  receive,
} from '#tests/handlers/package-desk.ts';

describe('an anteproyecto that goes from the directorate to a department that has nothing yet', () => {
  test('brings programme, procedure and dossier, and the department goes on with it', async () => {
    const from = await directorate();
    const { budget, budgetId, dossierId } = from;
    const bytes = await deliver(from.app, budget, 'hand-over', { folio: 'DP/001/2026' });

    const to = await emptyDesk(HEAD);
    const inspection = await inspect(to.app, bytes);
    expect(inspection).toMatchObject({
      outcome: 'new',
      mayReceive: true,
      conflicts: [],
      matches: [],
      manifest: { act: 'hand-over', number: 1, officerName: DIRECTOR.officerName, programName: 'Ferias de Barrio' },
    });
    expect(inspection.creates.join('; ')).toMatch(/programa.*procedimiento.*expediente.*presupuesto/);
    const received = await receive(to.app, bytes);
    expect(received).toMatchObject({ dossierId, documentId: budgetId, standing: { here: true, reason: '' } });
    expect(await contentOf(to.app, budgetId)).toEqual(await contentOf(from.app, budgetId));

    // There it is only read now, with the reason; here it goes on.
    const { line } = await contentOf(from.app, budgetId);
    const change = [updateRow('line', line[0]?.id ?? '', 'unit', 'lona')];
    const refusal = await refusedEdit(from.app, budgetId, change);
    expect(refusal).toMatchObject({
      code: 'frozen',
      message: expect.stringContaining('se entregó a Carla Prueba Soto'),
    });
    expect(await from.app.ask('package.standing', budget)).toMatchObject({ here: false, recallable: 1 });
    await edit(to.app, budgetId, change);

    const { diagnosisId } = await to.app.ask('diagnosis.ofDossier', { dossierId });
    const { annualProgramId } = await to.app.ask('annualProgram.ofDossier', { dossierId });
    expect([diagnosisId, annualProgramId].every((id) => id.length > 0)).toBe(true);
    for (const { app } of [from, to]) expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});
