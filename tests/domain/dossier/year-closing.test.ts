import { describe, expect, test } from 'vitest';
import { blankAgreement } from '#shared/domain/agreements/agreement-edits.ts';
import { blankBulletin } from '#shared/domain/bulletin/bulletin-edits.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { leftOpen, type YearAsItStands } from '#shared/domain/dossier/left-open.ts';
import {
  type Closing,
  type ClosingContent,
  closedSentence,
  closeYear,
  closingInForce,
  reopenYear,
} from '#shared/domain/dossier/year-closing.ts';

let count = 0;
const newId = () => `id-${++count}`;
const NEVER: ClosingContent = { closing: [], closedDocument: [] };
const SAID = { on: '2027-01-15', officerName: ' Ana ', postName: 'Jefa', note: '' };
const KNOWN = { began: '2026-01-05', today: '2027-01-20', leftOpen: 0 };

const having = (...closing: readonly Closing[]): ClosingContent => ({ ...NEVER, closing });
const rowOf = (result: ReturnType<typeof closeYear>): Closing => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('closing and reopening a year', () => {
  test('holds until it is opened again, and may then be closed again', () => {
    const first = rowOf(closeYear(NEVER, SAID, KNOWN, newId));
    expect(first).toMatchObject({ act: 'close', on: '2027-01-15', officerName: 'Ana' });
    expect(closingInForce(having(first))).toBe(first);
    expect(closeYear(having(first), SAID, KNOWN, newId)).toMatchObject({ ok: false, error: { code: 'frozen' } });
    const second = rowOf(reopenYear(having(first), { ...SAID, note: 'Faltó algo' }, '2027-01-20', newId));
    expect(closingInForce(having(first, second))).toBeUndefined();
    const third = rowOf(closeYear(having(first, second), SAID, KNOWN, newId));
    expect([first.rank, second.rank, third.rank]).toEqual([first.rank, second.rank, third.rank].toSorted());
    expect(closedSentence(2026, '2027-01-15')).toBe('El ejercicio 2026 se cerró el 15 de enero de 2027');
  });

  test.each([
    ['a day that hasn’t come', { on: '2027-01-21' }, KNOWN, /no ha llegado/],
    ['a day before the dossier', { on: '2025-12-31' }, KNOWN, /empezó el 5 de enero de 2026/],
    ['nobody', { officerName: ' ' }, KNOWN, /Falta quién/],
    ['something left open without a reason', {}, { ...KNOWN, leftOpen: 1 }, /por qué se cierra así/],
  ] as const)('is refused for %s', (_, said, known, message) => {
    const refused = closeYear(NEVER, { ...SAID, ...said }, known, newId);
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
  });

  test('is opened only where it is closed, with a reason, and not before', () => {
    const closed = having(rowOf(closeYear(NEVER, SAID, KNOWN, newId)));
    const reason = { ...SAID, note: 'Faltó algo' };
    expect(reopenYear(NEVER, reason, '2027-01-20', newId)).toMatchObject({ error: { code: 'not-allowed' } });
    expect(reopenYear(closed, SAID, '2027-01-20', newId)).toMatchObject({ error: { code: 'invalid-input' } });
    for (const on of ['2027-01-14', '2027-01-21']) {
      expect(reopenYear(closed, { ...reason, on }, '2027-01-20', newId).ok).toBe(false);
    }
  });
});

const DONE: YearAsItStands = {
  fiscalYear: 2026,
  current: null,
  away: [],
  findings: [],
  agreements: null,
  bulletins: null,
  budget: { spending: [] },
  reading: { activities: [], lines: [] },
};
const spent = (id: string, moment: 'committed' | 'accrued' | 'paid', amount: number, commitmentId: string | null) => ({
  ...{ id, rank: id, itemCode: '3611', departmentId: null, fundingSourceId: null, date: '2026-03-01', month: 3 },
  ...{ document: '', concept: '', moment, amount, commitmentId },
});

describe('what a closing leaves open', () => {
  test('is nothing where the course ended, all was paid and all was done', () => {
    const paid = [spent('a', 'committed', 900, null), spent('b', 'accrued', 900, 'a'), spent('c', 'paid', 900, 'a')];
    expect(leftOpen({ ...DONE, budget: { spending: paid } })).toEqual([]);
  });

  test('names each thing in words, and asks for no reason where agreements only go on', () => {
    const finding: Finding = {
      code: 'x',
      severity: 'blocking',
      place: { section: 's' },
      where: 'Presupuesto',
      message: 'Falta algo.',
      remedy: 'Póngalo.',
    };
    const agreement = {
      ...blankAgreement('concertation'),
      id: 'g',
      rank: 'a0',
      number: 'C-1',
      title: 'Radio',
      endDate: '2027-06-30',
    };
    const act = { rank: 'a', agreementId: 'g', actor: '', reason: '', date: '2026-02-01' };
    const open = leftOpen({
      ...DONE,
      current: 'Actividad 4: Revisar',
      away: ['Programa anual: está en validación'],
      findings: [finding, { ...finding, severity: 'warning' }],
      budget: {
        spending: [spent('a', 'committed', 1100, null), spent('b', 'accrued', 900, 'a'), spent('c', 'paid', 400, 'a')],
      },
      agreements: {
        agreement: [agreement],
        act: [
          { ...act, id: '1', act: 'send-to-legal' },
          { ...act, id: '2', rank: 'b', act: 'sign' },
        ],
      },
    });
    expect(open.map(({ kind, sentence, items, unfinished }) => [kind, sentence, items, unfinished])).toEqual([
      ['course', 'El curso del expediente no ha terminado.', ['Está en la actividad 4: Revisar'], true],
      ['documents', expect.any(String), ['Programa anual: está en validación'], true],
      ['findings', 'Hay un hallazgo por resolver.', ['Presupuesto: Falta algo.'], true],
      ['unused', 'Hay gasto comprometido sin devengar: $2.00.', ['Partida 3611: $2.00'], true],
      ['unpaid', 'Hay gasto devengado sin pagar: $5.00.', ['Partida 3611: $5.00'], true],
      [
        'agreements',
        expect.stringContaining('sigue vigente en 2027'),
        ['C-1, Radio (hasta el 30 de junio de 2027)'],
        false,
      ],
    ]);
    expect(
      leftOpen({
        ...DONE,
        agreements: {
          agreement: [{ ...agreement, endDate: '2026-12-31' }],
          act: [
            { ...act, id: '1', act: 'send-to-legal' },
            { ...act, id: '2', rank: 'b', act: 'sign' },
          ],
        },
      }),
    ).toEqual([]);
  });

  test('tells of agreements that nobody signed and of bulletins that nobody sent out', () => {
    const draft = { ...blankAgreement('concertation'), id: 'g', rank: 'a0', title: 'Radio' };
    const contract = { ...blankAgreement('contract'), id: 'h', rank: 'a1' };
    const sent = { id: '1', rank: 'a', agreementId: 'h', actor: '', reason: '', date: '2026-02-01' };
    const bulletin = blankBulletin('Oficina');
    const open = leftOpen({
      ...DONE,
      agreements: { agreement: [draft, contract], act: [{ ...sent, act: 'send-to-legal' }] },
      bulletins: {
        bulletin: [
          { ...bulletin, id: 'b', rank: 'a0', number: '7/2026', title: 'Cocina limpia' },
          { ...bulletin, id: 'c', rank: 'a1', issuedOn: '2026-05-04' },
        ],
      },
    });
    expect(open.map(({ kind, items, unfinished }) => [kind, items, unfinished])).toEqual([
      ['unsigned', ['Radio (borrador)', 'Contrato de prestación de servicios sin nombre (en revisión jurídica)'], true],
      ['drafts', ['7/2026, Cocina limpia'], true],
    ]);
    expect(open[0]?.sentence).toBe('2 convenios y contratos están sin firmar; no pasan al expediente siguiente.');
  });
});
