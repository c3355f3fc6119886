import { z } from 'zod';
import { id } from '#shared/domain/common/ids.ts';
import { workspaceKind } from '#shared/domain/procedure/procedure.ts';
import { channel } from '#shared/ipc/channel.ts';

const guideOf = { workspace: workspaceKind, documentId: id } as const;
const place = z.object({ questionKey: z.string().min(1).max(300).nullable() });

/** Where a person left the guided mode of a workspace's document. No part of the document: never in its history. */
export const guideChannels = {
  'guide.place': channel(z.object(guideOf), place),
  'guide.savePlace': channel(z.object({ ...guideOf, questionKey: z.string().min(1).max(300) }), place),
} as const;
