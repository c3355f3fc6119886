import { describe, expect, test } from 'vitest';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { contentOf } from '#tests/handlers/budget-desk.ts';
import { PAPER, voBo } from '#tests/handlers/package-acts.ts';
import {
  DIRECTOR,
  deliver,
  digestOf,
  directorate,
  edit,
  emptyDesk,
  HEAD,
  inspect,
  receive,
} from '#tests/handlers/package-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

const named = (bytes: Uint8Array) => ({ name: 'entrega.cauce', bytes });

/** A budget that the directorate sent and a department has to judge. */
const beingJudged = async () => {
  const owner = await directorate();
  const { budget } = owner;
  const mine = voBo(owner.app, budget);
  await mine.send(DIRECTOR);
  const judge = await emptyDesk(HEAD);
  await receive(judge.app, await deliver(owner.app, budget, 'send'));
  const theirs = voBo(judge.app, budget);
  const verify = async () => {
    for (const { app } of [owner, judge]) {
      expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
    }
  };
  return { ...owner, mine, judge, theirs, verify };
};

describe('acts that crossed on their way', () => {
  test('a recall that meets a return says what leaves the history, and waits for a person', async () => {
    const { app, budget, mine, judge, theirs, verify } = await beingJudged();
    await theirs.giveBack(HEAD, ['Falta el costo', 'Diga dónde']);
    const recall = await deliver(app, budget, 'recall');
    const told = await inspect(judge.app, recall);
    expect(told.meaning).toMatch(/ya se había devuelto.*sus 2 observaciones/);
    expect(told.changes.map(({ change, where, before }) => [change, where, before])).toEqual([
      ['removed', 'Devolución', expect.stringContaining(HEAD.officerName)],
      ['removed', 'Observación', 'Falta el costo'],
      ['removed', 'Observación', 'Diga dónde'],
    ]);
    expect(told.conflicts).toEqual([
      expect.objectContaining({
        where: 'Revisión',
        ours: expect.stringMatching(/Devolución.*2 observaciones/),
        theirs: expect.stringContaining('Retiro del envío'),
      }),
    ]);
    const before = digestOf(judge.app);
    const unasked = await judge.app.refused('package.receive', { token: told.token, choices: {}, matches: {} });
    expect(unasked.message).toContain('Falta elegir');
    const choices = { [told.conflicts[0]?.key ?? '']: 'ours' } as const;
    const kept = await judge.app.refused('package.receive', { token: told.token, choices, matches: {} });
    expect(kept).toMatchObject({ code: 'conflict', message: expect.stringContaining('conservar la devolución') });
    expect(digestOf(judge.app)).toBe(before);
    await receive(judge.app, recall, { side: 'theirs' });
    expect(await theirs.open()).toMatchObject({ state: 'draft', content: { observation: [] } });
    await mine.send(DIRECTOR);
    await receive(judge.app, await deliver(app, budget, 'send'));
    expect(await theirs.open()).toMatchObject({ state: 'sent', round: 1 });
    await verify();
  });

  test('a recall that meets an authorisation is refused, and whoever recalled may take the authorisation after all', async () => {
    const { app, budget, budgetId, mine, judge, theirs, verify } = await beingJudged();
    await theirs.authorise(HEAD);
    const answer = await deliver(judge.app, budget, 'authorise');
    const recall = await deliver(app, budget, 'recall');
    const line = (await contentOf(app, budgetId)).line[0]?.id ?? '';
    const letter = { id: newId(), rank: 'a0', kind: 'authorisation', number: 'OF/1', date: '', subject: '' } as const;
    await edit(app, budgetId, [
      updateRow('line', line, 'unit', 'lona'),
      { op: 'insert', entity: 'letter', row: { ...letter, state: 'draft' } },
    ]);
    await mine.send(DIRECTOR);
    const second = await deliver(app, budget, 'send');
    const before = digestOf(judge.app);
    for (const late of [recall, second]) {
      const refused = await judge.app.refused('package.inspect', named(late));
      expect(refused).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('paquete de la autorización'),
      });
    }
    expect(digestOf(judge.app)).toBe(before);

    const seen = await inspect(app, answer);
    expect(seen).toMatchObject({ mayReceive: true, meaning: expect.stringContaining('vale el Vo.Bo.') });
    expect(seen.changes.map(({ what, before: was, after }) => [what, was, after])).toContainEqual([
      'unidad',
      'lona',
      'pieza',
    ]);
    const mineBefore = digestOf(app);
    const choices = Object.fromEntries(seen.conflicts.map(({ key }) => [key, 'ours' as const]));
    const kept = await app.refused('package.receive', { token: seen.token, choices, matches: {} });
    expect(kept).toMatchObject({ code: 'conflict', message: expect.stringContaining('conservar el retiro') });
    expect(digestOf(app)).toBe(mineBefore);
    expect((await receive(app, answer, { side: 'theirs' })).standing).toMatchObject({ here: true });
    const [here, there] = [await mine.open(), await theirs.open()];
    expect(here).toMatchObject({ state: 'authorised', contentSha: there.contentSha });
    expect(here.versions).toEqual(there.versions);
    // What was recorded under it meanwhile stays.
    expect((await contentOf(app, budgetId)).letter.map(({ number }) => number)).toEqual(['OF/1']);

    // The document is nobody's prisoner: another version goes to and fro.
    await mine.reopen(DIRECTOR);
    await edit(app, budgetId, [updateRow('line', line, 'unit', 'lona')]);
    await mine.send(DIRECTOR);
    await receive(judge.app, await deliver(app, budget, 'send'));
    await theirs.authorise(HEAD);
    await receive(app, await deliver(judge.app, budget, 'authorise'));
    expect(await mine.open()).toMatchObject({ state: 'authorised', versions: [{ number: 2 }, { number: 1 }] });
    await verify();
  }, 120_000);

  test('a return that came on paper and by package is one, with the observations of both', async () => {
    const { app, budget, mine, judge, theirs, verify } = await beingJudged();
    await theirs.giveBack(HEAD, ['Por paquete']);
    const answer = await deliver(judge.app, budget, 'return');
    await mine.giveBack(HEAD, ['En papel'], PAPER);
    const told = await receive(app, answer);
    expect(told.inspection.meaning).toContain('con las observaciones de ambas');
    expect(told.standing.here).toBe(true);
    const { content, state } = await mine.open();
    expect(state).toBe('returned');
    expect(content.act.map(({ act, recordedBy }) => [act, recordedBy])).toEqual([
      ['send', ''],
      ['return', ''],
    ]);
    expect(content.observation.map(({ text }) => text).sort()).toEqual(['En papel', 'Por paquete']);
    for (const { id } of content.observation) {
      await app.ask('review.answer', { ...budget, observationId: id, answer: 'Ya se dice' });
    }
    await mine.send(DIRECTOR);
    await receive(judge.app, await deliver(app, budget, 'send'));
    const again = await theirs.open();
    expect(again).toMatchObject({ state: 'sent', round: 2 });
    expect(again.content.observation).toHaveLength(2);
    await verify();
  });

  test('the next round reaches who returned it, even where their own package never arrived', async () => {
    const { app, budget, mine, judge, theirs, verify } = await beingJudged();
    await theirs.giveBack(HEAD, ['Por paquete']);
    await mine.giveBack(HEAD, ['En papel'], PAPER);
    const [observation] = (await mine.open()).content.observation;
    await app.ask('review.answer', { ...budget, observationId: observation?.id ?? '', answer: 'Ya se dice' });
    await mine.send(DIRECTOR);
    await receive(judge.app, await deliver(app, budget, 'send'));
    const { state, content } = await theirs.open();
    expect([state, content.act.map(({ act }) => act)]).toEqual(['sent', ['send', 'return', 'send']]);
    expect(content.observation.map(({ text }) => text).sort()).toEqual(['En papel', 'Por paquete']);
    await theirs.giveBack(HEAD, ['Otra más']);
    await receive(app, await deliver(judge.app, budget, 'return'));
    expect(await mine.open()).toMatchObject({ state: 'returned', round: 2 });
    await verify();
  });
});
