import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { readProgramRecord } from '#electron/storage/repositories/program-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { valuesOf } from '#shared/domain/program-record/program-record.ts';

/** The groups that the programme record names. */
export const groupsOf = (db: ReadableDb, content: DiagnosisContent): readonly string[] => {
  const { programId } = readDossierHeadline(db, content.diagnosis[0]?.dossierId ?? '');
  return valuesOf(readProgramRecord(db, programId), GROUPS_FIELD).map(({ value }) => value);
};

/** The field of the programme record that names its groups («grupos de atención»). */
const GROUPS_FIELD = 'grupos_atencion';
