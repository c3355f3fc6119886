import { expect, test } from 'vitest';
import { agreementGuide } from '#shared/domain/agreements/agreement-guide.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { agreementsWith } from '#tests/domain/agreements/agreements-builder.ts';

const statesOf = (content: AgreementsContent): Readonly<Record<string, string>> => {
  const [agreement] = content.agreement;
  if (!agreement) throw new Error('No agreement');
  return Object.fromEntries(agreementGuide(content, agreement).map(({ key, state }) => [key, state]));
};

test('who answers every question that isn’t optional can sign: a contract asks for its payment, item and procedure', () => {
  const contract = agreementsWith([
    { kind: 'contract', procurement: '', promises: [{ by: 'ours', nature: 'money', amount: 100_00 }] },
  ]);
  expect(statesOf(contract)).toEqual({
    kind: 'answered',
    who: 'answered',
    object: 'answered',
    theirs: 'open',
    // The payment doesn't say its item.
    ours: 'open',
    procurement: 'open',
    until: 'answered',
    signs: 'answered',
    where: 'optional',
    text: 'optional',
  });
  expect(statesOf({ ...contract, signatory: [], party: contract.party.slice(0, 1) })).toMatchObject({
    who: 'open',
    signs: 'open',
  });
});

test('a convention in kind asks for no procedure, and what the institution gives is optional', () => {
  const content = agreementsWith([{ promises: [{ by: 'other', quantity: '40' }] }]);
  expect(statesOf(content)).toMatchObject({ theirs: 'answered', ours: 'optional' });
  expect(statesOf(content)).not.toHaveProperty('procurement');
});
