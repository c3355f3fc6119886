import { describe, expect, test } from 'vitest';
import { guidelinesOf } from '#shared/domain/review/guideline.ts';
import { deskWithPlans, insert } from '#tests/handlers/plan-desk.ts';
import { openTestApp, PERSON } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const open = async () => {
  const app = await openTestApp(temporaryFolder());
  await app.ask('desk.saveUser', PERSON);
  return app;
};

const own = (values: { readonly fromYear?: number | null; readonly toYear?: number | null } = {}) => ({
  id: newId(),
  document: 'Circular ficticia 4',
  numeral: '2',
  requirement: 'El programa lleva el logotipo de la dirección.',
  section: 'cover',
  fromYear: null,
  toYear: null,
  source: '',
  ...values,
});

describe('guidelines', () => {
  test('ship with where they come from and how sure that is, and leave out what asks for nothing', async () => {
    const all = await (await open()).ask('guideline.list', {});
    expect(all.length).toBeGreaterThan(5);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const one of all) {
      expect(one.origin).toBe('shipped');
      expect(['V1', 'V2', 'CG']).toContain(one.confidence);
      expect(one.source).not.toBe('');
      // What nobody read in a source never stands as if it were law.
      if (one.confidence === 'CG') expect(one.document).toContain('por verificar');
    }
    const ids = all.map(({ id }) => id);
    for (const noRequirement of ['LGCS-VIG', 'LGCS-REF2022', 'LGCS17', 'MEZCLA', 'JAL-LEY']) {
      expect(ids).not.toContain(noRequirement);
    }
    const of2014 = guidelinesOf(all, 2014).map(({ id }) => id);
    expect(of2014).toContain('CPEUM134-8');
    expect(of2014.filter((id) => id.startsWith('LGCS'))).toEqual([]);
  });

  test('the desk adds its own, changes it and takes it away', async () => {
    const app = await open();
    const guideline = own();
    const added = await app.ask('guideline.save', { guideline });
    expect(added.at(-1)).toEqual({ ...guideline, origin: 'desk', confidence: 'mesa' });
    const changed = await app.ask('guideline.save', { guideline: { ...guideline, toYear: 2027 } });
    expect(changed.at(-1)?.toYear).toBe(2027);
    expect(changed).toHaveLength(added.length);
    const left = await app.ask('guideline.remove', { guidelineId: guideline.id });
    expect(left.map(({ id }) => id)).not.toContain(guideline.id);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('one that a programme answered is not taken away: its validity is ended', async () => {
    const { app, annualProgramId, edit } = await deskWithPlans();
    const guideline = own();
    await app.ask('guideline.save', { guideline });
    const answer = {
      id: newId(),
      rank: 'a0',
      guidelineId: guideline.id,
      answer: 'meets',
      evidence: 'Portada',
    } as const;
    await edit([insert('compliance', answer)]);
    const refused = await app.refused('guideline.remove', { guidelineId: guideline.id });
    expect(refused.code).toBe('not-allowed');
    expect(refused.message).toContain('Termine su vigencia');
    expect((await app.ask('guideline.list', {})).map(({ id }) => id)).toContain(guideline.id);
    // Once the answer is taken back nothing is lost with it.
    await app.ask('annualProgram.undo', { annualProgramId });
    await app.ask('guideline.remove', { guidelineId: guideline.id });
    expect((await app.ask('guideline.list', {})).map(({ id }) => id)).not.toContain(guideline.id);
  });

  test('a shipped one is neither changed nor taken away; years must not cross; something must be asked for', async () => {
    const app = await open();
    const shipped = { ...own(), id: 'CPEUM134-8' };
    expect((await app.refused('guideline.save', { guideline: shipped })).code).toBe('not-allowed');
    expect((await app.refused('guideline.remove', { guidelineId: 'CPEUM134-8' })).code).toBe('not-allowed');
    expect((await app.refused('guideline.remove', { guidelineId: newId() })).code).toBe('not-found');
    const crossed = own({ fromYear: 2027, toYear: 2026 });
    expect((await app.refused('guideline.save', { guideline: crossed })).code).toBe('invalid-input');
    expect((await app.refused('guideline.save', { guideline: { ...own(), requirement: ' ' } })).code).toBe(
      'invalid-input',
    );
    expect((await app.ask('guideline.list', {})).filter(({ origin }) => origin === 'desk')).toEqual([]);
  });
});
