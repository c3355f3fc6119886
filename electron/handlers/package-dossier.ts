import type { AppContext } from '#electron/handlers/app-context.ts';
import type { Arrival } from '#electron/handlers/package-arrival.ts';
import { dossierTables } from '#electron/storage/dossier-tables.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readBlobRow } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';
import type { DossierContent, DossierStep } from '#shared/domain/dossier/dossier.ts';

/**
 * What a delivery tells of its dossier, where it is here already: evidence and posts that came along are added, and the course
 * goes on where nothing happened here since. Where both sides went on, each keeps its own: the dossier itself is never held.
 */
const dossierChanges = (db: ReadableDb, { manifest, payload, files }: Arrival): readonly LooseChange[] => {
  const theirs = payload.dossier?.content;
  if (!theirs) return [];
  const ours = readDossierContent(db, manifest.dossierId);
  const isSameProcedure = ours.dossier[0]?.procedureVersionId === theirs.dossier[0]?.procedureVersionId;
  if (!isSameProcedure) return [];
  const evidence = theirs.evidence.filter(({ sha }) => files.has(sha) || readBlobRow(db, sha) !== undefined);
  return [
    ...added(ours.evidence, evidence, 'evidence'),
    ...added(ours.assignment, theirs.assignment, 'assignment'),
    ...courseChanges(ours, theirs),
  ];
};

/** The same in words, for who looks at the package. */
export const dossierChangeWords = (db: ReadableDb, arrival: Arrival): readonly string[] => {
  const changes = dossierChanges(db, arrival);
  const count = (entity: string) =>
    changes.filter((change) => change.op === 'insert' && change.entity === entity).length;
  const [files, posts] = [count('evidence'), count('assignment')];
  return [
    ...(files > 0 ? [files === 1 ? 'una evidencia del expediente' : `${files} evidencias del expediente`] : []),
    ...(posts > 0 ? ['quién ocupa los puestos del expediente'] : []),
    ...(changes.some(({ entity }) => entity === 'step') ? ['el avance del expediente'] : []),
  ];
};

/** Writes it, where there is something to write. */
export const joinDossier = (db: WritableDb, context: AppContext, arrival: Arrival): void => {
  const { manifest } = arrival;
  const changes = dossierChanges(db, arrival);
  if (changes.length === 0) return;
  runCommand(db, dossierTables, {
    scopeId: manifest.dossierId,
    kind: 'act',
    label: `Recibir el avance del expediente de ${manifest.officer.name}`.slice(0, 300),
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes,
  });
};

type Row = { readonly id: string };

const added = (ours: readonly Row[], theirs: readonly Row[], entity: string): readonly LooseChange[] => {
  const known = new Set(ours.map(({ id }) => id));
  return theirs
    .filter(({ id }) => !known.has(id))
    .map((row) => ({
      op: 'insert' as const,
      entity,
      row: row as Extract<LooseChange, { readonly op: 'insert' }>['row'],
    }));
};

/** The steps that follow ours; none where something happened here that they don't know. */
const courseChanges = (ours: DossierContent, theirs: DossierContent): readonly LooseChange[] => {
  const there = new Map(theirs.step.map((step) => [step.id, step]));
  const isKnown = (step: DossierStep): boolean => {
    const same = there.get(step.id);
    return same !== undefined && (step.state === 'current' || canonicalJson(same) === canonicalJson(step));
  };
  if (!ours.step.every(isKnown)) return [];
  const only = ({ step }: DossierContent): DossierContent => ({ ...ours, step });
  return changesBetween(only(ours), only(theirs)) as unknown as readonly LooseChange[];
};
