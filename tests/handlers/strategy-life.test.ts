import { describe, expect, test } from 'vitest';
import { verifyStore } from '#electron/storage/verify.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { StrategyChange } from '#shared/domain/strategy/strategy.ts';
import { creation } from '#tests/handlers/dossier-desk.ts';
import { campaignRow, deskWithMedia, filledMediaDesk, materialRow } from '#tests/handlers/media-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

describe('the communication strategy of a dossier', () => {
  test('is made on first asking with the diagnosis it names, once, and opens without a programme', async () => {
    const { app, dossierId, strategyId } = await deskWithMedia();
    expect(await app.ask('strategy.ofDossier', { dossierId })).toEqual({ strategyId });
    const opened = await app.ask('strategy.open', { strategyId });
    expect(opened.content.strategy[0]).toMatchObject({
      dossierId,
      fiscalYear: 2026,
      title: 'Estrategia de comunicación 2026 · Ferias de Barrio',
      objective: [],
    });
    const { diagnosisId } = await app.ask('diagnosis.ofDossier', { dossierId });
    expect(opened.diagnosis.diagnosis[0]?.id).toBe(diagnosisId);
    expect(opened.program).toEqual([]);
    expect(opened.checks).toHaveLength(9);
    expect(opened.lists.coverages).toContain('Estatal');
    expect([opened.mayEdit, opened.whyReadOnly]).toEqual([true, null]);
    expect(opened.history).toEqual({ undo: null, redo: null });
  });

  test('a dossier of 2014 is not asked what later norms ask of a material', async () => {
    const desk = await deskWithMedia();
    const { dossierId } = await desk.app.ask('dossier.create', creation(desk, { fiscalYear: 2014 }));
    const { strategyId } = await desk.app.ask('strategy.ofDossier', { dossierId });
    const { checks } = await desk.app.ask('strategy.open', { strategyId });
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter(({ fromYear }) => fromYear !== null && fromYear > 2014)).toEqual([]);
  });

  test('offers what each strategy of the programme answers and reaches', async () => {
    const { app, strategyId, program } = await filledMediaDesk();
    const { program: sources } = await app.ask('strategy.open', { strategyId });
    expect(sources.map((source) => source.strategyId)).toEqual(program.strategy.map(({ id }) => id));
    expect(sources[0]?.conclusionIds).toEqual(
      program.strategyAnswer.filter((row) => row.strategyId === sources[0]?.strategyId).map((row) => row.conclusionId),
    );
    expect(sources.every(({ segmentIds, territoryIds }) => segmentIds.length + territoryIds.length > 0)).toBe(true);
    expect(await app.ask('strategy.findings', { strategyId })).toEqual([]);
  });

  test('what is typed is stored, told in words, undone and done again', async () => {
    const { app, strategyId, editStrategy, strategy } = await deskWithMedia();
    const campaign = campaignRow();
    const material = materialRow(campaign.id);
    const check = { id: newId(), rank: 'a0', materialId: material.id, checkId: 'names', answer: null, evidence: '' };
    await editStrategy(
      [insert('campaign', campaign), insert('material', material), insert('materialCheck', check)],
      'Agregar la campaña',
    );
    await editStrategy(
      [
        { op: 'update', entity: 'strategy', id: strategyId, field: 'mission', value: paragraphs('Llevar agua.') },
        { op: 'update', entity: 'campaign', id: campaign.id, field: 'startDate', value: '2026-05-04' },
        { op: 'update', entity: 'campaign', id: campaign.id, field: 'audience', value: 'both' },
        { op: 'update', entity: 'materialCheck', id: check.id, field: 'answer', value: 'not-applicable' },
      ],
      'Completar la campaña',
    );
    const [newest, older] = await app.ask('strategy.history', { strategyId, before: null, limit: 10 });
    expect(newest?.details).toEqual([
      { what: 'Estrategia de comunicación: misión', before: '', after: 'Llevar agua.' },
      { what: 'Campaña 1 (Cuide el agua): fecha de inicio', before: '', after: '4 de mayo de 2026' },
      {
        what: 'Campaña 1 (Cuide el agua): público',
        before: 'Público externo',
        after: 'Público externo e interno',
      },
      { what: 'Revisión de un material 1: respuesta', before: '', after: 'No aplica' },
    ]);
    expect(older?.details.map(({ what, after }) => [what, after])).toEqual([
      ['Campaña: se agregó', 'Cuide el agua'],
      ['Material: se agregó', 'Spot «La gota» · Cuide el agua'],
      ['Revisión de un material: se agregó', 'Spot «La gota» · Nombres de servidores públicos'],
    ]);
    expect((await app.ask('strategy.undo', { strategyId })).label).toBe('Completar la campaña');
    expect((await strategy()).campaign[0]?.startDate).toBe('');
    await app.ask('strategy.redo', { strategyId });
    expect((await strategy()).strategy[0]?.mission).toEqual(paragraphs('Llevar agua.'));
    expect((await strategy()).materialCheck[0]?.answer).toBe('not-applicable');
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('its own row stays one for ever, and its year and dossier too', async () => {
    const { strategyId, refusedStrategyEdit, strategy } = await deskWithMedia();
    const [own] = (await strategy()).strategy;
    if (!own) throw new Error('no row');
    const changes: readonly StrategyChange[] = [
      { op: 'delete', entity: 'strategy', id: strategyId },
      insert('strategy', { ...own, id: newId() }),
      { op: 'update', entity: 'strategy', id: strategyId, field: 'dossierId', value: newId() },
      { op: 'update', entity: 'strategy', id: strategyId, field: 'fiscalYear', value: 2027 },
    ];
    for (const change of changes) expect((await refusedStrategyEdit([change])).code).toBe('invalid-input');
    expect((await strategy()).strategy).toEqual([own]);
  });

  test('refuses what hangs on nothing; what diagnosis and programme don’t have is a finding', async () => {
    const { app, strategyId, editStrategy, refusedStrategyEdit } = await deskWithMedia();
    const campaign = campaignRow();
    const of = { rank: 'a0', campaignId: campaign.id } as const;
    const tie = insert('campaignSegment', { ...of, id: newId(), segmentId: newId() });
    expect((await refusedStrategyEdit([tie])).message).toMatch(/la campaña de un grupo/);
    await editStrategy([
      insert('campaign', campaign),
      tie,
      insert('campaignTerritory', { ...of, id: newId(), territoryId: newId() }),
      insert('campaignConclusion', { ...of, id: newId(), conclusionId: newId() }),
      insert('campaignStrategy', { ...of, id: newId(), strategyId: newId() }),
    ]);
    const gone = await refusedStrategyEdit([{ op: 'delete', entity: 'campaign', id: campaign.id }]);
    expect(gone.message).toMatch(/todavía es la campaña de un grupo/);
    const codes = (await app.ask('strategy.findings', { strategyId })).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['segment-lost', 'territory-lost', 'conclusion-lost', 'strategy-lost']),
    );
  });

  test('takes no more rows than it can open again, and nothing of what was too many', async () => {
    const { refusedStrategyEdit, strategy } = await deskWithMedia();
    const signatories = Array.from({ length: 201 }, (_, index) =>
      insert('signatory', { id: newId(), rank: `a${index}`, role: 'prepared', name: '', position: '' }),
    );
    const refused = await refusedStrategyEdit(signatories);
    expect(refused.code).toBe('too-large');
    expect(refused.message).toMatch(/una estrategia admite hasta 200 renglones/);
    expect((await strategy()).signatory).toEqual([]);
  });

  test.each([
    ['fecha', { startDate: '2026-02-30' }],
    ['público', { audience: 'todos' as 'both' }],
    ['nombre', { name: 'x'.repeat(2_001) }],
  ])('refuses a campaign whose %s can’t be', async (_, values) => {
    const { refusedStrategyEdit, strategy } = await deskWithMedia();
    expect((await refusedStrategyEdit([insert('campaign', campaignRow(values))])).code).toBe('invalid-input');
    expect((await strategy()).campaign).toEqual([]);
  });
});
