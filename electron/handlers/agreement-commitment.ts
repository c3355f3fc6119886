import type { AgreementEditing } from '#electron/handlers/agreement-editing.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { requireBudgetInUse } from '#electron/handlers/budget-archived.ts';
import { refuseBudgetEdit, requireBudgetRoom } from '#electron/handlers/budget-changes.ts';
import { requireCourseHere } from '#electron/handlers/document-holding.ts';
import { requireTiesOnce } from '#electron/handlers/media-plan-ties.ts';
import { whyReadOnly } from '#electron/handlers/why-read-only.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import type { LooseChange, ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import { readAgreementsRow } from '#electron/storage/repositories/agreements-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findMediaPlanOf } from '#electron/storage/repositories/media-plan-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import type { Agreement } from '#shared/domain/agreements/agreements.ts';
import type { CommitmentChanges } from '#shared/domain/agreements/contract-commitments.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

/**
 * Writes what an agreement commits into the three documents that it concerns, each in its own journal, as acts: no undo
 * leaves one of them without the others. A document that nothing is written into is asked nothing.
 * @throws DomainError `frozen` where budget or media plan can't be written; nothing of the transaction remains
 */
export const storeCommitment = (
  db: WritableDb,
  context: AppContext,
  editing: AgreementEditing,
  agreementsId: string,
  {
    agreement,
    changes,
    label,
  }: { readonly agreement: Agreement; readonly changes: CommitmentChanges; readonly label: string },
): ChannelOutput<'agreements.commit'> => {
  const { dossierId } = readAgreementsRow(db, agreementsId);
  const { budgetId } = readDossierHeadline(db, dossierId);
  const called = agreementWords(agreement);
  if (changes.budget.length > 0) {
    requireAlso('sus compromisos se escriben en el presupuesto', () => requireBudgetInUse(db, budgetId));
    refuseBudgetEdit(db, budgetId, changes.budget);
    write(db, context, budgetTables, budgetId, `Comprometer lo pactado: ${called}`, changes.budget);
    requireBudgetRoom(db, budgetId, changes.budget);
  }
  const mediaPlanId = findMediaPlanOf(db, dossierId);
  if (changes.mediaPlan.length > 0 && mediaPlanId !== undefined) {
    requireAlso('sus renglones se ligan en el plan de medios', () => requireCourseHere(db, mediaPlanId));
    write(db, context, mediaPlanTables, mediaPlanId, `Ligar sus renglones: ${called}`, changes.mediaPlan);
    requireTiesOnce(db, mediaPlanId, changes.mediaPlan);
  }
  // Where everything is committed already nothing is written, and no barrier stops undo.
  const saved = hasAny(changes)
    ? editing.written.actIn(db, agreementsId, label, changes.agreements)
    : editing.written.editIn(db, { documentId: agreementsId, label, coalesce: null, changes: [] });
  return { changes: [...changes.agreements], saved, budget: readBudgetContent(db, budgetId) };
};

const write = (
  db: WritableDb,
  context: AppContext,
  tables: ScopeTables,
  scopeId: string,
  label: string,
  changes: readonly LooseChange[],
): void => {
  const command = { scopeId, kind: 'act', label: label.slice(0, 300), coalesce: null, changes } as const;
  runCommand(db, tables, { ...command, who: readAuthor(db), at: context.now() });
};

const hasAny = ({ agreements, budget, mediaPlan }: CommitmentChanges): boolean =>
  agreements.length + budget.length + mediaPlan.length > 0;

const requireAlso = (what: string, check: () => void): void => {
  const why = whyReadOnly(check);
  if (why !== null) throw new DomainError('frozen', `No se registró nada: ${what}, y ahora no se puede. ${why}`);
};
