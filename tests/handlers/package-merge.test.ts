import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { contentOf, refusedEdit } from '#tests/handlers/budget-desk.ts';
import { creation, lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import {
  addMinutes,
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
  openDesk,
  receive,
} from '#tests/handlers/package-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

const lineId = async (app: TestApp, budgetId: string) => (await contentOf(app, budgetId)).line[0]?.id ?? '';

describe('a budget lent to a colleague', () => {
  test('comes back with what was written there, and is only read here meanwhile', async () => {
    const owner = await directorate();
    const { budget, budgetId } = owner;
    const colleague = await emptyDesk(COLLEAGUE);
    const loan = await receive(colleague.app, await deliver(owner.app, budget, 'lend', { to: 'Darío Muestra Gil' }));
    expect(loan.standing).toMatchObject({ here: true, acts: ['give-back', 'hand-over', 'lend'] });
    const id = await lineId(owner.app, budgetId);
    expect((await refusedEdit(owner.app, budgetId, [updateRow('line', id, 'unit', 'lona')])).message).toContain(
      'prestado',
    );
    const spending = await owner.app.refused('budget.edit', {
      budgetId,
      label: 'Editar',
      coalesce: null,
      changes: [{ op: 'update', entity: 'budget', id: budgetId, field: 'availability', value: 'monthly' }],
    });
    expect(spending.code).toBe('frozen');

    await edit(colleague.app, budgetId, [updateRow('line', id, 'unit', 'lona')]);
    const back = await receive(owner.app, await deliver(colleague.app, budget, 'give-back'));
    expect(back.inspection).toMatchObject({
      outcome: 'fast-forward',
      manifest: { act: 'give-back', number: 2, about: 1 },
      changes: [{ where: 'Renglón 1 (3361)', what: 'unidad', before: 'pieza', after: 'lona' }],
    });
    expect(back.standing).toMatchObject({ here: true, reason: '' });
    expect(await contentOf(owner.app, budgetId)).toEqual(await contentOf(colleague.app, budgetId));
    expect((await colleague.app.ask('package.standing', budget)).reason).toContain('se devolvió');
  });

  test('and taken back: what the colleague gives back afterwards is shown and not merged', async () => {
    const owner = await directorate();
    const { budget, budgetId } = owner;
    const colleague = await emptyDesk(COLLEAGUE);
    await receive(colleague.app, await deliver(owner.app, budget, 'lend'));
    const id = await lineId(owner.app, budgetId);
    await edit(colleague.app, budgetId, [updateRow('line', id, 'unit', 'metro')]);
    await deliver(owner.app, budget, 'recall');
    await edit(owner.app, budgetId, [updateRow('line', id, 'unit', 'lona')]);
    const late = await inspect(owner.app, await deliver(colleague.app, budget, 'give-back'));
    expect(late).toMatchObject({
      outcome: 'recalled',
      mayReceive: false,
      changes: [{ what: 'unidad', before: 'lona', after: 'metro' }],
    });
    expect((await contentOf(owner.app, budgetId)).line[0]?.unit).toBe('lona');
  });

  test('goes apart where two changed the same: both are shown side by side, the person chooses, and both agree after', async () => {
    const owner = await directorate();
    const { budget, budgetId } = owner;
    const [first, second] = [await emptyDesk(HEAD), await emptyDesk(COLLEAGUE)];
    await receive(first.app, await deliver(owner.app, budget, 'hand-over'));
    // Copied on, taken back and worked on: both have the same beginning.
    await receive(second.app, await deliver(first.app, budget, 'lend'));
    await deliver(first.app, budget, 'recall');
    const id = await lineId(first.app, budgetId);
    await edit(first.app, budgetId, [
      updateRow('line', id, 'unit', 'lona'),
      updateRow('line', id, 'description', 'Aquí'),
    ]);
    const { row, ...insert } = lineOfLonas();
    await edit(second.app, budgetId, [
      updateRow('line', id, 'unit', 'metro'),
      { ...insert, row: { ...row, rank: 'a1', description: 'Lona de allá' } },
    ]);
    await receive(owner.app, await deliver(first.app, budget, 'hand-over'));
    const other = await deliver(second.app, budget, 'hand-over');

    const inspection = await inspect(owner.app, other);
    expect(inspection).toMatchObject({
      outcome: 'merge',
      conflicts: [{ where: 'Renglón 1 (3361)', what: 'unidad', base: 'pieza', ours: 'lona', theirs: 'metro' }],
    });
    const added = inspection.changes.map(({ change, where }) => `${change} ${where}`);
    expect(added).toEqual(['added Renglón 2 (3361)']);
    const before = digestOf(owner.app);
    const open = await owner.app.refused('package.receive', { token: inspection.token, choices: {}, matches: {} });
    expect(open).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('Falta elegir') });
    expect(digestOf(owner.app)).toBe(before);
    await receive(owner.app, other, { side: 'theirs' });
    const merged = (await contentOf(owner.app, budgetId)).line;
    expect(merged.map(({ unit, description }) => [unit, description])).toEqual([
      ['metro', 'Aquí'],
      ['pieza', 'Lona de allá'],
    ]);
    // The merge continues both: whoever gets it next has nothing to choose.
    const next = await receive(first.app, await deliver(owner.app, budget, 'hand-over'));
    expect(next.inspection.outcome).toBe('fast-forward');
    expect(await contentOf(first.app, budgetId)).toEqual(await contentOf(owner.app, budgetId));
    for (const { app } of [owner, first, second]) {
      expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
    }
  });
});

describe('an anteproyecto that is judged elsewhere', () => {
  test('keeps its course going on both sides, and only what both wrote differently is asked', async () => {
    const owner = await directorate();
    const { budget, budgetId } = owner;
    const course = (app: TestApp, ...changes: readonly BudgetChange[]) => edit(app, budgetId, changes);
    const act = { ...budget, on: '2026-03-02', letterNumber: '', paper: null } as const;
    for (const { code, place, severity } of (await owner.app.ask('review.open', budget)).findings) {
      if (severity !== 'warning') continue;
      const justified = { findingCode: code, rowId: place.rowId ?? null, text: 'Así se acordó' };
      await owner.app.ask('review.justify', { ...budget, ...justified });
    }
    await owner.app.ask('review.send', { ...act, officerName: DIRECTOR.officerName, postName: '' });
    const judge = await emptyDesk(HEAD);
    await receive(judge.app, await deliver(owner.app, budget, 'send'));
    const letter = { id: newId(), rank: 'a0', kind: 'authorisation', number: 'OF/1', date: '', subject: '' } as const;
    const entry = { op: 'insert', entity: 'letter', row: { ...letter, state: 'draft' } } as const;
    await course(owner.app, entry, updateRow('budget', budgetId, 'availability', 'monthly'));
    const { contentSha } = await judge.app.ask('review.open', budget);
    const reason = 'Falta el costo de dos renglones';
    const person = { officerName: HEAD.officerName, postName: '' };
    await judge.app.ask('review.return', { ...act, ...person, reason, contentSha, observations: [] });
    const back = await inspect(owner.app, await deliver(judge.app, budget, 'return'));
    // What was recorded here stays, and the answer arrives.
    expect(back).toMatchObject({ outcome: 'merge', changes: [], conflicts: [] });
    await owner.app.ask('package.receive', { token: back.token, choices: {}, matches: {} });
    expect(await owner.app.ask('review.open', budget)).toMatchObject({ state: 'returned' });
    const after = await contentOf(owner.app, budgetId);
    expect([after.letter.length, after.budget[0]?.availability]).toEqual([1, 'monthly']);
    expect(await owner.app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});

test('a store whose kept contents or chain were altered by hand says so', async () => {
  const owner = await directorate();
  await deliver(owner.app, owner.budget, 'hand-over');
  await owner.app.close();
  const sqlite = new Database(join(owner.folder, 'cauce.db'));
  sqlite.exec('DROP TRIGGER document_content_kept; DROP TRIGGER document_revision_kept');
  sqlite.exec(`UPDATE document_content SET json = '{}'; UPDATE document_revision SET parents = '["x"]'`);
  sqlite.close();
  const { app } = await openDesk(owner.folder);
  const { ok, problems } = await app.ask('store.verify', {});
  expect([ok, problems.join(' ')]).toEqual([false, expect.stringMatching(/se entregó.*cambió.*cadena.*rota/)]);
});

describe('what is here under the same name', () => {
  test('is the same programme only if the person says so, and ids are never rewritten', async () => {
    const owner = await directorate();
    const bytes = await deliver(owner.app, owner.budget, 'hand-over');
    const answer = async (isSame: boolean) => {
      const desk = await emptyDesk(HEAD);
      const { programId } = await desk.app.ask('program.create', { name: 'FERIAS DE BARRIO' });
      const received = await receive(desk.app, bytes, { isSame });
      expect(received.inspection.matches).toMatchObject([{ here: 'FERIAS DE BARRIO', there: 'Ferias de Barrio' }]);
      const { content } = await desk.app.ask('dossier.open', { dossierId: owner.dossierId });
      return { programId, of: content.dossier[0]?.programId };
    };
    const same = await answer(true);
    expect(same.of).toBe(same.programId);
    expect((await answer(false)).of).toBe(owner.programId);
  });

  test('does not take a second dossier of its year, and what came along is taken away again', async () => {
    const owner = await directorate();
    await addMinutes(owner.app, owner.dossierId);
    const bytes = await deliver(owner.app, owner.budget, 'hand-over');
    const other = await directorate();
    const inspection = await inspect(other.app, bytes);
    const before = digestOf(other.app);
    const choices = { token: inspection.token, choices: {}, matches: { [inspection.matches[0]?.key ?? '']: true } };
    const refused = await other.app.refused('package.receive', choices);
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('ya hay un expediente') });
    expect(digestOf(other.app)).toBe(before);
  });
});

describe('a document of which the dossier has another here', () => {
  test('with work in it: which of the two stays is asked; both are never mixed', async () => {
    const owner = await directorate();
    const { dossierId } = owner;
    const department = await emptyDesk(HEAD);
    await receive(department.app, await deliver(owner.app, owner.budget, 'hand-over'));
    const made = async (app: TestApp, title: string) => {
      const { diagnosisId } = await app.ask('diagnosis.ofDossier', { dossierId });
      const changes = [{ op: 'update', entity: 'diagnosis', id: diagnosisId, field: 'title', value: title }] as const;
      await app.ask('diagnosis.edit', { diagnosisId, label: 'Editar', coalesce: null, changes });
      return diagnosisId;
    };
    await made(owner.app, 'El de la dirección');
    const diagnosisId = await made(department.app, 'El del departamento');
    const bytes = await deliver(department.app, { kind: 'diagnosis', documentId: diagnosisId }, 'hand-over');
    const inspection = await inspect(owner.app, bytes);
    expect(inspection.conflicts).toMatchObject([{ ours: 'El de la dirección', theirs: 'El del departamento' }]);
    const key = inspection.conflicts[0]?.key ?? '';
    const before = digestOf(owner.app);
    const stays = { token: inspection.token, choices: { [key]: 'ours' as const }, matches: {} };
    expect((await owner.app.refused('package.receive', stays)).message).toContain('otro documento');
    expect(digestOf(owner.app)).toBe(before);
    await receive(owner.app, bytes, { side: 'theirs' });
    expect((await owner.app.ask('diagnosis.ofDossier', { dossierId })).diagnosisId).toBe(diagnosisId);
    expect(await owner.app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});

test('what nobody may do now is refused with its reason, and a cancelled file records nothing', async () => {
  const owner = await directorate();
  const { app, budget } = owner;
  for (const act of ['send', 'recall', 'return', 'authorise', 'give-back'] as const) {
    const refused = await app.refused('package.write', delivering(budget, act));
    expect(refused).toMatchObject({ code: 'not-allowed', message: expect.stringMatching(/^No se puede .+: .+\.$/) });
  }
  const before = digestOf(app);
  const { saveFile } = app.context;
  Object.assign(app.context, { saveFile: async () => ({ kind: 'cancelled' }) });
  expect(await app.ask('package.write', delivering(budget, 'lend'))).toMatchObject({
    file: { kind: 'cancelled' },
    delivery: null,
    standing: { here: true },
  });
  expect(digestOf(app)).toBe(before);
  Object.assign(app.context, { saveFile });
  const once = await deliver(app, budget, 'lend');
  const again = await deliver(app, budget, 'lend');
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  expect((await app.ask('package.standing', budget)).deliveries).toHaveLength(1);
  expect(creation(owner).fiscalYear).toBe(2026);
});
