import type { AppContext } from '#electron/handlers/app-context.ts';
import { executionEditing } from '#electron/handlers/execution-editing.ts';
import { evidenceRow, type KeptEvidence } from '#electron/handlers/keep-evidence.ts';
import { readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { executionOf } from '#shared/domain/execution/execution.ts';
import { executionRows, type NewExecutionRow } from '#shared/domain/execution/execution-edits.ts';
import { entryWords } from '#shared/domain/execution/execution-finding.ts';

/**
 * An entry of the log with its files, at once: what isn't complete isn't there. A day outside the fiscal year is refused, where
 * a person who is still typing would only be told.
 * @throws DomainError `invalid-input`, `not-allowed`, `frozen`
 */
export const logEntry = (
  context: AppContext,
  executionId: string,
  entry: NewExecutionRow<'entry'>,
  files: readonly KeptEvidence[],
): { readonly entryId: string; readonly called: string } =>
  context.store.write((db) => {
    const content = readExecutionContent(db, executionId);
    requireInYear(entry, executionOf(content).fiscalYear);
    const added = executionRows.append(content, 'entry', [entry], context.newId);
    const [entryId = ''] = executionRows.insertedIds(added, 'entry');
    const rows = files.map((kept) => evidenceRow(db, context, entryId, '', kept));
    const called = entryWords({ ...entry, id: entryId, rank: '' }, content.entry.length);
    executionEditing(context).written.editIn(db, {
      documentId: executionId,
      label: `Registrar en la bitácora: ${called}`.slice(0, 300),
      coalesce: null,
      changes: [...added, ...executionRows.append(content, 'entryEvidence', rows, context.newId)],
    });
    return { entryId, called };
  });

/** @throws DomainError `invalid-input` */
export const requireInYear = (
  { date, endDate }: Pick<NewExecutionRow<'entry'>, 'date' | 'endDate'>,
  fiscalYear: number,
): void => {
  const outside = [date, endDate].find((day) => day !== '' && !isInYear(day, fiscalYear));
  if (outside === undefined) return;
  throw new DomainError(
    'invalid-input',
    `No se registró nada: el día ${outside} no es del ejercicio ${fiscalYear} de este expediente. Corrija la fecha, o regístrelo en el expediente de su ejercicio.`,
  );
};
