import { expect, test } from 'vitest';
import { documentModel } from '#electron/documents/document-builder.ts';
import { documentSource } from '#electron/handlers/document-source.ts';
import { letterSource } from '#electron/handlers/letter-source.ts';
import { collectGarbage } from '#electron/storage/garbage.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { MONDAY_TO_FRIDAY } from '#shared/domain/media/media-edits.ts';
import { daysRow } from '#tests/handlers/media-desk.ts';
import { authoriseItem, editPlan, smallMediaPlan, smallStrategy } from '#tests/handlers/media-small.ts';
import { voBo } from '#tests/handlers/package-acts.ts';
import {
  DIRECTOR,
  deliver,
  directorate,
  emptyDesk,
  HEAD,
  inspect,
  receive,
  smallPlans,
} from '#tests/handlers/package-desk.ts';
import { deskWithPlans, insert } from '#tests/handlers/plan-desk.ts';
import { actsOf } from '#tests/handlers/review-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

const A_YEAR_LATER = '2027-12-31T00:00:00.000Z';

test('a strategy goes through a return and its Vo.Bo. to a frozen version that stays as it was printed', async () => {
  const { app, dossierId, editDiagnosis } = await deskWithPlans();
  const place = { id: newId(), rank: 'a0', parentId: null, level: 'state', code: '14', name: 'Jalisco' } as const;
  await editDiagnosis([insert('territory', place)]);
  const { strategyId, campaignId, materialId, edit, answerChecks } = await smallStrategy(app, dossierId);
  await edit([insert('campaignTerritory', { id: newId(), rank: 'a0', campaignId, territoryId: place.id })]);
  const { open, act, send, giveBack, authorise } = actsOf(app, strategyId, 'strategy');
  expect(await app.refused('review.send', act())).toMatchObject({
    code: 'blocked-by-findings',
    message: expect.stringContaining('Cartel de tinacos: Falta contestar'),
  });
  await answerChecks();
  expect(await send()).toMatchObject({ state: 'sent', round: 1, delivery: 1 });
  const change = { op: 'update', entity: 'campaign', id: campaignId, field: 'message', value: 'Otro' } as const;
  const edition = { strategyId, label: 'Editar', coalesce: null, changes: [change] };
  expect(await app.refused('strategy.edit', edition)).toMatchObject({
    code: 'frozen',
    message: expect.stringMatching(/la estrategia de comunicación está en validación.*para cambiarla/),
  });

  // The letter names the section and the material of the observation; the reading tells both by their own words.
  const returned = await giveBack(['Cite la fuente'], {}, { section: 'materials', rowId: materialId });
  const actId = returned.content.act.at(-1)?.id ?? '';
  const letter = letterSource(app.context, { kind: 'letter', documentKind: 'strategy', documentId: strategyId, actId });
  const told = [...modelTexts(documentModel(letter, 'pdf'))].map(({ text }) => text).join('\n');
  for (const words of ['Cite la fuente', 'Materiales', 'Material 1 (Cartel de tinacos)', 'EST-2026-002']) {
    expect(told).toContain(words);
  }
  const reading = await app.ask('review.read', { kind: 'strategy', documentId: strategyId });
  expect(reading.map(({ title }) => title)).toEqual([
    'Misión, visión y objetivos',
    'Temas',
    'Campañas',
    'Públicos y territorios',
    'Materiales',
    'Firmas',
  ]);
  const places = reading.find(({ section }) => section === 'audiences')?.groups.at(-1)?.rows;
  expect(places).toMatchObject([{ name: 'Campaña 1 (Patio limpio, barrio sano), territorio', summary: 'Jalisco' }]);

  await app.ask('strategy.edit', edition);
  for (const { id } of returned.content.observation) {
    await app.ask('review.answer', { kind: 'strategy', documentId: strategyId, observationId: id, answer: 'Se citó' });
  }
  await send();
  const { versions } = await authorise();
  const version = versions[0];
  expect(version).toMatchObject({ number: 1, authorisedBy: 'Bruno Ejemplo Ríos' });
  const target = { kind: 'strategy', strategyId } as const;
  const preview = () => app.ask('document.preview', { target, jobId: newId() });
  expect((await preview()).sha).toBe(version?.pdfSha);
  await editDiagnosis([{ op: 'update', entity: 'territory', id: place.id, field: 'name', value: 'Otro nombre' }]);
  expect((await preview()).sha).toBe(version?.pdfSha);
  expect(await app.refused('strategy.edit', edition)).toMatchObject({
    message: expect.stringMatching(/está autorizada \(versión 1\).*Para cambiarla abra otra versión/),
  });
  const { store } = app.context;
  collectGarbage(store, A_YEAR_LATER);
  for (const sha of [version?.pdfSha, version?.docxSha])
    expect(store.blobs.get(sha ?? '').byteLength).toBeGreaterThan(5_000);

  // Another version tells in what it differs.
  await app.ask('review.reopen', { ...act({ officerName: 'Ana Luz Prado' }), reason: 'Cambió el mensaje' });
  await app.ask('strategy.edit', { ...edition, changes: [{ ...change, value: 'Tercero' }] });
  const differences = await app.ask('review.compare', {
    kind: 'strategy',
    documentId: strategyId,
    from: version?.versionId ?? '',
    to: null,
  });
  expect(differences).toMatchObject([
    { where: 'Campaña 1 (Patio limpio, barrio sano)', what: 'mensaje', before: 'Otro', after: 'Tercero' },
  ]);
  expect((await open()).state).toBe('draft');
  expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
}, 120_000);

test('a media plan made by a field office is returned, corrected and authorised by the directorate, which both keep', async () => {
  const owner = await directorate();
  const { dossierId, budgetId } = owner;
  await authoriseItem(owner.app, budgetId, '3361');
  await smallPlans(owner.app, dossierId);
  const { campaignId, strategyId, answerChecks } = await smallStrategy(owner.app, dossierId);
  await answerChecks();
  const { mediaPlanId } = await owner.app.ask('mediaPlan.ofDossier', { dossierId });
  const document = { kind: 'media-plan', documentId: mediaPlanId } as const;

  // With the plan comes what it names: budget, diagnosis, programme and strategy, to be read.
  const office = await emptyDesk(HEAD);
  const handed = await receive(office.app, await deliver(owner.app, document, 'hand-over'));
  expect(handed.inspection.creates.join('; ')).toMatch(
    /el plan de medios; el presupuesto, como copia.*el diagnóstico.*el programa anual.*la estrategia de comunicación, como copia/,
  );
  const seen = await office.app.ask('strategy.open', { strategyId });
  expect(seen).toMatchObject({ mayEdit: false, whyReadOnly: expect.stringContaining('copia para consulta; la lleva') });
  const { line, scenarioId } = await smallMediaPlan(office.app, dossierId, campaignId);
  const work = (app: TestApp, ...changes: Parameters<typeof editPlan>[2]) => editPlan(app, mediaPlanId, changes);
  const there = voBo(office.app, document);
  const here = voBo(owner.app, document);
  expect((await there.send(HEAD)).state).toBe('sent');
  expect((await office.app.refused('mediaPlan.edit', edition(mediaPlanId, line.id))).code).toBe('frozen');

  await receive(owner.app, await deliver(office.app, document, 'send'));
  await owner.app.ask('review.return', {
    ...here.act(DIRECTOR),
    reason: 'Falta abril',
    contentSha: (await here.open()).contentSha,
    observations: [{ section: 'calendar', rowId: line.id, text: 'Transmita también en abril' }],
  });
  await receive(office.app, await deliver(owner.app, document, 'return'));
  const [observation] = (await there.open()).content.observation;
  const april = daysRow(line.id, 4, { p06: 4 });
  await work(office.app, insert('lineDays', april), {
    op: 'update',
    entity: 'line',
    id: line.id,
    field: 'weekdays',
    value: MONDAY_TO_FRIDAY,
  });
  await office.app.ask('review.answer', {
    ...document,
    observationId: observation?.id ?? '',
    answer: 'Se agregó el 6 de abril',
  });
  await there.send(HEAD);
  const again = await inspect(owner.app, await deliver(office.app, document, 'send'));
  expect(again.changes.map(({ where, what, after }) => [where, what, after])).toEqual([
    ['Renglón 1 (Radio Ejemplo)', 'días de la semana', 'lunes a viernes'],
    ['Renglón 1 (Radio Ejemplo), abril', '', '4: día 6 (4)'],
  ]);
  await receive(owner.app, await deliver(office.app, document, 'send'));
  const done = await here.authorise(DIRECTOR);
  await receive(office.app, await deliver(owner.app, document, 'authorise'));

  // The very papers that were signed stand in both stores, and the living documents around them don't change them.
  const version = done.versions[0];
  for (const { app } of [owner, office]) {
    expect(await app.ask('review.open', document)).toMatchObject({
      state: 'authorised',
      round: 2,
      contentSha: done.contentSha,
      versions: [{ pdfSha: version?.pdfSha, docxSha: version?.docxSha }],
    });
    const { bytes } = await app.ask('review.versionPdf', { versionId: version?.versionId ?? '' });
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
    const target = { kind: 'media-plan', mediaPlanId } as const;
    expect((await app.ask('document.preview', { target, jobId: newId() })).sha).toBe(version?.pdfSha);
    const { content } = await app.ask('mediaPlan.open', { mediaPlanId });
    expect(content.line.map(({ scenarioId: of }) => of)).toEqual([scenarioId]);
    expect(content.lineDays).toHaveLength(2);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  }

  // What was signed stays, and the contracts that follow are linked to its lines without another version.
  const spending = {
    id: newId(),
    rank: 'a0',
    itemCode: '3361',
    departmentId: null,
    fundingSourceId: null,
    moment: 'committed',
    date: '2026-03-10',
    month: 3,
    amount: 92_800,
    document: 'Contrato 1',
    concept: 'Spots de radio',
    commitmentId: null,
  } as const;
  await owner.app.ask('budget.edit', {
    budgetId,
    label: 'Comprometer',
    coalesce: null,
    changes: [insert('spending', spending)],
  });
  const contract = { id: newId(), rank: 'a0', lineId: line.id, spendingId: spending.id };
  await work(owner.app, insert('lineCommitment', contract));
  await owner.app.ask('mediaPlan.undo', { mediaPlanId });
  await owner.app.ask('mediaPlan.redo', { mediaPlanId });
  const linked = await owner.app.ask('mediaPlan.open', { mediaPlanId });
  expect(linked).toMatchObject({ mayEdit: false, mayLinkContracts: true, content: { lineCommitment: [contract] } });
  expect(await owner.app.refused('mediaPlan.edit', edition(mediaPlanId, line.id))).toMatchObject({ code: 'frozen' });
  expect(
    (await owner.app.ask('mediaPlan.findings', { mediaPlanId })).filter(({ place }) => place.section === 'budget'),
  ).toEqual([]);
  expect(await here.open()).toMatchObject({ state: 'authorised', contentSha: done.contentSha });
  const target = { kind: 'media-plan', mediaPlanId } as const;
  expect((await owner.app.ask('document.preview', { target, jobId: newId() })).sha).toBe(version?.pdfSha);
  // What is made anew of it says what its Vo.Bo. knew.
  const printed = documentSource(owner.app.context, target);
  expect(printed.kind === 'media-plan' && [printed.content.lineCommitment, printed.budget.spending]).toEqual([[], []]);
  await receive(owner.app, await deliver(office.app, document, 'hand-over'));
  expect((await owner.app.ask('mediaPlan.open', { mediaPlanId })).content.lineCommitment).toEqual([contract]);
  expect(await here.open()).toMatchObject({ state: 'authorised', contentSha: done.contentSha });
  expect(await owner.app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
}, 240_000);

const edition = (mediaPlanId: string, lineId: string) => ({
  mediaPlanId,
  label: 'Editar',
  coalesce: null,
  changes: [{ op: 'update', entity: 'line', id: lineId, field: 'outlet', value: 'Otra' } as const],
});
