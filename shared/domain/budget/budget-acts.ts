import { isBlankAmounts } from '#shared/domain/budget/blank-rows.ts';
import type { BudgetChange, BudgetContent, BudgetEntity } from '#shared/domain/budget/budget.ts';
import { type BudgetRulesContext, readBudget } from '#shared/domain/budget/budget-reading.ts';
import { budgetRow, removeRow, updateRow } from '#shared/domain/budget/budget-rows.ts';
import { checkLetter } from '#shared/domain/budget/given-rules.ts';
import { checkTransfer } from '#shared/domain/budget/transfer-rules.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { type Failure, fail, ok, type Result } from '#shared/domain/common/result.ts';

/**
 * Records a transfer: from here on it modifies the budget and is never altered; another transfer corrects it. Movements
 * that nobody wrote in go.
 * @returns `blocked-by-findings` with the first thing in the way, `not-found`, `frozen` where it was recorded before
 */
export const recordTransfer = (
  content: BudgetContent,
  transferId: string,
  context: BudgetRulesContext,
): Result<readonly BudgetChange[]> => {
  const transfer = budgetRow(content, 'transfer', transferId);
  if (!transfer) return fail('not-found', 'La adecuación ya no existe. Vuelva a abrir el presupuesto.');
  if (transfer.state === 'recorded') return fail('frozen', RECORDED);
  const blocking = blockingOf(content, transferId, context);
  if (blocking) return fail('blocked-by-findings', blockedMessage(blocking));
  const blank = content.movement.filter((row) => row.transferId === transferId && isBlankAmounts(row));
  return ok([
    ...blank.map(({ id }) => removeRow('movement', id)),
    updateRow('transfer', transferId, 'state', 'recorded'),
  ]);
};

/**
 * Records a letter of authorisation or distribution: its rows are never altered afterwards. Rows that nobody wrote in go.
 * @returns `blocked-by-findings` without number, date or rows, or with the first thing wrong in them; `not-found`; `frozen`
 * where it was recorded before
 */
export const recordLetter = (
  content: BudgetContent,
  letterId: string,
  context: BudgetRulesContext,
): Result<readonly BudgetChange[]> => {
  const letter = budgetRow(content, 'letter', letterId);
  if (!letter) return fail('not-found', 'El oficio ya no existe. Vuelva a abrir el presupuesto.');
  if (letter.state === 'recorded') return fail('frozen', RECORDED);
  const missing = letterGap(content, letterId, context);
  if (missing !== undefined) return fail('blocked-by-findings', missing);
  const entity = letter.kind === 'authorisation' ? 'authorised' : 'distribution';
  const blank = content[entity].filter((row) => row.letterId === letterId && isBlankAmounts(row));
  return ok([...blank.map(({ id }) => removeRow(entity, id)), updateRow('letter', letterId, 'state', 'recorded')]);
};

/**
 * What storage asks before it applies any changes to a budget: nothing that was recorded changes or goes, nothing is
 * added to it, and nothing is recorded that has something in its way. undefined where the changes may be applied.
 */
export const refuseBudgetChanges = (
  content: BudgetContent,
  changes: readonly BudgetChange[],
  context: BudgetRulesContext,
): Failure | undefined => {
  if (!changes.some((change) => ACTS.has(change.entity))) return undefined;
  const recorded = new Set<string>();
  for (const row of [...content.transfer, ...content.letter]) if (row.state === 'recorded') recorded.add(row.id);
  const owners = ownersOf(content);
  for (const change of changes) {
    if (!ACTS.has(change.entity)) continue;
    if (touchesRecorded(change, recorded, owners)) return { code: 'frozen', message: RECORDED };
    if (change.op === 'insert') owners.set(change.row.id, ownerId(change.entity, change.row));
  }
  const newlyRecorded = changes.filter(recordsSomething);
  if (newlyRecorded.length === 0) return undefined;
  const after = applyChanges(content, changes);
  for (const row of after.transfer) {
    if (row.state !== 'recorded' || recorded.has(row.id)) continue;
    const blocking = blockingOf(after, row.id, context);
    if (blocking) return { code: 'blocked-by-findings', message: blockedMessage(blocking) };
  }
  for (const row of after.letter) {
    if (row.state !== 'recorded' || recorded.has(row.id)) continue;
    const gap = letterGap(after, row.id, context);
    if (gap !== undefined) return { code: 'blocked-by-findings', message: gap };
  }
  return undefined;
};

const RECORDED =
  'Este oficio o adecuación ya está registrado y no se modifica ni se borra. Para corregirlo, registre otra adecuación.';

const ACTS: ReadonlySet<BudgetEntity> = new Set(['transfer', 'movement', 'letter', 'authorised', 'distribution']);

/** Id of the act that a row belongs to: the row's own for an act. */
const ownerId = (entity: BudgetEntity, row: object): string | null => {
  const fields = row as { readonly id: string; readonly transferId?: string; readonly letterId?: string | null };
  if (entity === 'movement') return fields.transferId ?? null;
  if (entity === 'authorised' || entity === 'distribution') return fields.letterId ?? null;
  return fields.id;
};

const ownersOf = (content: BudgetContent): Map<string, string | null> => {
  const owners = new Map<string, string | null>();
  for (const entity of ['transfer', 'movement', 'letter', 'authorised', 'distribution'] as const) {
    for (const row of content[entity]) owners.set(row.id, ownerId(entity, row));
  }
  return owners;
};

const touchesRecorded = (
  change: BudgetChange,
  recorded: ReadonlySet<string>,
  owners: ReadonlyMap<string, string | null>,
): boolean => {
  const isRecorded = (owner: string | null | undefined) => typeof owner === 'string' && recorded.has(owner);
  if (change.op === 'insert') return isRecorded(ownerId(change.entity, change.row));
  if (isRecorded(owners.get(change.id))) return true;
  if (change.op === 'delete') return false;
  // A row can't be slipped into a recorded act either.
  return (change.field === 'letterId' || change.field === 'transferId') && isRecorded(change.value as string | null);
};

const recordsSomething = (change: BudgetChange): boolean =>
  (change.op === 'update' && change.field === 'state' && change.value === 'recorded') ||
  (change.op === 'insert' && 'state' in change.row && change.row.state === 'recorded');

const blockingOf = (content: BudgetContent, transferId: string, context: BudgetRulesContext): Finding | undefined => {
  const index = content.transfer.findIndex((transfer) => transfer.id === transferId);
  const transfer = content.transfer[index];
  if (!transfer) return undefined;
  // Looked at as a draft: what is asked is whether recording it would do harm.
  return checkTransfer(
    readBudget(content, context),
    { ...transfer, state: 'draft' },
    index,
    content.movement.filter((movement) => movement.transferId === transferId),
  ).find((finding) => finding.severity === 'blocking');
};

const blockedMessage = ({ where, message, remedy }: Finding): string => `${where}: ${message} ${remedy}`;

const letterGap = (content: BudgetContent, letterId: string, context: BudgetRulesContext): string | undefined => {
  const letter = budgetRow(content, 'letter', letterId);
  if (!letter) return undefined;
  if (letter.number.trim() === '' || letter.date === '') {
    return 'Al oficio le falta el número o la fecha, y sin ellos no se puede registrar. Complételos con los datos del oficio recibido.';
  }
  const rows = letter.kind === 'authorisation' ? content.authorised : content.distribution;
  if (!rows.some((row) => row.letterId === letterId && !isBlankAmounts(row))) {
    return 'El oficio no tiene ningún importe, y así no se puede registrar. Capture o importe sus partidas.';
  }
  const blocking = checkLetter(readBudget(content, context), letterId).find(({ severity }) => severity === 'blocking');
  return blocking && blockedMessage(blocking);
};
