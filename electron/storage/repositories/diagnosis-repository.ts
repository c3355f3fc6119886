import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type Diagnosis, type DiagnosisContent, diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';

const entityNames = Object.keys(diagnosisEntities) as readonly (keyof DiagnosisContent)[];

/** A diagnosis as its rows stand now, each collection in its order. @throws DomainError not-found */
export const readDiagnosisContent = (db: ReadableDb, diagnosisId: string): DiagnosisContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(diagnosisTables, entity), diagnosisId)]),
  ) as unknown as DiagnosisContent;
  if (content.diagnosis.length !== 1) throw noSuchDiagnosis();
  return content;
};

/** Only the diagnosis' own row. @throws DomainError not-found */
export const readDiagnosisRow = (db: ReadableDb, diagnosisId: string): Diagnosis => {
  const row = readRows(db, tableOf(diagnosisTables, 'diagnosis'), diagnosisId)[0];
  if (!row) throw noSuchDiagnosis();
  return row as unknown as Diagnosis;
};

/** The diagnosis of a dossier, where it has one. */
export const findDiagnosisOf = (db: ReadableDb, dossierId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT id FROM diagnosis WHERE dossier_id = ?', dossierId)?.id;

/** The dossier that a diagnosis belongs to; undefined where there is no such diagnosis. */
export const findDossierOfDiagnosis = (db: ReadableDb, diagnosisId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT dossier_id AS id FROM diagnosis WHERE id = ?', diagnosisId)?.id;

export const countDiagnosisRows = (db: ReadableDb, diagnosisId: string, entity: keyof DiagnosisContent): number =>
  entity === 'diagnosis'
    ? 1
    : (db.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${tableOf(diagnosisTables, entity).name} WHERE diagnosis_id = ?`,
        diagnosisId,
      )?.n ?? 0);

/** The changes that write a whole diagnosis where there is none yet. */
export const diagnosisInserts = (content: DiagnosisContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** The changes that take every row of it away. */
export const diagnosisDeletes = (content: DiagnosisContent): readonly LooseChange[] =>
  [...entityNames]
    .reverse()
    .flatMap((entity) => content[entity].map(({ id }) => ({ op: 'delete' as const, entity, id })));

const noSuchDiagnosis = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el diagnóstico: ya no está en este almacén, o la dirección es de otro. Vuelva al expediente y ábralo desde ahí.',
  );
