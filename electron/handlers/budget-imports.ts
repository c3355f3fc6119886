import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { requireBudgetInUse } from '#electron/handlers/budget-archived.ts';
import { refuseBudgetEdit, requireBudgetRoom } from '#electron/handlers/budget-changes.ts';
import { budgetRulesContext } from '#electron/handlers/budget-rules-context.ts';
import { waitingPreviews } from '#electron/handlers/waiting-previews.ts';
import type { BudgetSheet } from '#electron/imports/import-job.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readBudgetContent, readBudgetRow } from '#electron/storage/repositories/budget-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { budgetRow } from '#shared/domain/budget/budget-rows.ts';
import { importAmounts } from '#shared/domain/budget/import-amounts.ts';
import { importLines } from '#shared/domain/budget/import-lines.ts';
import type { BudgetImport } from '#shared/domain/budget/import-rows.ts';
import { MAX_CENTAVOS, tooLarge } from '#shared/domain/common/money.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { BudgetImportTarget } from '#shared/ipc/budget-channels.ts';

type BudgetImportChannel = 'budget.importPreview' | 'budget.importConfirm';
type Waiting = {
  readonly budgetId: string;
  readonly target: BudgetImportTarget;
  readonly table: BudgetSheet['table'];
  /** What the person was shown and agreed to. */
  readonly shown: Pick<BudgetImport, 'taken' | 'refused' | 'total'>;
};

/** A sheet of lines or amounts in two steps: read and show, then write what was shown. Nothing is written before. */
export const budgetImports = (context: AppContext): Handlers<BudgetImportChannel> => {
  const waiting = waitingPreviews<Waiting>('se leyeron otras hojas', 'Lea la hoja de nuevo.');
  const { store } = context;
  return {
    'budget.importPreview': async ({ budgetId, source, target }) => {
      readBudgetRow(store.read, budgetId);
      const { table, notices } = await context.imports.readBudgetSheet({ source });
      const read = takeSheet(context, store.read, budgetId, table, target);
      const { columns, rows, taken, refused, skipped, total } = read;
      const token = context.newId();
      waiting.keep(token, { budgetId, target, table, shown: { taken, refused, total } });
      return {
        token,
        target,
        columns: [...columns],
        rows: rows.map((row) => ({ ...row, cells: [...row.cells], problems: [...row.problems] })),
        taken,
        refused,
        skipped,
        total,
        notices: [...notices, ...read.notices],
      };
    },
    'budget.importConfirm': ({ token }) => {
      const { budgetId, target, table, shown } = waiting.wanted(token);
      store.write((db) => {
        requireBudgetInUse(db, budgetId);
        // Made again out of the budget as it is now: others may have changed it since the preview.
        const { changes, taken, refused, total } = takeSheet(context, db, budgetId, table, target);
        if (taken !== shown.taken || refused !== shown.refused || total !== shown.total) throw hasChanged();
        if (changes.length === 0) return;
        refuseBudgetEdit(db, budgetId, changes);
        runCommand(db, budgetTables, {
          scopeId: budgetId,
          // One step, which undo takes back whole: a wrong sheet must not cost a clerk forty deletions.
          kind: 'edit',
          label: LABELS[target.kind],
          coalesce: null,
          who: readAuthor(db),
          at: context.now(),
          changes,
        });
        requireBudgetRoom(db, budgetId, changes);
      });
      waiting.forget(token);
      return { budgetId, taken: shown.taken };
    },
  };
};

const LABELS = {
  lines: 'Importar renglones de una hoja',
  authorised: 'Importar importes autorizados',
  distribution: 'Importar la distribución',
} as const satisfies Readonly<Record<BudgetImportTarget['kind'], string>>;

const takeSheet = (
  context: AppContext,
  db: ReadableDb,
  budgetId: string,
  table: BudgetSheet['table'],
  target: BudgetImportTarget,
): BudgetImport => {
  const content = readBudgetContent(db, budgetId);
  if (target.kind !== 'lines') requireDraft(content, target);
  const rules = { ...budgetRulesContext(context, db, content), newId: context.newId };
  const read =
    target.kind === 'lines'
      ? importLines(content, table, rules)
      : importAmounts(content, { entity: target.kind, letterId: target.letterId }, table, rules);
  if (!read.ok) throw new DomainError(read.error.code, read.error.message);
  if (Math.abs(read.value.total) > MAX_CENTAVOS) throw new DomainError('too-large', tooLarge('La suma de la hoja'));
  return read.value;
};

/** Amounts go into a letter of their kind that isn't recorded yet. */
const requireDraft = (content: BudgetContent, target: Exclude<BudgetImportTarget, { kind: 'lines' }>): void => {
  const letter = budgetRow(content, 'letter', target.letterId);
  const kind = target.kind === 'authorised' ? 'authorisation' : 'distribution';
  if (!letter || letter.kind !== kind) {
    throw new DomainError(
      'not-found',
      'El oficio en que se cargarían los importes ya no está en este presupuesto. Elija otro oficio, o agréguelo, y lea la hoja de nuevo.',
    );
  }
  if (letter.state === 'recorded') {
    throw new DomainError(
      'frozen',
      `El oficio ${letter.number} ya está registrado y no se modifica. Para corregirlo, registre una adecuación.`,
    );
  }
};

const hasChanged = (): DomainError =>
  new DomainError(
    'conflict',
    'El presupuesto o su clasificador cambiaron después de la vista previa, y la hoja ya no se tomaría igual. No se guardó nada. Lea la hoja de nuevo.',
  );
