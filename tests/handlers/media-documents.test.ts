import { describe, expect, test } from 'vitest';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { exportStore, importStore } from '#electron/storage/move.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { documentOfFinding } from '#shared/domain/dossier/dossier-findings.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import { creation, lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import {
  campaignRow,
  daysRow,
  deskWithMedia,
  filledMediaDesk,
  lineRow,
  materialRow,
} from '#tests/handlers/media-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import { openTestApp, type TestApp } from '#tests/storage/test-app.ts';
import { ANA, newId, temporaryFolder } from '#tests/storage/test-store.ts';

describe('strategy and media plan among the documents of a dossier', () => {
  test('stand with the others, and bring their findings, which every change counts anew', async () => {
    const { app, dossierId, strategyId, mediaPlanId, scenarioId, edit, editStrategy } = await deskWithMedia();
    const summary = async () => (await app.ask('dossier.open', { dossierId })).summary;
    expect((await summary()).documents.slice(3)).toMatchObject([
      { kind: 'strategy', documentId: strategyId, state: 'draft', version: 1, mayEdit: true },
      { kind: 'media-plan', documentId: mediaPlanId, state: 'draft', version: 1, mayEdit: true },
    ]);
    const findings = () => app.ask('dossier.findings', { dossierId });
    const told = async () => {
      const all = await findings();
      const of = (severity: string) => all.filter((one) => one.severity === severity).length;
      return { blocking: of('blocking'), warning: of('warning') };
    };
    const countOf = async (kind: string) => (await findings()).filter((one) => documentOfFinding(one) === kind).length;
    expect((await summary()).findings).toEqual(await told());
    const wheres = (await findings()).map(({ where }) => where);
    expect(wheres).toContain('Estrategia de comunicación · Campañas');
    expect(wheres).toContain('Plan de medios · Plan de medios');
    const media = await countOf('media-plan');
    await edit([insert('line', lineRow(scenarioId, { mediumKey: '' }))]);
    expect(await countOf('media-plan')).toBeGreaterThan(media);
    expect((await summary()).findings).toEqual(await told());
    // A campaign without lines is a finding of the plan too.
    const planned = await countOf('media-plan');
    const strategies = await countOf('strategy');
    await editStrategy([insert('campaign', campaignRow())]);
    expect(await countOf('media-plan')).toBeGreaterThan(planned);
    expect(await countOf('strategy')).not.toBe(strategies);
    expect((await summary()).findings).toEqual(await told());
  });

  test('are found by their words, and open where they stand', async () => {
    const { app, dossierId, strategyId, mediaPlanId, scenarioId, edit, editStrategy } = await deskWithMedia();
    const campaign = campaignRow({ message: 'Guarde la lluvia en cántaros' });
    const material = materialRow(campaign.id, { body: 'Una voz dice: cántaros llenos' });
    await editStrategy([insert('campaign', campaign), insert('material', material)]);
    const copy = newId();
    const line = lineRow(scenarioId, { note: 'Anuncia los cántaros' });
    const other = lineRow(copy, { rank: 'a1', note: 'También los cántaros' });
    const blackout = { id: newId(), rank: 'a0', agreement: '', scope: '', startDate: '', endDate: '' };
    await edit([
      insert('scenario', { id: copy, rank: 'a1', name: 'Con menos', note: '' }),
      insert('line', line),
      insert('line', other),
      insert('blackout', { ...blackout, process: 'Elección de los cántaros' }),
    ]);
    const hits = await app.ask('search.find', { query: 'cantaros', limit: 20 });
    const of = { dossierId, title: 'Ferias de Barrio · 2026' };
    expect(hits.map(({ excerpt: _, archived: __, reviewed: ___, field: ____, ...hit }) => hit)).toEqual(
      expect.arrayContaining([
        {
          kind: 'strategy',
          id: strategyId,
          ...of,
          section: 'campaigns',
          rowId: campaign.id,
          where: 'Estrategia, campaña 1: Cuide el agua',
        },
        {
          kind: 'strategy',
          id: strategyId,
          ...of,
          section: 'materials',
          rowId: material.id,
          where: 'Estrategia, material 1: Spot «La gota»',
        },
        {
          kind: 'media-plan',
          id: mediaPlanId,
          ...of,
          section: 'lines',
          rowId: line.id,
          where: 'Plan de medios, renglón 1: Radio Ejemplo',
        },
        {
          kind: 'media-plan',
          id: mediaPlanId,
          ...of,
          section: 'lines',
          rowId: other.id,
          where: 'Plan de medios, renglón 1 de la copia «Con menos»: Radio Ejemplo',
        },
        {
          kind: 'media-plan',
          id: mediaPlanId,
          ...of,
          section: 'blackouts',
          rowId: blackout.id,
          where: 'Plan de medios, vedas',
        },
      ]),
    );
    expect(hits).toHaveLength(5);
    // A line is found by what the catalogue calls its unit, too.
    const byUnit = await app.ask('search.find', { query: 'radiodifusoras', limit: 20, kinds: ['media-plan'] });
    expect(byUnit.map(({ rowId }) => rowId)).toEqual([line.id, other.id]);
    const listed = await app.ask('dossier.list', { archived: false, query: 'cantaros' });
    expect(listed.map((row) => row.dossierId)).toEqual([dossierId]);
  });

  test('go with their dossier, and their words with them', async () => {
    const { app, dossierId, strategyId, mediaPlanId, scenarioId, edit, editStrategy } = await deskWithMedia();
    const line = lineRow(scenarioId, { note: 'Anuncia los cántaros' });
    await edit([insert('line', line), insert('lineDays', daysRow(line.id, 5, { p04: 2 }))]);
    await editStrategy([insert('campaign', campaignRow())]);
    await app.ask('search.find', { query: 'cantaros', limit: 5 });
    await app.ask('dossier.delete', { dossierId });
    expect((await app.refused('mediaPlan.open', { mediaPlanId })).code).toBe('not-found');
    expect((await app.refused('strategy.open', { strategyId })).code).toBe('not-found');
    expect(await app.ask('search.find', { query: 'cantaros', limit: 5 })).toEqual([]);
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test.each(['strategy', 'media-plan'] as const)('a sent %s waits as it is, and its dossier stays', async (kind) => {
    const { app, dossierId, strategyId, mediaPlanId, scenarioId, edit, editStrategy, ...desk } = await deskWithMedia();
    await edit([insert('line', lineRow(scenarioId))]);
    await editStrategy([insert('campaign', campaignRow())]);
    markSent(app, kind, kind === 'strategy' ? strategyId : mediaPlanId);
    const campaigns = [insert('campaign', campaignRow())];
    const lines = [insert('line', lineRow(scenarioId))];
    if (kind === 'strategy') {
      const { mayEdit, whyReadOnly } = await app.ask('strategy.open', { strategyId });
      expect([mayEdit, whyReadOnly]).toEqual([
        false,
        expect.stringMatching(/^La estrategia de comunicación está en val/),
      ]);
      expect((await desk.refusedStrategyEdit(campaigns)).code).toBe('frozen');
      expect((await app.refused('strategy.undo', { strategyId })).code).toBe('frozen');
      // The other document goes on.
      await edit(lines);
    } else {
      const { mayEdit, whyReadOnly } = await app.ask('mediaPlan.open', { mediaPlanId });
      expect([mayEdit, whyReadOnly]).toEqual([false, expect.stringMatching(/^El plan de medios está en validación/)]);
      expect((await desk.refusedEdit(lines)).code).toBe('frozen');
      expect((await app.refused('mediaPlan.undo', { mediaPlanId })).code).toBe('frozen');
      await editStrategy(campaigns);
    }
    expect((await app.refused('dossier.delete', { dossierId })).message).toMatch(/su estrategia o su plan de medios/);
    expect((await app.ask('mediaPlan.open', { mediaPlanId })).content.line.length).toBeGreaterThan(0);
  });

  test('of an archived dossier are only read, and none is begun in it', async () => {
    const desk = await deskWithMedia();
    const { app, dossierId, strategyId, mediaPlanId, scenarioId } = desk;
    await app.ask('dossier.archive', { dossierId, archived: true });
    expect((await app.ask('strategy.open', { strategyId })).mayEdit).toBe(false);
    expect((await app.ask('mediaPlan.open', { mediaPlanId })).whyReadOnly).toMatch(/está archivado/);
    expect((await desk.refusedEdit([insert('line', lineRow(scenarioId))])).code).toBe('not-allowed');
    const other = await app.ask('dossier.create', creation(desk, { fiscalYear: 2027 }));
    await app.ask('dossier.archive', { dossierId: other.dossierId, archived: true });
    for (const channel of ['strategy.ofDossier', 'mediaPlan.ofDossier'] as const) {
      expect((await app.refused(channel, { dossierId: other.dossierId })).code).toBe('not-allowed');
    }
    expect(await app.ask('mediaPlan.ofDossier', { dossierId })).toEqual({ mediaPlanId });
  });

  test('charge next year’s lines to their own departments, though the budget calls all of them the same', async () => {
    const { app, dossierId, scenarioId, edit } = await deskWithMedia();
    const budgetId = (await app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
    const departments = ['Norte', 'Sur'].map((name, at) => ({ id: newId(), rank: `a${at}`, name, code: '' }));
    const common = lineOfLonas();
    const lines = [null, ...departments].map((department, at) => ({
      ...common.row,
      id: newId(),
      rank: `b${at}`,
      departmentId: department?.id ?? null,
    }));
    await app.ask('budget.edit', {
      budgetId,
      label: 'Agregar',
      coalesce: null,
      changes: [...departments.map((row) => insert('department', row)), ...lines.map((row) => insert('line', row))],
    });
    await edit(
      lines
        .slice(1)
        .map(({ id, rank }) => insert('line', lineRow(scenarioId, { rank, budgetLineId: id, itemCode: '' }))),
    );
    const carried = await app.ask('dossier.carryForward', {
      dossierId,
      fiscalYear: 2027,
      procedureVersionId: null,
      startedOn: '2027-01-04',
      withAmounts: true,
    });
    const { mediaPlanId } = await app.ask('mediaPlan.ofDossier', { dossierId: carried.dossierId });
    const { content, budget } = await app.ask('mediaPlan.open', { mediaPlanId });
    const departmentOf = (budgetLineId: string | null) => {
      const paying = budget.line.find(({ id }) => id === budgetLineId);
      return budget.department.find(({ id }) => id === paying?.departmentId)?.name;
    };
    expect(content.line.map((line) => departmentOf(line.budgetLineId))).toEqual(['Norte', 'Sur']);
  });

  test('begin next year with this year’s words, and without its days, money and figures', async () => {
    const { app, dossierId, strategy, mediaPlan, lines } = await filledMediaDesk();
    const carried = await app.ask('dossier.carryForward', {
      dossierId,
      fiscalYear: 2027,
      procedureVersionId: null,
      startedOn: '2027-01-04',
      withAmounts: false,
    });
    const there = { dossierId: carried.dossierId };
    // Findings are concluded anew in each diagnosis; the programme brings its strategies.
    const { annualProgramId } = await app.ask('annualProgram.ofDossier', there);
    const program = (await app.ask('annualProgram.open', { annualProgramId })).content;
    const { mediaPlanId } = await app.ask('mediaPlan.ofDossier', there);
    const opened = await app.ask('mediaPlan.open', { mediaPlanId });

    const next = opened.strategy;
    expect(next.strategy[0]).toMatchObject({
      fiscalYear: 2027,
      objective: strategy.strategy[0]?.objective,
      preparedOn: '',
    });
    expect(next.campaign.map(({ name }) => name)).toEqual(strategy.campaign.map(({ name }) => name));
    expect(next.campaign.every(({ startDate, endDate }) => startDate === '' && endDate === '')).toBe(true);
    expect(next.material).toHaveLength(strategy.material.length);
    expect(next.materialCheck).toEqual([]);
    expect(next.campaignConclusion).toEqual([]);
    expect(next.campaignSegment).toHaveLength(strategy.campaignSegment.length);
    expect(next.campaignStrategy.map((row) => row.strategyId)).toEqual(program.strategy.map(({ id }) => id));
    expect(next.campaign.some(({ id }) => strategy.campaign.some((row) => row.id === id))).toBe(false);

    const plan = opened.content;
    const chosen = mediaPlan.line.filter((line) => line.scenarioId === mediaPlan.mediaPlan[0]?.scenarioId);
    expect(plan.mediaPlan).toMatchObject([{ fiscalYear: 2027, vatPercent: '16', scenarioId: plan.scenario[0]?.id }]);
    expect(plan.scenario.map(({ name }) => name)).toEqual(['Plan']);
    expect(plan.line.map(({ outlet }) => outlet)).toEqual(chosen.map(({ outlet }) => outlet));
    for (const empty of ['lineDays', 'blackout', 'blackoutAnswer', 'lineCommitment', 'measuredReach'] as const) {
      expect(plan[empty]).toEqual([]);
    }
    for (const [at, line] of plan.line.entries()) {
      expect(line).toMatchObject({ grossRate: null, discounts: '', production: 0, people: '', reach: '' });
      const campaignAt = strategy.campaign.findIndex(({ id }) => id === chosen[at]?.campaignId);
      expect(line.campaignId).toBe(next.campaign[campaignAt]?.id);
      const materialAt = strategy.material.findIndex(({ id }) => id === chosen[at]?.materialId);
      expect(line.materialId).toBe(next.material[materialAt]?.id ?? null);
      const paying = lines.findIndex(({ id }) => id === chosen[at]?.budgetLineId);
      expect(line.budgetLineId).toBe(opened.budget.line[paying]?.id ?? null);
    }
    expect(plan.universe.map(({ name, people }) => [name, people])).toEqual([
      ['Todas las personas', ''],
      ['Personas de 18 años y más', ''],
    ]);
    expect(opened.history.undo).toBeNull();
    const codes = new Set((await app.ask('mediaPlan.findings', { mediaPlanId })).map(({ code }) => code));
    expect([...codes].filter((code) => code.endsWith('-lost'))).toEqual([]);
    expect(verifyStore(app.context.store)).toEqual([]);
  });
});

describe('copies of a store with media plans in it', () => {
  test('a backup and a move bring strategy and plan back whole', async () => {
    const { app, strategyId, mediaPlanId } = await filledMediaDesk();
    const all = async (from: typeof app) => [
      await from.ask('strategy.open', { strategyId }),
      await from.ask('mediaPlan.open', { mediaPlanId }),
    ];
    const before = await all(app);
    const { name } = await app.ask('store.backUp', {});
    await app.ask('mediaPlan.undo', { mediaPlanId });
    await app.ask('store.restore', { name });
    expect(await all(app)).toEqual(before);
    const there = await openTestApp(temporaryFolder());
    const now = new Date().toISOString();
    await importStore(there.context.store, exportStore(app.context.store, now), now);
    expect(await all(there)).toEqual(before);
    expect(verifyStore(there.context.store)).toEqual([]);
  });

  test.each([
    'UPDATE media_plan_line_days SET p04 = 9',
    'DELETE FROM media_plan_line_days',
    "UPDATE media_plan SET vat_percent = '8'",
    "UPDATE strategy_campaign SET message = 'otro'",
    "UPDATE strategy SET mission = '[]', title = 'otro'",
  ])('the check notices what nobody did: %s', async (sql) => {
    const { app, scenarioId, edit, editStrategy } = await deskWithMedia();
    const line = lineRow(scenarioId);
    await edit([insert('line', line), insert('lineDays', daysRow(line.id, 5, { p04: 2 }))]);
    await editStrategy([insert('campaign', campaignRow())]);
    expect(verifyStore(app.context.store)).toEqual([]);
    app.context.store.write((db) => db.run(sql));
    expect(verifyStore(app.context.store)).toHaveLength(1);
  });
});

/** Its sending as the review keeps it. */
const markSent = (app: TestApp, kind: ReviewedKind, documentId: string): void => {
  const act = {
    id: newId(),
    rank: 'a0',
    act: 'send',
    on: '2026-02-02',
    officerName: 'Ana Luz Prado',
    postName: 'Jefa',
    reason: '',
    contentSha: 'a'.repeat(64),
    delivery: 1,
    letterNumber: '',
    recordedBy: '',
    scanSha: null,
  };
  app.context.store.write((db) =>
    runCommand(db, reviewTables, {
      scopeId: documentId,
      kind: 'act',
      label: 'Enviar',
      coalesce: null,
      who: ANA,
      at: '2026-02-02T15:00:00.000Z',
      changes: [
        { op: 'insert', entity: 'review', row: { id: documentId, kind } },
        { op: 'insert', entity: 'act', row: act },
      ],
    }),
  );
};
