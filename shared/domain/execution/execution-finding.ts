import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { shortened } from '#shared/domain/common/text.ts';
import type { EntryKind, LogEntry } from '#shared/domain/execution/execution.ts';

export const ENTRY_KIND_NAMES = {
  talk: 'Plática',
  meeting: 'Reunión',
  print: 'Impreso',
  radio: 'Radio',
  television: 'Televisión',
  internet: 'Internet',
  'field-work': 'Trabajo de campo',
  event: 'Evento',
  other: 'Otra acción',
} as const satisfies Readonly<Record<EntryKind, string>>;

/** Where findings of an execution live. */
export type ExecutionSection = 'log' | 'activities' | 'media' | 'indicators' | 'transparency';

/** «Entrada 3, Plática del 5 de mayo de 2026», as findings and lists call it; its number counts from 1. */
export const entryWords = ({ kind, date, title }: LogEntry, index: number): string => {
  const what = title.trim() === '' ? ENTRY_KIND_NAMES[kind] : shortened(title);
  return `Entrada ${index + 1}, ${what}${date === '' ? '' : ` del ${formatLongDate(date)}`}`;
};

export const executionFinding = (
  code: string,
  severity: FindingSeverity,
  place: { readonly section: ExecutionSection; readonly rowId: string; readonly field?: string },
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place, where, message, remedy });
