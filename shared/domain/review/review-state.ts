import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { ActRow, Observation, ReviewAct, ReviewContent, ReviewedKind } from '#shared/domain/review/review.ts';
import { agreementWith } from '#shared/domain/review/reviewed-names.ts';

/** Borrador, enviado a validación, devuelto con correcciones, autorizado (Vo.Bo.). */
export type ReviewState = 'draft' | 'sent' | 'returned' | 'authorised';

export const REVIEW_STATE_NAMES: Readonly<Record<ReviewState, string>> = {
  draft: 'Borrador',
  sent: 'Enviado a validación',
  returned: 'Devuelto con correcciones',
  authorised: 'Autorizado (Vo.Bo.)',
};

/** The same of a document of that kind: «Autorizada (Vo.Bo.)» of a strategy. */
export const reviewStateName = (state: ReviewState, kind: ReviewedKind): string =>
  REVIEW_STATE_NAMES[state].replace(/^(Enviad|Devuelt|Autorizad)o/, `$1${agreementWith(kind).end}`);

/** What may happen in each state; a recall goes back to what was before the sending. */
const ALLOWED: Readonly<Record<ReviewState, readonly ReviewAct[]>> = {
  draft: ['send'],
  sent: ['recall', 'return', 'authorise'],
  returned: ['send'],
  authorised: ['reopen'],
};

export type Standing = {
  readonly state: ReviewState;
  /** 1 from the first sending on; grows with each sending after a return. 0 before the first. */
  readonly round: number;
  /** 1 for the first version; grows with each `reopen`. */
  readonly version: number;
  /** Highest delivery number given so far; 0 for none. */
  readonly delivery: number;
  /** Hash of what is in force: the last authorised content; null where nothing was. */
  readonly authorisedSha: string | null;
  /** Hash of what waits for an answer; null where nothing does. */
  readonly sentSha: string | null;
};

/**
 * Where a document stands after its acts.
 * @throws Error for a course that the table doesn't allow: a broken invariant, `mayAct` is asked before
 */
export const standingOf = (content: Pick<ReviewContent, 'act'>): Standing => content.act.reduce<Walk>(after, START);

/** `before`: where the document stood when it was sent; null where nothing waits. */
type Walk = Standing & { readonly before: Standing | null };

const START: Walk = {
  state: 'draft',
  round: 0,
  version: 1,
  delivery: 0,
  authorisedSha: null,
  sentSha: null,
  before: null,
};

/** True where the table lets the act happen now. */
export const allows = (state: ReviewState, act: ReviewAct): boolean => ALLOWED[state].includes(act);

const after = (standing: Walk, row: Pick<ActRow, 'act' | 'contentSha' | 'delivery'>): Walk => {
  if (!allows(standing.state, row.act)) throw new Error(`${row.act} can't follow in state ${standing.state}`);
  const delivery = Math.max(standing.delivery, row.delivery ?? 0);
  switch (row.act) {
    case 'send':
      return {
        ...standing,
        state: 'sent',
        before: standing,
        round: standing.round + 1,
        delivery,
        sentSha: row.contentSha,
      };
    case 'recall': {
      // What was recalled was never answered: its round didn't happen. Its delivery number stays taken.
      const { state, round } = standing.before ?? standing;
      return { ...standing, state, round, before: null, delivery, sentSha: null };
    }
    case 'return':
      return { ...standing, state: 'returned', before: null, delivery, sentSha: null };
    case 'authorise':
      return { ...standing, state: 'authorised', before: null, delivery, sentSha: null, authorisedSha: row.contentSha };
    case 'reopen':
      return { ...standing, state: 'draft', before: null, delivery, round: 0, version: standing.version + 1 };
    default:
      return assertNever(row.act);
  }
};

/** Observations that nobody answered yet; what was answered in earlier rounds stays answered. */
export const openObservations = (content: Pick<ReviewContent, 'observation'>): readonly Observation[] =>
  content.observation.filter((observation) => observation.answer.trim() === '');

/** Observations by round, oldest first, as the history and the answer letter print them. */
export const observationsByRound = (
  content: Pick<ReviewContent, 'act' | 'observation'>,
): readonly { readonly round: number; readonly observations: readonly Observation[] }[] => {
  const rounds: { round: number; observations: readonly Observation[] }[] = [];
  for (const [index, row] of content.act.entries()) {
    if (row.act !== 'return') continue;
    const { round } = standingOf({ act: content.act.slice(0, index + 1) });
    rounds.push({ round, observations: content.observation.filter(({ actId }) => actId === row.id) });
  }
  return rounds;
};
