import { sayingSomething, textAt } from '#electron/handlers/search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import { type BudgetContent, budgetEntities } from '#shared/domain/budget/budget.ts';
import type { BudgetSection } from '#shared/domain/budget/budget-reading.ts';
import { TRANSFER_NAMES } from '#shared/domain/budget/transfer-rules.ts';
import { wordParts } from '#shared/domain/search/word-fields.ts';

/** What a person may look for in a budget: what each line buys, item codes, letters, transfers, what was paid. */
export const budgetTexts = (content: BudgetContent): readonly SearchText[] => {
  const rows = <E extends keyof BudgetContent>(
    entity: E,
    section: BudgetSection | ((row: BudgetContent[E][number]) => BudgetSection),
    place: (row: BudgetContent[E][number], index: number) => string,
  ): readonly SearchText[] =>
    content[entity].map((row, index) =>
      textAt(
        typeof section === 'string' ? section : section(row),
        row.id,
        [place(row, index).trim()],
        wordParts(budgetEntities[entity], row),
      ),
    );
  const transfers = new Map(content.transfer.map(({ id, number }) => [id, number]));
  return sayingSomething([
    ...rows('budget', 'budget', () => 'Presupuesto').map((text): SearchText => ({ ...text, isName: true })),
    ...rows('department', 'budget', () => 'Departamento'),
    ...rows('fundingSource', 'budget', () => 'Fuente de financiamiento'),
    ...rows('pattern', 'budget', () => 'Forma de repartir el año'),
    ...rows('line', 'lines', ({ itemCode }, index) => {
      const item = itemCode === '' ? '' : ` (${itemCode})`;
      return `Anteproyecto, renglón ${index + 1}${item}`;
    }),
    ...rows(
      'letter',
      ({ kind }) => (kind === 'authorisation' ? 'authorised' : 'distribution'),
      ({ number }) => `Oficio ${number}`,
    ),
    ...rows('authorised', 'authorised', () => 'Importe autorizado'),
    ...rows('distribution', 'distribution', () => 'Importe distribuido'),
    ...rows('ceiling', 'ceilings', () => 'Techo'),
    ...rows('transfer', 'transfers', ({ number, kind }) => `Adecuación ${number} (${TRANSFER_NAMES[kind]})`),
    ...rows(
      'movement',
      'transfers',
      ({ transferId }) => `Movimiento de la adecuación ${transfers.get(transferId) ?? ''}`,
    ),
    ...rows('spending', 'spending', ({ itemCode }) => `Gasto de la partida ${itemCode}`),
  ]);
};
