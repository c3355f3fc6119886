import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { monthList } from '#shared/domain/budget/budget-reading.ts';
import { isAuthorised } from '#shared/domain/budget/recorded-rows.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { type BudgetTie, type TieRow, tieToBudget } from '#shared/domain/media/budget-tie.ts';
import { chargedTo } from '#shared/domain/media/charged-item.ts';
import { type MediaReading, mediaFinding, type ReadLine } from '#shared/domain/media/media-reading.ts';

/** Whether an item pays for each line, has the money in each month, and what a contract says that the plan doesn't. */
export const checkBudgetTie = (reading: MediaReading): readonly Finding[] => {
  const { budget, lines, costs, content } = reading;
  const tie = budget
    ? tieToBudget(
        lines.map(({ line }) => line),
        costs,
        content,
        budget,
      )
    : undefined;
  return [
    ...lines.flatMap((read) => checkCharge(reading, read)),
    ...(tie && budget
      ? [
          ...(isAuthorised(budget) ? tie.rows.flatMap((row) => checkRow(tie, row, budget)) : checkUnauthorised(tie)),
          ...checkContracts(reading, tie),
          ...checkCopies(reading, budget),
        ]
      : []),
  ];
};

const checkCharge = (
  { budget, campaigns, campaignKinds }: MediaReading,
  { line, spread, unit, where }: ReadLine,
): readonly Finding[] => {
  if (spread.cost.total === 0 && spread.cost.known && !spread.cost.tooLarge) return [];
  const budgetLine = budget?.line.find(({ id }) => id === line.budgetLineId);
  const at = { section: 'budget', rowId: line.id, field: 'budgetLineId' } as const;
  if (line.budgetLineId !== null && budget && !budgetLine) {
    return [
      mediaFinding(
        'budget-line-lost',
        'blocking',
        at,
        where,
        'El renglón del presupuesto que lo paga ya no existe.',
        'Elija otro renglón del presupuesto.',
      ),
    ];
  }
  const { itemCode } = chargedTo(line, new Map(budgetLine ? [[budgetLine.id, budgetLine]] : []));
  if (itemCode.trim() === '') {
    return [
      mediaFinding(
        'item-missing',
        'blocking',
        at,
        where,
        'No dice qué partida lo paga.',
        'Elija un renglón del presupuesto.',
      ),
    ];
  }
  const campaign = line.campaignId === null ? undefined : campaigns.get(line.campaignId);
  const isNotice = campaignKinds.some(({ subkind, notice }) => notice && subkind === campaign?.kind);
  return [
    ...(isNotice && itemCode.startsWith('36')
      ? [
          mediaFinding(
            'notice-in-3600',
            'warning',
            at,
            where,
            `Es un aviso («${campaign?.kind ?? ''}») y lo paga la partida ${itemCode}, que es de campañas.`,
            'Los avisos, convocatorias, edictos, licitaciones y padrones van en la partida 336.',
          ),
        ]
      : []),
    ...(unit && !unit.direct && unit.category !== 'Internet' && itemCode.startsWith('366')
      ? [
          mediaFinding(
            'not-internet-in-366',
            'warning',
            at,
            where,
            `Lo paga la partida ${itemCode}, que es solo de internet, y el medio es ${unit.category.toLowerCase()}.`,
            'Elija una partida de difusión, como la 361.',
          ),
        ]
      : []),
  ];
};

/** One cause, said once: no item has anything yet, whatever the plan takes. */
const checkUnauthorised = ({ rows }: BudgetTie): readonly Finding[] =>
  rows.some(({ planned }) => planned.some((amount) => amount > 0))
    ? [
        mediaFinding(
          'budget-unauthorised',
          'blocking',
          { section: 'budget', field: 'authorised' },
          'Presupuesto',
          'El presupuesto todavía no tiene autorización registrada: no hay con qué comparar el plan.',
          'Registre en el presupuesto el oficio de autorización.',
        ),
      ]
    : [];

const checkRow = (tie: BudgetTie, row: TieRow, budget: BudgetContent): readonly Finding[] => {
  const short = row.left.flatMap((amount, month) => (amount < 0 && (row.planned[month] ?? 0) > 0 ? [month] : []));
  const first = short[0];
  if (first === undefined) return [];
  const department = budget.department.find(({ id }) => id === row.departmentId)?.name;
  const where = `Partida ${row.itemCode}${department === undefined ? '' : `, ${department}`}`;
  const [lineId] = row.lineIds;
  // Sums since January stay short for months: the first one says it all.
  const when =
    tie.availability === 'monthly'
      ? `en ${monthList(short)}: en ${monthList([first])}`
      : `al mes de ${monthList([first])}: acumulado desde enero,`;
  return [
    mediaFinding(
      row.from === 'authorised' ? 'plan-above-available' : 'plan-above-ceiling',
      'blocking',
      { section: 'budget', ...(lineId === undefined ? {} : { rowId: lineId }), field: row.itemCode },
      where,
      `Lo que al plan le falta comprometer rebasa lo disponible ${when} son ${formatMoney(row.planned[first] ?? 0)} con IVA y hay ${formatMoney(row.available[first] ?? 0)}; faltan ${formatMoney(-(row.left[first] ?? 0))}.`,
      row.from === 'authorised'
        ? 'Mueva inserciones o el mes de pago, reduzca el plan, o tramite una adecuación.'
        : 'Mueva inserciones o el mes de pago, reduzca el plan, o pida que se redistribuya.',
    ),
  ];
};

const checkContracts = ({ lines }: MediaReading, { commitments }: BudgetTie): readonly Finding[] => {
  const names = new Map(lines.map(({ line, where }) => [line.id, where]));
  const whereOf = (lineIds: readonly string[]): string => {
    const first = names.get(lineIds[0] ?? '') ?? 'Plan de medios';
    return lineIds.length > 1 ? `${first} y ${lineIds.length === 2 ? 'otro' : `${lineIds.length - 1} más`}` : first;
  };
  const at = (lineId: string | undefined) =>
    ({ section: 'budget', ...(lineId === undefined ? {} : { rowId: lineId }), field: 'commitments' }) as const;
  return [
    ...commitments.lost.map(({ lineId }) =>
      mediaFinding(
        'commitment-lost',
        'warning',
        at(lineId),
        whereOf([lineId]),
        'El compromiso que lo contrató ya no existe o se canceló: vuelve a contar como plan.',
        'Elija su compromiso en el presupuesto, o quite la liga.',
      ),
    ),
    ...commitments.groups.flatMap(({ lineIds, otherItems }) =>
      otherItems === null
        ? []
        : [
            mediaFinding(
              'contract-other-item',
              'warning',
              at(lineIds[0]),
              whereOf(lineIds),
              `Lo contrató la partida ${otherItems.committed.join(', ')} y en el plan dice ${otherItems.planned.join(', ')}.`,
              'Corrija la partida del renglón, o ligue el compromiso que lo paga.',
            ),
          ],
    ),
    ...commitments.groups
      .filter(({ planned, committed, unknown }) => unknown > 0 || planned !== committed)
      .map(({ lineIds, planned, committed, unknown }) =>
        unknown > 0 && planned <= committed
          ? mediaFinding(
              'contract-without-cost',
              'warning',
              at(lineIds[0]),
              whereOf(lineIds),
              `No se conoce lo que cuesta en el plan, y lo comprometido es de ${formatMoney(committed)}.`,
              'Escriba su tarifa, su medida y la tasa de IVA, para saber si el contrato lo cubre.',
            )
          : mediaFinding(
              planned > committed ? 'contract-below-plan' : 'contract-above-plan',
              planned > committed ? 'warning' : 'info',
              at(lineIds[0]),
              whereOf(lineIds),
              `El plan es de ${formatMoney(planned)} y lo comprometido, de ${formatMoney(committed)}.`,
              planned > committed
                ? `Los ${formatMoney(planned - committed)} que faltan siguen contando como plan: comprométalos, o ajuste el renglón a lo contratado.`
                : 'Ajuste el renglón a lo contratado.',
            ),
      ),
  ];
};

/**
 * Contracts that were linked in another copy of the plan only: what they commit stands in the budget, and the line of this
 * copy that they bought still counts as plan beside it.
 */
const checkCopies = ({ content, lines }: MediaReading, budget: BudgetContent): readonly Finding[] => {
  const here = new Set(lines.map(({ line }) => line.id));
  const linkedHere = new Set(content.lineCommitment.flatMap((row) => (here.has(row.lineId) ? row.spendingId : [])));
  const copyOf = new Map(content.line.map(({ id, scenarioId }) => [id, scenarioId]));
  const nameOf = new Map(content.scenario.map(({ id, name }) => [id, name.trim()]));
  const elsewhere = Map.groupBy(
    content.lineCommitment.filter(({ lineId, spendingId }) => copyOf.has(lineId) && !linkedHere.has(spendingId)),
    ({ spendingId }) => spendingId,
  );
  return budget.spending.flatMap(({ id, amount, document, concept }) => {
    const [link] = elsewhere.get(id) ?? [];
    if (!link) return [];
    const copy = nameOf.get(copyOf.get(link.lineId) ?? '') ?? '';
    const called = [document, concept].map((text) => text.trim()).find((text) => text !== '');
    return [
      mediaFinding(
        'contract-in-copy',
        'warning',
        { section: 'budget', field: 'commitments' },
        'Presupuesto',
        `El compromiso ${called === undefined ? '' : `«${called}» `}de ${formatMoney(amount)} contrató un renglón de la copia «${copy}», que no es el plan: si aquí está el mismo renglón, cuenta dos veces.`,
        'Líguelo también a su renglón de esta copia.',
      ),
    ];
  });
};
