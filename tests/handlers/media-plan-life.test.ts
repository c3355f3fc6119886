import { describe, expect, test } from 'vitest';
import { verifyStore } from '#electron/storage/verify.ts';
import { BLANK_LINE } from '#shared/domain/budget/line-values.ts';
import { copyScenario, deleteMediaLines } from '#shared/domain/media/media-edits.ts';
import type { MediaLine, MediaPlanChange } from '#shared/domain/media/media-plan.ts';
import { daysRow, deskWithMedia, filledMediaDesk, lineRow } from '#tests/handlers/media-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

describe('the media plan of a dossier', () => {
  test('is made on first asking with one copy, which is the plan, and with the strategy it names', async () => {
    const { app, dossierId, mediaPlanId, strategyId, scenarioId } = await deskWithMedia();
    expect(await app.ask('mediaPlan.ofDossier', { dossierId })).toEqual({ mediaPlanId });
    const opened = await app.ask('mediaPlan.open', { mediaPlanId });
    // Nobody has stated the rate of IVA yet, and none is assumed.
    expect(opened.content.mediaPlan).toMatchObject([
      {
        dossierId,
        fiscalYear: 2026,
        title: 'Plan de medios 2026 · Ferias de Barrio',
        vatPercent: '',
        costBase: 'total',
      },
    ]);
    expect(opened.content.scenario).toMatchObject([{ id: scenarioId, name: 'Plan' }]);
    expect(opened.strategy.strategy[0]?.id).toBe(strategyId);
    expect(opened.diagnosis.diagnosis[0]?.dossierId).toBe(dossierId);
    expect(opened.budget.budget).toHaveLength(1);
    expect(opened.catalogue.units.length).toBeGreaterThan(100);
    expect(opened.formulas.map(({ key }) => key)).toContain('cpm');
    expect([opened.mayEdit, opened.whyReadOnly]).toEqual([true, null]);
    expect(opened.history).toEqual({ undo: null, redo: null });
    const codes = (await app.ask('mediaPlan.findings', { mediaPlanId })).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['vat-missing', 'plan-empty']));
  });

  test('calls the items of the budget and of its own lines as the classifier does, blank where it hasn’t them', async () => {
    const { app, dossierId, mediaPlanId, scenarioId, edit } = await deskWithMedia();
    const { classifierId } = await app.ask('classifier.create', {
      name: 'Clasificador de Ejemplo',
      owner: 'Instituto Ficticio',
      fiscalYear: 2026,
      edition: '',
      width: 4,
    });
    const blank = { restricted: false, validator: '', note: '' };
    const named = { label: 'Preparar', coalesce: null };
    await app.ask('classifier.edit', {
      classifierId,
      ...named,
      changes: [
        insert('item', { id: newId(), code: '3611', name: 'Difusión inventada', ...blank }),
        insert('item', { id: newId(), code: '3631', name: 'Producción inventada', ...blank }),
      ],
    });
    const { budgetId } = (await app.ask('dossier.open', { dossierId })).content.dossier[0] ?? { budgetId: '' };
    await app.ask('budget.edit', {
      budgetId,
      ...named,
      changes: [
        { op: 'update', entity: 'budget', id: budgetId, field: 'classifierId', value: classifierId },
        insert('line', { ...BLANK_LINE, id: newId(), rank: 'a0', itemCode: '3611' }),
      ],
    });
    // A line may name an item that no line of the budget has.
    await edit([
      insert('line', lineRow(scenarioId, { itemCode: '3631' })),
      insert('line', lineRow(scenarioId, { rank: 'a1', itemCode: '9991' })),
      insert('line', lineRow(scenarioId, { rank: 'a2' })),
    ]);
    const { items } = await app.ask('mediaPlan.open', { mediaPlanId });
    expect(items.toSorted((a, b) => Number(a.code) - Number(b.code))).toEqual([
      { code: '3611', name: 'Difusión inventada' },
      { code: '3631', name: 'Producción inventada' },
      { code: '9991', name: '' },
    ]);
  });

  test('what is painted is stored, told by line and month, undone and done again', async () => {
    const { app, mediaPlanId, scenarioId, edit, plan } = await deskWithMedia();
    const line = lineRow(scenarioId, { place: 'Villa Ficticia', grossRate: 18_537 });
    await edit([insert('line', line)], 'Agregar el renglón');
    const days = daysRow(line.id, 5, { p04: 2, b04: 1 });
    await edit([insert('lineDays', days)], 'Pintar la semana 19');
    const of = { op: 'update', entity: 'lineDays', id: days.id } as const;
    await edit(
      [
        { ...of, field: 'p04', value: 3 },
        { ...of, field: 'p05', value: 2 },
        { op: 'update', entity: 'line', id: line.id, field: 'grossRate', value: 20_000 },
        { op: 'update', entity: 'line', id: line.id, field: 'weekdays', value: 31 },
        { op: 'update', entity: 'line', id: line.id, field: 'airtime', value: 'in-kind' },
        { op: 'update', entity: 'line', id: line.id, field: 'paymentMonth', value: 11 },
      ],
      'Corregir el renglón',
    );
    const [newest, painted, added] = await app.ask('mediaPlan.history', { mediaPlanId, before: null, limit: 10 });
    expect(newest?.details).toEqual([
      { what: 'Renglón 1 (Radio Ejemplo): tarifa bruta sin IVA', before: '$185.37', after: '$200.00' },
      { what: 'Renglón 1 (Radio Ejemplo): días de transmisión', before: 'lunes a domingo', after: 'lunes a viernes' },
      { what: 'Renglón 1 (Radio Ejemplo): cómo se obtiene', before: 'Comprado', after: 'En especie' },
      { what: 'Renglón 1 (Radio Ejemplo): mes de pago', before: '', after: 'noviembre' },
      { what: 'Renglón 1 (Radio Ejemplo): inserciones de mayo', before: '4: 2', after: '4: 3 · 5: 2' },
    ]);
    expect(painted?.details).toEqual([
      { what: 'Renglón 1 (Radio Ejemplo): inserciones de mayo', before: '', after: '4: 2 · 4: 1 bonificadas' },
    ]);
    expect(added?.details[0]).toMatchObject({ what: 'Renglón: se agregó', before: '' });
    expect(added?.details[0]?.after).toContain('Spot de 30 seg. · Radio Ejemplo · Villa Ficticia · $185.37');
    expect((await app.ask('mediaPlan.undo', { mediaPlanId })).label).toBe('Corregir el renglón');
    expect((await plan()).lineDays).toEqual([days]);
    await app.ask('mediaPlan.undo', { mediaPlanId });
    expect((await plan()).lineDays).toEqual([]);
    const [unpainted] = await app.ask('mediaPlan.history', { mediaPlanId, before: null, limit: 1 });
    expect(unpainted?.details[0]).toMatchObject({ before: '4: 2 · 4: 1 bonificadas', after: '' });
    await app.ask('mediaPlan.redo', { mediaPlanId });
    await app.ask('mediaPlan.redo', { mediaPlanId });
    expect((await plan()).lineDays).toMatchObject([{ p04: 3, p05: 2, b04: 1 }]);
    expect((await plan()).line[0]).toMatchObject({ grossRate: 20_000, paymentMonth: 11 });
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('calls a line that is gone by the name it had', async () => {
    const { app, mediaPlanId, scenarioId, edit, plan } = await deskWithMedia();
    const line = lineRow(scenarioId);
    await edit([insert('line', line), insert('lineDays', daysRow(line.id, 5, { p04: 2 }))]);
    await edit(deleteMediaLines(await plan(), [line.id]), 'Borrar el renglón');
    const [newest] = await app.ask('mediaPlan.history', { mediaPlanId, before: null, limit: 1 });
    expect(newest?.details).toMatchObject([
      { what: 'Renglón: se borró', after: '' },
      { what: 'Renglón (Radio Ejemplo): inserciones de mayo', before: '4: 2', after: '' },
    ]);
  });

  test('counts lines within their copy when it tells what happened', async () => {
    const { app, mediaPlanId, scenarioId, edit, plan } = await deskWithMedia();
    await edit([
      insert('line', lineRow(scenarioId)),
      insert('line', lineRow(scenarioId, { rank: 'a1', outlet: 'Canal 9' })),
    ]);
    await edit(copyScenario(await plan(), scenarioId, 'Con menos', newId), 'Copiar el plan');
    const copied = (await plan()).line.find((line) => line.scenarioId !== scenarioId && line.outlet === 'Canal 9');
    await edit([{ op: 'update', entity: 'line', id: copied?.id ?? '', field: 'place', value: 'Santa Ejemplar' }]);
    const [newest] = await app.ask('mediaPlan.history', { mediaPlanId, before: null, limit: 1 });
    expect(newest?.details).toEqual([{ what: 'Renglón 2 (Canal 9): plaza', before: '', after: 'Santa Ejemplar' }]);
  });

  test('its own row stays one for ever, its year and dossier too, and the copy that is the plan stays', async () => {
    const { mediaPlanId, scenarioId, refusedEdit, plan } = await deskWithMedia();
    const [own] = (await plan()).mediaPlan;
    if (!own) throw new Error('no row');
    const update = (field: 'dossierId' | 'scenarioId', value: string): MediaPlanChange => ({
      op: 'update',
      entity: 'mediaPlan',
      id: mediaPlanId,
      field,
      value,
    });
    const changes: readonly MediaPlanChange[] = [
      { op: 'delete', entity: 'mediaPlan', id: mediaPlanId },
      insert('mediaPlan', { ...own, id: newId() }),
      update('dossierId', newId()),
      { op: 'update', entity: 'mediaPlan', id: mediaPlanId, field: 'fiscalYear', value: 2027 },
      update('scenarioId', newId()),
      { op: 'delete', entity: 'scenario', id: scenarioId },
    ];
    for (const change of changes) expect((await refusedEdit([change])).code).toBe('invalid-input');
    expect((await refusedEdit([{ op: 'delete', entity: 'scenario', id: scenarioId }])).message).toMatch(
      /todavía es la copia que es el plan/,
    );
    expect((await plan()).mediaPlan).toEqual([own]);
  });

  test.each<readonly [string, Partial<MediaLine>]>([
    ['tasa con nueve decimales', { vatPercent: '16.123456789' }],
    ['IVA de 160 %', { vatPercent: '160' }],
    ['alcance de más de 100 %', { reach: '100.5' }],
    ['descuento de más de 100 %', { discounts: '15+101' }],
    ['comisión negativa', { commissionPercent: '-5' }],
    ['tarifa con fracciones de centavo', { grossRate: 185.375 }],
    ['tarifa negativa', { grossRate: -1 }],
    ['fecha que no existe', { rateDate: '2026-02-30' }],
    ['audiencia que no es un número', { people: 'muchas' }],
    ['mes trece', { paymentMonth: 13 }],
    ['días de una semana de ocho', { weekdays: 255 }],
  ])('refuses a line with %s, added or changed, and keeps the plan as it was', async (_, values) => {
    const { edit, refusedEdit, scenarioId, plan } = await deskWithMedia();
    expect((await refusedEdit([insert('line', lineRow(scenarioId, values))])).code).toBe('invalid-input');
    const line = lineRow(scenarioId);
    await edit([insert('line', line)]);
    const [field, value] = Object.entries(values)[0] ?? [];
    const change = { op: 'update', entity: 'line', id: line.id, field, value } as MediaPlanChange;
    expect((await refusedEdit([change])).code).toBe('invalid-input');
    expect((await plan()).line).toEqual([line]);
  });

  test('refuses a plan’s IVA of 160 %, a day with ten thousand insertions and a reach that can’t be', async () => {
    const { mediaPlanId, edit, refusedEdit, scenarioId } = await deskWithMedia();
    const line = lineRow(scenarioId);
    await edit([insert('line', line)]);
    const universe = {
      id: newId(),
      rank: 'a0',
      kind: 'target',
      name: '',
      place: '',
      people: '',
      source: '',
      date: '',
    } as const;
    const reach = { id: newId(), rank: 'a0', scenarioId, campaignId: null, universeId: universe.id, source: '' };
    const changes: readonly (readonly MediaPlanChange[])[] = [
      [{ op: 'update', entity: 'mediaPlan', id: mediaPlanId, field: 'vatPercent', value: '160' }],
      [insert('lineDays', daysRow(line.id, 5, { p04: 10_000 }))],
      [insert('lineDays', daysRow(line.id, 5, { p04: 1.5 }))],
      [insert('universe', universe), insert('measuredReach', { ...reach, reach: '101' })],
    ];
    for (const change of changes) expect((await refusedEdit(change)).code).toBe('invalid-input');
  });

  test('refuses what hangs on nothing; what strategy, diagnosis and budget don’t have is a finding', async () => {
    const { app, mediaPlanId, scenarioId, edit, refusedEdit } = await deskWithMedia();
    expect((await refusedEdit([insert('lineDays', daysRow(newId(), 5))])).message).toMatch(
      /el renglón de unas inserciones/,
    );
    expect((await refusedEdit([insert('line', lineRow(newId()))])).message).toMatch(/la copia de un renglón/);
    expect((await refusedEdit([insert('line', lineRow(scenarioId, { universeId: newId() }))])).message).toMatch(
      /el universo de un renglón/,
    );
    const line = lineRow(scenarioId, {
      campaignId: newId(),
      materialId: newId(),
      budgetLineId: newId(),
      grossRate: 100,
    });
    await edit([
      insert('line', line),
      insert('lineDays', daysRow(line.id, 5, { p04: 1 })),
      insert('lineSegment', { id: newId(), rank: 'a0', lineId: line.id, segmentId: newId() }),
      insert('lineCommitment', { id: newId(), rank: 'a0', lineId: line.id, spendingId: newId() }),
    ]);
    expect((await refusedEdit([{ op: 'delete', entity: 'line', id: line.id }])).message).toMatch(
      /todavía es el renglón/,
    );
    const codes = (await app.ask('mediaPlan.findings', { mediaPlanId })).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['campaign-lost', 'material-lost', 'budget-line-lost', 'commitment-lost']),
    );
  });

  test('ties a line to a group, a commitment and a blackout once', async () => {
    const { scenarioId, edit, refusedEdit, plan } = await deskWithMedia();
    const line = lineRow(scenarioId);
    const blackout = { id: newId(), rank: 'a0', process: 'Elección ficticia', agreement: '', scope: '' } as const;
    await edit([
      insert('line', line),
      insert('blackout', { ...blackout, startDate: '2026-04-04', endDate: '2026-06-07' }),
    ]);
    const [spendingId, segmentId] = [newId(), newId()];
    const commitment = () => insert('lineCommitment', { id: newId(), rank: 'a0', lineId: line.id, spendingId });
    const segment = () => insert('lineSegment', { id: newId(), rank: 'a0', lineId: line.id, segmentId });
    const answer = (exception: 'none' | 'health') =>
      insert('blackoutAnswer', {
        id: newId(),
        rank: 'a0',
        blackoutId: blackout.id,
        lineId: line.id,
        exception,
        justification: '',
        reviewer: '',
        reviewedOn: '',
      });
    await edit([commitment(), segment(), answer('none')]);
    const other = { id: newId(), rank: 'a1', lineId: line.id, spendingId: newId() };
    await edit([insert('lineCommitment', other)]);
    for (const [change, said] of [
      [commitment(), /ya está ligado a ese compromiso/],
      [segment(), /ya tiene ese grupo/],
      [answer('health'), /ya tiene su respuesta/],
      [
        { op: 'update', entity: 'lineCommitment', id: other.id, field: 'spendingId', value: spendingId },
        /ya está ligado/,
      ],
    ] as const) {
      expect(await refusedEdit([change])).toMatchObject({
        code: 'invalid-input',
        message: expect.stringMatching(said),
      });
    }
    const { lineCommitment, lineSegment, blackoutAnswer } = await plan();
    expect([lineCommitment.length, lineSegment.length, blackoutAnswer.length]).toEqual([2, 1, 1]);
  });

  test('takes no more copies than it can open again, and nothing of what was too many', async () => {
    const { refusedEdit, plan } = await deskWithMedia();
    const copies = Array.from({ length: 20 }, (_, index) =>
      insert('scenario', { id: newId(), rank: `a${index}`, name: '', note: '' }),
    );
    const refused = await refusedEdit(copies);
    expect(refused.code).toBe('too-large');
    expect(refused.message).toMatch(/un plan de medios admite hasta 20 renglones/);
    expect((await plan()).scenario).toHaveLength(1);
  });

  test('a filled plan is what was filled in, and loses its lines and gets them back whole', async () => {
    const { app, mediaPlanId, mediaPlan, edit, plan } = await filledMediaDesk();
    expect(await plan()).toEqual({ ...mediaPlan, lineDays: byId(mediaPlan.lineDays) });
    const findings = await app.ask('mediaPlan.findings', { mediaPlanId });
    expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
    await edit(
      deleteMediaLines(
        mediaPlan,
        mediaPlan.line.map(({ id }) => id),
      ),
      'Borrar los renglones',
    );
    expect((await plan()).lineDays).toEqual([]);
    await app.ask('mediaPlan.undo', { mediaPlanId });
    expect(await plan()).toEqual({ ...mediaPlan, lineDays: byId(mediaPlan.lineDays) });
    expect(verifyStore(app.context.store)).toEqual([]);
  });
});

const byId = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
