import { type BudgetContent, type BudgetLine, emptyBudget } from '#shared/domain/budget/budget.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import { BLANK_LINE, writeLine } from '#shared/domain/budget/line-values.ts';
import { pasteLines } from '#shared/domain/budget/paste-lines.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import { searchClassifier } from '#shared/domain/classifier/classifier-search.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { clipboardBlock } from '#shared/domain/common/cells.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { type Bench, type BenchRow, interleave } from '#tests/benchmarks/bench.ts';
import {
  budgetWith,
  classifier,
  countingIds,
  ENROLMENT,
  PROMOTION,
  STATE_FUNDS,
} from '#tests/domain/budget/budget-builder.ts';
import { idAt, shippedBoundaries, shippedHelp } from '#tests/domain/classifier/shipped-catalogues.ts';

const ITEMS = ['2111', '3361', '3611', '3612', '3631', '3651', '3661', '3691', '3751'];
const TEXTS = ['Spots de radio de la campaña', 'Hojas y carpetas', 'Impresión de manuales', 'Pauta en redes sociales'];

const linesOf = (count: number): readonly BudgetLine[] =>
  Array.from({ length: count }, (_, index) => {
    const written = writeLine(
      { ...BLANK_LINE, id: idAt(100_000 + index), rank: `a${String(index).padStart(6, '0')}x` },
      {
        itemCode: ITEMS[index % ITEMS.length] ?? '',
        departmentId: index % 3 === 0 ? ENROLMENT : PROMOTION,
        fundingSourceId: STATE_FUNDS,
        description: `${TEXTS[index % TEXTS.length]} ${index}`,
        quantity: String((index % 40) + 1),
        unitCost: 12_345 + index,
        times: '12',
      },
      [],
    );
    if (!written.ok) throw new Error(written.error.message);
    return written.value;
  });

const budgetOfLines = (count: number): BudgetContent => ({
  ...budgetWith(),
  ...emptyBudget({ ...(budgetWith().budget[0] as BudgetContent['budget'][number]) }),
  department: budgetWith().department,
  fundingSource: budgetWith().fundingSource,
  line: linesOf(count),
});

const ROUNDS = 15;

/** A keystroke in a directorate's whole budget must leave the frame almost whole; a paste must feel immediate. */
export const bench: Bench = async () => {
  const large = budgetOfLines(20_000);
  const small = budgetOfLines(1_000);
  const context = { classifier, otherYears: [], boundaries: boundaryCheck(shippedBoundaries) };
  const row = Array.from({ length: 12 }, (_, month) => `"$${month + 1},234.50"`);
  const text = Array.from({ length: 1_000 }, (_, at) => [`${at + 1}`, '$1,500.25', '12', ...row].join('\t')).join(
    '\r\n',
  );
  const columns = LINE_COLUMNS.map((column) => column.field).filter((field) => field !== 'annual');
  const target = {
    lineIds: small.line.map((line) => line.id),
    columns: columns.slice(columns.indexOf('quantity')),
  };
  const pasted = () => pasteLines(small, clipboardBlock(text), target, { classifier, newId: countingIds() });
  const { changes, errors } = pasted();
  if (errors.length > 0 || changes.length < 12_000)
    throw new Error(`The paste is not what it should be: ${errors[0]?.message}`);
  const search = searchClassifier(classifier, shippedHelp);
  let findings = 0;
  const [totals, paste, apply, first, again, find] = await interleave(ROUNDS, [
    () => void totalsOfLines(large),
    () => void pasted(),
    () => void applyChanges({ ...large, line: [...small.line, ...large.line.slice(1_000)] }, changes),
    () => {
      findings = checkBudget(large, { ...context, boundaries: boundaryCheck(shippedBoundaries) }).length;
    },
    () => void checkBudget(large, context),
    () => void search('difusion radio'),
  ]);
  const line = (name: string, ours: number | undefined, value: number, note: string): BenchRow => ({
    name,
    ours: ours ?? Number.NaN,
    peer: null,
    peerName: '',
    unit: 'ms',
    bound: { kind: 'absolute', value },
    note,
  });
  return [
    line('Totals of 20,000 budget lines', totals, 30, 'all groupings'),
    line('Paste of 1,000 × 15 cells into lines', paste, 100, `${changes.length} changes`),
    line('Applying that paste to 20,000 lines', apply, 60, ''),
    line('Findings of 20,000 budget lines, first time', first, 300, `${findings} findings`),
    line('Findings of 20,000 budget lines, after an edit', again, 120, ''),
    line('Search in the classifier', find, 10, `${classifier.items.length} items`),
  ];
};
