import { describe, expect, test } from 'vitest';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { contentOf } from '#tests/handlers/budget-desk.ts';
import { PAPER, voBo } from '#tests/handlers/package-acts.ts';
import {
  COLLEAGUE,
  DIRECTOR,
  deliver,
  digestOf,
  directorate,
  edit,
  emptyDesk,
  HEAD,
  receive,
} from '#tests/handlers/package-desk.ts';

const named = (bytes: Uint8Array) => ({ name: 'entrega.cauce', bytes });
const SIGNER = { officerName: 'Elena Otra Persona', postName: 'Coordinadora' };

/** The directorate's budget came back from one computer, while another, which nobody told of it, goes on with its copy. */
const twoWays = async () => {
  const owner = await directorate();
  const { budget, budgetId } = owner;
  const [first, second] = [await emptyDesk(HEAD), await emptyDesk(COLLEAGUE)];
  await receive(first.app, await deliver(owner.app, budget, 'hand-over'));
  await receive(second.app, await deliver(first.app, budget, 'lend'));
  await deliver(first.app, budget, 'recall');
  const id = (await contentOf(owner.app, budgetId)).line[0]?.id ?? '';
  await edit(first.app, budgetId, [updateRow('line', id, 'unit', 'lona')]);
  await receive(owner.app, await deliver(first.app, budget, 'hand-over'));
  return { ...owner, second, id };
};

describe('what is being judged', () => {
  test('is not changed by a package: sent or authorised, it stays what was sent and what is frozen', async () => {
    const { app, budget, budgetId, second, id } = await twoWays();
    const { send, authorise, reopen, open } = voBo(app, budget);
    await edit(second.app, budgetId, [updateRow('line', id, 'description', 'Otra cosa')]);
    const late = await deliver(second.app, budget, 'hand-over');
    await send(DIRECTOR);
    const sent = digestOf(app);
    const refused = await app.refused('package.inspect', named(late));
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringMatching(/en validación.*retire.*envío/) });
    expect(digestOf(app)).toBe(sent);

    await authorise(SIGNER, PAPER);
    const frozen = digestOf(app);
    const again = await app.refused('package.inspect', named(late));
    expect(again).toMatchObject({ code: 'conflict', message: expect.stringMatching(/autorizado.*Abra.*otra versión/) });
    expect(digestOf(app)).toBe(frozen);
    const { contentSha, versions } = await open();
    expect(versions[0]?.contentSha).toBe(contentSha);

    // Another version takes it in.
    await reopen(DIRECTOR);
    expect((await receive(app, late)).inspection.outcome).toBe('merge');
    expect((await contentOf(app, budgetId)).line[0]).toMatchObject({ unit: 'lona', description: 'Otra cosa' });
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('is not changed by what somebody chooses, either', async () => {
    const { app, budget, budgetId, second, id } = await twoWays();
    await edit(second.app, budgetId, [updateRow('line', id, 'unit', 'metro')]);
    const late = await deliver(second.app, budget, 'hand-over');
    await voBo(app, budget).send(DIRECTOR);
    const { token, conflicts } = await app.ask('package.inspect', named(late));
    const before = digestOf(app);
    const choices = Object.fromEntries(conflicts.map(({ key }) => [key, 'theirs' as const]));
    const refused = await app.refused('package.receive', { token, choices, matches: {} });
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('en validación') });
    expect(digestOf(app)).toBe(before);
    await receive(app, late, { side: 'ours' });
    expect((await contentOf(app, budgetId)).line[0]?.unit).toBe('lona');
  });
});

describe('who prepared a document', () => {
  test('does not authorise it on another computer, also where an authorised version comes along', async () => {
    const owner = await directorate();
    const { app, budget, budgetId } = owner;
    const { send, authorise, reopen } = voBo(app, budget);
    await send(DIRECTOR);
    await authorise(SIGNER, PAPER);
    await reopen(DIRECTOR);
    await app.ask('desk.saveUser', COLLEAGUE);
    const id = (await contentOf(app, budgetId)).line[0]?.id ?? '';
    await edit(app, budgetId, [updateRow('line', id, 'description', 'Segunda versión')]);
    await send(COLLEAGUE);
    const judge = await emptyDesk(HEAD);
    await receive(judge.app, await deliver(app, budget, 'send'));
    const there = voBo(judge.app, budget);
    expect((await there.open()).preparedBy).toEqual([COLLEAGUE.officerName]);
    await judge.app.ask('desk.saveUser', COLLEAGUE);
    const { contentSha } = await there.open();
    const refused = await judge.app.refused('review.authorise', { ...there.act(COLLEAGUE), contentSha });
    expect(refused).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('elaboró el documento') });
  });
});
