import type { SearchText } from '#electron/storage/repositories/search-repository.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { BudgetSection } from '#shared/domain/budget/budget-reading.ts';
import { TRANSFER_NAMES } from '#shared/domain/budget/transfer-rules.ts';
import { foldText } from '#shared/domain/common/text.ts';

/** What a person may look for in a budget: what each line buys, letters, why something was transferred, what was paid. */
export const budgetTexts = (content: BudgetContent): readonly SearchText[] =>
  [
    ...content.budget.map((row) => text('budget', row.id, 'Presupuesto', [row.title, row.directorate])),
    ...content.line.map((row, at) => {
      const item = row.itemCode === '' ? '' : ` (${row.itemCode})`;
      return text('lines', row.id, `Anteproyecto, renglón ${at + 1}${item}`, [row.description]);
    }),
    ...content.letter.map((row) => {
      const section = row.kind === 'authorisation' ? 'authorised' : 'distribution';
      return text(section, row.id, `Oficio ${row.number}`.trim(), [row.number, row.subject]);
    }),
    ...content.transfer.map((row) =>
      text('transfers', row.id, `Adecuación ${row.number} (${TRANSFER_NAMES[row.kind]})`, [
        row.number,
        row.justification,
      ]),
    ),
    ...content.spending.map((row) =>
      text('spending', row.id, `Gasto de la partida ${row.itemCode}`, [row.document, row.concept]),
    ),
  ].filter(({ folded }) => folded !== '');

const text = (section: BudgetSection, rowId: string, place: string, parts: readonly string[]): SearchText => {
  const body = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
  return { section, rowId, place, body, folded: foldText(body) };
};
