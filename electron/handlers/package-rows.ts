import type { ReceivingLabel } from '#electron/handlers/act-origin.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import type { Arrival } from '#electron/handlers/package-arrival.ts';
import { PACKAGED, type PackagedKind } from '#electron/handlers/packaged-kinds.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import type { DeliveryRow } from '#electron/storage/repositories/delivery-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { forgetGuidePlaces } from '#electron/storage/repositories/guide-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import type { MergeChoice } from '#shared/exchange/merge.ts';

/** What the person answered to what an inspection asked. */
export type Answers = {
  readonly choices: ReadonlyMap<string, MergeChoice>;
  readonly matches: ReadonlyMap<string, boolean>;
};

/** How the history calls what a package brought. */
export const labelOf = ({ manifest }: Arrival): string =>
  `${LABELS[manifest.act]} de ${manifest.officer.name} (entrega ${manifest.delivery})`.slice(0, 300);

const LABELS: Readonly<Record<Arrival['manifest']['act'], ReceivingLabel>> = {
  send: 'Recibir para revisión el envío',
  recall: 'Recibir el aviso de retiro',
  return: 'Recibir la devolución',
  authorise: 'Recibir la autorización',
  'hand-over': 'Recibir la entrega',
  lend: 'Recibir el préstamo',
  'give-back': 'Recibir el préstamo devuelto',
};

/** A command of receiving: an act, which nothing can be undone past. */
export const commandOf = (db: WritableDb, context: AppContext, label: string) =>
  ({ kind: 'act', label, coalesce: null, who: readAuthor(db), at: context.now() }) as const;

/** Takes every row of a document away; its journal stays. */
export const removeDocument = (
  db: WritableDb,
  context: AppContext,
  kind: PackagedKind,
  documentId: string,
  label: string,
): void => {
  const { tables, read, inserts } = PACKAGED[kind];
  const changes = inserts(read(db, documentId))
    .flatMap((change) => (change.op === 'insert' ? [change] : []))
    .map(({ entity, row }) => ({ op: 'delete' as const, entity, id: row.id }))
    .reverse();
  runCommand(db, tables, { ...commandOf(db, context, label), scopeId: documentId, changes });
  forgetGuidePlaces(db, documentId);
};

type Common = Pick<
  DeliveryRow,
  'id' | 'documentId' | 'kind' | 'dossierId' | 'direction' | 'storeId' | 'folio' | 'on' | 'officerName' | 'postName'
> &
  Pick<DeliveryRow, 'officeName' | 'packageSha' | 'recordedAt' | 'recordedBy'>;

/** What every delivery of a package says, whatever of it is recorded. */
export const deliveryOf = (
  context: AppContext,
  { manifest, packageSha }: Arrival,
  kind: PackagedKind,
  documentId: string,
  recordedBy: string,
): Common => ({
  id: context.newId(),
  documentId,
  kind,
  dossierId: manifest.dossierId,
  direction: 'received',
  storeId: manifest.origin.storeId,
  folio: manifest.folio ?? '',
  on: manifest.on,
  officerName: manifest.officer.name,
  postName: manifest.post.name,
  officeName: manifest.origin.name,
  packageSha,
  recordedAt: context.now(),
  recordedBy,
});
