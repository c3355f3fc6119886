import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { type NewRow, rowEdits } from '#shared/domain/common/row-edits.ts';
import type {
  EntryKind,
  ExecutionChange,
  ExecutionContent,
  ExecutionEntities,
} from '#shared/domain/execution/execution.ts';

export const executionRows = rowEdits<ExecutionEntities>();
export type NewExecutionRow<E extends keyof ExecutionEntities> = NewRow<ExecutionEntities, E>;
type Changes = readonly ExecutionChange[];

/** An entry with nothing said yet. */
export const blankEntry = (kind: EntryKind, date: string): NewExecutionRow<'entry'> => ({
  kind,
  date,
  endDate: '',
  title: '',
  description: '',
  place: '',
  territoryId: null,
  activityId: null,
  quantity: '',
  mediaLineId: null,
  insertions: '',
  agreementId: null,
  people: '',
  peopleBasis: 'counted',
  peopleSource: '',
  responsible: '',
  outcome: '',
});

/** Entries go with their people, evidence and ties; dependents first, so that undo brings the entries first. */
export const deleteEntries = (content: ExecutionContent, ids: readonly string[]): Changes => {
  const gone = new Set(ids);
  return [
    ...(['entrySpending', 'entryEvidence', 'entryPeople'] as const).flatMap((entity) =>
      content[entity].filter(({ entryId }) => gone.has(entryId)).map(({ id }) => executionRows.remove(entity, id)),
    ),
    ...ids.map((id) => executionRows.remove('entry', id)),
  ];
};

/** What an indicator measured in a month: one row, whatever was written before. '' takes it away. */
export const setIndicatorResult = (
  content: ExecutionContent,
  indicatorId: string,
  month: number,
  value: string,
  newId: IdSource,
): Changes => {
  const [present, ...more] = content.indicatorResult.filter(
    (row) => row.indicatorId === indicatorId && row.month === month,
  );
  const spare = more.map(({ id }) => executionRows.remove('indicatorResult', id));
  if (!present) {
    return value === ''
      ? []
      : executionRows.append(
          content,
          'indicatorResult',
          [{ indicatorId, month, value, numerator: '', denominator: '', source: '', note: '' }],
          newId,
        );
  }
  return [
    ...(value === ''
      ? [executionRows.remove('indicatorResult', present.id)]
      : present.value === value
        ? []
        : [executionRows.set('indicatorResult', present.id, 'value', value)]),
    ...spare,
  ];
};

/** People of one group that an entry reached: one row, whatever was written before. '' takes it away. */
export const setEntryPeople = (
  content: ExecutionContent,
  entryId: string,
  segmentId: string,
  people: string,
  newId: IdSource,
): Changes => {
  const present = content.entryPeople.find((row) => row.entryId === entryId && row.segmentId === segmentId);
  if (!present) {
    return people === '' ? [] : executionRows.append(content, 'entryPeople', [{ entryId, segmentId, people }], newId);
  }
  if (people === '') return [executionRows.remove('entryPeople', present.id)];
  return present.people === people ? [] : [executionRows.set('entryPeople', present.id, 'people', people)];
};

/** Ties what was just recorded in the budget to the entry of the log that it paid for. */
export const tieSpending = (
  content: ExecutionContent,
  entryId: string,
  recorded: readonly BudgetChange[],
  newId: IdSource,
): Changes =>
  executionRows.append(
    content,
    'entrySpending',
    recorded.flatMap((change) =>
      change.op === 'insert' && change.entity === 'spending' ? [{ entryId, spendingId: change.row.id }] : [],
    ),
    newId,
  );
