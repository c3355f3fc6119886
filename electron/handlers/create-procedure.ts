import type { AppContext } from '#electron/handlers/app-context.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { requireBlobs } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { insertsOf, libraryTables } from '#electron/storage/repositories/procedure-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { withFreshIds } from '#shared/domain/procedure/fresh-ids.ts';
import { coverOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

export type CreateOptions = {
  /** `import` and `sample` are recorded as an import, `duplicate` and `new` as an act: none can be undone past. */
  readonly kind: 'import' | 'sample' | 'duplicate' | 'new';
  readonly label: string;
};

/**
 * A new procedure whose first version is a draft with this content, under ids of its own. Images that it names must
 * have been put into `context.store.blobs` before.
 * @throws DomainError invalid-input for an unknown profile, a missing image or a content that doesn't hold together
 */
export const createProcedureFromContent = (
  context: AppContext,
  content: ProcedureContent,
  options: CreateOptions,
): { procedureId: Id; versionId: Id } => context.store.write((db) => createProcedureIn(db, context, content, options));

/** The same inside a transaction that does more. */
export const createProcedureIn = (
  db: WritableDb,
  context: AppContext,
  content: ProcedureContent,
  options: CreateOptions,
): { procedureId: Id; versionId: Id } => {
  profileOf(context, coverOf(content).profileId);
  const procedureId = context.newId();
  const versionId = context.newId();
  const at = context.now();
  const who = readAuthor(db);
  const kind = options.kind === 'import' || options.kind === 'sample' ? 'import' : 'act';
  const common = { kind, label: options.label, coalesce: null, who, at } as const;
  runCommand(db, libraryTables, {
    ...common,
    scopeId: procedureId,
    changes: [{ op: 'insert', entity: 'procedure', row: { id: procedureId, archived: false, createdAt: at } }],
  });
  writeVersion(
    db,
    context,
    common,
    newDraft(versionId, procedureId, 1),
    withFreshIds(content, context.newId, versionId),
  );
  return { procedureId, versionId };
};

/** A version and its whole content as one command. */
export const writeVersion = (
  db: WritableDb,
  context: AppContext,
  command: Omit<Parameters<typeof runCommand>[2], 'scopeId' | 'changes'>,
  version: ProcedureVersion,
  content: ProcedureContent,
): void => {
  requireBlobs(db, context.store.blobs, imagesOf(content), command.at);
  const changes: readonly LooseChange[] = [{ op: 'insert', entity: 'version', row: version }, ...insertsOf(content)];
  runCommand(db, procedureTables, { ...command, scopeId: version.id, changes });
};

export const newDraft = (id: Id, procedureId: Id, number: number): ProcedureVersion => ({
  id,
  procedureId,
  number,
  stage: 'draft',
  authorisedAt: null,
  supersededBy: null,
  upToDate: false,
  obsolete: null,
  dictamen: null,
  contentSha: null,
  pdfSha: null,
  docxSha: null,
  scanSha: null,
});

/** @throws DomainError invalid-input */
export const profileOf = (context: AppContext, profileId: string): ProcedureProfile => {
  const profile = context.profiles.find((candidate) => candidate.id === profileId);
  if (profile) return profile;
  const known = context.profiles.map((candidate) => `«${candidate.name}» (${candidate.id})`).join(', ');
  throw new DomainError(
    'invalid-input',
    `No existe la guía técnica «${profileId}»: no viene con esta versión de Cauce. Elija una de estas: ${known}.`,
  );
};

/** The image files that a content names. */
export const imagesOf = (content: ProcedureContent): readonly { readonly sha: string; readonly mime: string }[] =>
  content.annex.flatMap(({ imageSha, imageMime }) =>
    imageSha === null ? [] : [{ sha: imageSha, mime: imageMime ?? 'image/png' }],
  );
