import { z } from 'zod';
import { instant } from '#shared/domain/common/dates.ts';

/** What undo and redo would do next, in words («Borrar actividad 3»); null where there is nothing. */
export const historyState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });
export type HistoryState = z.infer<typeof historyState>;

/** One line of a document's history, newest first. */
export const historyEntry = z.object({
  sequence: z.number().int(),
  at: instant,
  officerName: z.string(),
  postName: z.string(),
  kind: z.enum(['edit', 'undo', 'redo', 'act', 'import', 'snapshot']),
  label: z.string(),
  /** Before and after per field, in words a person can read; long texts are shortened to 300 characters. */
  details: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** Answer to an edit: sent only after the commit. */
export const saved = z.object({ at: instant, sequence: z.number().int(), history: historyState });
export type Saved = z.infer<typeof saved>;
