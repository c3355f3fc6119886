import { expect, test } from 'vitest';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { contentOf } from '#tests/handlers/budget-desk.ts';
import { PAPER, voBo } from '#tests/handlers/package-acts.ts';
import {
  addMinutes,
  DIRECTOR,
  deliver,
  delivering,
  digestOf,
  directorate,
  edit,
  emptyDesk,
  HEAD,
  inspect,
  receive,
} from '#tests/handlers/package-desk.ts';

test('a delivery of a day that has not come is refused, and nothing is written', async () => {
  const { app, budget } = await directorate();
  const before = digestOf(app);
  const refused = await app.refused('package.write', delivering(budget, 'lend', { on: '2099-01-01' }));
  expect(refused).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('todavía no llega') });
  expect(digestOf(app)).toBe(before);
  // A recall would be recorded before its file.
  await voBo(app, budget).send(DIRECTOR);
  await deliver(app, budget, 'send');
  const sent = digestOf(app);
  expect((await app.refused('package.write', delivering(budget, 'recall', { on: '2099-01-01' }))).code).toBe(
    'invalid-input',
  );
  expect(digestOf(app)).toBe(sent);
});

test('evidence that is only listed is not opened: one that is missing here stands in the way of no delivery', async () => {
  const { app, budget, dossierId } = await directorate();
  const minutes = await addMinutes(app, dossierId);
  const sha = app.context.store.read.get<{ sha: string }>('SELECT sha FROM dossier_evidence')?.sha ?? '';
  app.context.store.blobs.remove(sha);
  const refused = await app.refused('package.write', delivering(budget, 'lend'));
  expect(refused.code).toBe('not-found');
  const there = await emptyDesk(HEAD);
  const { evidence } = await inspect(there.app, await deliver(app, budget, 'lend', { withEvidence: false }));
  expect(evidence).toEqual([{ name: 'Minuta.pdf', sizeBytes: minutes.byteLength, included: false }]);
});

test('a notice of a recall that was lost is written again, also after the document went on', async () => {
  const { app, budget, budgetId } = await directorate();
  const colleague = await emptyDesk(HEAD);
  await receive(colleague.app, await deliver(app, budget, 'lend'));
  const lost = await deliver(app, budget, 'recall');
  expect((await app.ask('package.standing', budget)).acts).toEqual(['hand-over', 'lend', 'recall']);
  expect(Buffer.from(await deliver(app, budget, 'recall')).equals(Buffer.from(lost))).toBe(true);
  const line = (await contentOf(app, budgetId)).line[0]?.id ?? '';
  await edit(app, budgetId, [updateRow('line', line, 'unit', 'lona')]);
  const told = await receive(colleague.app, await deliver(app, budget, 'recall'));
  expect(told.inspection).toMatchObject({ outcome: 'recalled', manifest: { act: 'recall', number: 3, about: 1 } });
  expect(told.standing).toMatchObject({ here: false, reason: expect.stringContaining('retiró la entrega 1') });
  // The first one turns up: nothing comes of it.
  await receive(colleague.app, lost);
  expect((await contentOf(colleague.app, budgetId)).line[0]?.unit).toBe('pieza');

  // Once something else went out, there is nothing left to give notice of.
  await deliver(app, budget, 'hand-over');
  expect((await app.ask('package.standing', budget)).acts).toEqual(['recall', 'hand-over']);
});

test('the notice of a recalled sending is written again too, and no other answer takes its place', async () => {
  const { app, budget } = await directorate();
  const mine = voBo(app, budget);
  await mine.send(DIRECTOR);
  await deliver(app, budget, 'send');
  const notice = await deliver(app, budget, 'recall');
  expect(Buffer.from(await deliver(app, budget, 'recall')).equals(Buffer.from(notice))).toBe(true);
  expect((await mine.open()).content.act.map(({ act }) => act)).toEqual(['send', 'recall']);
  await mine.send(DIRECTOR);
  await mine.authorise({ officerName: 'Elena Otra Persona', postName: 'Coordinadora' }, PAPER);
  expect((await app.ask('package.standing', budget)).acts).not.toContain('recall');
}, 60_000);
