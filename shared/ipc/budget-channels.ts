import { z } from 'zod';
import { budgetChange, budgetContent } from '#shared/domain/budget/budget.ts';
import { classifierContent } from '#shared/domain/classifier/classifier.ts';
import { instant } from '#shared/domain/common/dates.ts';
import { finding } from '#shared/domain/common/finding.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { centavos } from '#shared/domain/common/money.ts';
import { channel, nothing } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';
import { importSource } from '#shared/ipc/import-channels.ts';

export const budgetSummary = z.object({
  budgetId: id,
  title: z.string(),
  directorate: z.string(),
  fiscalYear,
  lines: z.number().int(),
  /** Sum of the lines' years, in centavos. */
  asked: centavos,
  authorised: centavos,
  changedAt: instant,
  changedBy: z.string(),
  /** Of a year that was closed: no other dossier may share it. */
  closed: z.boolean(),
});
export type BudgetSummary = z.infer<typeof budgetSummary>;

/** With what its checks need: the classifier of its year, and those of other years of the same owner. */
const opened = z.object({
  content: budgetContent,
  classifier: classifierContent.nullable(),
  otherYears: z.array(classifierContent),
  /** Every dossier that names it is archived: it is only looked at. */
  archived: z.boolean(),
  /** Why nothing of it may be written here, as a sentence; null where something may. */
  whyReadOnly: z.string().nullable(),
  /** Why what is asked for may not be written, while its course may: it is being judged, or was authorised. */
  whyPlanReadOnly: z.string().nullable(),
  /** A dossier names it: its year is the dossier's and stays. */
  ofDossier: z.boolean(),
  history: historyState,
});
export type OpenedBudget = Frozen<z.infer<typeof opened>>;

const undone = z.object({ changes: z.array(budgetChange), label: z.string(), saved });
/** An act applied in the store; the screen applies the same changes. */
const acted = z.object({ changes: z.array(budgetChange), saved });

/** Where the rows of a sheet go: lines are added; amounts fill the draft letter that is named. */
export const budgetImportTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lines') }),
  z.object({ kind: z.literal('authorised'), letterId: id }),
  z.object({ kind: z.literal('distribution'), letterId: id }),
]);
export type BudgetImportTarget = z.infer<typeof budgetImportTarget>;

export const budgetImportPreview = z.object({
  token: id,
  target: budgetImportTarget,
  /** The columns that were recognised, by their heading in the sheet, and what each was taken for. */
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable(), title: z.string() })),
  /** Every row of the sheet as it would be taken. */
  rows: z.array(
    z.object({
      /** 1-based, of the sheet. */
      line: z.number().int(),
      cells: z.array(z.string()),
      state: z.enum(['new', 'refused', 'skipped']),
      problems: z.array(
        z.object({
          cell: z.string().nullable(),
          severity: z.enum(['blocking', 'warning', 'info']),
          message: z.string(),
        }),
      ),
    }),
  ),
  taken: z.number().int(),
  refused: z.number().int(),
  skipped: z.number().int(),
  /** Sum of the rows that would be taken, in centavos. */
  total: centavos,
  notices: z.array(z.string()),
});
export type BudgetImportPreview = Frozen<z.infer<typeof budgetImportPreview>>;

const ofBudget = z.object({ budgetId: id });

export const budgetChannels = {
  'budget.list': channel(nothing, z.array(budgetSummary)),
  'budget.open': channel(ofBudget, opened),
  'budget.edit': channel(
    z.object({
      budgetId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(budgetChange).min(1).max(200_000),
    }),
    saved,
  ),
  'budget.undo': channel(ofBudget, undone),
  'budget.redo': channel(ofBudget, undone),
  'budget.history': channel(
    z.object({ budgetId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  'budget.findings': channel(ofBudget, z.array(finding)),
  /** Acts: barriers to undo, corrected only by another act. */
  'budget.recordLetter': channel(z.object({ budgetId: id, letterId: id }), acted),
  'budget.recordTransfer': channel(z.object({ budgetId: id, transferId: id }), acted),
  'budget.importPreview': channel(
    z.object({ budgetId: id, source: importSource, target: budgetImportTarget }),
    budgetImportPreview,
  ),
  'budget.importConfirm': channel(z.object({ token: id }), z.object({ budgetId: id, taken: z.number().int() })),
} as const;
