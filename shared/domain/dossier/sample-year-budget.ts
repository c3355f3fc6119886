import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { MONTH_FIELDS, monthColumnsOf } from '#shared/domain/budget/months.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { rankedRows } from '#shared/domain/dossier/sample-dossier.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';

/** Money of the directorate as a whole, from any source. */
const WHOLE = { departmentId: null, fundingSourceId: null } as const;

/** A letter, as a draft, that authorises by item what the lines ask for. */
export const sampleLetter = (
  { budget: { letter: said } }: SampleYear,
  { budget: [row], line: lines }: BudgetContent,
  newId: IdSource,
): { readonly letterId: string; readonly changes: readonly BudgetChange[] } => {
  const letters = rankedRows(
    [
      {
        kind: 'authorisation' as const,
        number: said.number,
        date: `${row?.fiscalYear}-${said.on}`,
        subject: said.subject,
        state: 'draft' as const,
      },
    ],
    newId,
  );
  const letterId = letters[0]?.id ?? '';
  const authorised = rankedRows(
    [...Map.groupBy(lines, ({ itemCode }) => itemCode)].map(([itemCode, asked]) => ({
      ...WHOLE,
      letterId,
      itemCode,
      ...monthColumnsOf(MONTH_FIELDS.map((field) => asked.reduce((sum, line) => sum + line[field], 0))),
    })),
    newId,
  );
  return {
    letterId,
    changes: [
      ...inserts('letter', letters),
      ...inserts('authorised', authorised),
      ...(row ? [updateRow('budget', row.id, 'availability', 'accumulated')] : []),
    ],
  };
};

/** The transfers as drafts, in the order in which they are recorded. */
export const sampleTransfers = (
  { budget: { transfers: said } }: SampleYear,
  fiscalYear: number,
  newId: IdSource,
): { readonly transferIds: readonly string[]; readonly changes: readonly BudgetChange[] } => {
  const transfers = rankedRows(
    said.map(({ kind, number, on, justification }) => ({
      ...{ kind, number, justification, date: `${fiscalYear}-${on}`, state: 'draft' as const },
    })),
    newId,
  );
  const movements = rankedRows(
    said.flatMap(({ movements: own }, at) =>
      own.map(({ itemCode, months }) => ({
        ...WHOLE,
        transferId: transfers[at]?.id ?? '',
        itemCode,
        ...monthColumnsOf(MONTH_FIELDS.map((_, month) => months[String(month + 1)] ?? 0)),
      })),
    ),
    newId,
  );
  return {
    transferIds: transfers.map(({ id }) => id),
    changes: [...inserts('transfer', transfers), ...inserts('movement', movements)],
  };
};

/** What was committed until `today` beside the contracts, with the outlet of the media plan's line that it buys. */
export const sampleCommitments = (
  { budget: { commitments } }: SampleYear,
  fiscalYear: number,
  today: string,
  newId: IdSource,
) => {
  const said = commitments.filter(({ on }) => `${fiscalYear}-${on}` <= today);
  const rows = rankedRows(
    said.map(({ itemCode, on, amount, document, concept }) => ({
      ...WHOLE,
      ...{ itemCode, amount, document, concept, moment: 'committed' as const, commitmentId: null },
      date: `${fiscalYear}-${on}`,
      month: Number(on.slice(0, 2)),
    })),
    newId,
  );
  return {
    changes: inserts('spending', rows),
    bought: rows.flatMap(({ id }, at) => {
      const outlet = said[at]?.outlet ?? null;
      return outlet === null ? [] : [{ spendingId: id, outlet }];
    }),
  };
};

const inserts = (entity: BudgetChange['entity'], rows: readonly object[]): readonly BudgetChange[] =>
  rows.map((row) => ({ op: 'insert', entity, row }) as BudgetChange);
