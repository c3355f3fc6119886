import { expect, test } from 'vitest';
import { sha256 } from '#electron/storage/blobs.ts';
import { collectGarbage } from '#electron/storage/garbage.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import type { ReviewAct } from '#shared/domain/review/review.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';
import { PAPER, voBo } from '#tests/handlers/package-acts.ts';
import {
  deliver,
  directorate,
  emptyDesk,
  HEAD,
  DIRECTOR as PERSON_THERE,
  receive,
} from '#tests/handlers/package-desk.ts';
import { actsOf, CLERK, DIRECTOR, reviewDesk } from '#tests/handlers/review-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

type Wanted = ChannelInput<'review.correct'>;

const PDF = new TextEncoder().encode('%PDF-1.7 firmado (ficticio)');

const correcting = (
  document: Pick<Wanted, 'kind' | 'documentId'>,
  actId: string,
  more: Partial<Wanted> = {},
): Wanted => ({
  ...document,
  actId,
  on: '2026-03-02',
  officerName: DIRECTOR,
  postName: 'Director',
  letterNumber: 'DG/51/2026',
  reason: 'Se copió mal el oficio',
  scan: null,
  ...more,
});

test('a Vo.Bo. recorded from paper is corrected, and nothing of what was decided or frozen moves', async () => {
  const { app, document, open, send, judge } = await reviewDesk();
  await send();
  const { contentSha } = await open();
  const done = await app.ask('review.authorise', { ...judge({ paper: { scan: null, scanName: '' } }), contentSha });
  const actId = done.content.act.at(-1)?.id ?? '';
  const [frozen] = done.versions;
  const pdf = await app.ask('review.versionPdf', { versionId: frozen?.versionId ?? '' });

  const notAScan = correcting(document, actId, { scan: new TextEncoder().encode('no es un escaneo') });
  expect((await app.refused('review.correct', notAScan)).code).toBe('file-rejected');
  for (const [more, code] of [
    [{ on: '2999-01-01' }, 'invalid-input'],
    [{ on: '2026-03-01' }, 'not-allowed'],
    [{ reason: ' ' }, 'invalid-input'],
    [{ letterNumber: 'DG/15/2026' }, 'invalid-input'],
    // Who prepared what was authorised didn't sign it, also now that the next version has no author yet.
    [{ officerName: CLERK }, 'not-allowed'],
  ] as const) {
    expect([more, (await app.refused('review.correct', correcting(document, actId, more))).code]).toEqual([more, code]);
  }
  expect((await app.refused('review.correct', correcting(document, newId()))).code).toBe('not-found');
  expect((await open()).content.correction).toEqual([]);

  const signer = { officerName: 'Elena Firma Ficticia', postName: 'Secretaria', scan: PDF };
  const after = await app.ask('review.correct', correcting(document, actId, signer));
  const { content, versions, recordedElsewhere, ...standing } = after;
  const { content: was, versions: _, recordedElsewhere: __, ...stood } = done;
  expect(standing).toEqual(stood);
  expect(content.act).toEqual(was.act);
  expect(content.correction).toMatchObject([
    { actId, letterNumber: 'DG/51/2026', officerName: 'Elena Firma Ficticia', scanSha: sha256(PDF), recordedBy: CLERK },
  ]);
  expect(recordedElsewhere).toEqual([]);
  expect(versions).toEqual([{ ...frozen, authorisedBy: 'Elena Firma Ficticia' }]);
  const again = await app.ask('review.versionPdf', { versionId: frozen?.versionId ?? '' });
  expect(Buffer.from(again.bytes).equals(Buffer.from(pdf.bytes))).toBe(true);

  // The scan is kept, and the act gives it.
  const { store } = app.context;
  expect(collectGarbage(store, '2030-01-01T00:00:00.000Z')).toEqual([]);
  expect(verifyStore(store)).toEqual([]);
  expect(Buffer.from(store.blobs.get(sha256(PDF))).equals(Buffer.from(PDF))).toBe(true);
  // What follows is judged by the date that holds now.
  const early = { ...document, on: '2026-03-01', officerName: CLERK, postName: '', letterNumber: '', paper: null };
  expect((await app.refused('review.reopen', { ...early, reason: 'Cambió' })).code).toBe('not-allowed');
});

test('the sitting person’s own Vo.Bo. keeps its name, and a correction can’t be taken back', async () => {
  const { app, document, send, authorise, open } = await reviewDesk();
  await send();
  const done = await authorise();
  const actId = done.content.act.at(-1)?.id ?? '';
  const other = await app.refused('review.correct', correcting(document, actId, { officerName: 'Otra Persona' }));
  expect(other).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('lo hizo en este equipo') });
  await app.ask('review.correct', correcting(document, actId));
  expect((await open()).content.correction).toHaveLength(1);
  const { store } = app.context;
  expect(() => store.write((db) => db.run('DELETE FROM review_correction'))).toThrow(/SQLITE_CONSTRAINT_TRIGGER/);
});

test('a correction travels with the next package, and only the computer that recorded the act makes it', async () => {
  const from = await directorate();
  const { budget, budgetId, app } = from;
  const there = actsOf(app, budgetId);
  await there.explain();
  await app.ask('review.send', there.act({ officerName: DIRECTOR, letterNumber: 'DP/1/2026' }));
  const to = await emptyDesk(HEAD);
  await receive(to.app, await deliver(app, budget, 'send'));
  const here = actsOf(to.app, budgetId);
  const sentId = (await here.open()).content.act[0]?.id ?? '';
  const sent = correcting(budget, sentId, { postName: 'Jefa de Departamento', letterNumber: 'DP/11/2026' });
  const refused = await to.app.refused('review.correct', sent);
  expect(refused).toMatchObject({ code: 'not-allowed', message: expect.stringContaining(`Pida a ${DIRECTOR}`) });
  expect((await here.open()).recordedElsewhere).toEqual([{ actId: sentId, who: DIRECTOR }]);

  // Who sent it corrects its letter meanwhile; the answer from here doesn't undo that.
  await app.ask('review.correct', sent);
  await to.app.ask('review.return', {
    ...here.act({ officerName: HEAD.officerName, letterNumber: 'PR/2/2026' }),
    reason: 'Falta sustento',
    contentSha: (await here.open()).contentSha,
    observations: [{ section: 'lines', rowId: null, text: 'Falta la unidad' }],
  });
  const returnId = (await here.open()).content.act.at(-1)?.id ?? '';
  const mine = { officerName: HEAD.officerName, postName: HEAD.postName, letterNumber: 'PR/22/2026', scan: PDF };
  await to.app.ask('review.correct', correcting(budget, returnId, mine));
  await receive(app, await deliver(to.app, budget, 'return'));
  const { content, recordedElsewhere, state, round } = await there.open();
  expect([state, round]).toEqual(['returned', 1]);
  expect(content.correction.map(({ actId, letterNumber }) => [actId, letterNumber]).sort()).toEqual(
    [
      [sentId, 'DP/11/2026'],
      [returnId, 'PR/22/2026'],
    ].sort(),
  );
  expect(recordedElsewhere).toEqual([{ actId: returnId, who: HEAD.officerName }]);
  const scan = await app.ask('review.saveScan', { ...budget, actId: returnId });
  expect(scan.kind === 'download' && Buffer.from(scan.bytes).equals(Buffer.from(PDF))).toBe(true);

  // The sending that follows brings the first correction there.
  const observationId = content.observation[0]?.id ?? '';
  await app.ask('review.answer', { ...budget, observationId, answer: 'Se puso' });
  await app.ask('review.send', there.act({ officerName: DIRECTOR }));
  await receive(to.app, await deliver(app, budget, 'send'));
  expect((await here.open()).content.correction).toHaveLength(2);
  for (const desk of [from, to]) expect(await desk.app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
}, 60_000);

/** A budget that the directorate sent and a department judges; both corrected the letter number of their acts. */
const crossed = async (returnedHere: boolean) => {
  const { app, budget } = await directorate();
  const mine = voBo(app, budget);
  await mine.send(PERSON_THERE);
  const judge = await emptyDesk(HEAD);
  await receive(judge.app, await deliver(app, budget, 'send'));
  await voBo(judge.app, budget).giveBack(HEAD, ['Falta el costo']);
  const correct = async ({ ask }: TestApp, act: ReviewAct, letterNumber: string) => {
    const row = (await ask('review.open', budget)).content.act.findLast((one) => one.act === act);
    const { id = '', officerName = '', postName = '' } = row ?? {};
    await ask('review.correct', correcting(budget, id, { officerName, postName, letterNumber }));
  };
  const answer = await deliver(judge.app, budget, 'return');
  if (returnedHere) {
    await mine.giveBack(HEAD, ['En papel'], PAPER);
    await correct(app, 'return', 'V/77');
  } else {
    await correct(judge.app, 'return', 'V/77');
  }
  await correct(app, 'send', 'V/11');
  return { app, budget, judge, answer };
};

const lettersOf = async ({ ask }: TestApp, document: Pick<Wanted, 'kind' | 'documentId'>) =>
  (await ask('review.open', document)).content.correction.map(({ letterNumber }) => letterNumber);

test('where acts crossed, what was corrected of one that leaves goes with it, and of the others it stays', async () => {
  const taken = await crossed(false);
  await receive(taken.judge.app, await deliver(taken.app, taken.budget, 'recall'), { side: 'theirs' });
  expect(await lettersOf(taken.judge.app, taken.budget)).toEqual(['V/11']);
  const twice = await crossed(true);
  await receive(twice.app, twice.answer);
  expect(await lettersOf(twice.app, twice.budget)).toEqual(['V/11']);
  for (const { app, judge } of [taken, twice]) {
    for (const desk of [app, judge.app]) expect(await desk.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  }
}, 60_000);
