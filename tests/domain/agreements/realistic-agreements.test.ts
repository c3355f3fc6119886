import { expect, test } from 'vitest';
import { checkAgreements } from '#shared/domain/agreements/agreement-rules.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import { agreementsContent } from '#shared/domain/agreements/agreements.ts';
import { deliveryLedger } from '#shared/domain/agreements/delivery-ledger.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { agreementOfKind, agreementsInForce, realisticAgreements } from '#tests/domain/plans/realistic-agreements.ts';

test('the agreements that papers and screens are shown with lack nothing for their signature', () => {
  const newId = countingIds(150_000);
  const around = {
    lines: ['Radio Ejemplo 98.5 FM', 'Canal Universitario de Prueba', 'Otra'].map((outlet, at) => ({
      id: idAt(at + 1),
      outlet,
    })),
    activities: ['Reuniones con comités de agua', 'Otra'].map((name, at) => ({ id: idAt(at + 11), name })),
    states: Array.from({ length: 32 }, (_, at) => ({
      code: String(at + 1).padStart(2, '0'),
      name: `Estado ${at + 1}`,
    })),
  };
  const row = { id: idAt(21), dossierId: idAt(22), title: '', fiscalYear: 2026 };
  const drafts = realisticAgreements(row, around, newId);
  expect(agreementsContent.parse(drafts)).toEqual(drafts);
  const context = { budget: undefined, mediaPlan: undefined, program: undefined, today: '2026-08-15' };
  expect(checkAgreements(drafts, context).filter(({ severity }) => severity !== 'info')).toEqual([]);
  const concertation = agreementOfKind(drafts, 'concertation');
  const oursOf = drafts.party.find((one) => one.agreementId === concertation.id && one.side === 'ours')?.id;
  const signing = drafts.signatory.filter(({ partyId, role }) => partyId === oursOf && role === 'signs');
  expect([signing.length, drafts.territory.length]).toEqual([3, 19 + 2 + 1]);
  expect([drafts.agreementLine.length, drafts.agreementActivity.length]).toEqual([2, 1]);

  const inForce = agreementsInForce(drafts, newId);
  expect(agreementsContent.parse(inForce)).toEqual(inForce);
  expect(inForce.agreement.map((one) => agreementStanding(inForce, one, '2026-08-15').state)).toEqual([
    'in-force',
    'in-force',
    'amended',
    'in-force',
  ]);
  const states = deliveryLedger(inForce, concertation, undefined, '2026-08-15').rows.map(({ state }) => state);
  expect(states).toEqual(['complete', 'pending', 'overdue', 'pending']);
});
