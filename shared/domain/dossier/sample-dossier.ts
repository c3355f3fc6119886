import { z } from 'zod';
import { type BudgetContent, emptyBudget } from '#shared/domain/budget/budget.ts';
import { BLANK_LINE, writeLine } from '#shared/domain/budget/line-values.ts';
import { isoDate } from '#shared/domain/common/dates.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { quantityText } from '#shared/domain/common/money.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { Dossier, DossierContent } from '#shared/domain/dossier/dossier.ts';
import { emptyDossier } from '#shared/domain/dossier/dossier-carry.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';

const line = z.string().min(1).max(2_000);

/**
 * The sample's dossier in a form that people can read and correct: posts by name, activities by number, departments by
 * code. Everything in it is made up and says so.
 */
export const sampleDossierFile = z.object({
  fiscalYear,
  /** When the sample procedure was authorised, and by whom its own signatures tell. */
  authorisedOn: isoDate,
  startedOn: isoDate,
  /** Day on which its first activity ended; the dossier stands at the second. */
  finishedOn: isoDate,
  classifier: z.object({ name: line, owner: line, edition: line, width: z.union([z.literal(4), z.literal(5)]) }),
  officers: z.array(z.object({ post: line, officerName: line })),
  notes: z.array(z.object({ activity: z.number().int().min(1), text: line })),
  budget: z.object({
    title: line,
    directorate: line,
    fundingSource: z.object({ code: z.string().max(100), name: line }),
    departments: z.array(z.object({ code: line, name: line })),
    lines: z.array(
      z.object({
        itemCode: z.string().min(1).max(20),
        department: line,
        description: line,
        unit: line,
        quantity: quantityText,
        /** In centavos. */
        unitCost: z.number().int(),
        times: quantityText,
        spreading: z.enum(['even', 'quarterly']),
      }),
    ),
  }),
});
export type SampleDossier = z.infer<typeof sampleDossierFile>;

/** Its budget, worked out as a person's own lines are. @throws Error where a line can't be worked out: a broken file */
export const sampleBudget = ({ fiscalYear, budget }: SampleDossier, newId: IdSource): BudgetContent => {
  const empty = emptyBudget({
    id: newId(),
    title: budget.title,
    directorate: budget.directorate,
    fiscalYear,
    classifierId: null,
    availability: 'accumulated',
  });
  const department = rankedRows(budget.departments, newId);
  const [fundingSource] = rankedRows([budget.fundingSource], newId);
  return {
    ...empty,
    department,
    fundingSource: fundingSource ? [fundingSource] : [],
    line: rankedRows(budget.lines, newId).map(({ id, rank, department: code, ...written }) => {
      const departmentId = department.find((row) => row.code === code)?.id ?? null;
      const position = { departmentId, fundingSourceId: fundingSource?.id ?? null };
      const worked = writeLine({ ...BLANK_LINE, id, rank, ...position }, written, []);
      if (!worked.ok) throw new Error(worked.error.message);
      return worked.value;
    }),
  };
};

/** The dossier before its first step: who holds each post and what was noted. */
export const sampleContent = (
  sample: SampleDossier,
  dossier: Dossier,
  procedure: Pick<ProcedureContent, 'activity' | 'post'>,
  newId: IdSource,
): DossierContent => ({
  ...emptyDossier(dossier),
  assignment: rankedRows(
    sample.officers.flatMap(({ post, officerName }) => {
      const row = procedure.post.find(({ name }) => name === post);
      return row ? [{ postId: row.id, officerName, startedOn: '' as const }] : [];
    }),
    newId,
  ),
  activityNote: sample.notes.flatMap(({ activity, text }) => {
    const row = procedure.activity[activity - 1];
    return row ? [{ id: newId(), activityId: row.id, body: paragraphs(text) }] : [];
  }),
});

/** Rows of a new collection, with ids and order keys. */
export const rankedRows = <T extends object>(rows: readonly T[], newId: IdSource) => {
  const { ranks } = ranksAt([], 0, rows.length);
  return rows.map((row, index) => ({ ...row, id: newId(), rank: ranks[index] ?? 'a0' }));
};
