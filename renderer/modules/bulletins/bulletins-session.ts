import { call } from '#renderer/api.ts';
import { type DocumentSession, type Opened, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { BulletinsContent, BulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import type { OpenedBulletins } from '#shared/ipc/bulletin-channels.ts';

/** What comes with the bulletins and isn't edited here; as it stood when the screen was opened. */
export type BulletinsAbout = Omit<OpenedBulletins, 'content' | 'history'>;

export type BulletinsSession = DocumentSession<BulletinsEntities, BulletinsAbout>;
export type OpenedBulletinsSession = Opened<BulletinsEntities, BulletinsAbout>;

/** Reads the bulletins with the campaigns, blackouts and states that they are written with. */
export const openBulletins = async (bulletinsId: string): Promise<Result<OpenedBulletinsSession>> => {
  const opened = await call('bulletins.open', { bulletinsId });
  if (!opened.ok) return opened;
  const { content, history, ...about } = opened.value;
  return ok({ content: content as BulletinsContent, history, about });
};

/** The bulletins in memory for as long as their screen stands. */
export const startBulletinsSession = (bulletinsId: string, opened: OpenedBulletinsSession): BulletinsSession =>
  startDocumentSession<BulletinsEntities, BulletinsAbout>(opened, {
    edit: (edit) => call('bulletins.edit', { bulletinsId, ...edit }),
    undo: () => call('bulletins.undo', { bulletinsId }),
    redo: () => call('bulletins.redo', { bulletinsId }),
    open: () => openBulletins(bulletinsId),
    mayEdit: ({ mayEdit }) => mayEdit,
  });
