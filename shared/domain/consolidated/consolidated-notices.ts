import { formatMoney } from '#shared/domain/common/money.ts';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';
import { checkConsolidated } from '#shared/domain/consolidated/consolidated-rules.ts';
import { budgetName, consolidatedTotals, restOf } from '#shared/domain/consolidated/consolidated-totals.ts';

/** Something that a reader must know of the sums. `warning`: somebody should look; `info`: how it was counted. */
export type ConsolidatedNotice = { readonly severity: 'info' | 'warning'; readonly text: string };

/** How the sums were made, in the words of the screen and the document. */
export const consolidatedNotices = (all: Consolidated): readonly ConsolidatedNotice[] => [
  ...checkConsolidated(all).map(
    ({ message, remedy }): ConsolidatedNotice => ({ severity: 'warning', text: `${message} ${remedy}` }),
  ),
  ...doubtful(all),
  ...sharedBudgets(all),
  ...containedBudgets(all),
  ...repeatedRows(all),
  ...drafts(all),
  ...uneven(all),
  ...ambiguous(all),
  ...archived(all),
];

const sharedBudgets = ({ budgets, dossiers }: Consolidated): readonly ConsolidatedNotice[] =>
  budgets.flatMap((budget) => {
    const programs = dossiers.filter(({ budgetId }) => budgetId === budget.budgetId);
    return programs.length < 2
      ? []
      : [
          info(
            `${listed(programs.map(({ programName }) => programName.trim() || 'Programa sin nombre'))} comparten el presupuesto «${budgetName(budget)}»: se cuenta una sola vez.`,
          ),
        ];
  });

const containedBudgets = ({ budgets }: Consolidated): readonly ConsolidatedNotice[] =>
  budgets.flatMap((budget) => {
    const outer = budgets.find(({ budgetId }) => budgetId === budget.within?.budgetId);
    if (!budget.within || !outer) return [];
    const department = outer.departments.find(({ id }) => id === budget.within?.departmentId)?.name.trim();
    return [
      info(
        `Lo de «${budgetName(budget)}» es lo que «${budgetName(outer)}» distribuyó${department ? ` a ${department}` : ''} con el oficio ${budget.within.letter}: se cuenta solo en este.`,
      ),
    ];
  });

const repeatedRows = ({ budgets }: Consolidated): readonly ConsolidatedNotice[] =>
  budgets
    .filter(({ repeatedRows: rows }) => rows > 0)
    .map((budget) =>
      info(
        `«${budgetName(budget)}» repite ${budget.repeatedRows === 1 ? 'un renglón' : `${budget.repeatedRows.toLocaleString('es-MX')} renglones`} de otro presupuesto del año, del que es copia: se ${budget.repeatedRows === 1 ? 'cuenta' : 'cuentan'} una sola vez, como ${budget.repeatedRows === 1 ? 'está' : 'están'} en el primero.`,
      ),
    );

const doubtful = ({ budgets }: Consolidated): readonly ConsolidatedNotice[] =>
  budgets.flatMap((budget) =>
    budget.doubtful.map(({ budgetId, letter }): ConsolidatedNotice => {
      const other = budgets.find((one) => one.budgetId === budgetId);
      return {
        severity: 'warning',
        text: `El oficio ${letter} autoriza en «${budgetName(budget)}» y distribuye en «${other ? budgetName(other) : 'otro presupuesto'}», con importes distintos: los dos se suman. Revise cuál está bien, para no contar dos veces el mismo dinero.`,
      };
    }),
  );

const drafts = ({ budgets }: Consolidated): readonly ConsolidatedNotice[] => {
  const authorised = budgets.reduce((sum, budget) => sum + budget.drafts.authorised, 0);
  const distribution = budgets.reduce((sum, budget) => sum + budget.drafts.distribution, 0);
  const parts = [
    ...(authorised === 0 ? [] : [`${formatMoney(authorised)} de autorización`]),
    ...(distribution === 0 ? [] : [`${formatMoney(distribution)} de distribución`]),
  ];
  return parts.length === 0
    ? []
    : [info(`Además hay ${parts.join(' y ')} en oficios que todavía no se registran: no se suman.`)];
};

const uneven = (all: Consolidated): readonly ConsolidatedNotice[] => {
  const rest = restOf(consolidatedTotals(all, 'asked').total);
  return rest === 0
    ? []
    : [
        {
          severity: 'warning',
          text: `Los meses de algunos renglones no suman su importe anual: quedan ${formatMoney(rest)} sin mes. El total del año es el de los renglones; corrija sus meses en el anteproyecto.`,
        },
      ];
};

const ambiguous = ({ ambiguousItems }: Consolidated): readonly ConsolidatedNotice[] =>
  ambiguousItems.length === 0
    ? []
    : [
        {
          severity: 'warning',
          text: `Los clasificadores de estos presupuestos no llaman igual a ${ambiguousItems.length === 1 ? 'la clave' : 'las claves'} ${listed(ambiguousItems)}: se ${ambiguousItems.length === 1 ? 'suma' : 'suman'} por clave, con los dos nombres.`,
        },
      ];

const archived = ({ archived: count }: Consolidated): readonly ConsolidatedNotice[] =>
  count === 0
    ? []
    : [info(count === 1 ? 'Un expediente archivado no se cuenta.' : `${count} expedientes archivados no se cuentan.`)];

const info = (text: string): ConsolidatedNotice => ({ severity: 'info', text });

/** «a, b y c»; long lists are cut. */
const listed = (names: readonly string[]): string => {
  if (names.length > 6) return `${names.slice(0, 5).join(', ')} y ${names.length - 5} más`;
  const end = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} y ${end}` : end;
};
