import type { BudgetDocumentInput } from '#shared/documents/compose/budget-parts.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { distributeByAsked } from '#shared/domain/budget/distribution-edits.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import { pasteAmounts } from '#shared/domain/budget/paste-amounts.ts';
import { pasteLines } from '#shared/domain/budget/paste-lines.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import { budgetWith, countingIds, ENROLMENT, PROMOTION, STATE_FUNDS } from '#tests/domain/budget/budget-builder.ts';
import { REALISTIC_BLOCK, REALISTIC_ITEMS } from '#tests/domain/budget/realistic-lines.ts';
import { classifierOf, idAt, shippedBase } from '#tests/domain/classifier/shipped-catalogues.ts';

/** Fictitious; concept 3600 needs somebody's approval. */
const scheme = classifierOf(REALISTIC_ITEMS);
export const classifier = indexClassifier(
  {
    ...scheme,
    restriction: [{ id: idAt(900), code: '3600', validator: 'Coordinación de Comunicación (ficticia)', note: '' }],
  },
  shippedBase,
);

const newId = countingIds(30_000);

/** The 45 realistic lines as asked, with a ceiling for each of the two chapters. */
export const askedBudget = (): BudgetContent => {
  const start = budgetWith({
    letterState: 'draft',
    ceilings: [
      { code: '2000', annual: 300_000_00, departmentId: PROMOTION },
      { code: '3600', annual: 1_500_000_00, fundingSourceId: STATE_FUNDS },
      { code: '', annual: 2_800_000_00 },
    ],
  });
  const { changes } = pasteLines(
    start,
    REALISTIC_BLOCK,
    { lineIds: [], columns: LINE_COLUMNS.map((column) => column.field) },
    { classifier, newId },
  );
  return applyChanges(start, changes);
};

/** Nine tenths of it authorised and distributed, a transfer and some spending. */
export const distributedBudget = (letterState: 'draft' | 'recorded' = 'recorded'): BudgetContent => {
  const asked = askedBudget();
  const rows = [...totalsOfLines(asked).byItem].map(([code, { months }]) => [
    code,
    ...months.map((amount) => formatMoney(Math.floor(amount * 0.9))),
  ]);
  const authorised = applyChanges(
    asked,
    pasteAmounts(
      asked,
      'authorised',
      rows,
      { rowIds: [], columns: ['itemCode', ...MONTH_FIELDS], owner: { letterId: idAt(7_001) } },
      { classifier, newId },
    ).changes,
  );
  const distributed = applyChanges(authorised, distributeByAsked(authorised, idAt(7_002), newId));
  const moved = budgetWith({
    transfers: [
      {
        kind: 'transfer',
        movements: [
          ['3612', [-100_00], PROMOTION],
          ['3611', [100_00], PROMOTION],
        ],
      },
    ],
    spending: [
      ['committed', '3611', 1, 12_345_67, PROMOTION],
      ['accrued', '3611', 1, 12_000_00, PROMOTION],
      ['exercised', '3611', 2, 11_000_01, PROMOTION],
      ['paid', '3611', 2, 10_999_99, PROMOTION],
      ['committed', '2611', 3, 8_850_00, ENROLMENT],
    ],
  });
  return {
    ...distributed,
    letter: distributed.letter.map((letter) => ({ ...letter, state: letterState })),
    transfer: moved.transfer,
    movement: moved.movement,
    spending: moved.spending,
  };
};

export const inputOf = (content: BudgetContent): BudgetDocumentInput => ({
  content,
  classifier,
  programs: ['Programa ficticio de afiliación'],
  institution: { ...emptyInstitution, name: 'Instituto Ficticio de Salud', subtitle: 'Dirección de Prueba' },
  signatures: [
    { role: 'Elaboró', name: 'Ana Robles', position: 'Jefa de departamento' },
    { role: 'Autorizó', name: 'Irene Monte', position: 'Directora' },
  ],
});
