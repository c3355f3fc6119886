import { MOMENTS } from '#shared/domain/budget/balance.ts';
import type { SpendingEntry, SpendingMoment } from '#shared/domain/budget/budget.ts';
import { MOMENT_NAMES } from '#shared/domain/budget/spending-rules.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { EntryKind, ExecutionContent, LogEntry } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

export type LogFilter = {
  readonly query: string;
  /** '' for all. */
  readonly kind: EntryKind | '';
  /** 1 to 12; 0 for all of them. */
  readonly month: number;
  /** Id of an activity or of a media line; `none` for what wasn't planned; '' for all. */
  readonly planned: string;
  /** Id of an agreement; '' for all. */
  readonly agreement: string;
};

export const WHOLE_LOG: LogFilter = { query: '', kind: '', month: 0, planned: '', agreement: '' };

export const isNarrowed = ({ query, kind, month, planned, agreement }: LogFilter): boolean =>
  query.trim() !== '' || kind !== '' || month !== 0 || planned !== '' || agreement !== '';

/** The entries that are wanted, the latest day first; those without a day on top, where they are seen. */
export const filteredEntries = (entries: readonly LogEntry[], filter: LogFilter): readonly LogEntry[] => {
  const { kind, month, planned, agreement } = filter;
  const asked = foldText(filter.query).split(' ').filter(Boolean);
  return entries
    .filter(
      (entry) =>
        (kind === '' || entry.kind === kind) &&
        (month === 0 || Number(entry.date.slice(5, 7)) === month) &&
        (agreement === '' || entry.agreementId === agreement) &&
        isPlannedAs(entry, planned) &&
        (asked.length === 0 || asked.every((word) => wordsOf(entry).includes(word))),
    )
    .sort(latestFirst);
};

const isPlannedAs = ({ activityId, mediaLineId }: LogEntry, planned: string): boolean =>
  planned === '' ||
  (planned === 'none'
    ? activityId === null && mediaLineId === null
    : activityId === planned || mediaLineId === planned);

const latestFirst = (a: LogEntry, b: LogEntry): number =>
  a.date === b.date ? 0 : a.date === '' ? -1 : b.date === '' ? 1 : a.date < b.date ? 1 : -1;

/** Rows are never altered in place: what was folded once holds for as long as the row stands. */
const FOLDED = new WeakMap<LogEntry, string>();

const wordsOf = (entry: LogEntry): string => {
  const known = FOLDED.get(entry);
  if (known !== undefined) return known;
  const { kind, title, description, place, responsible, outcome, date } = entry;
  const words = foldText(
    [ENTRY_KIND_NAMES[kind], title, description, place, responsible, outcome, date.split('-').reverse().join('/')].join(
      ' ',
    ),
  );
  FOLDED.set(entry, words);
  return words;
};

export type EntryCounts = { readonly evidence: number; readonly money: string };

/** How many files each entry has, and how far the money that is tied to it went. */
export const countsOf = (
  { entryEvidence, entrySpending }: Pick<ExecutionContent, 'entryEvidence' | 'entrySpending'>,
  spending: ReadonlyMap<string, SpendingEntry>,
): ReadonlyMap<string, EntryCounts> => {
  const files = new Map<string, number>();
  for (const { entryId } of entryEvidence) files.set(entryId, (files.get(entryId) ?? 0) + 1);
  const money = new Map<string, Record<SpendingMoment, Centavos>>();
  for (const { entryId, spendingId } of entrySpending) {
    const row = spending.get(spendingId);
    if (!row) continue;
    const sums = money.get(entryId) ?? { committed: 0, accrued: 0, exercised: 0, paid: 0 };
    sums[row.moment] += row.amount;
    money.set(entryId, sums);
  }
  return new Map(
    [...new Set([...files.keys(), ...money.keys()])].map((entryId) => [
      entryId,
      { evidence: files.get(entryId) ?? 0, money: furthest(money.get(entryId)) },
    ]),
  );
};

/** «$1,200.00 pagado»: the last moment that money of it reached; moments of one invoice aren't added up. */
const furthest = (sums: Readonly<Record<SpendingMoment, Centavos>> | undefined): string => {
  const moment = [...MOMENTS].reverse().find((one) => sums !== undefined && sums[one] !== 0);
  return moment === undefined || !sums ? '' : `${formatMoney(sums[moment])} ${MOMENT_NAMES[moment]}`;
};
