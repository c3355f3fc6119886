import type { AppContext } from '#electron/handlers/app-context.ts';
import type { Arrival } from '#electron/handlers/package-arrival.ts';
import { dossierTables } from '#electron/storage/dossier-tables.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readBlobRow } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';
import type { DossierContent, DossierStep } from '#shared/domain/dossier/dossier.ts';

/**
 * What a delivery tells of its dossier, where it is here already: evidence and posts that came along are added, and the course
 * goes on where nothing happened here since. Where both sides went on, each keeps its own: the dossier itself is never held.
 */
export const joinDossier = (db: WritableDb, context: AppContext, { manifest, payload }: Arrival): void => {
  const theirs = payload.dossier?.content;
  if (!theirs) return;
  const ours = readDossierContent(db, manifest.dossierId);
  const isSameProcedure = ours.dossier[0]?.procedureVersionId === theirs.dossier[0]?.procedureVersionId;
  if (!isSameProcedure) return;
  const changes: LooseChange[] = [
    ...added(ours.evidence, theirs.evidence, 'evidence').filter(
      (change) => change.op === 'insert' && readBlobRow(db, String(change.row.sha)) !== undefined,
    ),
    ...added(ours.assignment, theirs.assignment, 'assignment'),
    ...courseChanges(ours, theirs),
  ];
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
