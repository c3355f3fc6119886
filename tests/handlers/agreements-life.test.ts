import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { agreementRows, deleteAgreement } from '#shared/domain/agreements/agreement-edits.ts';
import { deliveriesOf, lastPayment } from '#tests/domain/plans/realistic-agreements.ts';
import { deskWithAgreements, signAgreements } from '#tests/handlers/agreements-desk.ts';
import { digestOf } from '#tests/handlers/package-desk.ts';
import { pngOf } from '#tests/photographs/png-of.ts';
import { smallPdf } from '#tests/photographs/small-pdf.ts';
import { newId } from '#tests/storage/test-store.ts';

const lookOn = (day: string): void => {
  vi.setSystemTime(new Date(`${day}T18:00:00Z`));
};
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  lookOn('2026-03-10');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a draft', () => {
  test('is opened with what it names, edited, taken back, and told in words', async () => {
    const desk = await deskWithAgreements();
    const { app, agreementsId, concertationId, contractId, dossierId } = desk;
    expect(await app.ask('agreements.ofDossier', { dossierId })).toEqual({ agreementsId });
    const opened = await desk.opened();
    expect(opened).toMatchObject({ today: '2026-03-10', mayEdit: true, whyReadOnly: null });
    expect(opened.items.map(({ code }) => code)).toContain('3611');
    expect([opened.states.length, opened.procurements.length]).toEqual([32, 3]);
    expect([opened.mediaPlan?.line.length, opened.program?.activity.length].every((n) => (n ?? 0) > 20)).toBe(true);

    const title = agreementRows.set('agreement', concertationId, 'title', 'Convenio con el Consejo');
    await desk.editAgreements([title], 'Cambiar el título');
    const [told] = await app.ask('agreements.history', { agreementsId, before: null, limit: 1 });
    expect(told).toMatchObject({
      label: 'Cambiar el título',
      details: [
        {
          what: 'Convenio de concertación CON-01/FICTICIO: título',
          before: 'Convenio de concertación con el Consejo Ciudadano del Agua',
          after: 'Convenio con el Consejo',
        },
      ],
    });
    await app.ask('agreements.undo', { agreementsId });
    expect((await desk.agreements()).agreement[0]?.title).toContain('Consejo Ciudadano');
    await app.ask('agreements.redo', { agreementsId });
    expect((await desk.agreements()).agreement[0]?.title).toBe('Convenio con el Consejo');

    // A draft goes with all that belongs to it, and comes back whole.
    const before = await desk.agreements();
    const gone = deleteAgreement(before, contractId);
    if (!gone.ok) throw new Error(gone.error.message);
    await desk.editAgreements(gone.value);
    expect((await desk.agreements()).promise.some(({ agreementId }) => agreementId === contractId)).toBe(false);
    await app.ask('agreements.undo', { agreementsId });
    expect(await desk.agreements()).toEqual(before);

    const [hit] = await app.ask('search.find', { query: 'quimerico', limit: 10 });
    expect(hit).toMatchObject({ kind: 'agreements', id: agreementsId, dossierId, section: 'parties' });
  });

  test('takes nothing that is not typed, and nothing twice', async () => {
    const desk = await deskWithAgreements();
    const { app, agreementsId, contractId } = desk;
    const content = await desk.agreements();
    const [tie] = content.agreementLine.filter(({ agreementId }) => agreementId === contractId);
    const before = digestOf(app);
    const act = { agreementId: contractId, act: 'sign', date: '2026-02-16', actor: '', reason: '' } as const;
    const file = {
      ...{ agreementId: contractId, kind: 'signed' as const, name: 'x.pdf', mime: 'application/pdf', sizeBytes: 4 },
      ...{ sha: 'a'.repeat(64), addedOn: '2026-02-16', addedBy: '' },
    } as const;
    for (const [changes, code, words] of [
      [agreementRows.append(content, 'act', [act], newId), 'not-allowed', 'no se escriben a mano'],
      [agreementRows.append(content, 'file', [file], newId), 'invalid-input', 'Agregar archivo'],
      [
        agreementRows.append(
          content,
          'agreementLine',
          [{ agreementId: contractId, mediaLineId: tie?.mediaLineId ?? '' }],
          newId,
        ),
        'invalid-input',
        'ya está ligado a ese renglón',
      ],
      [[agreementRows.set('agreements', agreementsId, 'fiscalYear', 2027)], 'invalid-input', 'ejercicio'],
      [[agreementRows.remove('agreements', agreementsId)], 'invalid-input', 'encabezado'],
      [[agreementRows.set('party', newId(), 'name', 'Nadie')], 'conflict', 'ya no existe'],
    ] as const) {
      expect(await desk.refusedAgreements(changes)).toMatchObject({ code, message: expect.stringContaining(words) });
    }
    expect(digestOf(app)).toBe(before);
  });

  test('that ends before it starts is found at once and goes nowhere', async () => {
    const desk = await deskWithAgreements();
    const { app, agreementsId, concertationId } = desk;
    await desk.editAgreements([agreementRows.set('agreement', concertationId, 'endDate', '2026-01-31')]);
    const found = await app.ask('agreements.findings', { agreementsId });
    expect(found).toContainEqual(
      expect.objectContaining({
        ...{ code: 'validity-reversed', severity: 'blocking', message: 'Termina antes de empezar.' },
        place: { section: 'agreement', rowId: concertationId, field: 'endDate' },
      }),
    );
    const send = { agreementsId, agreementId: concertationId, act: 'send-to-legal', date: '2026-01-12' } as const;
    const { findings } = await app.ask('agreements.previewAct', send);
    expect(findings.map(({ code }) => code)).toEqual(['validity-reversed']);
    const before = digestOf(app);
    const said = { ...send, actor: '', reason: '', accept: ['validity-reversed'] };
    expect(await app.refused('agreements.act', said)).toMatchObject({
      code: 'blocked-by-findings',
      message: expect.stringContaining('Termina antes de empezar. Corrija las fechas'),
    });
    expect(digestOf(app)).toBe(before);
  });
});

test('what was signed stays as it was signed; what came of it goes on, and is taken back', async () => {
  const desk = await deskWithAgreements();
  const { app, agreementsId, concertationId } = desk;
  const said = { agreementsId, agreementId: concertationId, actor: '', reason: '', accept: [] };
  await desk.act(concertationId, 'send-to-legal', '2026-01-12');
  const back = await app.refused('agreements.act', { ...said, act: 'return-from-legal', date: '2026-01-14' });
  expect(back).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('observaciones') });
  await desk.act(concertationId, 'return-from-legal', '2026-01-14', { reason: 'Falta el fundamento' });
  await desk.act(concertationId, 'send-to-legal', '2026-01-20');
  for (const [date, words] of [
    ['2026-03-11', 'no ha llegado'],
    ['2026-01-19', 'antes del acto anterior'],
  ] as const) {
    const refused = await app.refused('agreements.act', { ...said, act: 'sign', date });
    expect(refused).toMatchObject({ code: 'invalid-input', message: expect.stringContaining(words) });
  }
  await desk.act(concertationId, 'sign', '2026-01-26');
  expect((await app.refused('agreements.undo', { agreementsId })).code).toBe('conflict');

  const content = await desk.agreements();
  const promise = content.promise.find(({ agreementId }) => agreementId === concertationId)?.id ?? '';
  const place = content.territory.find(({ agreementId }) => agreementId === concertationId)?.id ?? '';
  const before = digestOf(app);
  for (const change of [
    agreementRows.set('agreement', concertationId, 'object', 'Otro objeto'),
    agreementRows.set('agreement', concertationId, 'endDate', '2027-12-31'),
    agreementRows.set('promise', promise, 'quantity', '1'),
    agreementRows.remove('territory', place),
    agreementRows.remove('agreement', concertationId),
  ]) {
    const refused = await desk.refusedAgreements([change]);
    expect(refused).toMatchObject({
      code: 'frozen',
      message: expect.stringContaining('«CON-01/FICTICIO» ya se firmó'),
    });
  }
  expect(digestOf(app)).toBe(before);

  const deliveries = agreementRows.append(content, 'delivery', deliveriesOf(content), newId);
  await desk.editAgreements(deliveries, 'Anotar lo recibido');
  await desk.editAgreements([agreementRows.set('agreement', concertationId, 'note', 'En el archivero 3')]);
  await app.ask('agreements.undo', { agreementsId });
  await app.ask('agreements.undo', { agreementsId });
  expect((await desk.agreements()).delivery).toEqual([]);
  expect((await app.refused('agreements.undo', { agreementsId })).code).toBe('conflict');
  await app.ask('agreements.redo', { agreementsId });
  expect((await desk.agreements()).delivery).toHaveLength(5);
  expect((await app.refused('dossier.delete', { dossierId: desk.dossierId })).message).toMatch(/firm/);
});

test('what ends soon is told 90, 30 and 7 days before, of every dossier in use, the nearest first', async () => {
  const desk = await deskWithAgreements();
  const { app, agreementsId, collaborationId, concertationId, dossierId } = desk;
  const told = async () =>
    (await app.ask('agreements.alerts', {})).map(({ agreementId, within, daysLeft }) => [
      agreementId,
      within,
      daysLeft,
    ]);
  await signAgreements(app.ask, agreementsId, ['concertation', 'collaboration']);
  expect(await told()).toEqual([]);
  lookOn('2026-09-01');
  expect(await app.ask('agreements.alerts', {})).toEqual([
    {
      ...{ dossierId, agreementsId, agreementId: collaborationId },
      ...{ programName: 'Ferias de Barrio', fiscalYear: 2026, agreement: 'Convenio de colaboración COL-02/FICTICIO' },
      ...{ end: '2026-11-30', daysLeft: 90, within: 90 },
    },
  ]);
  lookOn('2026-11-15');
  expect(await told()).toEqual([
    [collaborationId, 30, 15],
    [concertationId, 30, 30],
  ]);
  expect(await desk.findings()).toEqual(expect.arrayContaining(['validity-30']));
  lookOn('2026-11-30');
  expect((await told())[0]).toEqual([collaborationId, 7, 0]);
  lookOn('2026-12-01');
  expect(await told()).toEqual([[concertationId, 30, 14]]);
  await app.ask('dossier.archive', { dossierId, archived: true });
  expect(await told()).toEqual([]);
});

test('what goes on in the next year is told once, by the newer dossier, whose budget pays what falls due in it', async () => {
  const desk = await deskWithAgreements();
  const { app, agreementsId, contractId, dossierId, versionId } = desk;
  const { id: lastId } = lastPayment(await desk.agreements());
  await desk.editAgreements([
    agreementRows.set('agreement', contractId, 'endDate', '2027-01-31'),
    agreementRows.set('promise', lastId, 'dueDate', '2027-01-20'),
  ]);
  await signAgreements(app.ask, agreementsId, ['contract']);
  expect((await desk.spending()).map(({ month, amount }) => [month, amount])).toEqual([[5, 3_125_450]]);
  lookOn('2027-01-04');
  const told = async () => (await app.ask('agreements.alerts', {})).map((alert) => [alert.fiscalYear, alert.end]);
  expect(await told()).toEqual([[2026, '2027-01-31']]);
  const next = { dossierId, fiscalYear: 2027, procedureVersionId: versionId, startedOn: '2027-01-04' };
  const { dossierId: nextId } = await app.ask('dossier.carryForward', { ...next, withAmounts: false });
  const { agreementsId: carriedId } = await app.ask('agreements.ofDossier', { dossierId: nextId });
  const { content: carried } = await app.ask('agreements.open', { agreementsId: carriedId });
  expect([carried.agreement.map(({ number }) => number), carried.file.length]).toEqual([['CTO-03/FICTICIO'], 1]);
  expect(await told()).toEqual([[2027, '2027-01-31']]);

  const found = async () => (await app.ask('agreements.findings', { agreementsId: carriedId })).map(({ code }) => code);
  expect(await found()).toContain('contract-uncommitted');
  const agreementId = carried.agreement[0]?.id ?? '';
  const { budget } = await app.ask('agreements.commit', { agreementsId: carriedId, agreementId });
  expect(budget.spending.map(({ month, amount, date }) => [month, amount, date])).toEqual([
    [1, 3_125_449, '2027-01-01'],
  ]);
  expect(await found()).not.toContain('contract-uncommitted');
  const budgetId = budget.budget[0]?.id ?? '';
  const codes = (await app.ask('budget.findings', { budgetId })).map(({ code }) => code);
  expect(codes).not.toContain('spending-outside-year');
});

describe('a file', () => {
  const pdf = smallPdf('Convenio firmado');

  test('is kept as it came with its hash, shown, saved, and not deleted once it is the signed one', async () => {
    const desk = await deskWithAgreements();
    const { app, agreementsId, concertationId } = desk;
    await signAgreements(app.ask, agreementsId, ['concertation']);
    const [scan] = (await desk.agreements()).file;
    expect(scan).toMatchObject({
      kind: 'signed',
      name: 'CON-01 firmado.pdf',
      mime: 'application/pdf',
      addedOn: '2026-03-10',
    });
    expect(await desk.findings()).not.toContain('signed-without-scan');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', smallPdf('CON-01/FICTICIO firmado') as never));
    expect(scan?.sha).toBe(Buffer.from(digest).toString('hex'));
    const fileId = scan?.id ?? '';
    const read = await app.ask('agreements.readFile', { agreementsId, fileId });
    expect([read.mime, Buffer.from(read.bytes).equals(Buffer.from(smallPdf('CON-01/FICTICIO firmado')))]).toEqual([
      'application/pdf',
      true,
    ]);
    for (const change of [agreementRows.remove('file', fileId), agreementRows.set('file', fileId, 'kind', 'other')]) {
      expect((await desk.refusedAgreements([change])).code).toBe('frozen');
    }
    expect((await app.refused('agreements.undo', { agreementsId })).code).toBe('conflict');

    // An annex is added, called something else, taken back.
    const annex = { agreementsId, agreementId: concertationId, kind: 'annex', name: 'Lista.txt' } as const;
    const bytes = new TextEncoder().encode('Comités que participan');
    const { changes, notice } = await app.ask('agreements.addFile', { ...annex, bytes });
    const [added] = agreementRows.insertedIds(changes as never, 'file');
    expect(notice).toBe('');
    expect(await app.refused('agreements.addFile', { ...annex, bytes })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('«Lista.txt»'),
    });
    expect(await app.refused('agreements.readFile', { agreementsId, fileId: added ?? '' })).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('«Lista.txt» no se puede ver aquí'),
    });
    await desk.editAgreements([agreementRows.set('file', added ?? '', 'name', 'Comités.txt')]);
    expect((await desk.refusedAgreements([agreementRows.set('file', added ?? '', 'kind', 'signed')])).code).toBe(
      'file-rejected',
    );
    expect((await desk.refusedAgreements([agreementRows.set('file', added ?? '', 'sha', 'b'.repeat(64))])).code).toBe(
      'invalid-input',
    );
    await app.ask('agreements.undo', { agreementsId });
    await app.ask('agreements.undo', { agreementsId });
    expect((await desk.agreements()).file.map(({ name }) => name)).toEqual(['CON-01 firmado.pdf']);
    expect((await app.ask('store.verify', {})).ok).toBe(true);
  });

  test('that cannot be is refused with its reason, and nothing of it is kept', async () => {
    const { app, agreementsId, concertationId, agreements } = await deskWithAgreements();
    const before = digestOf(app);
    const add = { agreementsId, agreementId: concertationId, kind: 'signed' } as const;
    const text = new TextEncoder().encode('No soy un PDF');
    for (const [name, bytes, code, words] of [
      ['Convenio.pdf', text, 'file-rejected', 'dice ser «.pdf»'],
      [
        'Convenio.pdf',
        pngOf({ widthPx: 1, heightPx: 1, pixels: new Uint8Array([0, 0, 0]) }),
        'file-rejected',
        'una imagen PNG',
      ],
      ['Convenio.exe', pdf, 'file-rejected', 'no se guardan como evidencia'],
      ['Convenio', pdf, 'file-rejected', 'no tiene extensión'],
      ['Convenio.pdf', new Uint8Array(), 'file-rejected', 'está vacío'],
      ['Convenio.txt', text, 'file-rejected', 'no es un escaneo'],
      ['Convenio.pdf', new Uint8Array(64 * 1024 * 1024 + 1), 'invalid-input', '64 MB'],
    ] as const) {
      const refused = await app.refused('agreements.addFile', { ...add, name, bytes: bytes as never });
      expect(refused).toMatchObject({ code, message: expect.stringContaining(words) });
    }
    const nowhere = { ...add, agreementId: newId(), name: 'Convenio.pdf', bytes: pdf };
    expect((await app.refused('agreements.addFile', nowhere)).code).toBe('not-found');
    expect(digestOf(app)).toBe(before);

    // Names that Windows can't save are changed, and it is said.
    const long = await app.ask('agreements.addFile', {
      ...add,
      name: `${'Convenio muy largo '.repeat(16)}.pdf`,
      bytes: pdf,
    });
    expect(long.notice).toContain('demasiado largo');
    const reserved = await app.ask('agreements.addFile', { ...add, name: 'CON.pdf', bytes: smallPdf('otro') });
    expect(reserved.notice).toContain('reservado por Windows');
    const names = (await agreements()).file.map(({ name }) => name);
    expect(names[0]?.length).toBeLessThanOrEqual(240);
    expect(names.every((name) => name.endsWith('.pdf') && name !== 'CON.pdf')).toBe(true);
  });
});
