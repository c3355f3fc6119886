import { type AgreementPaper, clauseWords } from '#shared/documents/compose/agreement-paper.ts';
import { BLANK, calledParty, orBlank, SHORT_BLANK, saidParagraph } from '#shared/documents/compose/agreement-words.ts';
import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { shortDate } from '#shared/documents/compose/media-words.ts';
import { figureCell, planTable } from '#shared/documents/compose/plan-parts.ts';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import type { AgreementPromise, Party } from '#shared/domain/agreements/agreements.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** What each party promises: what it gives in kind in a table, its money by the clause that says it. */
export const promiseBlocks = (paper: AgreementPaper): readonly Block[] => {
  const { parties, input, agreement } = paper;
  const own = input.content.promise.filter(({ agreementId }) => agreementId === agreement.id);
  const known = new Set(parties.map(({ id }) => id));
  const lost = own.filter(({ partyId }) => !known.has(partyId ?? ''));
  const sides = parties.length === 0 && lost.length === 0 ? [undefined, undefined] : parties;
  return [
    ...sides.flatMap((party, at) =>
      ofParty(
        paper,
        party,
        own.filter(({ partyId }) => partyId === party?.id),
        at + 1,
      ),
    ),
    ...(lost.length === 0 ? [] : ofParty(paper, undefined, lost, sides.length + 1)),
  ];
};

const ofParty = (
  { clauses }: AgreementPaper,
  party: Party | undefined,
  promises: readonly AgreementPromise[],
  number: number,
): readonly Block[] => {
  const inKind = promises.filter(({ nature }) => nature === 'in-kind');
  const hasMoney = promises.some(({ nature }) => nature === 'money');
  const who = calledParty(party);
  const money = `a entregar los importes que dice ${clauseWords(clauses, 'payment') || BLANK}`;
  if (inKind.length === 0) {
    return [
      saidParagraph([{ text: who, bold: true }, { text: ` se obliga ${hasMoney ? money : `a ${BLANK}${BLANK}`}.` }]),
    ];
  }
  return [
    saidParagraph([{ text: who, bold: true }, { text: ` se obliga a lo siguiente${hasMoney ? `, y ${money}` : ''}:` }]),
    ...planTable({
      id: `convenio_compromisos_${number}`,
      summary: `Compromisos de ${who}: qué, cuánto, cuándo y su valor estimado`,
      titles: ['Núm.', 'Compromiso', 'Cantidad', 'Unidad', 'A más tardar', 'Valor estimado'],
      shares: [0.07, 0.33, 0.11, 0.13, 0.14, 0.22],
      rows: inKind.map((promise, at) => ({
        breaks: promise.description.length > 1_500,
        cells: [
          textCell(String(at + 1), { align: 'center' }),
          textCell(orBlank(promise.description)),
          figureCell(printedQuantity(promise.quantity.trim()) || '—'),
          textCell(promise.unit.trim() || '—'),
          textCell(promise.dueDate === '' ? SHORT_BLANK : shortDate(promise.dueDate), { align: 'center' }),
          valueCell(promise),
        ],
      })),
    }),
  ];
};

/** With where the value comes from; nobody having valued it isn't nothing. */
const valueCell = ({ estimatedValue, valuedBy }: AgreementPromise): TableCell => ({
  align: 'right',
  blocks: [
    paragraph(estimatedValue === null ? 'Sin estimar' : formatMoney(estimatedValue), 'body', 'right'),
    ...(estimatedValue === null || valuedBy.trim() === '' ? [] : [paragraph(valuedBy.trim(), 'note', 'right')]),
  ],
});
