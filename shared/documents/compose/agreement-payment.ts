import type { AgreementPaper } from '#shared/documents/compose/agreement-paper.ts';
import { BLANK, calledParty, orBlank, SHORT_BLANK, saidParagraph } from '#shared/documents/compose/agreement-words.ts';
import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { shortDate } from '#shared/documents/compose/media-words.ts';
import { planTable } from '#shared/documents/compose/plan-parts.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import type { AgreementPromise, Party } from '#shared/domain/agreements/agreements.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import { moneyAndWords, moneyInWords } from '#shared/domain/common/money-words.ts';

/** What is paid, by whom, when and from which item, in figures and in letters; or that nothing is, and what it is worth. */
export const paymentBlocks = (paper: AgreementPaper): readonly Block[] => {
  const { parties, input, agreement } = paper;
  const own = input.content.promise.filter(({ agreementId }) => agreementId === agreement.id);
  const money = own.filter(({ nature }) => nature === 'money');
  if (money.length === 0) {
    return agreement.kind === 'contract'
      ? [saidParagraph(`El importe total del contrato, con el Impuesto al Valor Agregado, es de ${BLANK}${BLANK}.`)]
      : [
          saidParagraph('Este instrumento no causa erogación: ninguna de las partes paga a la otra por lo pactado.'),
          ...inKindWords(parties, own),
        ];
  }
  const known = new Set(parties.map(({ id }) => id));
  const lost = money.filter(({ partyId }) => !known.has(partyId ?? ''));
  return [
    ...parties.flatMap((party, at) => {
      const paid = money.filter(({ partyId }) => partyId === party.id);
      return paid.length === 0 ? [] : paidBy(paper, party, paid, at + 1);
    }),
    ...(lost.length === 0 ? [] : paidBy(paper, undefined, lost, parties.length + 1)),
    ...(agreement.kind === 'contract'
      ? [
          saidParagraph(
            'Los importes incluyen el Impuesto al Valor Agregado. Cada pago se hace contra la factura y la comprobación del servicio.',
          ),
        ]
      : inKindWords(parties, own)),
  ];
};

const paidBy = (
  paper: AgreementPaper,
  party: Party | undefined,
  promises: readonly AgreementPromise[],
  number: number,
): readonly Block[] => {
  const total = promises.reduce((sum, { amount }) => sum + amount, 0);
  const verb = paper.agreement.kind === 'contract' ? 'paga' : 'aporta';
  const times =
    promises.length === 1 ? 'en una sola exhibición' : `en ${COUNTS[promises.length] ?? promises.length} exhibiciones`;
  const amount = promises.some(({ amount: one }) => one > 0) ? moneyAndWords(total) : BLANK;
  return [
    saidParagraph([
      { text: calledParty(party), bold: true },
      { text: ` ${verb} en total ` },
      { text: amount, bold: true },
      { text: `, ${times}:` },
    ]),
    ...planTable({
      id: `convenio_pagos_${number}`,
      summary: `Importes que ${verb} ${calledParty(party)}: concepto, fecha, partida e importe`,
      titles: ['Núm.', 'Concepto', 'A más tardar', 'Con cargo a', 'Importe'],
      shares: [0.08, 0.3, 0.15, 0.21, 0.26],
      rows: [
        ...promises.map((promise, at) => ({
          breaks: promise.description.length > 1_500,
          // The total isn't left alone on another page.
          heads: at === promises.length - 1 && promises.length > 1,
          cells: [
            textCell(String(at + 1), { align: 'center' }),
            textCell(orBlank(promise.description)),
            textCell(promise.dueDate === '' ? SHORT_BLANK : shortDate(promise.dueDate), { align: 'center' }),
            textCell(party?.side === 'other' ? 'Recursos propios' : chargeWords(paper, promise)),
            amountCell(promise.amount),
          ],
        })),
        ...(promises.length === 1
          ? []
          : [
              {
                cells: [
                  textCell('Total', { colSpan: 4, align: 'right', tone: 'total' as const }),
                  { ...amountCell(total), tone: 'total' as const },
                ],
              },
            ]),
      ],
    }),
  ];
};

const COUNTS = ['', 'una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'] as const;

/** «3611 Difusión…, Departamento de Difusión, recursos estatales», as far as it is known. */
export const chargeWords = (
  { input }: AgreementPaper,
  { itemCode, departmentId, fundingSourceId }: AgreementPromise,
): string => {
  const code = itemCode.trim();
  const item = code === '' ? `Partida ${SHORT_BLANK}` : `Partida ${code} ${input.itemNames.get(code) ?? ''}`.trim();
  const department = input.budget.department.find(({ id }) => id === departmentId)?.name.trim() ?? '';
  const source = input.budget.fundingSource.find(({ id }) => id === fundingSourceId)?.name.trim() ?? '';
  return [item, department, source].filter((text) => text !== '').join('\n');
};

/** In figures, and below them in letters; room for one that nobody wrote. */
export const amountCell = (amount: Centavos): TableCell => ({
  align: 'right',
  blocks:
    amount === 0
      ? [paragraph(SHORT_BLANK, 'body', 'right')]
      : [
          paragraph(formatMoney(amount), 'body', 'right'),
          paragraph(moneyInWords(amount).replace(' M. N.', '\u00a0M.\u00a0N.'), 'note', 'right'),
        ],
});

/** What is given in kind has a value, told apart from money and never added to it. */
const inKindWords = (parties: readonly Party[], promises: readonly AgreementPromise[]): readonly Block[] => {
  const inKind = promises.filter(({ nature }) => nature === 'in-kind');
  if (inKind.length === 0) return [];
  const unknown = inKind.filter(({ estimatedValue }) => estimatedValue === null).length;
  const items = parties.flatMap((party) => {
    const own = inKind.filter(({ partyId, estimatedValue }) => partyId === party.id && estimatedValue !== null);
    const value = own.reduce((sum, { estimatedValue }) => sum + (estimatedValue ?? 0), 0);
    return own.length === 0
      ? []
      : [{ level: 0, runs: [{ text: `${calledParty(party)}: `, bold: true }, { text: moneyAndWords(value) }] }];
  });
  if (items.length === 0) return [];
  return [
    saidParagraph('Para efectos de registro, lo que cada parte da en especie se estima en:'),
    { kind: 'list', ordered: false, items },
    ...(unknown === 0
      ? []
      : [
          paragraph(
            unknown === 1
              ? 'La estimación no cuenta un compromiso sin valor estimado.'
              : `La estimación no cuenta ${unknown} compromisos sin valor estimado.`,
            'note',
            'left',
          ),
        ]),
  ];
};
