import type { Finding } from '#shared/domain/common/finding.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { actsAsCorrected } from '#shared/domain/review/act-corrections.ts';
import type { ActRow, ReviewAct, ReviewChange, ReviewContent } from '#shared/domain/review/review.ts';
import { allows, openObservations, REVIEW_STATE_NAMES, standingOf } from '#shared/domain/review/review-state.ts';

/** What an act says; the store adds ids and order. */
export type ActInput = Omit<ActRow, 'id' | 'rank' | 'delivery'> & {
  readonly observations: readonly { readonly section: string; readonly rowId: string | null; readonly text: string }[];
};

/** What stands in the way besides the state: only what `blocking` says blocks; other findings ask for a justification. */
export type ActContext = {
  readonly findings: readonly Finding[];
  /** Who prepared what is judged: they don't authorise it. */
  readonly preparedBy: readonly string[];
  /** Highest number given to a delivery that is no act: loans and hand-overs count in the same row of numbers. */
  readonly lastDelivery?: number;
};

/**
 * The changes that record an act.
 * @returns `not-allowed` where the state doesn't let it happen, it is judged by who prepared it, or it is earlier than
 *   the act before; `blocked-by-findings`; `invalid-input` for a return without reason, `conflict` where what is judged
 *   isn't what was sent
 */
export const recordAct = (
  content: ReviewContent,
  input: ActInput,
  context: ActContext,
  newId: IdSource,
): Result<readonly ReviewChange[]> => {
  const refused = refuse(content, input, context);
  if (refused) return refused;
  const actId = newId();
  const { observations, ...act } = input;
  const rank = ranksAt(content.act, content.act.length, 1).ranks[0] ?? 'a0';
  const delivery = DELIVERS.has(input.act)
    ? Math.max(standingOf(content).delivery, context.lastDelivery ?? 0) + 1
    : null;
  const ranks = ranksAt(content.observation, content.observation.length, observations.length).ranks;
  return ok([
    { op: 'insert', entity: 'act', row: { ...act, id: actId, rank, delivery } },
    ...observations.map(
      (observation, index): ReviewChange => ({
        op: 'insert',
        entity: 'observation',
        row: {
          ...observation,
          id: newId(),
          rank: ranks[index] ?? 'a0',
          actId,
          answer: '',
          answeredBy: '',
          answeredOn: '',
        },
      }),
    ),
  ]);
};

/** Acts that go out to somebody: each takes the next delivery number, a recall too. */
const DELIVERS: ReadonlySet<ReviewAct> = new Set(['send', 'recall', 'return', 'authorise']);

const refuse = (content: ReviewContent, input: ActInput, context: ActContext) => {
  const standing = standingOf(content);
  if (!allows(standing.state, input.act)) {
    return fail(
      'not-allowed',
      `No se puede ${ACT_WORDS[input.act]}: el documento está en «${REVIEW_STATE_NAMES[standing.state]}». ${REMEDIES[standing.state]}`,
    );
  }
  const last = actsAsCorrected(content).at(-1);
  if (last && input.on < last.on) {
    return fail('not-allowed', `La fecha es anterior a la del acto previo (${last.on}). Corrija la fecha.`);
  }
  switch (input.act) {
    case 'send':
      return refuseSending(content, context);
    case 'return':
      return input.reason.trim() === ''
        ? fail('invalid-input', 'Para devolver hay que decir por qué. Escriba el motivo de la devolución.')
        : (refuseOwnWork(input, context) ?? refuseOther(input, standing.sentSha));
    case 'authorise':
      return refuseOwnWork(input, context) ?? refuseOther(input, standing.sentSha) ?? refuseBlocked(context);
    default:
      return undefined;
  }
};

const refuseSending = (content: ReviewContent, context: ActContext) => {
  const open = openObservations(content);
  if (open.length > 0) {
    return fail(
      'blocked-by-findings',
      `Faltan por contestar ${open.length === 1 ? 'una observación' : `${open.length} observaciones`} de la devolución. Conteste cada una y vuelva a enviar.`,
    );
  }
  // What must be mended comes before what may be explained.
  const blocked = refuseBlocked(context);
  if (blocked) return blocked;
  const unexplained = context.findings.find(
    (finding) =>
      finding.severity === 'warning' &&
      !content.justification.some(
        ({ findingCode, rowId, text }) =>
          findingCode === finding.code && rowId === (finding.place.rowId ?? null) && text.trim() !== '',
      ),
  );
  return unexplained
    ? fail(
        'blocked-by-findings',
        `${unexplained.where}: ${unexplained.message} Corríjalo, o escriba por qué se deja así.`,
      )
    : undefined;
};

const refuseBlocked = ({ findings }: ActContext) => {
  const blocking = findings.find(({ severity }) => severity === 'blocking');
  return blocking
    ? fail('blocked-by-findings', `${blocking.where}: ${blocking.message} ${blocking.remedy}`)
    : undefined;
};

/** Who prepares does not authorise. */
const refuseOwnWork = (input: ActInput, { preparedBy }: ActContext) =>
  preparedBy.some((name) => foldText(name) === foldText(input.officerName))
    ? fail(
        'not-allowed',
        `${input.officerName} elaboró el documento, y quien elabora no autoriza ni devuelve. Debe hacerlo otra persona servidora pública.`,
      )
    : undefined;

const refuseOther = (input: ActInput, sentSha: string | null) =>
  input.contentSha === sentSha
    ? undefined
    : fail(
        'conflict',
        'Lo que se revisa no es lo que se envió: cambió después. Pida que se envíe otra vez y revise eso.',
      );

const ACT_WORDS: Readonly<Record<ReviewAct, string>> = {
  send: 'enviar',
  recall: 'retirar el envío',
  return: 'devolver',
  authorise: 'autorizar',
  reopen: 'abrir otra versión',
};

const REMEDIES = {
  draft: 'Envíelo primero.',
  sent: 'Espere la respuesta, o retire el envío.',
  returned: 'Conteste las observaciones y envíelo otra vez.',
  authorised: 'Para cambiarlo abra otra versión.',
} as const;
