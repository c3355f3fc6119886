import { describe, expect, test } from 'vitest';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { recordAct } from '#shared/domain/review/review-acts.ts';
import { contentOf } from '#tests/handlers/budget-desk.ts';
import { PAPER, voBo } from '#tests/handlers/package-acts.ts';
import {
  COLLEAGUE,
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
  smallPlans,
} from '#tests/handlers/package-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

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

/** The directorate's plans, and a change of the diagnosis' title. */
const plansAt = async () => {
  const owner = await directorate();
  const { diagnosisId, annualProgramId } = await smallPlans(owner.app, owner.dossierId);
  const retitle = (title: string) =>
    owner.app.ask('diagnosis.edit', {
      diagnosisId,
      label: 'Editar',
      coalesce: null,
      changes: [{ op: 'update', entity: 'diagnosis', id: diagnosisId, field: 'title', value: title }],
    });
  const diagnosis = { kind: 'diagnosis', documentId: diagnosisId } as const;
  const program = { kind: 'annual-program', documentId: annualProgramId } as const;
  return { ...owner, diagnosis, program, retitle };
};
const titleAt = async (app: TestApp, diagnosisId: string) =>
  (await app.ask('diagnosis.open', { diagnosisId })).content.diagnosis[0]?.title;
const COPY = 'el diagnóstico, que aquí solo se consulta, al día';

describe('a copy to read', () => {
  test('is brought up to date without its reader preparing anything, and whoever holds it still does', async () => {
    const { app, diagnosis, program, retitle } = await plansAt();
    const head = await emptyDesk(HEAD);
    await receive(head.app, await deliver(app, program, 'lend'));
    await deliver(app, program, 'recall');
    await retitle('Segundo título');
    const { inspection } = await receive(head.app, await deliver(app, program, 'hand-over'));
    expect(inspection.creates).toContain(COPY);
    expect(await titleAt(head.app, diagnosis.documentId)).toBe('Segundo título');
    expect((await head.app.ask('package.standing', diagnosis)).here).toBe(false);
    await voBo(app, diagnosis).send(DIRECTOR);
    await receive(head.app, await deliver(app, diagnosis, 'send'));
    const judge = voBo(head.app, diagnosis);
    expect((await judge.open()).preparedBy).toEqual([DIRECTOR.officerName]);
    expect(await judge.giveBack(HEAD, ['Falta la fuente'])).toMatchObject({ state: 'returned' });
  });

  test('of what was lent does not keep whoever lent it from taking it back', async () => {
    const { app, diagnosis, program } = await plansAt();
    const head = await emptyDesk(HEAD);
    await receive(head.app, await deliver(app, diagnosis, 'lend'));
    await receive(head.app, await deliver(app, program, 'hand-over'));
    await head.app.ask('diagnosis.edit', {
      diagnosisId: diagnosis.documentId,
      label: 'Editar',
      coalesce: null,
      changes: [{ op: 'update', entity: 'diagnosis', id: diagnosis.documentId, field: 'title', value: 'El prestado' }],
    });
    const { inspection } = await receive(app, await deliver(head.app, program, 'hand-over'));
    expect(inspection.creates).toContain(COPY);
    const lent = await app.ask('package.standing', diagnosis);
    expect(lent).toMatchObject({ here: false, recallable: 1, reason: expect.stringContaining('prestado') });
    const recall = await inspect(head.app, await deliver(app, diagnosis, 'recall'));
    expect(recall).toMatchObject({ outcome: 'recalled', mayReceive: true, manifest: { about: 1 } });
    expect(await app.ask('package.standing', diagnosis)).toMatchObject({ here: true });
  });

  test('brings its answers along as they were changed there', async () => {
    const { app, diagnosis, program, retitle } = await plansAt();
    const { send, open } = voBo(app, diagnosis);
    await send(DIRECTOR);
    const head = await emptyDesk(HEAD);
    await receive(head.app, await deliver(app, diagnosis, 'send'));
    await voBo(head.app, diagnosis).giveBack(HEAD, ['Falta la fuente']);
    await receive(app, await deliver(head.app, diagnosis, 'return'));
    const observationId = (await open()).content.observation[0]?.id ?? '';
    for (const answer of ['Se agregó', 'Se agregó la fuente y su año']) {
      await retitle(answer);
      await app.ask('review.answer', { ...diagnosis, observationId, answer });
      const { inspection } = await receive(head.app, await deliver(app, program, 'hand-over'));
      expect(inspection.creates).toContain(COPY);
      expect((await voBo(head.app, diagnosis).open()).content.observation).toMatchObject([{ answer }]);
      await receive(head.app, await deliver(app, program, 'recall'));
    }
  });

  test('is taken back by whoever sent it, not by who reads it; what crossed stays untouched', async () => {
    const { app, diagnosis, program, retitle } = await plansAt();
    const { documentId } = diagnosis;
    await voBo(app, diagnosis).send(DIRECTOR);
    await deliver(app, diagnosis, 'send');
    const reader = await emptyDesk(COLLEAGUE);
    await receive(reader.app, await deliver(app, program, 'lend'));
    const there = voBo(reader.app, diagnosis);
    const before = digestOf(reader.app);
    const refused = await reader.app.refused('review.recall', there.act(COLLEAGUE));
    expect(refused).toMatchObject({ code: 'not-allowed', message: expect.stringMatching(/solo se consulta/) });
    expect(digestOf(reader.app)).toBe(before);

    // A store in which an older Cauce let it happen.
    const { content, contentSha } = await there.open();
    const person = { on: '2026-03-02', officerName: COLLEAGUE.officerName, postName: '', recordedBy: '' } as const;
    const act = { ...person, act: 'recall', reason: '', letterNumber: '', contentSha, scanSha: null } as const;
    const recalled = recordAct(content, { ...act, observations: [] }, { findings: [], preparedBy: [] }, newId);
    reader.app.context.store.write((db) =>
      runCommand(db, reviewTables, {
        scopeId: documentId,
        kind: 'act',
        label: 'Retirar',
        coalesce: null,
        who: readAuthor(db),
        at: reader.app.context.now(),
        changes: recalled.ok ? recalled.value : [],
      }),
    );
    await deliver(app, program, 'recall');
    await voBo(app, diagnosis).giveBack(HEAD, ['Falta la fuente'], PAPER);
    await retitle('Segundo título');
    const title = await titleAt(reader.app, documentId);
    const { inspection } = await receive(reader.app, await deliver(app, program, 'hand-over'));
    expect(inspection.creates).not.toContain(COPY);
    expect(await titleAt(reader.app, documentId)).toBe(title);
    expect((await there.open()).content.act.map((row) => row.act)).toEqual(['send', 'recall']);
    expect(await reader.app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});

describe('what a dossier has', () => {
  test('keeps a document that was sent for its Vo.Bo.: another in its place is refused', async () => {
    const owner = await plansAt();
    const other = await emptyDesk(COLLEAGUE);
    await receive(other.app, await deliver(owner.app, owner.budget, 'hand-over'));
    const { diagnosisId } = await other.app.ask('diagnosis.ofDossier', { dossierId: owner.dossierId });
    const own = { kind: 'diagnosis', documentId: diagnosisId } as const;
    await voBo(other.app, own).send(COLLEAGUE);
    const before = digestOf(other.app);
    const bytes = await deliver(owner.app, owner.diagnosis, 'hand-over');
    const refused = await other.app.refused('package.inspect', named(bytes));
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringMatching(/no deja su lugar.*Acuerden/) });
    expect(digestOf(other.app)).toBe(before);
    expect(await voBo(other.app, own).open()).toMatchObject({ state: 'sent' });
  });

  test('is only looked at once it is archived: nothing is received into it or delivered out of it', async () => {
    const { app, dossierId, budget } = await directorate();
    const head = await emptyDesk(HEAD);
    await receive(head.app, await deliver(app, budget, 'hand-over'));
    const back = await deliver(head.app, budget, 'hand-over');
    await app.ask('dossier.archive', { dossierId, archived: true });
    const before = digestOf(app);
    const refused = await app.refused('package.inspect', named(back));
    expect(refused).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('sáquelo del archivo') });
    expect(digestOf(app)).toBe(before);
    await app.ask('dossier.archive', { dossierId, archived: false });
    await receive(app, back);
    await app.ask('dossier.archive', { dossierId, archived: true });
    const lent = await app.refused('package.write', delivering(budget, 'lend'));
    expect(lent).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('sáquelo del archivo') });
    // What went out before may still be taken back.
    await app.ask('dossier.archive', { dossierId, archived: false });
    await deliver(app, budget, 'lend');
    await app.ask('dossier.archive', { dossierId, archived: true });
    await deliver(app, budget, 'recall');
    expect((await app.ask('package.standing', budget)).here).toBe(true);
  });
});

test('a recall of what never came here leads nowhere, and its delivery is not received afterwards', async () => {
  const { app, dossierId, budget } = await directorate();
  const lost = await deliver(app, budget, 'hand-over');
  const recall = await deliver(app, budget, 'recall');
  const head = await emptyDesk(HEAD);
  const received = await receive(head.app, recall);
  expect(received).toMatchObject({ dossierId: null, inspection: { outcome: 'recalled' } });
  expect(received.inspection.meaning).toContain('nunca llegó a este equipo');
  expect(await inspect(head.app, lost)).toMatchObject({ outcome: 'recalled', mayReceive: false });
  const again = await receive(head.app, await deliver(app, budget, 'hand-over'));
  expect(again).toMatchObject({ dossierId, standing: { here: true } });
});
