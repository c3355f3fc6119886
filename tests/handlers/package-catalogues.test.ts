import { describe, expect, test } from 'vitest';
import { contentOf } from '#tests/handlers/budget-desk.ts';
import { lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import { voBo } from '#tests/handlers/package-acts.ts';
import {
  DIRECTOR,
  deliver,
  directorate,
  edit,
  emptyDesk,
  HEAD,
  receive,
  smallPlans,
} from '#tests/handlers/package-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

describe('what a document is judged by', () => {
  test('a classifier that grew brings what it grew by, and the judge is not in its way', async () => {
    const { app, budget, budgetId } = await directorate();
    const judge = await emptyDesk(HEAD);
    await receive(judge.app, await deliver(app, budget, 'hand-over'));
    await deliver(app, budget, 'recall');
    const classifierId = (await contentOf(app, budgetId)).budget[0]?.classifierId ?? '';
    const item = { id: newId(), code: '3362', name: 'Partida nueva', restricted: false, validator: '', note: '' };
    const adding = { classifierId, label: 'Agregar', coalesce: null } as const;
    await app.ask('classifier.edit', { ...adding, changes: [{ op: 'insert', entity: 'item', row: item }] });
    const { content } = await judge.app.ask('classifier.open', { classifierId });
    const known = content.item.find(({ code }) => code === '3361');
    await judge.app.ask('classifier.edit', {
      ...adding,
      changes: [{ op: 'update', entity: 'item', id: known?.id ?? '', field: 'name', value: 'Impresos' }],
    });
    const { row, ...line } = lineOfLonas();
    await edit(app, budgetId, [{ ...line, row: { ...row, rank: 'a1', itemCode: '3362' } }]);
    await voBo(app, budget).send(DIRECTOR);

    const { inspection } = await receive(judge.app, await deliver(app, budget, 'send'));
    expect(inspection.creates.join('; ')).toContain('una partida (3362) en el clasificador «Clasificador de Ejemplo»');
    expect(inspection.meaning).toMatch(/dice aquí otra cosa que allá de una partida \(3361\): se conserva lo de aquí/);
    const there = voBo(judge.app, budget);
    expect((await there.open()).findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
    expect(await there.authorise(HEAD)).toMatchObject({ state: 'authorised' });
    expect(await judge.app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  }, 60_000);

  test("guidelines of the sender's own come along, and one that asks for something else here is named", async () => {
    const from = await directorate();
    const { app, dossierId } = from;
    const { annualProgramId } = await smallPlans(app, dossierId);
    const program = { kind: 'annual-program', documentId: annualProgramId } as const;
    const guideline = {
      id: newId(),
      document: 'Circular ficticia 4',
      numeral: '2',
      requirement: 'El programa lleva el logotipo de la dirección.',
      section: 'cover',
      fromYear: null,
      toYear: null,
      source: '',
    };
    await app.ask('guideline.save', { guideline });
    const answer = {
      id: newId(),
      rank: 'b0',
      guidelineId: guideline.id,
      answer: 'not-applicable',
      evidence: '',
    } as const;
    const changes = [insert('compliance', answer)];
    await app.ask('annualProgram.edit', { annualProgramId, label: 'Contestar', coalesce: null, changes });
    const to = await emptyDesk(HEAD);
    const first = await receive(to.app, await deliver(app, program, 'hand-over'));
    expect(first.inspection.creates.join('; ')).toContain('un lineamiento de allá');
    await deliver(app, program, 'recall');
    await app.ask('guideline.save', { guideline: { ...guideline, requirement: 'Lleva dos logotipos.' } });
    const second = await receive(to.app, await deliver(app, program, 'hand-over'));
    expect(second.inspection.meaning).toMatch(/El lineamiento «2: El programa.*pide allá otra cosa \(«Lleva dos/);
    const kept = (await to.app.ask('guideline.list', {})).find(({ id }) => id === guideline.id);
    expect(kept?.requirement).toBe(guideline.requirement);
  });
});
