import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentModel } from '#electron/documents/document-builder.ts';
import { documentName } from '#electron/documents/document-name.ts';
import { documentSource } from '#electron/handlers/document-source.ts';
import { letterSource } from '#electron/handlers/letter-source.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { guidelineTitle } from '#shared/domain/review/guideline.ts';
import { deskWithDossier, lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import { activityRow, deskWithPlans, indicatorRow, insert } from '#tests/handlers/plan-desk.ts';
import { actsOf, CLERK, DIRECTOR, reviewDesk } from '#tests/handlers/review-desk.ts';
import { PERSON } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

test('an annual programme goes through returns and Vo.Bo. to a frozen version, and a later change to another', async () => {
  const desk = await deskWithPlans();
  const { app, annualProgramId, edit, editDiagnosis, dossierId } = desk;
  const { document, act, open, explain, send, sit, judge, authorise, giveBack } = actsOf(
    app,
    annualProgramId,
    'annual-program',
  );
  const place = { id: newId(), rank: 'a0', parentId: null, level: 'state', code: '14', name: 'Jalisco' } as const;
  await editDiagnosis([insert('territory', place)]);
  const line = lineOfLonas();
  const budgetId = (await app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
  await app.ask('budget.edit', { budgetId, label: 'Agregar', coalesce: null, changes: [line] });
  const activity = activityRow({ responsiblePost: '', g03: '4' });
  const amount = { id: newId(), rank: 'a0', activityId: activity.id, lineId: line.row.id, amount: 90_000 };
  await edit([
    insert('activity', activity),
    insert('activityTerritory', { id: newId(), rank: 'a0', activityId: activity.id, territoryId: place.id }),
    insert('activityLine', amount),
    insert('indicator', indicatorRow()),
    insert('signatory', { id: newId(), rank: 'a0', role: 'authorised', name: DIRECTOR, position: 'Director' }),
  ]);

  // Missing responsible posts and unanswered guidelines stop it, and can't be explained away.
  await explain();
  expect(await app.refused('review.send', act())).toMatchObject({
    code: 'blocked-by-findings',
    message: expect.stringContaining('puesto responsable'),
  });
  await edit([{ op: 'update', entity: 'activity', id: activity.id, field: 'responsiblePost', value: 'Promoción' }]);
  const blocked = await app.refused('review.send', act());
  expect(blocked).toMatchObject({ code: 'blocked-by-findings', message: expect.stringContaining('Lineamiento') });
  const { guidelines } = await app.ask('annualProgram.open', { annualProgramId });
  await edit(
    guidelines.map(({ id }, index) =>
      insert('compliance', {
        id: newId(),
        rank: `a${String(index).padStart(3, '0')}b`,
        guidelineId: id,
        // One says that it is met and not with what: that one is explained, by the guideline's own name.
        answer: index === 0 ? ('meets' as const) : ('not-applicable' as const),
        evidence: '',
      }),
    ),
  );
  expect((await open()).findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
  const unexplained = await app.refused('review.send', act());
  expect(unexplained).toMatchObject({ code: 'blocked-by-findings', message: expect.stringContaining('por qué') });
  // More than the line has, stops it.
  await edit([{ op: 'update', entity: 'activityLine', id: amount.id, field: 'amount', value: 120_001 }]);
  expect((await app.refused('review.send', act())).message).toContain('el renglón tiene');
  await edit([{ op: 'update', entity: 'activityLine', id: amount.id, field: 'amount', value: 90_000 }]);

  expect(await send()).toMatchObject({ state: 'sent', round: 1, delivery: 1, preparedBy: [CLERK] });
  expect(await desk.refusedEdit([{ op: 'delete', entity: 'activity', id: activity.id }])).toMatchObject({
    code: 'frozen',
    message: expect.stringContaining('el programa anual está en validación'),
  });
  const guideline = guidelines[0]?.id ?? '';
  // Its letter goes to who usually gives the Vo.Bo., as the programme's own signatures say.
  const sentActId = (await open()).content.act[0]?.id ?? '';
  const sent = { kind: 'letter', documentKind: 'annual-program', documentId: annualProgramId } as const;
  const transmittal = letterSource(app.context, { ...sent, actId: sentActId });
  expect(transmittal).toMatchObject({ recipient: { name: DIRECTOR, position: 'Director' } });
  const returned = await giveBack(
    ['Anote la evidencia', 'Diga dónde'],
    {},
    { section: 'compliance', rowId: guideline },
  );
  expect(returned).toMatchObject({ state: 'returned', content: { observation: [{ rowId: guideline }, {}] } });
  // The letter of the return names the place of each observation, and goes to who sent it.
  const actId = returned.content.act.at(-1)?.id ?? '';
  const letter = letterSource(app.context, {
    kind: 'letter',
    documentKind: 'annual-program',
    documentId: annualProgramId,
    actId,
  });
  const told = [...modelTexts(documentModel(letter, 'pdf'))].map(({ text }) => text).join('\n');
  for (const words of [
    'Anote la evidencia',
    'Cumplimiento de lineamientos',
    guidelines[0] ? guidelineTitle(guidelines[0]) : '?',
    CLERK,
    'PRG-2026-002',
  ]) {
    expect(told).toContain(words);
  }
  expect(documentName(letter, 'pdf')).toBe('Oficio de devolución PRG-2026-002.pdf');
  expect((await app.refused('review.send', act())).message).toContain('2 observaciones');
  for (const { id } of returned.content.observation) {
    await app.ask('review.answer', { ...document, observationId: id, answer: 'Se anotó' });
  }
  await send();
  await sit(DIRECTOR);
  const own = await app.refused('review.authorise', {
    ...judge({ officerName: CLERK, paper: { scan: null, scanName: '' } }),
    contentSha: (await open()).contentSha,
  });
  expect(own.code).toBe('not-allowed');
  const done = await authorise();
  expect(done).toMatchObject({ state: 'authorised', round: 2, versions: [{ number: 1, authorisedBy: DIRECTOR }] });

  // Content, hash and files are kept, and screen and export give the very bytes that were signed.
  const version = done.versions[0];
  const content = (await app.ask('annualProgram.open', { annualProgramId })).content;
  expect(version?.contentSha).toBe(sha256(canonicalJson(content)));
  const pdf = await app.ask('review.versionPdf', { versionId: version?.versionId ?? '' });
  const { store } = app.context;
  expect(Buffer.from(readFileSync(store.blobs.path(version?.pdfSha ?? ''))).equals(pdf.bytes)).toBe(true);
  const target = { kind: 'annual-program', annualProgramId } as const;
  const preview = () => app.ask('document.preview', { target, jobId: newId() });
  expect((await preview()).sha).toBe(version?.pdfSha);
  // The diagnosis and the budget go on living; what was authorised prints as it was.
  await editDiagnosis([{ op: 'update', entity: 'territory', id: place.id, field: 'name', value: 'Otro nombre' }]);
  expect((await preview()).sha).toBe(version?.pdfSha);
  // So does what is made anew of it: the workbook and the compliance sheet.
  for (const kind of ['annual-program', 'compliance'] as const) {
    const made = documentSource(app.context, { kind, annualProgramId });
    expect('diagnosis' in made && made.diagnosis.territory.map(({ name }) => name)).toEqual(['Jalisco']);
  }
  const sheet = { target: { kind: 'compliance', annualProgramId }, jobId: newId() } as const;
  expect((await app.ask('document.preview', sheet)).pages).toBeGreaterThan(0);
  expect((await preview()).pages).toBeGreaterThan(5);

  const reopened = await app.ask('review.reopen', { ...act(), reason: 'Cambió la meta' });
  expect(reopened).toMatchObject({ state: 'draft', version: 2 });
  const added = activityRow({ name: 'Volanteo', rank: 'a1' });
  await edit([
    { op: 'update', entity: 'activity', id: activity.id, field: 'g03', value: '6' },
    { op: 'update', entity: 'activityLine', id: amount.id, field: 'amount', value: 120_000 },
    insert('activity', added),
    { op: 'delete', entity: 'indicator', id: content.indicator[0]?.id ?? '' },
  ]);
  const compared = await app.ask('review.compare', { ...document, from: version?.versionId ?? null, to: null });
  expect(compared.map(({ where, change, what, difference }) => [where, change, what, difference])).toEqual([
    ['Actividad 1 (Pláticas)', 'changed', 'meta de marzo', '+2'],
    ['Actividad 2 (Volanteo)', 'added', '', ''],
    ['Actividad 1 (Pláticas), importe', 'changed', 'importe', '+$300.00'],
    ['Indicador 1 (Personas informadas)', 'removed', '', ''],
  ]);
  expect((await preview()).sha).not.toBe(version?.pdfSha);
  expect((await app.ask('review.versionPdf', { versionId: version?.versionId ?? '' })).sha).toBe(version?.pdfSha);
  expect(verifyStore(store)).toEqual([]);
});

test('who only opened a plan first prepared nothing of it, and may judge it', async () => {
  const { app, dossierId } = await deskWithDossier();
  await app.ask('desk.saveUser', { ...PERSON, officerName: DIRECTOR, postName: 'Director' });
  const { diagnosisId } = await app.ask('diagnosis.ofDossier', { dossierId });
  await app.ask('desk.saveUser', PERSON);
  const { open } = actsOf(app, diagnosisId, 'diagnosis');
  expect((await open()).preparedBy).toEqual([]);
  const changes = [{ op: 'update', entity: 'diagnosis', id: diagnosisId, field: 'title', value: 'Otro' }] as const;
  await app.ask('diagnosis.edit', { diagnosisId, label: 'Titular', coalesce: null, changes });
  expect((await open()).preparedBy).toEqual([CLERK]);
});

test('a diagnosis goes through returns and Vo.Bo. to a frozen version, and a later change to another', async () => {
  const { app, diagnosisId, editDiagnosis, refusedDiagnosisEdit } = await deskWithPlans();
  const { document, act, open, send, authorise, giveBack } = actsOf(app, diagnosisId, 'diagnosis');
  const source = { id: newId(), rank: 'a0', title: 'Encuesta', institution: '', published: '2026', url: '', page: '' };
  const figure = {
    id: newId(),
    rank: 'a0',
    kind: 'target',
    concept: '',
    territoryId: null,
    segmentId: null,
    unit: 'people',
    value: '500',
    base: '',
    baseValue: '',
    sourceId: null,
    date: '2026',
    note: '',
  } as const;
  await editDiagnosis([insert('source', source), insert('figure', figure)]);
  // Nothing of a diagnosis blocks; a figure without source asks for its reason.
  expect((await open()).findings.some(({ severity }) => severity === 'blocking')).toBe(false);
  expect((await app.refused('review.send', act())).message).toContain('de dónde viene');
  expect(await send()).toMatchObject({ state: 'sent', preparedBy: [CLERK] });
  const change = { op: 'update', entity: 'figure', id: figure.id, field: 'value', value: '650' } as const;
  expect((await refusedDiagnosisEdit([change])).code).toBe('frozen');
  const returned = await giveBack(
    ['Cite la fuente', 'Diga la fecha'],
    {},
    { section: 'populations', rowId: figure.id },
  );
  await editDiagnosis([{ op: 'update', entity: 'figure', id: figure.id, field: 'sourceId', value: source.id }]);
  expect((await app.refused('review.send', act())).message).toContain('2 observaciones');
  for (const { id } of returned.content.observation) {
    await app.ask('review.answer', { ...document, observationId: id, answer: 'Se citó' });
  }
  await send();
  const { versions, contentSha } = await authorise();
  const [version] = versions;
  expect(version).toMatchObject({ number: 1, contentSha, authorisedBy: DIRECTOR });
  const preview = await app.ask('document.preview', { target: { kind: 'diagnosis', diagnosisId }, jobId: newId() });
  expect([preview.sha, sha256(preview.bytes)]).toEqual([version?.pdfSha, version?.pdfSha]);

  await app.ask('review.reopen', { ...act(), reason: 'Salió otra encuesta' });
  await editDiagnosis([
    change,
    insert('source', { ...source, id: newId(), rank: 'a1', title: 'Otra encuesta' }),
    insert('conclusion', { id: newId(), rank: 'a0', text: 'Nadie lo conoce', segmentId: null, territoryId: null }),
  ]);
  const told = await app.ask('review.compare', { ...document, from: version?.versionId ?? null, to: null });
  expect(
    told.map(({ where, change: kind, before, after, difference }) => [where, kind, before, after, difference]),
  ).toEqual([
    ['Fuente 2 (Otra encuesta)', 'added', '', 'Otra encuesta · 2026', ''],
    ['Cifra 1 (población objetivo)', 'changed', '500', '650', '+150'],
    ['Hallazgo 1', 'added', '', 'Nadie lo conoce', ''],
  ]);
  expect(verifyStore(app.context.store)).toEqual([]);
});

test('the letter of an anteproyecto names its year and where its observations stand', async () => {
  const { app, budgetId, send, giveBack } = await reviewDesk();
  await send();
  const lineId = (await app.ask('budget.open', { budgetId })).content.line[0]?.id ?? '';
  const { content } = await giveBack(['Falta la unidad'], {}, { section: 'lines', rowId: lineId });
  const actId = content.act.at(-1)?.id ?? '';
  const letter = letterSource(app.context, { kind: 'letter', documentKind: 'budget', documentId: budgetId, actId });
  const told = [...modelTexts(documentModel(letter, 'docx'))].map(({ text }) => text).join('\n');
  for (const words of ['2026', 'Renglones', 'Renglón 1 (3611)', 'Falta la unidad', 'PRE-2026-002']) {
    expect(told).toContain(words);
  }
});
