import type { LogEntry } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

/** How an entry is called in labels of history. */
export const nameOfEntry = ({ title, kind }: Pick<LogEntry, 'title' | 'kind'>): string =>
  `«${title.trim() || ENTRY_KIND_NAMES[kind]}»`;
