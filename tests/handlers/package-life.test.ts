import { describe, expect, test } from 'vitest';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { MONTH_FIELDS, type MonthColumns } from '#shared/domain/budget/months.ts';
import { contentOf, refusedEdit } from '#tests/handlers/budget-desk.ts';
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
  smallPlans,
} from '#tests/handlers/package-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

describe('an anteproyecto that goes from the directorate to a department that has nothing yet', () => {
  test('brings programme, procedure and dossier, and the department goes on with it', async () => {
    const from = await directorate();
    const { budget, budgetId, dossierId } = from;
    const bytes = await deliver(from.app, budget, 'hand-over', { folio: 'DP/001/2026' });

    const to = await emptyDesk(HEAD);
    const inspection = await inspect(to.app, bytes);
    expect(inspection).toMatchObject({
      outcome: 'new',
      mayReceive: true,
      conflicts: [],
      matches: [],
      manifest: { act: 'hand-over', number: 1, officerName: DIRECTOR.officerName, programName: 'Ferias de Barrio' },
    });
    expect(inspection.creates.join('; ')).toMatch(/programa.*procedimiento.*clasificador.*expediente.*presupuesto/);
    const received = await receive(to.app, bytes);
    expect(received).toMatchObject({ dossierId, documentId: budgetId, standing: { here: true, reason: '' } });
    expect(await contentOf(to.app, budgetId)).toEqual(await contentOf(from.app, budgetId));

    // There it is only read now, with the reason; here it goes on.
    const { line } = await contentOf(from.app, budgetId);
    const change = [updateRow('line', line[0]?.id ?? '', 'unit', 'lona')];
    const refusal = await refusedEdit(from.app, budgetId, change);
    expect(refusal).toMatchObject({
      code: 'frozen',
      message: expect.stringContaining('se entregó a Carla Prueba Soto'),
    });
    expect(await from.app.ask('package.standing', budget)).toMatchObject({ here: false, recallable: 1 });
    await edit(to.app, budgetId, change);

    const { diagnosisId } = await to.app.ask('diagnosis.ofDossier', { dossierId });
    const { annualProgramId } = await to.app.ask('annualProgram.ofDossier', { dossierId });
    expect([diagnosisId, annualProgramId].every((id) => id.length > 0)).toBe(true);
    for (const { app } of [from, to]) expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});

const ON = '2026-03-02';

test('an authorised anteproyecto with its distribution goes on in a store that had nothing, papers and scan included', async () => {
  const from = await directorate();
  const { budget, budgetId, app } = from;
  for (const { code, place, severity } of (await app.ask('review.open', budget)).findings) {
    if (severity !== 'warning') continue;
    const justified = { findingCode: code, rowId: place.rowId ?? null, text: 'Así se acordó' };
    await app.ask('review.justify', { ...budget, ...justified });
  }
  const act = { ...budget, on: ON, letterNumber: 'SF/7/2026' } as const;
  await app.ask('review.send', { ...act, ...DIRECTOR, paper: null });
  const scan = new TextEncoder().encode('%PDF-1.7 firmado (ficticio)');
  const { contentSha } = await app.ask('review.open', budget);
  const signed = {
    officerName: 'Elena Firma Ficticia',
    postName: 'Secretaria',
    paper: { scan, scanName: 'firmado.pdf' },
  };
  await app.ask('review.authorise', { ...act, ...signed, contentSha });
  const letter = {
    id: newId(),
    rank: 'a0',
    kind: 'distribution',
    number: 'SF/8',
    date: ON,
    subject: 'Reparto',
  } as const;
  const months = Object.fromEntries(MONTH_FIELDS.map((field) => [field, 10_000])) as MonthColumns;
  const where = { itemCode: '3361', departmentId: null, fundingSourceId: null } as const;
  await edit(app, budgetId, [
    { op: 'insert', entity: 'letter', row: { ...letter, state: 'draft' } },
    {
      op: 'insert',
      entity: 'distribution',
      row: { id: newId(), rank: 'a0', letterId: letter.id, ...where, ...months },
    },
  ]);

  const to = await emptyDesk(HEAD);
  await receive(to.app, await deliver(app, budget, 'hand-over'));
  const [there, here] = [await app.ask('review.open', budget), await to.app.ask('review.open', budget)];
  expect(here).toMatchObject({ state: 'authorised', contentSha, versions: there.versions });
  const versionId = here.versions[0]?.versionId ?? '';
  const pdfs = [
    await app.ask('review.versionPdf', { versionId }),
    await to.app.ask('review.versionPdf', { versionId }),
  ];
  expect(Buffer.from(pdfs[0]?.bytes ?? []).equals(Buffer.from(pdfs[1]?.bytes ?? [0]))).toBe(true);
  const [before, after] = [await contentOf(app, budgetId), await contentOf(to.app, budgetId)];
  expect(after).toEqual(before);
  expect(after.distribution).toHaveLength(1);
  // The course goes on here; what was authorised is changed through another version only.
  await edit(to.app, budgetId, [updateRow('letter', letter.id, 'subject', 'Reparto por departamento')]);
  const frozen = await refusedEdit(to.app, budgetId, [updateRow('line', after.line[0]?.id ?? '', 'unit', 'lona')]);
  expect(frozen).toMatchObject({ code: 'frozen', message: expect.stringContaining('autorizado') });
  expect((await refusedEdit(app, budgetId, [updateRow('letter', letter.id, 'subject', 'Otro')])).code).toBe('frozen');
  for (const desk of [from, to]) expect(await desk.app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
}, 120_000);

/** The acts of a Vo.Bo. as two people at two desks do them. */
const judged = (documentId: string) => {
  const document = { kind: 'annual-program', documentId } as const;
  const open = (app: TestApp) => app.ask('review.open', document);
  const by = ({ officerName, postName }: typeof HEAD) => ({
    ...document,
    on: ON,
    officerName,
    postName,
    letterNumber: '',
    paper: null,
  });
  return {
    document,
    open,
    send: async (app: TestApp) => {
      for (const { code, place, severity } of (await open(app)).findings) {
        if (severity !== 'warning') continue;
        const text = 'Así lo acordó el comité';
        await app.ask('review.justify', { ...document, findingCode: code, rowId: place.rowId ?? null, text });
      }
      return app.ask('review.send', { ...by(HEAD), letterNumber: 'PR/010/2026' });
    },
    giveBack: async (app: TestApp, texts: readonly string[]) =>
      app.ask('review.return', {
        ...by(DIRECTOR),
        reason: 'Falta sustento',
        contentSha: (await open(app)).contentSha,
        observations: texts.map((text) => ({ section: 'activities', rowId: null, text })),
      }),
    authorise: async (app: TestApp) =>
      app.ask('review.authorise', { ...by(DIRECTOR), contentSha: (await open(app)).contentSha }),
    refusedAuthorise: async (app: TestApp, who = DIRECTOR) =>
      app.refused('review.authorise', { ...by(who), contentSha: (await open(app)).contentSha }),
    answer: async (app: TestApp) => {
      for (const { id, answer } of (await open(app)).content.observation) {
        if (answer === '') await app.ask('review.answer', { ...document, observationId: id, answer: 'Se agregó' });
      }
    },
  };
};

/** The directorate handed its anteproyecto to the department, which made diagnosis and programme. */
const twoDesks = async () => {
  const from = await directorate();
  const to = await emptyDesk(HEAD);
  await receive(to.app, await deliver(from.app, from.budget, 'hand-over'));
  const plans = await smallPlans(to.app, from.dossierId);
  return { from, to, ...plans, ...judged(plans.annualProgramId) };
};

describe('an annual programme that goes for its Vo.Bo. from one computer to the other and back', () => {
  test('is returned, answered, authorised; both stores agree hash by hash and hold the very bytes', async () => {
    const { from, to, annualProgramId, diagnosisId, budgetId, document, ...acts } = await twoDesks();
    await acts.send(to.app);
    await edit(to.app, budgetId, [updateRow('budget', budgetId, 'availability', 'monthly')]);
    const sent = await deliver(to.app, document, 'send');
    // Opening the workspace there made an empty programme and diagnosis: they give way to those that come.
    await from.app.ask('annualProgram.ofDossier', { dossierId: from.dossierId });
    const first = await receive(from.app, sent);
    expect(first.inspection).toMatchObject({ outcome: 'new', conflicts: [], manifest: { number: 1, about: null } });
    expect(first.inspection.creates).toEqual([
      'el programa anual',
      'el presupuesto, que aquí solo se consulta, al día',
      'el diagnóstico, como copia para consulta',
    ]);
    expect(first.standing).toMatchObject({ here: true, acts: [] });
    const beside = (kind: 'budget' | 'diagnosis', documentId: string) =>
      from.app.ask('package.standing', { kind, documentId });
    expect((await beside('diagnosis', diagnosisId)).reason).toContain('copia para consulta');
    expect((await beside('budget', budgetId)).here).toBe(false);
    expect(await contentOf(from.app, budgetId)).toEqual(await contentOf(to.app, budgetId));

    // Who prepared it there doesn't judge it here; who only received it does.
    expect((await acts.open(from.app)).preparedBy).toEqual([HEAD.officerName]);
    await from.app.ask('desk.saveUser', HEAD);
    expect((await acts.refusedAuthorise(from.app, HEAD)).message).toContain('quien elabora no autoriza');
    await from.app.ask('desk.saveUser', DIRECTOR);
    expect((await acts.refusedAuthorise(to.app)).code).toBe('not-allowed');

    await acts.giveBack(from.app, ['Anote la evidencia', 'Diga dónde']);
    const frozen = await from.app.refused('annualProgram.edit', {
      annualProgramId,
      label: 'Editar',
      coalesce: null,
      changes: [{ op: 'update', entity: 'annualProgram', id: annualProgramId, field: 'title', value: 'Otro' }],
    });
    expect(frozen).toMatchObject({ code: 'frozen', message: expect.stringContaining('ya se contestó y lo lleva') });
    const returned = await receive(to.app, await deliver(from.app, document, 'return'));
    expect(returned.inspection).toMatchObject({ outcome: 'fast-forward', manifest: { number: 2, about: 1 } });
    expect(returned.inspection.observations).toHaveLength(2);
    expect(await acts.open(to.app)).toMatchObject({ state: 'returned', round: 1 });

    await acts.answer(to.app);
    await to.app.ask('annualProgram.edit', {
      annualProgramId,
      label: 'Corregir',
      coalesce: null,
      changes: [
        { op: 'update', entity: 'annualProgram', id: annualProgramId, field: 'title', value: 'Programa corregido' },
      ],
    });
    await acts.send(to.app);
    const second = await receive(from.app, await deliver(to.app, document, 'send'));
    expect(second.inspection).toMatchObject({ outcome: 'fast-forward', manifest: { number: 3 } });
    expect(second.inspection.changes).toMatchObject([{ after: 'Programa corregido' }]);
    expect((await acts.open(from.app)).content.observation.map(({ answer }) => answer)).toEqual([
      'Se agregó',
      'Se agregó',
    ]);

    await acts.authorise(from.app);
    await receive(to.app, await deliver(from.app, document, 'authorise'));
    const [there, here] = [await acts.open(from.app), await acts.open(to.app)];
    // Course, hash, findings and versions; who may do what differs, of course.
    const { acts: _, heldElsewhere: __, recordedElsewhere: ___, ...mine } = here;
    expect(there).toMatchObject(mine);
    expect(here).toMatchObject({ state: 'authorised', round: 2, versions: [{ authorisedBy: DIRECTOR.officerName }] });
    const versionId = here.versions[0]?.versionId ?? '';
    const pdfs = [
      await from.app.ask('review.versionPdf', { versionId }),
      await to.app.ask('review.versionPdf', { versionId }),
    ];
    expect(Buffer.from(pdfs[0]?.bytes ?? []).equals(Buffer.from(pdfs[1]?.bytes ?? [0]))).toBe(true);
    for (const { app } of [from, to]) expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
    const told = await to.app.ask('package.deliveries', { dossierId: from.dossierId });
    expect(told.map(({ act, direction, number }) => [act, direction, number])).toEqual([
      ['authorise', 'received', 4],
      ['send', 'sent', 3],
      ['return', 'received', 2],
      ['send', 'sent', 1],
      ['hand-over', 'received', 1],
    ]);
    // The answer that came in is nobody's to write here, whatever went out and came back since.
    await deliver(to.app, document, 'lend');
    await deliver(to.app, document, 'recall');
    expect((await to.app.ask('package.standing', document)).acts).toEqual(['hand-over', 'lend', 'recall']);
    expect((await to.app.refused('dossier.delete', { dossierId: from.dossierId })).code).toBe('not-allowed');
  }, 180_000);

  test('is taken back by whoever handed it over: what was written here meanwhile stays, and no change is announced', async () => {
    const from = await directorate();
    const { budget, budgetId } = from;
    const to = await emptyDesk(HEAD);
    await receive(to.app, await deliver(from.app, budget, 'hand-over'));
    await edit(to.app, budgetId, [updateRow('budget', budgetId, 'title', 'Título escrito aquí')]);
    const mine = await contentOf(to.app, budgetId);

    const { inspection } = await receive(to.app, await deliver(from.app, budget, 'recall'));
    expect(inspection).toMatchObject({ outcome: 'recalled', mayReceive: true, changes: [] });
    expect(inspection.meaning).toContain('lo que se escribió aquí se conserva');
    expect(await contentOf(to.app, budgetId)).toEqual(mine);
  });

  test('is taken back at any time: what answers it afterwards is shown and never merged, and the next sending counts', async () => {
    const { from, to, document, ...acts } = await twoDesks();
    await acts.send(to.app);
    await receive(from.app, await deliver(to.app, document, 'send'));
    await acts.giveBack(from.app, ['Anote la evidencia']);
    const answer = await deliver(from.app, document, 'return');

    const recall = await deliver(to.app, document, 'recall');
    expect(await acts.open(to.app)).toMatchObject({ state: 'draft', delivery: 2 });
    expect(await to.app.ask('package.standing', document)).toMatchObject({ here: true, reason: '' });
    const before = digestOf(to.app);
    const late = await inspect(to.app, answer);
    expect(late).toMatchObject({
      outcome: 'recalled',
      mayReceive: false,
      observations: [{ text: 'Anote la evidencia' }],
    });
    expect(late.meaning).toContain('se retiró');
    const refused = await to.app.refused('package.receive', { token: late.token, choices: {}, matches: {} });
    expect(refused).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('solo se consulta') });
    expect(digestOf(to.app)).toBe(before);

    const told = await receive(from.app, recall, { side: 'theirs' });
    expect(told.inspection).toMatchObject({ outcome: 'recalled', mayReceive: true });
    expect(told.standing).toMatchObject({ here: false, reason: expect.stringContaining('retiró la entrega 1') });
    expect(
      (await from.app.ask('package.deliveries', { dossierId: from.dossierId })).map((row) => row.recalled),
    ).toContain(true);

    await acts.send(to.app);
    const again = await receive(from.app, await deliver(to.app, document, 'send'));
    expect(again.inspection).toMatchObject({ outcome: 'fast-forward', manifest: { number: 3 } });
    expect(await acts.open(from.app)).toMatchObject({ state: 'sent', round: 1 });
    await acts.giveBack(from.app, ['Diga dónde']);
    await receive(to.app, await deliver(from.app, document, 'return'));
    expect(await acts.open(to.app)).toMatchObject({
      state: 'returned',
      content: { observation: [{ text: 'Diga dónde' }] },
    });
    for (const { app } of [from, to]) expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});
