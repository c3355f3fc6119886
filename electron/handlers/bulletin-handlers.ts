import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { bulletinSurroundings } from '#electron/handlers/bulletin-context.ts';
import { ensureBulletins } from '#electron/handlers/create-course-work.ts';
import { documentHistoryWords } from '#electron/handlers/document-history-words.ts';
import { planEditing } from '#electron/handlers/plan-editing.ts';
import { planFindings } from '#electron/handlers/plan-findings.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { bulletinsTables } from '#electron/storage/bulletins-tables.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import {
  countBulletinsRows,
  findBulletinsOf,
  readBulletinsContent,
  readBulletinsRow,
} from '#electron/storage/repositories/bulletins-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { findDirectory, readDirectoryContent } from '#electron/storage/repositories/directory-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import { issueBulletin, mayEditBulletins } from '#shared/domain/bulletin/bulletin-edits.ts';
import { bulletinWords } from '#shared/domain/bulletin/bulletin-rules.ts';
import { bulletinsChange, MOST_BULLETIN_ROWS } from '#shared/domain/bulletin/bulletins.ts';
import { bulletinsWords } from '#shared/domain/bulletin/bulletins-words.ts';
import { distributionOf } from '#shared/domain/bulletin/distribution.ts';
import { DomainError, type Result } from '#shared/domain/common/result.ts';
import type { bulletinChannels } from '#shared/ipc/bulletin-channels.ts';

/** The press bulletins of a dossier: made on first asking, written, checked, listed for, sent out, told. */
export const bulletinHandlers = (context: AppContext): Handlers<keyof typeof bulletinChannels> => {
  const { store } = context;
  const findings = planFindings(context);
  const editing = planEditing(context, {
    kind: null,
    tables: bulletinsTables,
    change: bulletinsChange,
    ownEntity: 'bulletins',
    fixedFields: new Set(['dossierId', 'fiscalYear']),
    dossierOf: (db, bulletinsId) => readBulletinsRow(db, bulletinsId).dossierId,
    countRows: (db, id, entity) => countBulletinsRows(db, id, entity as keyof typeof MOST_BULLETIN_ROWS),
    mostRows: MOST_BULLETIN_ROWS,
    called: 'un expediente',
    guardOf: (db, bulletinsId) => {
      const content = readBulletinsContent(db, bulletinsId);
      return (changes) => required(mayEditBulletins(content, changes, todayOf(context)));
    },
  });
  return {
    'bulletins.ofDossier': ({ dossierId }) => ({
      bulletinsId:
        findBulletinsOf(store.read, dossierId) ?? store.write((db) => ensureBulletins(db, context, dossierId)),
    }),
    'bulletins.open': ({ bulletinsId }) => {
      const db = store.read;
      const content = readBulletinsContent(db, bulletinsId);
      const { campaigns, blackouts } = bulletinSurroundings(db, content);
      const directoryId = findDirectory(db);
      return {
        content,
        campaigns: [...(campaigns ?? [])],
        blackouts: [...blackouts],
        states: [...context.planResources.states],
        hasDirectory:
          directoryId !== undefined &&
          readDirectoryContent(db, directoryId).contact.some(({ receivesBulletins }) => receivesBulletins),
        issuingOffice: readInstitution(db).name.trim(),
        today: todayOf(context),
        mayEdit: editing.mayEdit(db, bulletinsId),
        whyReadOnly: editing.whyReadOnly(db, bulletinsId),
        history: historyStateOf(db, { kind: 'bulletins', id: bulletinsId }),
      };
    },
    'bulletins.edit': ({ bulletinsId, ...edit }) => editing.edit({ documentId: bulletinsId, ...edit }),
    'bulletins.undo': ({ bulletinsId }) => editing.takeBack(bulletinsId, 'undo'),
    'bulletins.redo': ({ bulletinsId }) => editing.takeBack(bulletinsId, 'redo'),
    'bulletins.history': ({ bulletinsId, before, limit }) => {
      const content = readBulletinsContent(store.read, bulletinsId);
      const { campaigns = [] } = bulletinSurroundings(store.read, content);
      const names = new Map(campaigns.map(({ id, name }) => [id, name]));
      const words = bulletinsWords((id) => names.get(id));
      return readHistory(store.read, { kind: 'bulletins', id: bulletinsId }, before, limit).map((step) =>
        documentHistoryWords(step, content, words, GONE),
      );
    },
    'bulletins.findings': ({ bulletinsId }) => [...findings.bulletins(store.read, bulletinsId)],
    'bulletins.distribution': ({ bulletinsId, bulletinId, sectors, states, mediaOnly }) => {
      const content = readBulletinsContent(store.read, bulletinsId);
      const directoryId = findDirectory(store.read);
      if (directoryId === undefined) return { recipients: [], unreachable: [] };
      const choice = { sectors: new Set(sectors), states: new Set(states), mediaOnly };
      const directory = readDirectoryContent(store.read, directoryId);
      const { recipients, unreachable } = distributionOf(directory, bulletinId, choice, content.recipient);
      return { recipients: [...recipients], unreachable: [...unreachable] };
    },
    'bulletins.issue': ({ bulletinsId, bulletinId, issuedOn }) =>
      store.write((db) => {
        const content = readBulletinsContent(db, bulletinsId);
        const at = content.bulletin.findIndex(({ id }) => id === bulletinId);
        const bulletin = content.bulletin[at];
        const changes = required(
          issueBulletin(content, bulletinId, {
            issuedOn,
            today: todayOf(context),
            findings: findings.bulletins(db, bulletinsId),
          }),
        );
        const label = `Difundir ${bulletin ? bulletinWords(bulletin, at) : 'un boletín'}`;
        return { changes: [...changes], saved: editing.actIn(db, bulletinsId, label, changes) };
      }),
  };
};

const GONE: Readonly<Record<string, string>> = {
  bulletin: 'Boletín borrado',
  subhead: 'Sumario borrado',
  link: 'Enlace borrado',
  recipient: 'Destinatario borrado',
};

/** @throws DomainError with the refusal */
const required = <T>(result: Result<T>): T => {
  if (!result.ok) throw new DomainError(result.error.code, result.error.message);
  return result.value;
};
