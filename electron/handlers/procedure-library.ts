import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { createProcedureIn, newDraft, profileOf, writeVersion } from '#electron/handlers/create-procedure.ts';
import { searchDocuments } from '#electron/handlers/search-index.ts';
import { contentOf } from '#electron/handlers/version-content.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import {
  isArchived,
  libraryTables,
  noSuchVersion,
  type ProcedureHeadline,
  readHeadlines,
  readVersion,
  readVersions,
} from '#electron/storage/repositories/procedure-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { coverOf, emptyProcedure } from '#shared/domain/procedure/procedure.ts';
import { nextVersionLabel, type ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

type LibraryChannel =
  | 'procedure.list'
  | 'procedure.create'
  | 'procedure.duplicate'
  | 'procedure.open'
  | 'procedure.newVersion'
  | 'procedure.archive';

/** The shelf: what there is, new ones, new versions, and what was put away. */
export const procedureLibrary = (context: AppContext): Handlers<LibraryChannel> => {
  const { store } = context;
  return {
    'procedure.list': ({ archived, query }) => {
      const words = foldText(query).split(' ').filter(Boolean);
      const inText = words.length > 0 ? new Set(searchDocuments(context, query)) : undefined;
      return readHeadlines(store.read, null)
        .filter((headline) => headline.archived === archived)
        .filter((headline) => {
          const head = foldText(`${headline.title} ${headline.code} ${headline.areaName}`);
          return words.every((word) => head.includes(word)) || inText?.has(headline.newestId);
        })
        .map((headline) => summaryOf(store.read, headline));
    },
    'procedure.create': ({ profileId, title }) =>
      store.write((db) => {
        const empty = emptyProcedure(context.newId(), profileOf(context, profileId).id);
        const content = { ...empty, cover: [{ ...coverOf(empty), title }] };
        return createProcedureIn(db, context, content, { kind: 'new', label: 'Crear el procedimiento' });
      }),
    'procedure.duplicate': ({ versionId }) =>
      store.write((db) => {
        const content = contentOf(db, readVersion(db, versionId));
        const cover = coverOf(content);
        const copy = { ...cover, title: `${cover.title} (copia)`.slice(-2_000), code: '', authorisedOn: '' };
        const label = `Duplicar «${cover.title}»`.slice(0, 300);
        return createProcedureIn(db, context, { ...content, cover: [copy] }, { kind: 'duplicate', label });
      }),
    'procedure.open': ({ versionId }) => {
      const db = store.read;
      const version = readVersion(db, versionId);
      return {
        version,
        versions: [...readVersions(db, version.procedureId)],
        archived: isArchived(db, version.procedureId),
        content: contentOf(db, version),
        history:
          version.stage === 'authorised'
            ? { undo: null, redo: null }
            : historyStateOf(db, { kind: 'procedure', id: versionId }),
      };
    },
    'procedure.newVersion': ({ procedureId }) =>
      store.write((db) => {
        const versions = readVersions(db, procedureId);
        const newest = versions[0];
        if (!newest) throw noSuchVersion();
        const base = versions.find((version) => version.stage === 'authorised');
        if (newest.stage === 'draft') throw base ? draftIsOpen(newest) : nothingAuthorised();
        if (!base) throw nothingAuthorised();
        const version = newDraft(context.newId(), procedureId, newest.number + 1);
        const content = contentOf(db, base);
        // Rows keep their ids, so that two versions can be compared; only the cover's id is the version's own.
        const before = coverOf(content);
        const versionLabel = nextVersionLabel(before.versionLabel);
        // Not updated yet: whoever sets the day is reminded of the change table by the checks.
        const cover = { ...before, id: version.id, versionLabel, updatedOn: '', authorisedOn: '' };
        const label = `Empezar la versión ${version.number} a partir de la ${base.number}`;
        const command = { kind: 'act', label, coalesce: null, who: readAuthor(db), at: context.now() } as const;
        writeVersion(db, context, command, version, { ...content, cover: [cover] });
        return { procedureId, versionId: version.id };
      }),
    'procedure.archive': ({ procedureId, archived }) => {
      store.write((db) => {
        if (isArchived(db, procedureId) === archived) return;
        runCommand(db, libraryTables, {
          scopeId: procedureId,
          kind: 'act',
          label: archived ? 'Archivar el procedimiento' : 'Sacar el procedimiento del archivo',
          coalesce: null,
          who: readAuthor(db),
          at: context.now(),
          changes: [{ op: 'update', entity: 'procedure', id: procedureId, field: 'archived', value: archived }],
        });
      });
      return readSummary(store.read, procedureId);
    },
  };
};

/** @throws DomainError not-found */
export const readSummary = (db: ReadableDb, procedureId: string): ProcedureSummary => {
  const headline = readHeadlines(db, procedureId)[0];
  if (!headline) throw noSuchVersion();
  return summaryOf(db, headline);
};

const summaryOf = (db: ReadableDb, headline: ProcedureHeadline): ProcedureSummary => {
  const { newestId, ...rest } = headline;
  const versions = readVersions(db, headline.procedureId);
  const inForce = versions.find((version) => version.stage === 'authorised' && version.supersededBy === null);
  return { ...rest, newest: readVersion(db, newestId), inForce: inForce ?? null };
};

const draftIsOpen = (draft: ProcedureVersion): DomainError =>
  new DomainError(
    'conflict',
    `No se empezó otra versión: la versión ${draft.number} todavía está en borrador. Ábrala y termínela, o autorícela, antes de empezar la siguiente.`,
  );

const nothingAuthorised = (): DomainError =>
  new DomainError(
    'not-allowed',
    'No se puede empezar una versión nueva: este procedimiento todavía no tiene ninguna versión autorizada. Siga trabajando en el borrador que ya existe.',
  );
