import type { AppContext } from '#electron/handlers/app-context.ts';
import { imagesOf } from '#electron/handlers/create-procedure.ts';
import type { Arrival } from '#electron/handlers/package-arrival.ts';
import { type Catalogues, cataloguesOf } from '#electron/handlers/package-catalogues.ts';
import { isDocumentHere } from '#electron/handlers/packaged-kinds.ts';
import { requireBudgetNotClosed } from '#electron/handlers/year-closed.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { dossierTables } from '#electron/storage/dossier-tables.ts';
import type { LooseChange, ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { programTables } from '#electron/storage/program-tables.ts';
import { readBlobRow, requireBlobs } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { dossierInserts, readDossierOfYear } from '#electron/storage/repositories/dossier-repository.ts';
import {
  insertsOf,
  libraryTables,
  readVersions,
  versionChanges,
} from '#electron/storage/repositories/procedure-repository.ts';
import { readProgramHeadlines, recordInserts } from '#electron/storage/repositories/program-repository.ts';
import { insertFrozen } from '#electron/storage/repositories/snapshot-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { DossierContent } from '#shared/domain/dossier/dossier.ts';
import { emptyDossier } from '#shared/domain/dossier/dossier-carry.ts';
import { PROCEDURE_SCHEMA_VERSION } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import { confirmedMatches, matchByName, type NameMatch } from '#shared/exchange/match-by-name.ts';
import { documentRow } from '#shared/exchange/package-payload.ts';

/** What is missing here around a document that arrives: its dossier, and what a dossier hangs on. */
export type Setting = {
  readonly dossier: boolean;
  readonly program: NameMatch | null;
  readonly procedure: boolean;
  readonly catalogues: Catalogues;
};

/** Files of a procedure that came without them (format 1), drawn here. */
export type DrawnProcedure = { readonly pdfSha: string; readonly docxSha: string };

/** @throws DomainError conflict where this store can't take the dossier; file-rejected where the package lacks a part */
export const settingOf = (db: ReadableDb, arrival: Arrival): Setting => {
  const { manifest, payload } = arrival;
  const catalogues = cataloguesOf(db, arrival);
  const known = db.get<{ budgetId: string; archived: number }>(
    'SELECT budget_id AS budgetId, archived FROM dossier WHERE id = ?',
    manifest.dossierId,
  );
  const budgetId = budgetIdOf(manifest, payload);
  if (known) {
    if (budgetId !== null && known.budgetId !== budgetId) throw anotherBudget();
    if (known.archived === 1) throw archivedHere();
    return { dossier: false, program: null, procedure: false, catalogues };
  }
  const isBudgetThere =
    manifest.document.kind === 'budget' ||
    (budgetId !== null && isDocumentHere(db, 'budget', budgetId)) ||
    payload.kept.some(({ documentId }) => documentId === budgetId);
  if (budgetId === null || !isBudgetThere) throw incomplete('no trae el presupuesto de su expediente');
  requireBudgetNotClosed(db, budgetId, 'No se recibió la entrega');
  const programs = readProgramHeadlines(db, null).map(({ programId, name }) => ({ id: programId, name }));
  const [program] = matchByName('program', [manifest.program], programs);
  if (!program) throw new Error('A package without its programme');
  if (program.kind === 'same') requireFreeYear(db, program.here.id, manifest.fiscalYear, program.here.name);
  const procedure = isVersionMissing(db, payload.procedure.version);
  return { dossier: true, program, procedure, catalogues };
};

/** True where the procedure's papers must be drawn here before it is received. */
export const needsDrawing = (setting: Setting, { payload }: Arrival): boolean =>
  setting.procedure && payload.procedure.frozen === null;

/**
 * Writes what was missing, except the documents, and the dossier last.
 * @param answers to the questions of `setting.program`
 * @throws DomainError conflict, file-rejected, invalid-input
 */
export const writeSetting = (
  db: WritableDb,
  context: AppContext,
  arrival: Arrival,
  setting: Setting,
  answers: ReadonlyMap<string, boolean>,
  drawn: DrawnProcedure | null,
): void => {
  const { manifest, payload } = arrival;
  const label = `Recibir con la entrega ${manifest.delivery} de ${manifest.officer.name}`.slice(0, 300);
  const command = { kind: 'act', label, coalesce: null, who: readAuthor(db), at: context.now() } as const;
  const write = (tables: ScopeTables, scopeId: string, changes: readonly LooseChange[]) =>
    runCommand(db, tables, { ...command, scopeId, changes });
  const shipped = new Set(context.planResources.guidelines.map(({ id }) => id));
  for (const { tables, scopeId, changes } of setting.catalogues.writes) {
    // Nobody's package stands in for what ships with Cauce.
    if (!shipped.has(scopeId)) write(tables, scopeId, changes);
  }
  if (!setting.dossier || !setting.program) return;
  const matched = confirmedMatches([setting.program], answers).get(payload.program.id);
  const programId = matched ?? payload.program.id;
  if (matched !== undefined) requireFreeYear(db, matched, manifest.fiscalYear, manifest.program.name);
  else {
    write(programTables, programId, [
      { op: 'insert', entity: 'program', row: { id: programId, archived: false, createdAt: command.at } },
      ...recordInserts(payload.program.content),
    ]);
  }
  if (setting.procedure) writeProcedure(db, context, arrival, write, drawn);
  const content = dossierContentFor(db, context, arrival, programId);
  write(dossierTables, manifest.dossierId, dossierInserts(content));
};

type Write = (tables: ScopeTables, scopeId: string, changes: readonly LooseChange[]) => unknown;

/** The authorised version as it was frozen there; what was in force of the same procedure and is older ends. */
const writeProcedure = (
  db: WritableDb,
  context: AppContext,
  { payload }: Arrival,
  write: Write,
  drawn: DrawnProcedure | null,
): void => {
  const { content, version, profile, frozen } = payload.procedure;
  const at = context.now();
  const { procedureId } = version;
  const siblings = db.get('SELECT 1 FROM procedure WHERE id = ?', procedureId) ? readVersions(db, procedureId) : null;
  if (siblings === null) {
    const row = { id: procedureId, archived: false, createdAt: at };
    write(libraryTables, procedureId, [{ op: 'insert', entity: 'procedure', row }]);
  }
  if (siblings?.some(({ number }) => number === version.number)) throw anotherVersion(version.number);
  const contentJson = canonicalJson(content);
  const files = { pdfSha: version.pdfSha ?? drawn?.pdfSha ?? '', docxSha: version.docxSha ?? drawn?.docxSha ?? '' };
  const newer = siblings?.find(({ number, stage }) => stage === 'authorised' && number > version.number);
  const row: ProcedureVersion = {
    ...version,
    ...files,
    stage: 'authorised',
    contentSha: sha256(contentJson),
    supersededBy: newer?.id ?? null,
    upToDate: newer ? false : version.upToDate,
  };
  requireBlobs(db, context.store.blobs, imagesOf(content), at);
  write(procedureTables, version.id, [{ op: 'insert', entity: 'version', row }, ...insertsOf(content)]);
  const printedJson = frozen?.printedJson ?? canonicalJson({ profile, institution: payload.institution });
  insertFrozen(db, {
    versionId: version.id,
    schemaVersion: PROCEDURE_SCHEMA_VERSION,
    frozenAt: frozen?.frozenAt ?? version.authorisedAt ?? at,
    contentJson,
    contentSha: sha256(contentJson),
    printedJson,
    printedSha: sha256(printedJson),
    ...files,
  });
  for (const previous of siblings ?? []) {
    if (previous.number > version.number || previous.stage !== 'authorised' || previous.supersededBy !== null) continue;
    const after = { ...previous, supersededBy: version.id, upToDate: false };
    write(procedureTables, previous.id, versionChanges(previous, after));
  }
};

/** What happened in the dossier so far, as far as its files came along. */
const dossierContentFor = (
  db: ReadableDb,
  context: AppContext,
  { manifest, payload }: Arrival,
  programId: string,
): DossierContent => {
  const budgetId = budgetIdOf(manifest, payload) ?? '';
  const { procedureId, id: procedureVersionId } = payload.procedure.version;
  const own = {
    id: manifest.dossierId,
    programId,
    fiscalYear: manifest.fiscalYear,
    procedureId,
    procedureVersionId,
    budgetId,
    carriedFromId: null,
    archived: false,
    createdAt: context.now(),
  };
  const content = payload.dossier?.content;
  if (!content) return emptyDossier(own);
  const before = content.dossier[0]?.carriedFromId ?? null;
  const isThere = before !== null && db.get('SELECT 1 FROM dossier WHERE id = ?', before) !== undefined;
  return {
    ...content,
    dossier: [{ ...own, carriedFromId: isThere ? before : null }],
    evidence: content.evidence.filter(({ sha }) => readBlobRow(db, sha) !== undefined),
  };
};

const budgetIdOf = ({ document }: Arrival['manifest'], { related, dossier }: Arrival['payload']): string | null => {
  if (document.kind === 'budget') return document.id;
  const beside = related.find(({ kind }) => kind === 'budget');
  return beside ? documentRow(beside).id : (dossier?.content.dossier[0]?.budgetId ?? null);
};

const isVersionMissing = (db: ReadableDb, version: ProcedureVersion): boolean => {
  const here = db.get<{ stage: string; contentSha: string | null }>(
    'SELECT stage, content_sha AS contentSha FROM procedure_version WHERE id = ?',
    version.id,
  );
  if (!here) return true;
  if (here.stage === 'authorised' && (version.contentSha === null || here.contentSha === version.contentSha))
    return false;
  throw new DomainError(
    'conflict',
    `Aquí la versión ${version.number} del procedimiento de ese expediente dice otra cosa que la que viene en el paquete. No se cambió nada. Pida a quien lo envió que verifique su almacén en Respaldos.`,
  );
};

const requireFreeYear = (db: ReadableDb, programId: string, fiscalYear: number, name: string): void => {
  if (!readDossierOfYear(db, programId, fiscalYear)) return;
  throw new DomainError(
    'conflict',
    `Aquí ya hay un expediente de «${name}» para ${fiscalYear}, que no es el del paquete: nació en otra computadora. No se cambió nada. Si son dos programas distintos, reciba el paquete y conteste que no es el mismo; si es el mismo, acuerden en cuál de los dos expedientes se sigue.`,
  );
};

const archivedHere = (): DomainError =>
  new DomainError(
    'not-allowed',
    'No se recibió el paquete: aquí el expediente de ese documento está archivado, y lo archivado solo se consulta. No se cambió nada. Abra Expedientes, búsquelo en Archivados, sáquelo del archivo y reciba el paquete otra vez.',
  );

const anotherBudget = (): DomainError =>
  new DomainError(
    'conflict',
    'El paquete es de otro expediente: aquí ese expediente trabaja con otro presupuesto. No se cambió nada. Revise que sea el archivo correcto y pida a quien lo envió el de este expediente.',
  );

const anotherVersion = (number: number): DomainError =>
  new DomainError(
    'conflict',
    `El procedimiento del paquete ya está aquí con otra versión ${number}, hecha en esta computadora. No se cambió nada. Acuerden cuál de las dos es la autorizada y pida que le envíen el expediente con esa.`,
  );

const incomplete = (cause: string): DomainError =>
  new DomainError(
    'file-rejected',
    `El archivo no se puede recibir como paquete de Cauce: ${cause}. No se cambió nada. Pida a quien lo envió que lo escriba otra vez con una versión actual de Cauce.`,
  );
