import { type AgreementPaper, clausesOf, clauseWords } from '#shared/documents/compose/agreement-paper.ts';
import { amountCell, chargeWords } from '#shared/documents/compose/agreement-payment.ts';
import {
  BLANK,
  calledParty,
  orBlank,
  quantityAndUnit,
  saidParagraph,
} from '#shared/documents/compose/agreement-words.ts';
import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { shortDate } from '#shared/documents/compose/media-words.ts';
import { planTable } from '#shared/documents/compose/plan-parts.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { AgreementPromise, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { promiseRoots, standingPromises } from '#shared/domain/agreements/promises.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';

/** What an amendment changes: beside each other what it said and what it says now, then what is added. */
export const amendedBlocks = (paper: AgreementPaper): readonly Block[] => {
  const { input, agreement, base } = paper;
  const own = input.content.promise.filter(({ agreementId }) => agreementId === agreement.id);
  const before = promisesBefore(paper);
  const rootOf = promiseRoots(input.content);
  const changed = own.filter(({ amendsPromiseId }) => amendsPromiseId !== null);
  const added = own.filter(({ amendsPromiseId }) => amendsPromiseId === null);
  const clauses = base ? clausesOf(input.content, base, input.today) : [];
  const place = (promises: readonly AgreementPromise[]): string =>
    promises.some(({ nature }) => nature === 'money')
      ? [clauseWords(clauses, 'promises'), clauseWords(clauses, 'payment')].filter(Boolean).join(' y ') || BLANK
      : clauseWords(clauses, 'promises') || BLANK;
  return [
    ...(changed.length === 0
      ? []
      : [
          saidParagraph(`Cambia lo que dice ${place(changed)}:`),
          ...planTable({
            id: 'convenio_cambios',
            summary: 'Compromisos que cambian: lo que decía y lo que dice ahora',
            titles: ['Núm.', 'Decía', 'Dice ahora'],
            shares: [0.08, 0.46, 0.46],
            rows: changed.map((promise, at) => {
              const old = before.get(rootOf(promise.id));
              return {
                breaks: true,
                cells: [
                  textCell(String(at + 1), { align: 'center' }),
                  old ? promiseCell(paper, old) : textCell(BLANK),
                  promiseCell(paper, promise),
                ],
              };
            }),
          }),
        ]),
    ...(added.length === 0
      ? []
      : [
          saidParagraph(`Se agrega a ${place(added)}:`),
          ...planTable({
            id: 'convenio_agregados',
            summary: 'Compromisos que se agregan',
            titles: ['Núm.', 'Compromiso'],
            shares: [0.08, 0.92],
            rows: added.map((promise, at) => ({
              breaks: true,
              cells: [textCell(String(at + 1), { align: 'center' }), promiseCell(paper, promise)],
            })),
          }),
        ]),
  ];
};

/** A promise in one cell: who, what, how much and when. */
const promiseCell = (paper: AgreementPaper, promise: AgreementPromise): TableCell => {
  const party = paper.input.content.party.find(({ id }) => id === promise.partyId);
  const due = promise.dueDate === '' ? '' : `A más tardar: ${shortDate(promise.dueDate)}`;
  const value = promise.estimatedValue === null ? 'sin estimar' : formatMoney(promise.estimatedValue);
  return {
    blocks: [
      paragraph([{ text: calledParty(party), bold: true }], 'body', 'left'),
      paragraph(orBlank(promise.description), 'body', 'left'),
      ...(promise.nature === 'money'
        ? [
            ...amountCell(promise.amount).blocks,
            ...(party?.side === 'other' ? [] : [paragraph(chargeWords(paper, promise).replaceAll('\n', ', '), 'note')]),
          ]
        : [paragraph(`${quantityAndUnit(promise)}; valor estimado: ${value}`, 'body', 'left')]),
      ...(due === '' ? [] : [paragraph(due, 'note', 'left')]),
    ],
  };
};

/** What the amendment does to the sum of each party's money. */
export const amendedMoney = (paper: AgreementPaper): readonly Block[] => {
  const { parties, input, agreement } = paper;
  const rootOf = promiseRoots(input.content);
  const before = promisesBefore(paper);
  const after = new Map(before);
  for (const promise of input.content.promise) {
    if (promise.agreementId === agreement.id) after.set(rootOf(promise.id), promise);
  }
  return parties.flatMap((party): readonly Block[] => {
    const sideOf = ({ partyId }: AgreementPromise) => input.content.party.find(({ id }) => id === partyId)?.side;
    const sum = (promises: ReadonlyMap<string, AgreementPromise>): Centavos =>
      [...promises.values()]
        .filter((row) => row.nature === 'money' && sideOf(row) === party.side)
        .reduce((total, { amount }) => total + amount, 0);
    const [was, is] = [sum(before), sum(after)];
    if (was === is) return [];
    return [
      saidParagraph([
        { text: calledParty(party), bold: true },
        { text: ': el importe total pasa de ' },
        { text: moneyAndWords(was) },
        { text: ' a ' },
        { text: moneyAndWords(is), bold: true },
        { text: `, ${is > was ? 'un aumento' : 'una reducción'} de ${moneyAndWords(Math.abs(is - was))}.` },
      ]),
    ];
  });
};

/** By root, the promises as they stood before this amendment: with those that were signed before it. */
const promisesBefore = ({ input, agreement, base }: AgreementPaper): ReadonlyMap<string, AgreementPromise> => {
  if (!base) return new Map();
  const { amendments } = agreementStanding(input.content, base, '');
  const own = amendments.findIndex(({ id }) => id === agreement.id);
  const later = new Set(own < 0 ? [agreement.id] : amendments.slice(own).map(({ id }) => id));
  const content: AgreementsContent = {
    ...input.content,
    agreement: input.content.agreement.filter(({ id }) => !later.has(id)),
  };
  return new Map(standingPromises(content, base).map(({ root, current }) => [root.id, current]));
};
