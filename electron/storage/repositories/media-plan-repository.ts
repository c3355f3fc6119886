import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type MediaPlan, type MediaPlanContent, mediaPlanEntities } from '#shared/domain/media/media-plan.ts';

const entityNames = Object.keys(mediaPlanEntities) as readonly (keyof MediaPlanContent)[];

/** A media plan as its rows stand now, each collection in its order. @throws DomainError not-found */
export const readMediaPlanContent = (db: ReadableDb, mediaPlanId: string): MediaPlanContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(mediaPlanTables, entity), mediaPlanId)]),
  ) as unknown as MediaPlanContent;
  if (content.mediaPlan.length !== 1) throw noSuchPlan();
  return content;
};

/** Only the plan's own row. @throws DomainError not-found */
export const readMediaPlanRow = (db: ReadableDb, mediaPlanId: string): MediaPlan => {
  const row = readRows(db, tableOf(mediaPlanTables, 'mediaPlan'), mediaPlanId)[0];
  if (!row) throw noSuchPlan();
  return row as unknown as MediaPlan;
};

/** The media plan of a dossier, where it has one. */
export const findMediaPlanOf = (db: ReadableDb, dossierId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT id FROM media_plan WHERE dossier_id = ?', dossierId)?.id;

/** The dossier that a media plan belongs to; undefined where there is no such plan. */
export const findDossierOfMediaPlan = (db: ReadableDb, mediaPlanId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT dossier_id AS id FROM media_plan WHERE id = ?', mediaPlanId)?.id;

export const countMediaPlanRows = (db: ReadableDb, mediaPlanId: string, entity: keyof MediaPlanContent): number =>
  entity === 'mediaPlan'
    ? 1
    : (db.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${tableOf(mediaPlanTables, entity).name} WHERE media_plan_id = ?`,
        mediaPlanId,
      )?.n ?? 0);

/** The changes that write a whole plan where there is none yet. */
export const mediaPlanInserts = (content: MediaPlanContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** The changes that take every row of it away. */
export const mediaPlanDeletes = (content: MediaPlanContent): readonly LooseChange[] =>
  [...entityNames]
    .reverse()
    .flatMap((entity) => content[entity].map(({ id }) => ({ op: 'delete' as const, entity, id })));

const noSuchPlan = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el plan de medios: ya no está en este almacén, o la dirección es de otro. Vuelva al expediente y ábralo desde ahí.',
  );
