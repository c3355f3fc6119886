import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { figureCell, nothing, planTable } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber } from '#shared/documents/compose/printed-quantities.ts';
import { isSigned, type ProgressReading } from '#shared/documents/compose/progress-reading.ts';
import { wholeTable } from '#shared/documents/compose/whole-table.ts';
import type { Block, TableBlock, TableCell } from '#shared/documents/model.ts';
import { type AgreementMoney, readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import {
  AGREEMENT_KIND_NAMES,
  AGREEMENT_STATE_NAMES,
  agreementStanding,
} from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import {
  DELIVERY_STATE_NAMES,
  type DeliveryLedger,
  deliveryLedger,
  type LedgerRow,
} from '#shared/domain/agreements/delivery-ledger.ts';
import { isOurMoney } from '#shared/domain/agreements/promises.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import { fractionNumber } from '#shared/domain/common/quantities.ts';

/** A signed agreement with its money and what each side delivered by the cut day. */
export type AgreementLedger = {
  readonly agreement: Agreement;
  readonly content: AgreementsContent;
  readonly money: AgreementMoney | undefined;
  readonly ledger: DeliveryLedger;
};

/** Of what was signed by the cut day; amendments stand with what they amend. */
export const agreementLedgers = ({ agreements, spending, cutDay }: ProgressReading): readonly AgreementLedger[] => {
  if (!agreements) return [];
  const { byAgreement } = readAgreementMoney(agreements, commitmentLedgers({ spending }), cutDay);
  return agreements.agreement
    .filter((row) => row.kind !== 'amendment' && isSigned(agreements, row, cutDay))
    .map((agreement) => {
      const money = byAgreement.get(agreement.id);
      return { agreement, content: agreements, money, ledger: deliveryLedger(agreements, agreement, money, cutDay) };
    });
};

type KindSides = {
  readonly promisedToUs: Centavos;
  readonly received: Centavos;
  readonly promisedByUs: Centavos;
  readonly given: Centavos;
  /** Promises to us that nobody valued. */
  readonly unvalued: number;
};

/** What is given in kind, by its estimated value: never added to money, nor what a contract buys with it. */
export const kindSides = (ledgers: readonly AgreementLedger[]): KindSides => {
  const rows = ledgers
    .filter(({ agreement }) => agreement.kind !== 'contract')
    .flatMap(({ ledger }) => ledger.rows)
    .filter(({ promise }) => promise.current.nature === 'in-kind');
  const theirs = rows.filter(({ promise }) => promise.side !== 'ours');
  const ours = rows.filter(({ promise }) => promise.side === 'ours');
  const sum = (of: readonly LedgerRow[], value: (row: LedgerRow) => Centavos | null): Centavos =>
    of.reduce((before, row) => before + (value(row) ?? 0), 0);
  return {
    promisedToUs: sum(theirs, ({ promisedValue }) => promisedValue),
    received: sum(theirs, ({ deliveredValue }) => deliveredValue),
    promisedByUs: sum(ours, ({ promisedValue }) => promisedValue),
    given: sum(ours, ({ deliveredValue }) => deliveredValue),
    unvalued: theirs.filter(({ promisedValue }) => promisedValue === null).length,
  };
};

/** Money and value in kind of every agreement, then each promise of both sides with what came of it. Landscape. */
export const agreementBlocks = (reading: ProgressReading, ledgers: readonly AgreementLedger[]): readonly Block[] => {
  const unsigned =
    (reading.agreements?.agreement ?? []).filter(({ kind }) => kind !== 'amendment').length - ledgers.length;
  const note =
    unsigned === 0
      ? []
      : [
          paragraph(
            unsigned === 1
              ? 'Hay otro convenio sin firmar a la fecha: no compromete a nadie y no está en las cifras.'
              : `Hay otros ${unsigned} convenios sin firmar a la fecha: no comprometen a nadie y no están en las cifras.`,
            'note',
            'left',
          ),
        ];
  if (ledgers.length === 0) return [nothing('No hay convenios ni contratos firmados a la fecha.'), ...note];
  return [
    ...totalsTable(reading, ledgers),
    paragraph(
      'El valor de lo que se da en especie es el estimado en cada convenio, en proporción a lo entregado: no es dinero y no se suma con él, ni lo que un contrato compra. Comprometido es lo que el presupuesto tiene apartado a la fecha para todo el año.',
      'note',
      'left',
    ),
    ...note,
    ...ledgers.flatMap((one, index) => ledgerBlocks(one, index, reading)),
  ];
};

const totalsTable = (reading: ProgressReading, ledgers: readonly AgreementLedger[]): readonly Block[] => {
  const rows = ledgers.map((one) => ({ one, sides: kindSides([one]) }));
  const all = kindSides(ledgers);
  const total = (of: (one: AgreementLedger) => Centavos): string =>
    formatMoney(
      ledgers.reduce((sum, one) => sum + of(one), 0),
      false,
    );
  const figures = (sides: KindSides): readonly string[] =>
    [sides.promisedToUs, sides.received, sides.promisedByUs, sides.given].map((value) => formatMoney(value, false));
  return whole(
    planTable({
      id: 'avance_convenios',
      summary:
        'Cada convenio con su estado, lo que da y recibe en especie, y nuestro dinero prometido, comprometido y pagado',
      titles: [
        'Convenio o contrato',
        'Estado',
        'Recibimos en especie: prometido',
        'Recibido',
        'Damos en especie: prometido',
        'Entregado',
        'Nuestro dinero: prometido',
        'Comprometido',
        'Pagado',
      ],
      shares: [0.2, 0.09, 0.105, 0.1, 0.105, 0.1, 0.1, 0.1, 0.1],
      size: 7.5,
      rows: [
        ...rows.map(({ one, sides }) => ({
          cells: [
            textCell(agreementName(one.agreement)),
            textCell(stateOf(one, reading)),
            ...figures(sides).map((text) => figureCell(one.agreement.kind === 'contract' ? '—' : text)),
            ...[one.money?.promised ?? 0, one.money?.moments.committed ?? 0, one.money?.moments.paid ?? 0].map(
              (amount) => figureCell(formatMoney(amount, false)),
            ),
          ],
        })),
        {
          cells: [
            textCell('Total', { tone: 'total', colSpan: 2 }),
            ...[
              ...figures(all),
              total(({ money }) => money?.promised ?? 0),
              total(({ money }) => money?.moments.committed ?? 0),
              total(({ money }) => money?.moments.paid ?? 0),
            ].map((text): TableCell => ({ ...figureCell(text), tone: 'total' })),
          ],
        },
      ],
    }),
  );
};

/** A short table isn't parted from its total. */
const whole = (tables: readonly TableBlock[]): readonly TableBlock[] =>
  tables.map((table) => (table.rows.length <= MOST_HELD ? wholeTable(table) : table));

const MOST_HELD = 10;

/** «CV-02, Convenio de concertación con Radio Ejemplo». */
const agreementName = ({ number, kind, title }: Agreement): string =>
  [number.trim(), title.trim() || AGREEMENT_KIND_NAMES[kind]].filter((text) => text !== '').join(', ');

const stateOf = ({ content, agreement }: AgreementLedger, { cutDay }: ProgressReading): string =>
  AGREEMENT_STATE_NAMES[agreementStanding(content, agreement, cutDay).state];

const ledgerBlocks = (one: AgreementLedger, index: number, reading: ProgressReading): readonly Block[] => {
  const { agreement, content, ledger } = one;
  const { term, signedOn, amendments } = agreementStanding(content, agreement, reading.cutDay);
  const parties = content.party.filter(({ agreementId }) => agreementId === agreement.id);
  const names = parties.map(({ name, shortName }) => name.trim() || shortName.trim()).filter((name) => name !== '');
  return [
    paragraph(agreementName(agreement), 'subheading'),
    paragraph(
      [
        AGREEMENT_KIND_NAMES[agreement.kind],
        names.length === 0 ? '' : `entre ${names.join(' y ')}`,
        `firmado el ${formatLongDate(signedOn)}`,
        term.end === '' ? 'sin fecha de término' : `vigente hasta el ${formatLongDate(term.end)}`,
        amendments.length === 0
          ? ''
          : `${amendments.length === 1 ? 'un modificatorio' : `${amendments.length} modificatorios`}`,
        `estado: ${stateOf(one, reading).toLowerCase()}`,
      ]
        .filter((text) => text !== '')
        .join('; '),
      'note',
      'left',
    ),
    ...(ledger.rows.length === 0
      ? [nothing('No tiene compromisos capturados.')]
      : whole(
          planTable({
            id: `avance_convenio_${index + 1}`,
            summary: `Compromisos de cada parte en ${agreementName(agreement)}: prometido, cumplido, fecha y estado`,
            titles: [
              'Quién',
              'Compromiso',
              'Prometido',
              'Cumplido',
              'Valor prometido',
              'Valor cumplido',
              'Para el',
              'Estado',
            ],
            shares: [0.12, 0.28, 0.11, 0.11, 0.1, 0.1, 0.09, 0.09],
            size: 7.5,
            rows: ledger.rows.map((row) => ({
              cells: promiseCells(row, content),
              breaks: row.promise.current.description.length > 1_500,
            })),
          }),
        )),
  ];
};

const promiseCells = (row: LedgerRow, content: AgreementsContent): readonly TableCell[] => {
  const { current, side } = row.promise;
  const party =
    content.party.find(({ id }) => id === current.partyId) ??
    content.party.find(({ id }) => id === row.promise.root.partyId);
  const unit = current.unit.trim();
  const inKind = current.nature === 'in-kind';
  const quantity = (value: number): string => `${printedNumber(value)}${unit === '' ? '' : ` ${unit}`}`;
  const value = (amount: Centavos | null): string => (amount === null ? 'Sin valuar' : formatMoney(amount, false));
  return [
    textCell(
      side === 'ours'
        ? 'Nosotros'
        : party?.shortName.trim() || party?.name.trim() || (side === undefined ? 'Sin parte' : 'La otra parte'),
    ),
    textCell(current.description.trim() || 'Sin descripción'),
    figureCell(
      inKind
        ? row.promisedQuantity === undefined
          ? 'Sin cantidad'
          : quantity(fractionNumber(row.promisedQuantity))
        : 'Dinero',
    ),
    figureCell(
      inKind
        ? quantity(fractionNumber(row.deliveredQuantity))
        : (row.deliveredValue ?? 0) === 0
          ? 'Nada todavía'
          : isOurMoney(row.promise)
            ? 'Pagado'
            : 'Recibido',
    ),
    figureCell(value(row.promisedValue)),
    figureCell(row.promisedValue === null ? '—' : value(row.deliveredValue)),
    textCell(current.dueDate === '' ? 'Sin fecha' : shortDate(current.dueDate)),
    {
      blocks: [paragraph([{ text: DELIVERY_STATE_NAMES[row.state], bold: row.state === 'overdue' }], 'body', 'left')],
    },
  ];
};

/** «31/03/2026»: in columns where a month's name has no room. */
export const shortDate = (date: string): string => date.split('-').reverse().join('/');
