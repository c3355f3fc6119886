import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { distributeByAsked } from '#shared/domain/budget/distribution-edits.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import { pasteAmounts } from '#shared/domain/budget/paste-amounts.ts';
import { pasteLines } from '#shared/domain/budget/paste-lines.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { budgetWith, countingIds } from '#tests/domain/budget/budget-builder.ts';
import { REALISTIC_BLOCK, REALISTIC_ITEMS } from '#tests/domain/budget/realistic-lines.ts';
import { classifierOf, idAt, shippedBase, shippedBoundaries } from '#tests/domain/classifier/shipped-catalogues.ts';

export const realisticClassifier = indexClassifier(classifierOf(REALISTIC_ITEMS), shippedBase);
export const importContext = () => ({
  classifier: realisticClassifier,
  otherYears: [],
  boundaries: boundaryCheck(shippedBoundaries),
  newId: countingIds(60_000),
});
export const DISTRIBUTION_LETTER = idAt(7002);

/** The fictitious directorate's year asked for, authorised and distributed, with lines that try a workbook's patience. */
export const realisticBudget = (): BudgetContent => {
  const newId = countingIds(30_000);
  const context = { classifier: realisticClassifier, newId };
  const start = budgetWith({ letterState: 'draft' });
  const odd = [
    [
      '3611',
      'Inscripción',
      'Recursos estatales',
      '=HYPERLINK("http://ejemplo.mx";"clic")',
      '+pieza',
      '',
      '',
      '',
      '1,000.01',
    ],
    [
      '3612',
      'Promoción y Afiliación',
      'Recursos federales',
      '-2 lonas, «ñandú» & <b>"comillas"</b>\nsegundo renglón',
      '@u',
      '3',
      '0.10',
      '40/30',
      '',
    ],
    ['3751', 'Inscripción', '', 'Viáticos _x0041_ y \u0007 campana', '', '1.5', '333.33', '2.25', ''],
    ['2111', '', 'Recursos federales', 'Sin departamento', '', '', '', '', '999,999,999,999.99'],
  ];
  const fields = LINE_COLUMNS.map((column) => column.field);
  const pasted = pasteLines(start, [...REALISTIC_BLOCK, ...odd], { lineIds: [], columns: fields }, context);
  const asked = applyChanges(start, pasted.changes);
  const rows = [...totalsOfLines(asked).byItem].map(([code, { months }]) => [
    code,
    ...months.map((amount) => (code === '2111' ? '0.07' : (amount / 100).toFixed(2))),
  ]);
  const authorised = applyChanges(
    asked,
    pasteAmounts(
      asked,
      'authorised',
      rows,
      { rowIds: [], columns: ['itemCode', ...MONTH_FIELDS], owner: { letterId: idAt(7001) } },
      context,
    ).changes,
  );
  return applyChanges(authorised, distributeByAsked(authorised, DISTRIBUTION_LETTER, newId));
};
