import type { Finding } from '#shared/domain/common/finding.ts';
import type { OpenedReview } from '#shared/ipc/review-channels.ts';

/** What is wrong at one place and may be let stand with a reason; several findings may share it. */
export type Doubt = {
  readonly key: string;
  readonly code: string;
  readonly rowId: string | null;
  readonly findings: readonly Finding[];
};

/** Findings that ask for a justification: one reason covers all of the same kind at the same row. */
export const doubtsOf = ({ findings }: Pick<OpenedReview, 'findings'>): readonly Doubt[] => {
  const doubts = new Map<string, Doubt>();
  for (const finding of findings) {
    if (finding.severity !== 'warning') continue;
    const rowId = finding.place.rowId ?? null;
    const key = `${finding.code} ${rowId ?? ''}`;
    const known = doubts.get(key);
    doubts.set(key, { key, code: finding.code, rowId, findings: [...(known?.findings ?? []), finding] });
  }
  return [...doubts.values()];
};

/** The reason that was written for it; undefined while there is none. */
export const justificationOf = ({ content }: Pick<OpenedReview, 'content'>, { code, rowId }: Doubt) =>
  content.justification.find((row) => row.findingCode === code && row.rowId === rowId && row.text.trim() !== '');

export const isExplained = (opened: Pick<OpenedReview, 'content'>, doubt: Doubt): boolean =>
  justificationOf(opened, doubt) !== undefined;

/** What several doubts of a kind say, each thing once: alike they are one message, otherwise each says its own. */
export const messagesOf = (doubts: readonly Doubt[]): readonly string[] => {
  const all = doubts.flatMap(({ findings }) => findings);
  const isAlike = new Set(all.map(({ message }) => message)).size === 1;
  return isAlike
    ? all.slice(0, 1).map(({ message }) => message)
    : [...new Set(all.map(({ where, message }) => `${where}. ${message}`))];
};
