import { recordAct } from '#shared/domain/agreements/agreement-acts.ts';
import {
  agreementRows,
  blankAgreement,
  blankPromise,
  type NewAgreementRow,
  startAmendment,
} from '#shared/domain/agreements/agreement-edits.ts';
import {
  type Agreement,
  type AgreementPromise,
  type AgreementsChange,
  type AgreementsContent,
  type AgreementsEntity,
  emptyAgreements,
} from '#shared/domain/agreements/agreements.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { AGREEMENT_SPECS, OUR_SIDE, TERRITORY_CODES } from '#tests/domain/plans/agreement-specs.ts';

type AgreementsRow = Parameters<typeof emptyAgreements>[0];

/** What agreements name outside: lines of the realistic media plan, activities of the realistic programme, states. */
export type AroundAgreements = {
  readonly lines: readonly { readonly id: string; readonly outlet: string }[];
  readonly activities: readonly { readonly id: string; readonly name: string }[];
  readonly states: readonly { readonly code: string; readonly name: string }[];
};

/**
 * Three agreements of a department as drafts that lack nothing for their signature: concertation with a citizens' council
 * (three signatories of ours and a witness, nineteen states), collaboration with a public university, and a contract of
 * radio spots in two payments of item 3611. All of it is made up.
 */
export const realisticAgreements = (
  row: AgreementsRow,
  around: AroundAgreements,
  newId: IdSource,
): AgreementsContent => {
  let content = emptyAgreements({ ...row, title: `Convenios y contratos ${row.fiscalYear} · Programa Lluvia en Casa` });
  const add = <E extends AgreementsEntity & keyof Adding>(
    entity: E,
    values: readonly NewAgreementRow<E & Exclude<AgreementsEntity, 'agreements'>>[],
  ): readonly string[] => {
    const changes = agreementRows.append(content, entity, values as never, newId);
    content = applyChanges(content, changes) as AgreementsContent;
    return agreementRows.insertedIds(changes, entity);
  };
  const onDay = (day: string): string => (day === '' ? '' : `${row.fiscalYear}-${day}`);
  for (const {
    agreement,
    ours,
    other,
    signatories,
    promises,
    outlets,
    activities,
    clauses,
    states,
  } of AGREEMENT_SPECS) {
    const [agreementId = ''] = add('agreement', [
      {
        ...blankAgreement(agreement.kind),
        ...agreement,
        startDate: onDay(agreement.startDate),
        endDate: onDay(agreement.endDate),
      },
    ]);
    const party = { agreementId, partnerId: null, mediaRegistry: '' };
    const [oursId = '', otherId = ''] = add(
      'party',
      [
        { ...OUR_SIDE, declarations: ours, side: 'ours' as const },
        { ...other, side: 'other' as const },
      ].map(({ declarations, ...said }) => ({ ...party, ...said, declarations: paragraphs(declarations) })),
    );
    const of = { ours: oursId, other: otherId, nobody: null } as const;
    add(
      'signatory',
      signatories.map(([by, role, name, position]) => ({
        agreementId,
        partyId: of[by],
        role,
        contactId: null,
        name,
        position,
      })),
    );
    add(
      'promise',
      promises.map(({ by, dueDate, ...said }) => ({
        ...blankPromise(agreementId, said.nature),
        ...said,
        partyId: of[by],
        dueDate: onDay(dueDate),
      })),
    );
    add(
      'agreementLine',
      around.lines.filter(({ outlet }) => outlets.includes(outlet)).map(({ id }) => ({ agreementId, mediaLineId: id })),
    );
    add(
      'agreementActivity',
      around.activities
        .filter(({ name }) => activities.includes(name))
        .map(({ id }) => ({ agreementId, activityId: id })),
    );
    add(
      'territory',
      states === 'all'
        ? TERRITORY_CODES.flatMap((code) => around.states.filter((state) => state.code === code)).map(
            ({ code, name }) => ({ agreementId, level: 'state' as const, code, name }),
          )
        : states.map((name) => ({ agreementId, level: 'municipality' as const, code: '', name })),
    );
    add(
      'clause',
      clauses.map(([section, title, text]) => ({ agreementId, section, title, body: paragraphs(text) })),
    );
  }
  return content;
};

type Adding = Omit<AgreementsContent, 'agreements'>;

/** The agreement of one kind, of which there is one here. */
export const agreementOfKind = (content: AgreementsContent, kind: Agreement['kind']): Agreement => {
  const found = content.agreement.find((row) => row.kind === kind);
  if (!found) throw new Error(`No agreement of kind ${kind}`);
  return found;
};

/** Days on which each went to the legal area and was signed, of its fiscal year. */
export const SIGNING_DAYS = {
  concertation: ['01-12', '01-26'],
  collaboration: ['01-19', '02-09'],
  contract: ['02-03', '02-16'],
  amendment: ['06-01', '06-15'],
} as const satisfies Readonly<Record<Agreement['kind'], readonly [legal: string, signed: string]>>;

/** The payment of the contract that falls due last. */
export const lastPayment = (content: AgreementsContent): AgreementPromise => {
  const { id } = agreementOfKind(content, 'contract');
  const found = content.promise.filter((row) => row.agreementId === id && row.nature === 'money').at(-1);
  if (!found) throw new Error('A contract without payments');
  return found;
};

/**
 * An amendment of the signed contract as a draft: the last payment grows from $31,254.49 to $52,000.50 for more spots,
 * and it ends a month later. The last changes' insert of `agreement` is the amendment.
 */
export const amendmentChanges = (content: AgreementsContent, newId: IdSource): readonly AgreementsChange[] => {
  const contract = agreementOfKind(content, 'contract');
  const year = contract.startDate.slice(0, 4);
  const started = startAmendment(content, contract.id, newId);
  if (!started.ok) throw new Error(started.error.message);
  const id = agreementRows.insertedIds(started.value, 'agreement')[0] ?? '';
  const after = applyChanges(content, started.value) as AgreementsContent;
  const ours = after.party.find((row) => row.agreementId === id && row.side === 'ours')?.id ?? null;
  const { id: amendsPromiseId } = lastPayment(content);
  return [
    ...started.value,
    agreementRows.set('agreement', id, 'number', 'MOD-01/FICTICIO'),
    agreementRows.set('agreement', id, 'object', 'Ampliar los spots de radio y la vigencia del contrato.'),
    agreementRows.set('agreement', id, 'startDate', `${year}-06-16`),
    agreementRows.set('agreement', id, 'endDate', `${year}-12-31`),
    ...agreementRows.append(
      after,
      'promise',
      [
        {
          ...blankPromise(id, 'money'),
          amendsPromiseId,
          partyId: ours,
          description: 'Segundo pago, con los spots que se agregan',
          dueDate: `${year}-12-15`,
          amount: 5_200_050,
          itemCode: '3611',
        },
      ],
      newId,
    ),
  ];
};

/** What was received and given by August: some of it, all of it, and part of the other side's money. */
export const deliveriesOf = (content: AgreementsContent): readonly NewAgreementRow<'delivery'>[] =>
  DELIVERED.flatMap(([description, day, quantity, amount, note]) => {
    const promise = content.promise.find((row) => row.description === description);
    if (!promise) throw new Error(`No promise «${description}»`);
    const { agreementId, id: promiseId } = promise;
    const year = content.agreements[0]?.fiscalYear ?? 0;
    const receivedBy = 'Jefatura de Departamento de Difusión';
    return [{ agreementId, promiseId, date: `${year}-${day}`, quantity, amount, receivedBy, note, entryId: null }];
  });

const DELIVERED = [
  ['Bardas para rotular en comunidades', '03-06', '18', 0, 'Con permiso por escrito de cada casa'],
  ['Bardas para rotular en comunidades', '05-22', '10', 0, ''],
  ['Carteles del cuidado del agua', '02-20', '1200', 0, 'Entregados en la asamblea del Consejo'],
  ['Cápsulas transmitidas sin costo', '06-30', '24', 0, 'Según el informe de transmisión'],
  ['Aportación para producir las cápsulas', '03-02', '', 3_000_000, 'Primera de dos ministraciones'],
] as const;

/**
 * The same agreements in the course of their year: signed on their days, the contract amended in June, deliveries noted.
 * Nothing is committed in any budget.
 */
export const agreementsInForce = (drafts: AgreementsContent, newId: IdSource): AgreementsContent => {
  const year = drafts.agreements[0]?.fiscalYear ?? 0;
  const sign = (content: AgreementsContent, kind: Agreement['kind']): AgreementsContent => {
    const { id } = agreementOfKind(content, kind);
    return SIGNING_DAYS[kind].reduce((before, day, at) => {
      const act = at === 0 ? ('send-to-legal' as const) : ('sign' as const);
      const said = { act, date: `${year}-${day}`, actor: 'Jefa de Departamento (ficticia)', reason: '' };
      const done = recordAct(before, id, said, `${year}-12-31`, newId);
      if (!done.ok) throw new Error(done.error.message);
      return applyChanges(before, done.value) as AgreementsContent;
    }, content);
  };
  const signed = (['concertation', 'collaboration', 'contract'] as const).reduce(sign, drafts);
  const amended = sign(applyChanges(signed, amendmentChanges(signed, newId)) as AgreementsContent, 'amendment');
  const delivered = agreementRows.append(amended, 'delivery', deliveriesOf(amended), newId);
  return applyChanges(amended, delivered) as AgreementsContent;
};
