import { annualProgramTables } from '#electron/storage/annual-program-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import {
  type AnnualProgramContent,
  type AnnualProgramEntities,
  annualProgramEntities,
} from '#shared/domain/annual-program/annual-program.ts';
import type { Row } from '#shared/domain/common/changes.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ProgramUse } from '#shared/domain/diagnosis/program-uses.ts';

const entityNames = Object.keys(annualProgramEntities) as readonly (keyof AnnualProgramContent)[];

/** An annual programme as its rows stand now, each collection in its order. @throws DomainError not-found */
export const readAnnualProgramContent = (db: ReadableDb, annualProgramId: string): AnnualProgramContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(annualProgramTables, entity), annualProgramId)]),
  ) as unknown as AnnualProgramContent;
  if (content.annualProgram.length !== 1) throw noSuchProgram();
  return content;
};

/** Only the programme's own row. @throws DomainError not-found */
export const readAnnualProgramRow = (
  db: ReadableDb,
  annualProgramId: string,
): Row<AnnualProgramEntities, 'annualProgram'> => {
  const row = readRows(db, tableOf(annualProgramTables, 'annualProgram'), annualProgramId)[0];
  if (!row) throw noSuchProgram();
  return row as unknown as Row<AnnualProgramEntities, 'annualProgram'>;
};

/** The annual programme of a dossier, where it has one. */
export const findAnnualProgramOf = (db: ReadableDb, dossierId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT id FROM annual_program WHERE dossier_id = ?', dossierId)?.id;

/** Territories and segments of its diagnosis that the activities of a dossier's programme name. */
export const readProgramUses = (db: ReadableDb, dossierId: string): readonly ProgramUse[] => {
  const annualProgramId = findAnnualProgramOf(db, dossierId);
  if (annualProgramId === undefined) return [];
  const { activityTerritory, activitySegment } = readAnnualProgramContent(db, annualProgramId);
  return [
    ...activityTerritory.map(({ territoryId, activityId }) => ({ rowId: territoryId, activityId })),
    ...activitySegment.map(({ segmentId, activityId }) => ({ rowId: segmentId, activityId })),
  ];
};

/** The dossier that an annual programme belongs to; undefined where there is no such programme. */
export const findDossierOfAnnualProgram = (db: ReadableDb, annualProgramId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT dossier_id AS id FROM annual_program WHERE id = ?', annualProgramId)?.id;

export const countAnnualProgramRows = (
  db: ReadableDb,
  annualProgramId: string,
  entity: keyof AnnualProgramContent,
): number =>
  entity === 'annualProgram'
    ? 1
    : (db.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${tableOf(annualProgramTables, entity).name} WHERE annual_program_id = ?`,
        annualProgramId,
      )?.n ?? 0);

/** The changes that write a whole programme where there is none yet. */
export const annualProgramInserts = (content: AnnualProgramContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** The changes that take every row of it away. */
export const annualProgramDeletes = (content: AnnualProgramContent): readonly LooseChange[] =>
  [...entityNames]
    .reverse()
    .flatMap((entity) => content[entity].map(({ id }) => ({ op: 'delete' as const, entity, id })));

const noSuchProgram = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el programa anual: ya no está en este almacén, o la dirección es de otro. Vuelva al expediente y ábralo desde ahí.',
  );
