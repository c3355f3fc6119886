import { describe, expect, it } from 'vitest';
import { createBudgetIn } from '#electron/handlers/create-budget.ts';
import { monthsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import { totalsOf } from '#shared/domain/budget/totals.ts';
import { consolidatedNotices } from '#shared/domain/consolidated/consolidated-notices.ts';
import {
  consolidatedTotals,
  departmentSums,
  programSums,
  viewSums,
} from '#shared/domain/consolidated/consolidated-totals.ts';
import { budgetWith, ENROLMENT, each, PROMOTION } from '#tests/domain/budget/budget-builder.ts';
import { contentOf, edit } from '#tests/handlers/budget-desk.ts';
import { creation, deskWithProcedure, lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import { activityRow, indicatorRow, insert } from '#tests/handlers/plan-desk.ts';
import { actsOf } from '#tests/handlers/review-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

type Desk = Awaited<ReturnType<typeof deskWithProcedure>>;
type Spec = Parameters<typeof budgetWith>[0];

const open = (desk: Desk, fiscalYear = 2026) => desk.app.ask('consolidated.open', { fiscalYear });

/** A programme of its own with its dossier of the year. */
const addDossier = async (desk: Desk, name: string, budget?: string, fiscalYear = 2026) => {
  const { programId } = await desk.app.ask('program.create', { name });
  const choice = budget === undefined ? ({ kind: 'new' } as const) : ({ kind: 'shared', budgetId: budget } as const);
  const { dossierId } = await desk.app.ask('dossier.create', {
    ...creation(desk),
    programId,
    fiscalYear,
    budget: choice,
  });
  const budgetId = (await desk.app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
  return { dossierId, budgetId };
};

/** A budget of the store with these rows, and a dossier that works with it. */
const addWithBudget = async (
  desk: Desk,
  name: string,
  spec: Spec,
  change: (content: ReturnType<typeof budgetWith>) => ReturnType<typeof budgetWith> = (content) => content,
) => {
  const content = change(budgetWith(spec));
  const budget = content.budget.map((row) => ({ ...row, id: newId(), classifierId: null, title: name }));
  const { budgetId } = desk.app.context.store.write((db) =>
    createBudgetIn(db, desk.app.context, { ...content, budget }, { kind: 'act', label: 'Crear' }),
  );
  return addDossier(desk, name, budgetId);
};

/** As another installation would number its rows. */
const withOwnIds = (content: ReturnType<typeof budgetWith>): ReturnType<typeof budgetWith> => {
  const ids = new Map<string, string>();
  return JSON.parse(
    JSON.stringify(content).replace(/"([0-9a-f]{8}-[0-9a-f-]{27})"/g, (_, id: string) => {
      if (!ids.has(id)) ids.set(id, newId());
      return `"${ids.get(id)}"`;
    }),
  );
};

const SPEC = {
  lines: [
    { itemCode: '3611', quantity: '3', unitCost: 100_033, times: '1', spreading: 'even' },
    { itemCode: '2111', quantity: '1', unitCost: 777, times: '1', departmentId: ENROLMENT },
  ],
  authorised: [['3611', each(20_001)]],
  distribution: [
    ['3611', each(15_000), PROMOTION],
    ['3611', each(5_001), ENROLMENT],
  ],
  transfers: [{ kind: 'reduction', movements: [['3611', [-5_000]]] }],
} as const satisfies Spec;

describe('the dossiers of a year together', () => {
  it('add up, month by month, to what their budgets say, to the centavo', async () => {
    const desk = await deskWithProcedure();
    const budgets = [
      (await addWithBudget(desk, 'Ferias', SPEC)).budgetId,
      (
        await addWithBudget(
          desk,
          'Rutas',
          { ...SPEC, lines: [{ itemCode: '3611', quantity: '7', unitCost: 1_001, times: '12' }] },
          withOwnIds,
        )
      ).budgetId,
    ];
    const all = await open(desk);
    const contents = await Promise.all(budgets.map((id) => contentOf(desk.app, id)));
    const expected = totalsOf(contents.flatMap(({ line }) => line));
    const totals = consolidatedTotals(all, 'asked');
    expect(totals.total).toEqual(expected.total);
    expect(totals.byItem).toEqual(expected.byItem);
    expect(totals.byChapter).toEqual(expected.byChapter);
    const authorised = contents.flatMap((content) => content.authorised);
    expect(consolidatedTotals(all, 'authorised').total).toEqual(totalsOf(authorised).total);
    const modified = contents.flatMap((content) => [...content.authorised, ...content.movement]);
    expect(consolidatedTotals(all, 'modified').total.months).toEqual(totalsOf(modified).total.months);
    expect(viewSums(all).distribution).toBe(
      contents.flatMap((content) => content.distribution).reduce((sum, row) => sum + sumOfMonths(row), 0),
    );
    expect(all.items.find(({ code }) => code === '3600')?.name).toMatch(/comunicación social/i);
  });

  it('count a shared budget once, and still show each programme', async () => {
    const desk = await deskWithProcedure();
    const { budgetId } = await addDossier(desk, 'Ferias');
    await edit(desk.app, budgetId, [lineOfLonas()]);
    await addDossier(desk, 'Rutas', budgetId);
    const all = await open(desk);
    expect(all.dossiers).toHaveLength(2);
    expect(viewSums(all).asked).toBe(120_000);
    const rows = programSums(all);
    expect(rows.map(({ kind, sums }) => [kind, sums?.asked ?? null])).toEqual([
      ['shared-budget', 120_000],
      ['sharing-program', null],
      ['sharing-program', null],
    ]);
    expect(
      consolidatedNotices(all)
        .map(({ text }) => text)
        .join(),
    ).toContain('se cuenta una sola vez');
  });

  it('leave letters in draft out, and say so; leave archived dossiers and other years out', async () => {
    const desk = await deskWithProcedure();
    await addWithBudget(desk, 'Ferias', { ...SPEC, letterState: 'draft' });
    const { dossierId } = await addWithBudget(desk, 'Archivado', SPEC, withOwnIds);
    await addDossier(desk, 'Otro año', undefined, 2027);
    await desk.app.ask('dossier.archive', { dossierId, archived: true });
    const all = await open(desk);
    expect(all.dossiers.map(({ programName }) => programName)).toEqual(['Ferias']);
    expect(viewSums(all)).toMatchObject({ authorised: 0, distribution: 0 });
    const texts = consolidatedNotices(all)
      .map(({ text }) => text)
      .join('\n');
    expect(texts).toContain(
      '$2,400.12 de autorización y $2,400.12 de distribución en oficios que todavía no se registran',
    );
    expect(texts).toContain('Un expediente archivado no se cuenta.');
    expect(await desk.app.ask('consolidated.years', {})).toEqual([
      { fiscalYear: 2027, dossiers: 1 },
      { fiscalYear: 2026, dossiers: 1 },
    ]);
  });

  it('count a copy that kept its rows once, as the first one has them', async () => {
    const desk = await deskWithProcedure();
    await addWithBudget(desk, 'Original', SPEC);
    await addWithBudget(desk, 'Copia', SPEC);
    const all = await open(desk);
    const [original] = all.budgets;
    expect(viewSums(all)).toEqual(
      viewSums({
        ...all,
        dossiers: all.dossiers.filter((one) => one.budgetId === original?.budgetId),
        budgets: all.budgets.slice(0, 1),
      }),
    );
    expect(viewSums(all).asked).toBe(300_099 + 777);
    expect(
      consolidatedNotices(all)
        .map(({ text }) => text)
        .join(),
    ).toContain('«Copia» repite 6 renglones');
    // Alone it shows its own figures: nothing counts twice then.
    const copy = all.dossiers.find(({ programName }) => programName === 'Copia');
    expect(viewSums(all, { dossierId: copy?.dossierId ?? '', directorate: null, department: null }).asked).toBe(
      300_876,
    );
  });

  it('count what a directorate distributed and its department has authorised once', async () => {
    const desk = await deskWithProcedure();
    await addWithBudget(desk, 'Dirección', SPEC);
    await addWithBudget(
      desk,
      'Departamento',
      {
        lines: [{ itemCode: '3611', quantity: '1', unitCost: 180_000, times: '1' }],
        authorised: [['3611', each(15_000)]],
      },
      (content) => {
        const own = withOwnIds(content);
        return { ...own, letter: own.letter.slice(0, 1).map((letter) => ({ ...letter, number: 'of 7002' })) };
      },
    );
    const all = await open(desk);
    // The directorate's lines hold Promoción's; the department's own are the same wish again.
    expect(viewSums(all)).toEqual({ asked: 300_876, authorised: 240_012, modified: 235_012, distribution: 240_012 });
    expect(
      consolidatedNotices(all)
        .map(({ text }) => text)
        .join(),
    ).toContain('Lo de «Departamento» es lo que «Dirección» distribuyó a Promoción y Afiliación con el oficio of 7002');
    expect(departmentSums(all).map(({ name, sums }) => [name, sums.asked, sums.distribution])).toEqual([
      ['Inscripción', 777, 60_012],
      ['Promoción y Afiliación', 300_099, 180_000],
      ['', 0, 0],
    ]);
  });

  it('tell where each dossier goes, how its documents stand and what it plans, summing no people', async () => {
    const desk = await deskWithProcedure();
    const { classifierId } = await desk.app.ask('classifier.create', {
      name: 'Clasificador de Ejemplo',
      owner: 'Instituto Ficticio',
      fiscalYear: 2026,
      edition: '',
      width: 4,
    });
    await desk.app.ask('classifier.edit', {
      classifierId,
      label: 'Agregar la partida',
      coalesce: null,
      changes: [
        insert('item', { id: newId(), code: '3611', name: 'Radio', restricted: false, validator: '', note: '' }),
      ],
    });
    const first = await addWithBudget(desk, 'Ferias', {
      lines: [{ itemCode: '3611', quantity: '1', unitCost: 1_200_000, times: '1', description: 'Radio' }],
    });
    const { annualProgramId } = await desk.app.ask('annualProgram.ofDossier', { dossierId: first.dossierId });
    const line = (await contentOf(desk.app, first.budgetId)).line[0];
    const activity = activityRow({ name: 'Pláticas', unit: 'persona', g03: '120' });
    await desk.app.ask('annualProgram.edit', {
      annualProgramId,
      label: 'Planear',
      coalesce: null,
      changes: [
        insert('activity', activity),
        insert('activityLine', {
          id: newId(),
          rank: 'a0',
          activityId: activity.id,
          lineId: line?.id ?? '',
          amount: 900_000,
        }),
        insert('indicator', indicatorRow({ name: 'Cobertura' })),
      ],
    });
    const acts = actsOf(desk.app, first.budgetId);
    await acts.send();
    await acts.giveBack(['Falta el sustento', 'Falta la cotización']);
    const all = await open(desk);
    const [dossier] = all.dossiers;
    expect(dossier?.current).toMatchObject({ number: 1, round: 1, startedOn: '2026-01-05' });
    expect(dossier?.documents).toMatchObject([
      { kind: 'budget', state: 'returned', round: 1, openObservations: 2, since: '2026-03-02' },
      { kind: 'diagnosis', state: 'draft' },
      { kind: 'annual-program', state: 'draft', round: 0, openObservations: 0, since: '' },
    ]);
    expect(dossier?.used).toBe(900_000);
    expect(dossier?.activities).toMatchObject([{ name: 'Pláticas', unit: 'persona', g03: '120' }]);
    expect(dossier?.indicators).toMatchObject([{ name: 'Cobertura', annualGoal: '80' }]);
    expect(monthsOf(all.cells[0] ?? ({} as never)).reduce((a, b) => a + b, 0)).toBe(1_200_000);
  });

  it('are empty for a year that has none', async () => {
    const desk = await deskWithProcedure();
    expect(await open(desk, 2031)).toEqual({
      fiscalYear: 2031,
      archived: 0,
      dossiers: [],
      budgets: [],
      cells: [],
      items: [],
      ambiguousItems: [],
    });
  });
});
