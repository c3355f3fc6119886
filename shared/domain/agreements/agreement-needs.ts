import { agreementFinding, agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { agreementById, rowsOf } from '#shared/domain/agreements/agreement-index.ts';
import { type AgreementNeed, agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import {
  type Agreement,
  type AgreementPromise,
  type AgreementsContent,
  agreementsOf,
} from '#shared/domain/agreements/agreements.ts';
import { baseOf, promiseRoots, standingPromises } from '#shared/domain/agreements/promises.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/**
 * What is missing of one thing that an act asks for; nothing where it is met. All of it blocks the act; whoever lists it of
 * a draft may say so more softly.
 */
export const unmet = (content: AgreementsContent, agreement: Agreement, need: AgreementNeed): readonly Finding[] =>
  NEEDS[need](content, agreement);

type Check = (content: AgreementsContent, agreement: Agreement) => readonly Finding[];

const of = <R extends { readonly agreementId: string }>(rows: readonly R[], { id }: Agreement): readonly R[] =>
  rowsOf(rows, id);

const say = (
  agreement: Agreement,
  code: string,
  section: 'agreement' | 'parties' | 'promises' | 'money',
  field: string,
  message: string,
  remedy: string,
  rowId: string = agreement.id,
): Finding => agreementFinding(code, 'blocking', { section, rowId, field }, agreementWords(agreement), message, remedy);

const parties: Check = (content, agreement) => {
  const own = of(content.party, agreement);
  const sides = new Set(own.map(({ side }) => side));
  return [
    ...(sides.has('ours')
      ? []
      : [
          say(
            agreement,
            'party-ours-missing',
            'parties',
            'side',
            'No dice quién lo celebra por la institución.',
            'Agregue nuestra parte.',
          ),
        ]),
    ...(sides.has('other')
      ? []
      : [
          say(
            agreement,
            'party-other-missing',
            'parties',
            'side',
            'No dice con quién se celebra.',
            'Elija la otra parte del directorio.',
          ),
        ]),
    ...own
      .filter(({ name }) => name.trim() === '')
      .map(({ id }) =>
        say(agreement, 'party-without-name', 'parties', 'name', 'Una parte no tiene nombre.', 'Escríbalo.', id),
      ),
  ];
};

const object: Check = (_, agreement) =>
  agreement.object.trim() === ''
    ? [
        say(
          agreement,
          'object-missing',
          'agreement',
          'object',
          'No dice su objeto.',
          'Escriba para qué se celebra, en una oración.',
        ),
      ]
    : [];

/** An amendment may leave the end as it is, and hold from its signature. */
const validity: Check = (_, agreement) => {
  const { kind, startDate, endDate } = agreement;
  return [
    ...(kind !== 'amendment' && (startDate === '' || endDate === '')
      ? [
          say(
            agreement,
            'validity-missing',
            'agreement',
            startDate === '' ? 'startDate' : 'endDate',
            'No dice desde cuándo o hasta cuándo está vigente.',
            'Escriba sus fechas: de ellas salen los avisos de vencimiento.',
          ),
        ]
      : []),
    ...(startDate !== '' && endDate !== '' && endDate < startDate
      ? [
          say(
            agreement,
            'validity-reversed',
            'agreement',
            'endDate',
            'Termina antes de empezar.',
            'Corrija las fechas de su vigencia.',
          ),
        ]
      : []),
  ];
};

const promises: Check = (content, agreement) => {
  const own = of(content.promise, agreement);
  const known = new Set(of(content.party, agreement).map(({ id }) => id));
  return [
    ...(own.length === 0 && agreement.kind !== 'amendment'
      ? [
          say(
            agreement,
            'promises-missing',
            'promises',
            'promise',
            'No dice a qué se compromete cada parte.',
            'Agregue al menos un compromiso.',
          ),
        ]
      : []),
    ...own
      .filter(({ partyId }) => partyId === null || !known.has(partyId))
      .map(({ id }) =>
        say(
          agreement,
          'promise-of-nobody',
          'promises',
          'partyId',
          'Un compromiso no dice de qué parte es.',
          'Elija la parte que lo cumple.',
          id,
        ),
      ),
    ...own
      .filter(({ nature, amount, amendsPromiseId }) => nature === 'money' && amount === 0 && amendsPromiseId === null)
      .map(({ id }) =>
        say(
          agreement,
          'promise-without-amount',
          'promises',
          'amount',
          'Un pago no dice de cuánto es.',
          'Escriba el importe con IVA.',
          id,
        ),
      ),
  ];
};

const noPayment: Check = (content, agreement) =>
  baseKind(content, agreement) === 'concertation'
    ? ourMoney(content, agreement).map(({ id }) =>
        say(
          agreement,
          'concertation-with-payment',
          'money',
          'nature',
          'Un convenio de concertación no lleva pago de la institución.',
          'Quite el pago, o celebre un contrato, que pide partida y procedimiento de contratación.',
          id,
        ),
      )
    : [];

/** Of an amendment, the kind of what it amends. */
const baseKind = (content: AgreementsContent, { kind, amendsId }: Agreement): Agreement['kind'] =>
  kind === 'amendment' ? (agreementById(content.agreement, amendsId)?.kind ?? kind) : kind;

const item: Check = (content, agreement) => {
  const paid = ourMoney(content, agreement);
  return [
    ...(agreement.kind === 'contract' && paid.length === 0
      ? [
          say(
            agreement,
            'contract-without-payment',
            'money',
            'amount',
            'Un contrato lleva pago y este no tiene ninguno.',
            'Agregue lo que paga la institución, o hágalo convenio de concertación.',
          ),
        ]
      : []),
    ...paid
      .filter(({ itemCode, amendsPromiseId }) => itemCode.trim() === '' && amendsPromiseId === null)
      .map(({ id }) =>
        say(
          agreement,
          'payment-without-item',
          'money',
          'itemCode',
          'Un pago no dice de qué partida sale.',
          'Elija la partida: al firmarse queda comprometida.',
          id,
        ),
      ),
  ];
};

const procurement: Check = (_, agreement) =>
  agreement.kind === 'contract' && agreement.procurement.trim() === ''
    ? [
        say(
          agreement,
          'procurement-missing',
          'money',
          'procurement',
          'No dice por qué procedimiento se contrató.',
          'Elija licitación pública, invitación o adjudicación directa.',
        ),
      ]
    : [];

const signatories: Check = (content, agreement) => {
  const own = of(content.signatory, agreement);
  const signing = new Set(
    own.filter(({ role, name }) => role === 'signs' && name.trim() !== '').map(({ partyId }) => partyId),
  );
  return of(content.party, agreement)
    .filter(({ id }) => !signing.has(id))
    .map(({ id, name }) =>
      say(
        agreement,
        'party-without-signatory',
        'parties',
        'signatory',
        `No dice quién firma por ${name.trim() || 'una de las partes'}.`,
        'Agregue a su representante, con su cargo.',
        id,
      ),
    );
};

const amended: Check = (content, agreement) => {
  if (agreement.kind !== 'amendment') return [];
  const base = agreementById(content.agreement, agreement.amendsId);
  if (!base || base.kind === 'amendment' || agreementStanding(content, base, '').signedOn === '') {
    return [
      say(
        agreement,
        'amended-missing',
        'agreement',
        'amendsId',
        base ? 'Modifica algo que todavía no se firma.' : 'No dice qué convenio o contrato modifica.',
        base ? 'Corrija el borrador en vez de modificarlo.' : 'Elija el que modifica.',
      ),
    ];
  }
  const { start } = agreementStanding(content, base, '').term;
  return [...amendedPromises(content, agreement, base), ...amendedEnd(agreement, start)];
};

/** It changes promises of what it amends, each once: of another agreement's nothing, and no last one wins unseen. */
const amendedPromises = (content: AgreementsContent, agreement: Agreement, base: Agreement): readonly Finding[] => {
  const rootOf = promiseRoots(content);
  const known = new Set(standingPromises(content, base).map(({ root }) => rootOf(root.id)));
  const changing = of(content.promise, agreement).filter(({ amendsPromiseId }) => amendsPromiseId !== null);
  const seen = new Set<string>();
  return changing.flatMap(({ id, amendsPromiseId }) => {
    const root = rootOf(amendsPromiseId ?? '');
    if (!known.has(root)) {
      return [
        say(
          agreement,
          'amends-other-promise',
          'promises',
          'amendsPromiseId',
          'Cambia un compromiso que no es de lo que modifica.',
          'Quítelo y elija de nuevo los compromisos que cambian, o corrija en sus datos qué convenio modifica.',
          id,
        ),
      ];
    }
    if (!seen.has(root)) {
      seen.add(root);
      return [];
    }
    return [
      say(
        agreement,
        'promise-amended-twice',
        'promises',
        'amendsPromiseId',
        'Cambia dos veces el mismo compromiso.',
        'Deje uno solo, con lo que queda pactado.',
        id,
      ),
    ];
  });
};

const amendedEnd = (agreement: Agreement, start: string): readonly Finding[] =>
  agreement.endDate !== '' && agreement.endDate < start
    ? [
        say(
          agreement,
          'amended-end-before-start',
          'agreement',
          'endDate',
          'La vigencia que pacta termina antes de que empiece lo que modifica.',
          'Corrija la fecha.',
        ),
      ]
    : [];

/** Which year's budget pays what has no day is anybody's guess, and two budgets would. */
const paymentDates: Check = (content, agreement) => {
  const year = String(agreementsOf(content).fiscalYear);
  const { start, end } = agreementStanding(content, agreement, '').term;
  const until = agreement.endDate || end;
  if (until.slice(0, 4) <= year && (start === '' || start.slice(0, 4) >= year)) return [];
  const base = agreementById(content.agreement, baseOf(content, agreement.id));
  const before = new Map(
    base && base.id !== agreement.id
      ? standingPromises(content, base).flatMap(({ root, current }) => [
          [root.id, current.dueDate] as const,
          [current.id, current.dueDate] as const,
        ])
      : [],
  );
  return ourMoney(content, agreement)
    .filter(({ dueDate, amendsPromiseId }) => dueDate === '' && !before.get(amendsPromiseId ?? ''))
    .map(({ id }) =>
      say(
        agreement,
        'payment-without-date',
        'promises',
        'dueDate',
        'La vigencia abarca otro ejercicio, y un pago no dice qué día se hace: lo comprometerían los dos presupuestos.',
        'Escriba el día del pago.',
        id,
      ),
    );
};

/** What is asked of the act itself is looked at where it is done. */
const reason: Check = () => [];

const NEEDS: Readonly<Record<AgreementNeed, Check>> = {
  parties,
  object,
  validity,
  promises,
  'no-payment': noPayment,
  item,
  procurement,
  signatories,
  amended,
  'payment-dates': paymentDates,
  reason,
};

const ourMoney = (content: AgreementsContent, agreement: Agreement): readonly AgreementPromise[] => {
  const ours = new Set(
    of(content.party, agreement)
      .filter(({ side }) => side === 'ours')
      .map(({ id }) => id),
  );
  return of(content.promise, agreement).filter(
    ({ nature, partyId }) => nature === 'money' && partyId !== null && ours.has(partyId),
  );
};
