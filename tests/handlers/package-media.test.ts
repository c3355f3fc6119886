import { expect, test } from 'vitest';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import { daysRow } from '#tests/handlers/media-desk.ts';
import { editPlan, smallMediaPlan, smallStrategy, spotRow } from '#tests/handlers/media-small.ts';
import { deliver, directorate, emptyDesk, HEAD, inspect, receive } from '#tests/handlers/package-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

/** A plan that the directorate took back after the office had begun to work on it: both go on from the same. */
const apart = async () => {
  const owner = await directorate();
  const { campaignId } = await smallStrategy(owner.app, owner.dossierId);
  const { mediaPlanId, scenarioId, line } = await smallMediaPlan(owner.app, owner.dossierId, campaignId);
  const second = spotRow(scenarioId, campaignId, { rank: 'a1', outlet: 'Canal Ejemplo' });
  const blackout = { id: newId(), rank: 'a0', process: 'Elección', agreement: '', scope: '' } as const;
  await editPlan(owner.app, mediaPlanId, [
    insert('line', second),
    insert('blackout', { ...blackout, startDate: '2026-03-01', endDate: '2026-03-31' }),
  ]);
  const document = { kind: 'media-plan', documentId: mediaPlanId } as const;
  const other = await emptyDesk(HEAD);
  await receive(other.app, await deliver(owner.app, document, 'hand-over'));
  await deliver(owner.app, document, 'recall');
  return {
    owner: owner.app,
    other: other.app,
    line,
    second,
    blackout,
    edit: (app: TestApp, ...changes: Parameters<typeof editPlan>[2]) => editPlan(app, mediaPlanId, changes),
    arriving: () => deliver(owner.app, document, 'hand-over'),
    contentOf: async (app: TestApp) => (await app.ask('mediaPlan.open', { mediaPlanId })).content,
    findings: (app: TestApp) => app.ask('mediaPlan.findings', { mediaPlanId }),
  };
};

test.each([
  ['ours', 2 + 2 + 2],
  ['theirs', 2 + 2 + 3],
] as const)(
  'weeks that one planned are taken, and the one that both planned is one question, answered with %s',
  async (side, week) => {
    const { owner, other, line, edit, arriving, contentOf, findings } = await apart();
    const [march] = (await contentOf(owner)).lineDays;
    const paint = (app: TestApp, day: 'p05' | 'p06' | 'p11', value: number) =>
      edit(app, { op: 'update', entity: 'lineDays', id: march?.id ?? '', field: day, value });
    await edit(owner, insert('lineDays', daysRow(line.id, 4, { p06: 4, p07: 4 })));
    await paint(owner, 'p05', 3);
    await edit(other, insert('lineDays', daysRow(line.id, 4, { p13: 1, p14: 1, b15: 1 })));
    await paint(other, 'p06', 2);
    await paint(other, 'p11', 5);
    const { inspection } = await receive(other, await arriving(), { side });
    expect(inspection.conflicts).toMatchObject([
      {
        where: 'Renglón 1 (Radio Ejemplo), semana 10 (2 al 8 de marzo)',
        what: 'inserciones de la semana',
        base: '4: 2 a 3 de marzo (2 por día)',
        ours: '6: 2 a 3 de marzo (2 por día), 6 de marzo (2)',
        theirs: '7: 2 a 3 de marzo (2 por día), 5 de marzo (3)',
      },
    ]);
    // April, which both began in other weeks, stays one row.
    expect(inspection.changes.map(({ where, after }) => [where.replace(/^.*, /, ''), after])).toContainEqual([
      'abril',
      '10: días 6 a 7 (4 por día), días 13 a 14 (1 por día); 1 de bonificación: día 15 (1)',
    ]);
    const content = await contentOf(other);
    expect(content.lineDays.map(({ month }) => month).toSorted()).toEqual([3, 4]);
    expect(planCosts(content).byLine.get(line.id)).toMatchObject({ paid: week + 5 + (4 + 4) + (1 + 1), bonus: 1 });
    expect((await findings(other)).map(({ code }) => code)).not.toContain('month-repeated');
    expect(await other.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  },
);

test.each(['ours', 'theirs'] as const)(
  'a line that one deleted and the other painted is asked, and %s leaves nothing hanging',
  async (side) => {
    const { owner, other, line, second, blackout, edit, arriving, contentOf } = await apart();
    await edit(owner, { op: 'delete', entity: 'line', id: second.id });
    const answer = { id: newId(), rank: 'a0', blackoutId: blackout.id, exception: 'health' as const };
    const reviewed = { justification: 'Prevención del dengue', reviewer: 'Jurídico', reviewedOn: '2026-02-20' };
    await edit(
      other,
      insert('lineDays', daysRow(second.id, 3, { p09: 5 })),
      insert('lineSegment', { id: newId(), rank: 'a0', lineId: second.id, segmentId: newId() }),
      insert('blackoutAnswer', { ...answer, lineId: second.id, ...reviewed }),
    );
    const { inspection } = await receive(other, await arriving(), { side });
    expect(inspection.conflicts).toMatchObject([
      {
        where: 'Renglón 2 (Canal Ejemplo)',
        what: 'renglón completo',
        theirs: expect.stringContaining('marzo: se va con él'),
      },
    ]);
    expect(inspection.conflicts[0]?.ours).toContain('5: día 9 (5)');
    const { lineDays, lineSegment, blackoutAnswer, ...after } = await contentOf(other);
    const kept = side === 'ours' ? [line.id, second.id] : [line.id];
    expect(after.line.map(({ id }) => id)).toEqual(kept);
    expect([...lineDays, ...lineSegment, ...blackoutAnswer].every(({ lineId }) => kept.includes(lineId))).toBe(true);
    expect([lineDays.length, lineSegment.length, blackoutAnswer.length]).toEqual(
      side === 'ours' ? [2, 1, 1] : [1, 0, 0],
    );
    expect(await other.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  },
);

test('the price that each agreed on and the answer that each gave are asked whole', async () => {
  const { owner, other, line, blackout, edit, arriving, contentOf } = await apart();
  const answer = (exception: 'health' | 'outside', reviewer: string) =>
    insert('blackoutAnswer', {
      id: newId(),
      rank: 'a0',
      blackoutId: blackout.id,
      lineId: line.id,
      exception,
      justification: '',
      reviewer,
      reviewedOn: '',
    });
  const set = (field: 'grossRate' | 'discounts' | 'outlet', value: unknown) =>
    ({ op: 'update', entity: 'line', id: line.id, field, value }) as Parameters<typeof editPlan>[2][number];
  await edit(owner, set('grossRate', 9_000), answer('health', 'Jurídico'));
  await edit(other, set('discounts', '15'), set('outlet', 'Radio Otra'), answer('outside', 'Comunicación'));
  const { conflicts } = await inspect(other, await arriving());
  expect(conflicts).toMatchObject([
    { where: 'Renglón 1 (Radio Otra)', what: 'tarifa bruta, descuentos, en %' },
    {
      where: 'Renglón 1 (Radio Otra), veda 1 (Elección)',
      what: 'está dos veces y queda uno',
      ours: expect.stringContaining('Fuera del territorio'),
      theirs: expect.stringContaining('Servicio de salud'),
    },
  ]);
  await receive(other, await arriving(), { side: 'theirs' });
  const after = await contentOf(other);
  expect(after.line[0]).toMatchObject({ grossRate: 9_000, discounts: '', outlet: 'Radio Otra' });
  expect(after.blackoutAnswer).toMatchObject([{ exception: 'health', reviewer: 'Jurídico' }]);
});

test('strategy and plan that were only opened give way to those that arrive, and what was written there is asked for', async () => {
  const owner = await directorate();
  const { dossierId, budget } = owner;
  const other = await emptyDesk(HEAD);
  await receive(other.app, await deliver(owner.app, budget, 'lend'));
  // Looking into the workspace begins both documents there, too.
  await other.app.ask('mediaPlan.ofDossier', { dossierId });
  const { campaignId, strategyId } = await smallStrategy(owner.app, dossierId);
  const { mediaPlanId } = await smallMediaPlan(owner.app, dossierId, campaignId);
  const document = { kind: 'media-plan', documentId: mediaPlanId } as const;
  const bytes = await deliver(owner.app, document, 'hand-over');
  expect((await inspect(other.app, bytes)).conflicts).toEqual([]);
  await receive(other.app, bytes);
  expect(await other.app.ask('mediaPlan.ofDossier', { dossierId })).toEqual({ mediaPlanId });
  expect(await other.app.ask('strategy.ofDossier', { dossierId })).toEqual({ strategyId });
  expect((await other.app.ask('mediaPlan.open', { mediaPlanId })).strategy.campaign).toHaveLength(1);

  const worked = await emptyDesk(HEAD);
  await deliver(owner.app, document, 'recall');
  await deliver(owner.app, budget, 'recall');
  await receive(worked.app, await deliver(owner.app, budget, 'lend'));
  const own = await worked.app.ask('mediaPlan.ofDossier', { dossierId });
  await editPlan(worked.app, own.mediaPlanId, [
    { op: 'update', entity: 'mediaPlan', id: own.mediaPlanId, field: 'title', value: 'Plan propio' },
  ]);
  const { conflicts } = await inspect(worked.app, await deliver(owner.app, document, 'hand-over'));
  expect(conflicts).toMatchObject([{ what: 'el plan de medios que se conserva', ours: 'Plan propio' }]);
  for (const { app } of [other, worked]) expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
});
