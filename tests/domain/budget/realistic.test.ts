import { describe, expect, it } from 'vitest';
import { compareAsked } from '#shared/domain/budget/asked-and-given.ts';
import { balancesOf, sumBalances } from '#shared/domain/budget/balance.ts';
import { budgetContent } from '#shared/domain/budget/budget.ts';
import { recordLetter, recordTransfer } from '#shared/domain/budget/budget-acts.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import { distributeByAsked } from '#shared/domain/budget/distribution-edits.ts';
import { isDistributionFinal } from '#shared/domain/budget/distribution-final.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import { pasteAmounts } from '#shared/domain/budget/paste-amounts.ts';
import { pasteLines } from '#shared/domain/budget/paste-lines.ts';
import { totalsOf, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { Result } from '#shared/domain/common/result.ts';
import { budgetWith, countingIds, PROMOTION } from '#tests/domain/budget/budget-builder.ts';
import { REALISTIC_BLOCK, REALISTIC_ITEMS } from '#tests/domain/budget/realistic-lines.ts';
import { classifierOf, idAt, shippedBase, shippedBoundaries } from '#tests/domain/classifier/shipped-catalogues.ts';

const classifier = indexClassifier(classifierOf(REALISTIC_ITEMS), shippedBase);
const context = { classifier, otherYears: [], boundaries: boundaryCheck(shippedBoundaries) };
const newId = countingIds(30_000);
const taken = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('a directorate’s year, from what is asked to what is spent', () => {
  const start = budgetWith({ letterState: 'draft' });
  const pasted = pasteLines(
    start,
    REALISTIC_BLOCK,
    { lineIds: [], columns: LINE_COLUMNS.map((column) => column.field) },
    { classifier, newId },
  );
  const asked = applyChanges(start, pasted.changes);
  const totals = totalsOfLines(asked);

  it('pastes whole, in chapters 2000 and 3000, and only the planted 362 warns', () => {
    expect(pasted.errors).toEqual([]);
    expect(asked.line.length).toBeGreaterThanOrEqual(40);
    expect([...totals.byChapter.keys()]).toEqual(['2000', '3000']);
    expect(checkBudget(asked, context).map((finding) => `${finding.where} ${finding.code}`)).toEqual([
      'Renglón 32 item-sells-nothing',
    ]);
  });

  it('adds up to what a calculator gives', () => {
    const cents = REALISTIC_BLOCK.map(([, , , , , quantity = '', cost = '', times = '']) => {
      const [dividend = 0, divisor = 1] = times.split('/').map(Number);
      return (Number(quantity) * Math.round(Number(cost.replace(/[$,]/g, '')) * 100) * dividend) / divisor;
    });
    expect(totals.total.annual).toBe(cents.reduce((before, amount) => before + amount, 0));
    expect(formatMoney(totals.total.annual)).toBe('$2,843,945.50');
  });

  it('is authorised below what was asked, distributed to the centavo, moved by a transfer and spent', () => {
    const rows = [...totals.byItem].map(([code, { months }]) => [
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
    expect(compareAsked(authorised, 'authorised').every((row) => row.state === 'less')).toBe(true);
    const recorded = applyChanges(authorised, taken(recordLetter(authorised, idAt(7_001), context)));
    const distributed = applyChanges(recorded, distributeByAsked(recorded, idAt(7_002), newId));
    expect(totalsOf(distributed.distribution).total).toEqual(totalsOf(distributed.authorised).total);
    const given = applyChanges(distributed, taken(recordLetter(distributed, idAt(7_002), context)));
    expect(isDistributionFinal(given, classifier)).toBe(true);

    const moved = {
      ...given,
      ...budgetPart(
        budgetWith({
          transfers: [
            {
              kind: 'transfer',
              state: 'draft',
              movements: [
                ['3621', [-100_00]],
                ['3611', [100_00], PROMOTION],
              ],
            },
          ],
          spending: [['committed', '3611', 1, 500_00, PROMOTION]],
        }),
      ),
    };
    const final = applyChanges(moved, taken(recordTransfer(moved, idAt(8_000), context)));
    expect(budgetContent.parse(final)).toEqual(final);
    const all = sumBalances(balancesOf(final, { from: 'authorised' }), 'monthly');
    expect(all.annual.modified).toBe(all.annual.authorised);
    expect(all.annual.available).toBe(all.annual.authorised - 500_00);
    expect(checkBudget(final, context).map((finding) => finding.code)).toEqual([
      'item-sells-nothing',
      'distribution-above-authorised',
    ]);
  });
});

const budgetPart = ({ transfer, movement, spending }: ReturnType<typeof budgetWith>) => ({
  transfer,
  movement,
  spending,
});
