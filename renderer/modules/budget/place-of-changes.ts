import type { BudgetChange, BudgetContent, BudgetEntity } from '#shared/domain/budget/budget.ts';
import type { BudgetSection } from '#shared/domain/budget/budget-reading.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

/** Where a step back or forward did something, so that the person sees it: its first change that has a place left. */
export const placeOfChanges = (changes: readonly BudgetChange[], content: BudgetContent): FindingPlace | null => {
  for (const change of changes) {
    if (change.op === 'delete') continue;
    const rowId = change.op === 'insert' ? change.row.id : change.id;
    if (!(content[change.entity] as readonly { readonly id: string }[]).some(({ id }) => id === rowId)) continue;
    const section = sectionOf(change.entity, rowId, content);
    return change.op === 'update' && change.field !== 'rank'
      ? { section, rowId, field: fieldOf(changes, change.entity, rowId) }
      : { section, rowId };
  }
  const [first] = changes;
  return first ? { section: SECTIONS[first.entity] } : null;
};

/** What was written, not what followed from it: the months and the year follow from nearly everything. */
const fieldOf = (changes: readonly BudgetChange[], entity: BudgetEntity, rowId: string): string => {
  const fields = changes.flatMap((change) =>
    change.op === 'update' && change.entity === entity && change.id === rowId ? [change.field as string] : [],
  );
  return fields.find((field) => !FOLLOWS.test(field)) ?? fields.find((field) => field === 'annual') ?? fields[0] ?? '';
};

const FOLLOWS = /^(?:m\d\d|annual|basis|spreading|rank)$/;

/** A letter of distribution stands with the distribution. */
const sectionOf = (entity: BudgetEntity, rowId: string, content: BudgetContent): BudgetSection =>
  entity === 'letter' && content.letter.some(({ id, kind }) => id === rowId && kind === 'distribution')
    ? 'distribution'
    : SECTIONS[entity];

const SECTIONS: Readonly<Record<BudgetEntity, BudgetSection>> = {
  budget: 'budget',
  department: 'budget',
  fundingSource: 'budget',
  pattern: 'budget',
  line: 'lines',
  ceiling: 'ceilings',
  letter: 'authorised',
  authorised: 'authorised',
  distribution: 'distribution',
  transfer: 'transfers',
  movement: 'transfers',
  spending: 'spending',
};
