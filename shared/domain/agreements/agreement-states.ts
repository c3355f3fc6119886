import { agreementById, amendmentsOf, rowsOf } from '#shared/domain/agreements/agreement-index.ts';
import type {
  Agreement,
  AgreementAct,
  AgreementActRow,
  AgreementKind,
  AgreementsContent,
} from '#shared/domain/agreements/agreements.ts';

/** Borrador, en revisión jurídica, firmado, vigente, modificado, vencido, terminado (`convenio_estructura`). */
export type AgreementState = 'draft' | 'legal-review' | 'signed' | 'in-force' | 'amended' | 'expired' | 'terminated';

export const AGREEMENT_STATE_NAMES = {
  draft: 'Borrador',
  'legal-review': 'En revisión jurídica',
  signed: 'Firmado',
  'in-force': 'Vigente',
  amended: 'Modificado',
  expired: 'Vencido',
  terminated: 'Terminado',
} as const satisfies Readonly<Record<AgreementState, string>>;

export const AGREEMENT_KIND_NAMES = {
  concertation: 'Convenio de concertación',
  collaboration: 'Convenio de colaboración',
  contract: 'Contrato de prestación de servicios',
  amendment: 'Convenio modificatorio',
} as const satisfies Readonly<Record<AgreementKind, string>>;

/** What an act asks for; `NEEDS` of agreement-needs.ts says how each is met. */
export type AgreementNeed =
  | 'parties'
  | 'object'
  | 'validity'
  | 'promises'
  | 'no-payment'
  | 'item'
  | 'procurement'
  | 'signatories'
  | 'amended'
  | 'payment-dates'
  | 'reason';

/** What happens by itself: a day comes, or an amendment to it takes effect. */
export type CalendarStep = 'start' | 'amendment' | 'end';

export type Transition = {
  readonly step: AgreementAct | CalendarStep;
  readonly from: readonly AgreementState[];
  readonly to: AgreementState;
  /** Who does it, in words; the calendar does the rest. */
  readonly who: string;
  readonly needs: readonly AgreementNeed[];
  /** How the button, or the history, calls it. */
  readonly words: string;
};

/** The course of an agreement. Acts are written; steps of the calendar follow from the day that is asked about. */
export const TRANSITIONS: readonly Transition[] = [
  {
    step: 'send-to-legal',
    from: ['draft'],
    to: 'legal-review',
    who: 'Quien prepara el convenio',
    needs: ['parties', 'object', 'validity', 'promises', 'no-payment', 'amended'],
    words: 'Enviar a revisión jurídica',
  },
  {
    step: 'return-from-legal',
    from: ['legal-review'],
    to: 'draft',
    who: 'Área jurídica',
    needs: ['reason'],
    words: 'Devolver con observaciones',
  },
  {
    step: 'sign',
    from: ['legal-review'],
    to: 'signed',
    who: 'Los firmantes de cada parte',
    needs: [
      'parties',
      'object',
      'validity',
      'promises',
      'no-payment',
      'item',
      'payment-dates',
      'procurement',
      'signatories',
      'amended',
    ],
    words: 'Registrar la firma',
  },
  { step: 'start', from: ['signed'], to: 'in-force', who: 'El calendario', needs: [], words: 'Empieza su vigencia' },
  {
    step: 'amendment',
    from: ['in-force'],
    to: 'amended',
    who: 'El convenio modificatorio firmado',
    needs: [],
    words: 'Surte efecto un modificatorio',
  },
  {
    step: 'end',
    from: ['in-force', 'amended'],
    to: 'expired',
    who: 'El calendario',
    needs: [],
    words: 'Concluye su vigencia',
  },
  {
    step: 'terminate',
    from: ['signed', 'in-force', 'amended'],
    to: 'terminated',
    who: 'Las partes, o la que lo rescinde',
    needs: ['reason'],
    words: 'Dar por terminado',
  },
];

/** The transition that an act makes in a state; undefined where the table doesn't allow it. */
export const transitionOf = (state: AgreementState, step: Transition['step']): Transition | undefined =>
  TRANSITIONS.find((transition) => transition.step === step && transition.from.includes(state));

/** From when until when it holds. '' where nothing says. */
export type AgreementTerm = { readonly start: string; readonly end: string };

export type AgreementStanding = {
  readonly state: AgreementState;
  /** '' where it isn't signed. */
  readonly signedOn: string;
  /** '' where it wasn't terminated. */
  readonly terminatedOn: string;
  /** With what signed amendments changed. */
  readonly term: AgreementTerm;
  /** Signed amendments to it, in the order of their signing. */
  readonly amendments: readonly Agreement[];
  /** Acts that the table doesn't allow where they stand, as bringing two copies together may leave them: not counted. */
  readonly stray: readonly AgreementActRow[];
};

/** @param today ISO day that is asked about: yesterday's state may be asked for too */
export const agreementStanding = (
  content: Pick<AgreementsContent, 'agreement' | 'act'>,
  agreement: Agreement,
  today: string,
): AgreementStanding => {
  const walk = walkActs(content, agreement.id);
  const amendments = signedAmendments(content, agreement.id);
  const term = termOf(content, agreement, walk.signedOn, amendments);
  const amended = amendments.some(
    (row) => (row.startDate || walkActs(content, row.id).signedOn) <= today && today !== '',
  );
  const due: Readonly<Record<CalendarStep, boolean>> = {
    start: term.start <= today,
    amendment: amended,
    end: term.end !== '' && term.end < today,
  };
  let { state } = walk;
  for (const step of ['start', 'amendment', 'end'] as const) {
    if (due[step]) state = transitionOf(state, step)?.to ?? state;
  }
  return { ...walk, state, term, amendments };
};

type Walk = Pick<AgreementStanding, 'state' | 'signedOn' | 'terminatedOn' | 'stray'>;

const walkActs = ({ act }: Pick<AgreementsContent, 'act'>, agreementId: string): Walk => {
  let state: AgreementState = 'draft';
  let signedOn = '';
  let terminatedOn = '';
  const stray: AgreementActRow[] = [];
  for (const row of rowsOf(act, agreementId)) {
    const next = transitionOf(state, row.act);
    if (!next) {
      stray.push(row);
      continue;
    }
    state = next.to;
    if (row.act === 'sign') signedOn = row.date;
    if (row.act === 'terminate') terminatedOn = row.date;
  }
  return { state, signedOn, terminatedOn, stray };
};

const signedAmendments = (
  content: Pick<AgreementsContent, 'agreement' | 'act'>,
  agreementId: string,
): readonly Agreement[] =>
  amendmentsOf(content.agreement, agreementId)
    .map((row) => ({ row, on: walkActs(content, row.id).signedOn }))
    .filter(({ on }) => on !== '')
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ row }) => row);

/** An amendment holds as long as what it amends. */
const termOf = (
  content: Pick<AgreementsContent, 'agreement' | 'act'>,
  agreement: Agreement,
  signedOn: string,
  amendments: readonly Agreement[],
): AgreementTerm => {
  const start = agreement.startDate || signedOn;
  const amended = agreement.kind === 'amendment' ? agreementById(content.agreement, agreement.amendsId) : undefined;
  if (amended && amended.kind !== 'amendment') {
    const { term } = agreementStanding(content, amended, '');
    return { start, end: term.end };
  }
  return { start, end: amendments.reduce((end, row) => row.endDate || end, agreement.endDate) };
};
