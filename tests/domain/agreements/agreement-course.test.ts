import { describe, expect, it } from 'vitest';
import { actFindings, recordAct } from '#shared/domain/agreements/agreement-acts.ts';
import {
  addStates,
  agreementRows,
  deleteAgreement,
  mayEditAgreements,
  partyOf,
  signatoryOf,
  startAmendment,
} from '#shared/domain/agreements/agreement-edits.ts';
import { unmet } from '#shared/domain/agreements/agreement-needs.ts';
import {
  AGREEMENT_STATE_NAMES,
  type AgreementState,
  agreementStanding,
  TRANSITIONS,
} from '#shared/domain/agreements/agreement-states.ts';
import { type AgreementAct, type AgreementsContent, agreementsContent } from '#shared/domain/agreements/agreements.ts';
import { ALERT_DAYS, validityAlerts } from '#shared/domain/agreements/validity.ts';
import {
  afterChanges,
  agreementAt,
  agreementsWith,
  oursOf,
  promiseAt,
  SIGNED,
} from '#tests/domain/agreements/agreements-builder.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { directoryWith } from '#tests/domain/partners/directory-builder.ts';

const TODAY = '2026-03-15';
const agreementOf = (content: AgreementsContent, at = 0) => {
  const row = content.agreement[at];
  if (!row) throw new Error('No agreement');
  return row;
};
const stateOn = (content: AgreementsContent, date: string, at = 0): AgreementState =>
  agreementStanding(content, agreementOf(content, at), date).state;
const spots = { quantity: '40', unit: 'spot', estimatedValue: 40_000_00 };

const acted = (content: AgreementsContent, act: AgreementAct, date: string, reason = '', at = 0, today = TODAY) =>
  recordAct(
    content,
    agreementAt(at),
    { act, date, actor: 'Servidora de Prueba', reason },
    today,
    countingIds(95_000 + content.act.length),
  );
const done = (
  content: AgreementsContent,
  ...said: Parameters<typeof acted> extends [unknown, ...infer R] ? R : never
) => {
  const result = acted(content, ...said);
  if (!result.ok) throw new Error(result.error.message);
  return afterChanges(content, result.value);
};
const refusal = (result: ReturnType<typeof acted>): string =>
  result.ok ? '' : `${result.error.code}: ${result.error.message}`;

describe('the course of an agreement', () => {
  it('goes from draft through legal review to signature, and the calendar does the rest', () => {
    let content = agreementsWith([{ promises: [spots] }]);
    expect(stateOn(content, TODAY)).toBe('draft');
    content = done(content, 'send-to-legal', '2026-01-10');
    content = done(content, 'return-from-legal', '2026-01-12', 'Falta el domicilio.');
    expect(stateOn(content, TODAY)).toBe('draft');
    content = done(done(content, 'send-to-legal', '2026-01-13'), 'sign', '2026-01-20');
    expect(['2026-01-31', '2026-02-01', '2026-11-30', '2026-12-01'].map((date) => stateOn(content, date))).toEqual([
      'signed',
      'in-force',
      'in-force',
      'expired',
    ]);
    const ended = done(content, 'terminate', '2026-03-10', 'Incumplimiento de la otra parte (ficticio).');
    expect(AGREEMENT_STATE_NAMES[stateOn(ended, '2026-12-31')]).toBe('Terminado');
    expect(agreementStanding(ended, agreementOf(ended), TODAY)).toMatchObject({
      signedOn: '2026-01-20',
      terminatedOn: '2026-03-10',
      stray: [],
    });
  });

  it('refuses what the table doesn’t know, days that can’t be, and what lacks its reason', () => {
    const content = agreementsWith([{ promises: [spots] }, { promises: [spots], acts: SIGNED, endDate: '2026-02-28' }]);
    expect(refusal(acted(content, 'sign', TODAY))).toContain('not-allowed: Está en «Borrador»');
    expect(refusal(acted(content, 'send-to-legal', '2026-03-16'))).toContain('un día que no ha llegado');
    const sent = done(content, 'send-to-legal', '2026-03-10');
    expect(refusal(acted(sent, 'sign', '2026-03-09'))).toContain('antes del acto anterior');
    expect(refusal(acted(sent, 'return-from-legal', '2026-03-10', ' '))).toContain('Faltan las observaciones');
    expect(refusal(acted(content, 'terminate', TODAY, 'Motivo', 1))).toContain('Está en «Vencido»');
    expect(
      refusal(recordAct(content, idAt(1), { act: 'sign', date: TODAY, actor: '', reason: '' }, TODAY, countingIds())),
    ).toContain('not-found');
  });

  it('isn’t signed while anything is missing, and says what', () => {
    const content = agreementsWith([
      { kind: 'contract', object: '', procurement: '', endDate: '2026-01-31', acts: [['send-to-legal', '2026-01-10']] },
    ]);
    const bare = { ...content, signatory: [], party: content.party.filter(({ side }) => side === 'ours') };
    expect(actFindings(bare, agreementOf(bare), 'sign', TODAY)?.map(({ code }) => code)).toEqual([
      'party-other-missing',
      'object-missing',
      'validity-reversed',
      'promises-missing',
      'contract-without-payment',
      'procurement-missing',
      'party-without-signatory',
    ]);
    expect(refusal(acted(bare, 'sign', TODAY))).toBe(
      'blocked-by-findings: No dice con quién se celebra. Elija la otra parte del directorio. Faltan 6 cosas más.',
    );
    expect(actFindings(bare, agreementOf(bare), 'terminate', TODAY)).toBeUndefined();
  });

  it('names each thing that a contract or an amendment lacks', () => {
    const money = { nature: 'money', by: 'ours' } as const;
    const content = agreementsWith([
      {
        kind: 'contract',
        promises: [{ ...money, amount: 0 }, { ...money, amount: 5, itemCode: ' ' }, { quantity: '1' }],
      },
      { kind: 'amendment', amendsId: agreementAt(0) },
      { acts: SIGNED },
      { kind: 'amendment', amendsId: agreementAt(2), endDate: '2026-01-31', promises: [{ ...money, amount: 5 }] },
      { kind: 'amendment' },
    ]);
    const torn: AgreementsContent = {
      ...content,
      party: content.party.map((row) => (row.id === oursOf(0) ? { ...row, name: ' ' } : row)),
      promise: content.promise.map((row) => (row.id === promiseAt(2) ? { ...row, partyId: oursOf(1) } : row)),
    };
    const lacking = (at: number): readonly string[] =>
      (TRANSITIONS.find(({ step }) => step === 'sign')?.needs ?? []).flatMap((need) =>
        unmet(torn, agreementOf(torn, at), need).map(({ code }) => code),
      );
    expect(lacking(0)).toEqual([
      'party-without-name',
      'promise-of-nobody',
      'promise-without-amount',
      'payment-without-item',
      'payment-without-item',
    ]);
    expect([1, 3, 4].map(lacking)).toEqual([
      ['amended-missing'],
      ['concertation-with-payment', 'payment-without-item', 'amended-end-before-start'],
      ['amended-missing'],
    ]);
  });

  it('reads the acts of two copies brought together without losing its way', () => {
    const content = agreementsWith([{ acts: [...SIGNED, ['sign', '2026-01-21']] }]);
    const standing = agreementStanding(content, agreementOf(content), TODAY);
    expect([standing.state, standing.signedOn, standing.stray.length]).toEqual(['in-force', '2026-01-20', 1]);
  });

  it('every state of the table can be reached, and every act has somebody who does it', () => {
    const reached = new Set<AgreementState>(['draft', ...TRANSITIONS.map(({ to }) => to)]);
    expect([...reached].sort()).toEqual(Object.keys(AGREEMENT_STATE_NAMES).sort());
    expect(TRANSITIONS.every(({ who, words }) => who !== '' && words !== '')).toBe(true);
  });
});

describe('what was signed', () => {
  const content = agreementsWith([{ acts: SIGNED, promises: [spots] }, { promises: [spots] }]);

  it('keeps its words; only its ledger, files and notes go on', () => {
    const refused = (changes: Parameters<typeof mayEditAgreements>[1]): string => {
      const result = mayEditAgreements(content, changes);
      return result.ok ? 'ok' : result.error.code;
    };
    const file = {
      id: idAt(1),
      rank: 'a0',
      agreementId: agreementAt(0),
      kind: 'signed' as const,
      name: 'convenio.pdf',
      mime: 'application/pdf',
      sha: 'a'.repeat(64),
      sizeBytes: 10,
      addedOn: '2026-01-20',
      addedBy: 'Servidora',
    };
    expect(refused([agreementRows.set('agreement', agreementAt(0), 'object', 'Otro')])).toBe('frozen');
    expect(refused([agreementRows.set('promise', promiseAt(0), 'quantity', '1')])).toBe('frozen');
    expect(refused([agreementRows.set('promise', promiseAt(1), 'agreementId', agreementAt(0))])).toBe('frozen');
    expect(refused([agreementRows.remove('party', oursOf(0))])).toBe('frozen');
    expect(refused([agreementRows.remove('agreement', agreementAt(0))])).toBe('frozen');
    expect(refused([agreementRows.remove('act', content.act[0]?.id ?? '')])).toBe('not-allowed');
    expect(refused([agreementRows.set('agreement', agreementAt(0), 'note', 'Carpeta 4')])).toBe('ok');
    expect(refused([{ op: 'insert', entity: 'file', row: file }])).toBe('ok');
    expect(refused([agreementRows.set('promise', promiseAt(1), 'quantity', '1')])).toBe('ok');
    const kept = afterChanges(content, [{ op: 'insert', entity: 'file', row: file }]);
    expect(mayEditAgreements(kept, [agreementRows.remove('file', file.id)])).toMatchObject({
      error: { code: 'frozen' },
    });
  });

  it('isn’t deleted; a draft goes with all that is its own', () => {
    expect(deleteAgreement(content, agreementAt(0))).toMatchObject({ ok: false });
    const gone = deleteAgreement(content, agreementAt(1));
    if (!gone.ok) throw new Error(gone.error.message);
    const after = afterChanges(content, gone.value);
    expect([after.agreement, after.party, after.promise, after.signatory].map(({ length }) => length)).toEqual([
      1, 2, 1, 2,
    ]);
    expect(agreementsContent.parse(after)).toEqual(after);
  });

  it('is amended by another one that begins with its parties, and holds until the new end', () => {
    expect(startAmendment(content, agreementAt(1), countingIds())).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    const place = 'Ciudad Ejemplo';
    const placed = { ...content, agreement: content.agreement.map((row) => ({ ...row, place })) };
    const begun = startAmendment(placed, agreementAt(0), countingIds(97_000));
    if (!begun.ok) throw new Error(begun.error.message);
    let amended = afterChanges(placed, begun.value);
    const id = amended.agreement.at(-1)?.id ?? '';
    expect(amended.agreement.at(-1)).toMatchObject({ amendsId: agreementAt(0), place, startDate: '', endDate: '' });
    expect(amended.party.filter(({ agreementId }) => agreementId === id).map(({ side }) => side)).toEqual([
      'ours',
      'other',
    ]);
    amended = afterChanges(amended, [
      agreementRows.set('agreement', id, 'endDate', '2026-12-20'),
      agreementRows.set('agreement', id, 'object', 'Ampliar la vigencia'),
    ]);
    const at = amended.agreement.length - 1;
    for (const act of ['send-to-legal', 'sign'] as const) {
      const result = recordAct(
        amended,
        id,
        { act, date: '2026-03-01', actor: '', reason: '' },
        TODAY,
        countingIds(98_000 + amended.act.length),
      );
      if (!result.ok) throw new Error(result.error.message);
      amended = afterChanges(amended, result.value);
    }
    expect(['2026-02-28', '2026-03-01', '2026-12-20', '2026-12-21'].map((date) => stateOn(amended, date))).toEqual([
      'in-force',
      'amended',
      'amended',
      'expired',
    ]);
    expect(stateOn(amended, '2026-12-20', at)).toBe('in-force');
    expect(stateOn(amended, '2026-12-21', at)).toBe('expired');
  });

  it('isn’t amended once it is over', () => {
    const late = agreementsWith([
      { acts: SIGNED, endDate: '2026-02-15' },
      { kind: 'amendment', amendsId: agreementAt(0), endDate: '2026-06-30', acts: [['send-to-legal', '2026-02-20']] },
    ]);
    expect(refusal(acted(late, 'sign', '2026-02-20', '', 1))).toContain('lo vencido o terminado no se modifica');
  });
});

describe('the end of an agreement', () => {
  it('is told 90, 30 and 7 days ahead, the nearest first', () => {
    const content = agreementsWith([
      { acts: SIGNED, endDate: '2026-06-13' },
      { acts: SIGNED, endDate: '2026-06-14' },
      { acts: SIGNED, endDate: '2026-04-14' },
      { acts: SIGNED, endDate: '2026-03-22' },
      { acts: SIGNED, endDate: TODAY },
      { acts: SIGNED, endDate: '2026-03-14' },
      { acts: SIGNED, endDate: '' },
      { endDate: '2026-03-22' },
    ]);
    expect(
      validityAlerts(content, TODAY).map(({ agreement, daysLeft, within }) => [agreement.number, daysLeft, within]),
    ).toEqual([
      ['CON-5', 0, 7],
      ['CON-4', 7, 7],
      ['CON-3', 30, 30],
      ['CON-1', 90, 90],
    ]);
    expect(ALERT_DAYS).toEqual([90, 30, 7]);
  });
});

describe('parties and places', () => {
  it('come from directory and catalogue, with the words of the day', () => {
    const directory = directoryWith([{ name: 'Radio Ejemplo', taxId: 'ABC010203AB1', people: ['Ana Prueba'] }]);
    const [partner] = directory.partner;
    const [contact] = directory.contact;
    if (!partner || !contact) throw new Error('Nobody');
    expect(partyOf(agreementAt(0), partner)).toMatchObject({
      side: 'other',
      name: 'Radio Ejemplo',
      taxId: 'ABC010203AB1',
    });
    expect(signatoryOf(agreementAt(0), null, contact, undefined)).toMatchObject({
      role: 'witness',
      name: 'Ana Prueba',
      position: '',
    });
    const states = [
      { code: '14', name: 'Jalisco' },
      { code: '06', name: 'Colima' },
    ];
    const content = agreementsWith([{}]);
    const once = afterChanges(content, addStates(content, agreementAt(0), states.slice(0, 1), countingIds()));
    const twice = afterChanges(once, addStates(once, agreementAt(0), states, countingIds(6_000)));
    expect(twice.territory.map(({ name }) => name)).toEqual(['Jalisco', 'Colima']);
  });
});
