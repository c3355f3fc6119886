import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { unmet } from '#shared/domain/agreements/agreement-needs.ts';
import {
  AGREEMENT_STATE_NAMES,
  agreementStanding,
  type Transition,
  transitionOf,
} from '#shared/domain/agreements/agreement-states.ts';
import type {
  Agreement,
  AgreementAct,
  AgreementsChange,
  AgreementsContent,
} from '#shared/domain/agreements/agreements.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

export type ActSaid = {
  readonly act: AgreementAct;
  /** ISO day; not after today. */
  readonly date: string;
  readonly actor: string;
  readonly reason: string;
};

/** What stands in the way of an act, to be shown before anybody tries it; undefined where the table doesn't know it now. */
export const actFindings = (
  content: AgreementsContent,
  agreement: Agreement,
  act: AgreementAct,
  today: string,
): readonly Finding[] | undefined =>
  act === 'terminate' && agreement.kind === 'amendment'
    ? undefined
    : transitionOf(agreementStanding(content, agreement, today).state, act)?.needs.flatMap((need) =>
        unmet(content, agreement, need),
      );

/**
 * Writes an act into the agreement's course.
 * @returns `not-allowed` where its state doesn't know the act, `invalid-input` for a day or reason that can't be,
 * `blocked-by-findings` where something is missing
 */
export const recordAct = (
  content: AgreementsContent,
  agreementId: string,
  said: ActSaid,
  today: string,
  newId: IdSource,
): Result<readonly AgreementsChange[]> => {
  const agreement = content.agreement.find(({ id }) => id === agreementId);
  if (!agreement) return fail('not-found', 'Ese convenio ya no existe. Vuelva a abrir la lista de convenios.');
  const { state } = agreementStanding(content, agreement, today);
  const transition = transitionOf(state, said.act);
  if (!transition) {
    return fail(
      'not-allowed',
      `Está en «${AGREEMENT_STATE_NAMES[state]}», y desde ahí no se puede. Revise en su historia lo que ya se hizo.`,
    );
  }
  if (said.act === 'terminate' && agreement.kind === 'amendment') {
    return fail(
      'not-allowed',
      'Un convenio modificatorio no se da por terminado solo: lo que pactó seguiría contando. Dé por terminado lo que modifica, o celebre otro modificatorio.',
    );
  }
  const fault = faultOf(content, agreement, transition, said, today);
  if (fault !== undefined) return fail('invalid-input', fault);
  const found = transition.needs.flatMap((need) => unmet(content, agreement, need));
  const first = found[0];
  if (first) {
    const more =
      found.length === 1 ? '' : found.length === 2 ? ' Falta una cosa más.' : ` Faltan ${found.length - 1} cosas más.`;
    return fail('blocked-by-findings', `${first.message} ${first.remedy}${more}`);
  }
  const { act, date, actor, reason } = said;
  return ok(agreementRows.append(content, 'act', [{ agreementId, act, date, actor, reason }], newId));
};

const faultOf = (
  content: AgreementsContent,
  agreement: Agreement,
  { needs }: Transition,
  { date, reason, act }: ActSaid,
  today: string,
): string | undefined => {
  if (date > today) return 'La fecha es de un día que no ha llegado. Escriba el día en que se hizo.';
  const last = content.act.filter(({ agreementId }) => agreementId === agreement.id).at(-1);
  if (last && date < last.date) return 'La fecha es de antes del acto anterior. Corríjala.';
  if (needs.includes('reason') && reason.trim() === '') {
    return act === 'terminate'
      ? 'Falta el motivo por el que termina. Escríbalo.'
      : 'Faltan las observaciones por las que se devuelve. Escríbalas.';
  }
  if (act === 'sign' && agreement.kind === 'amendment') {
    const base = content.agreement.find(({ id }) => id === agreement.amendsId);
    const standing = base && agreementStanding(content, base, date);
    if (standing?.state === 'expired' || standing?.state === 'terminated') {
      return 'Lo que modifica ya no estaba vigente ese día: lo vencido o terminado no se modifica. Celebre uno nuevo.';
    }
  }
  return undefined;
};
