import { describe, expect, test } from 'vitest';
import { ensureAgreements, ensureBulletins, ensureExecution } from '#electron/handlers/create-course-work.ts';
import { agreementsTables } from '#electron/storage/agreements-tables.ts';
import { bulletinsTables } from '#electron/storage/bulletins-tables.ts';
import { executionTables } from '#electron/storage/execution-tables.ts';
import { collectGarbage } from '#electron/storage/garbage.ts';
import type { LooseChange, ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { exportStore, importStore } from '#electron/storage/move.ts';
import { readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import { readBulletinsContent } from '#electron/storage/repositories/bulletins-repository.ts';
import { readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { blankAgreement } from '#shared/domain/agreements/agreement-edits.ts';
import { blankBulletin } from '#shared/domain/bulletin/bulletin-edits.ts';
import { blankEntry } from '#shared/domain/execution/execution-edits.ts';
import { deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import { openTestApp, type TestApp } from '#tests/storage/test-app.ts';
import { ANA, newId, temporaryFolder } from '#tests/storage/test-store.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const later = () => new Date(Date.now() + 48 * 60 * 60 * 1000).toISOString();
const now = () => new Date().toISOString();

/** A file put into the store as the handlers put it, but not named by anything yet. */
const keep = ({ context: { store } }: TestApp, text: string) => {
  const sha = store.blobs.put(bytesOf(text));
  store.write((db) =>
    db.run("INSERT OR IGNORE INTO blob VALUES (?, ?, 'application/pdf', ?)", sha, bytesOf(text).byteLength, now()),
  );
  return { name: `${text}.pdf`, mime: 'application/pdf', sha, sizeBytes: bytesOf(text).byteLength };
};

const write = (app: TestApp, tables: ScopeTables, scopeId: string, changes: readonly LooseChange[]) =>
  app.context.store.write((db) =>
    runCommand(db, tables, { scopeId, kind: 'act', label: 'Probar', coalesce: null, who: ANA, at: now(), changes }),
  );

const insert = (entity: string, row: Readonly<Record<string, unknown>>) =>
  ({ op: 'insert', entity, row: { id: newId(), rank: 'a0', ...row } }) as const;

/** A dossier with the three documents begun: an agreement and an entry with a file each, and a bulletin. */
const withCourseWork = async () => {
  const desk = await deskWithDossier();
  const { app, dossierId } = desk;
  const { store } = app.context;
  const ids = store.write((db) => ({
    agreementsId: ensureAgreements(db, app.context, dossierId),
    executionId: ensureExecution(db, app.context, dossierId),
    bulletinsId: ensureBulletins(db, app.context, dossierId),
  }));
  const [scan, photo] = [keep(app, 'Convenio firmado'), keep(app, 'Foto de la plática')];
  const [agreementId, entryId] = [newId(), newId()];
  const added = { addedOn: '2026-05-04', addedBy: 'Ana' };
  write(app, agreementsTables, ids.agreementsId, [
    insert('agreement', { ...blankAgreement('concertation'), id: agreementId, endDate: '2027-06-30' }),
    insert('file', { agreementId, kind: 'signed', ...scan, ...added }),
  ]);
  write(app, executionTables, ids.executionId, [
    insert('entry', { ...blankEntry('talk', '2026-05-04'), id: entryId }),
    insert('entryEvidence', { entryId, ...photo, caption: '', ...added }),
  ]);
  write(app, bulletinsTables, ids.bulletinsId, [insert('bulletin', blankBulletin('Dirección'))]);
  const read = (of: TestApp) => [
    readAgreementsContent(of.context.store.read, ids.agreementsId),
    readExecutionContent(of.context.store.read, ids.executionId),
    readBulletinsContent(of.context.store.read, ids.bulletinsId),
  ];
  return { ...desk, ...ids, agreementId, scan, photo, read };
};

describe('agreements, log and bulletins of a dossier', () => {
  test('are made once, called by year and programme, and their files stay through cleaning, backups and moves', async () => {
    const { app, dossierId, agreementsId, scan, photo, read } = await withCourseWork();
    const { store } = app.context;
    expect(store.write((db) => ensureAgreements(db, app.context, dossierId))).toBe(agreementsId);
    const [agreements, log] = read(app);
    expect(agreements).toMatchObject({
      agreements: [{ title: 'Convenios y contratos 2026 · Ferias de Barrio', fiscalYear: 2026 }],
      file: [scan],
    });
    expect(log).toMatchObject({ entryEvidence: [photo] });
    const before = read(app);

    // The journal names every file that a row ever named; these two only rows name, as after an older journal.
    const [loose, ofRow, ofEntry] = [keep(app, 'Nadie me nombra'), keep(app, 'Anexo'), keep(app, 'Acta')];
    store.write((db) => {
      db.run('UPDATE agreements_file SET sha = ?', ofRow.sha);
      db.run('UPDATE execution_entry_evidence SET sha = ?', ofEntry.sha);
    });
    expect(collectGarbage(store, later())).toEqual([loose.sha]);
    expect(store.blobs.get(ofEntry.sha)).toEqual(bytesOf('Acta'));
    store.write((db) => {
      db.run('UPDATE agreements_file SET sha = ?', scan.sha);
      db.run('UPDATE execution_entry_evidence SET sha = ?', photo.sha);
    });

    const { name } = await app.ask('store.backUp', {});
    await app.ask('store.restore', { name });
    expect(read(app)).toEqual(before);
    const there = await openTestApp(temporaryFolder());
    await importStore(there.context.store, exportStore(app.context.store, now()), now());
    expect(read(there)).toEqual(before);
    expect(there.context.store.blobs.get(photo.sha)).toEqual(bytesOf('Foto de la plática'));
  });

  test.each([
    ['an agreement nobody took away', 'DELETE FROM agreements_file', /./],
    ['an entry nobody changed', "UPDATE execution_entry SET title = 'otra cosa'", /./],
    ['a bulletin nobody sent out', "UPDATE bulletins_bulletin SET issued_on = '2026-01-01'", /./],
    [
      'a signed agreement whose file no backup would take along',
      'DELETE FROM blob WHERE sha IN (SELECT sha FROM agreements_file)',
      /Falta el archivo «Convenio firmado\.pdf» de un convenio/,
    ],
    [
      'an evidence whose file no backup would take along',
      'DELETE FROM blob WHERE sha IN (SELECT sha FROM execution_entry_evidence)',
      /Falta el archivo de la evidencia «Foto de la plática\.pdf» de la bitácora/,
    ],
  ])('verifying notices %s', async (_, sql, said) => {
    const { app } = await withCourseWork();
    expect(verifyStore(app.context.store)).toEqual([]);
    app.context.store.write((db) => db.run(sql));
    const problems = verifyStore(app.context.store);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(said);
  });

  test('signed agreements that go on begin next year’s; what was done doesn’t', async () => {
    const { app, dossierId, agreementsId, agreementId } = await withCourseWork();
    write(app, agreementsTables, agreementsId, [
      insert('agreement', { ...blankAgreement('contract'), rank: 'a1', title: 'Nunca firmado', endDate: '2027-06-30' }),
      insert('act', { agreementId, act: 'send-to-legal', date: '2026-01-20', actor: 'Ana', reason: '' }),
      insert('act', { agreementId, rank: 'a1', act: 'sign', date: '2026-02-01', actor: 'Ana', reason: '' }),
    ]);
    const next = await app.ask('dossier.carryForward', {
      dossierId,
      fiscalYear: 2027,
      procedureVersionId: null,
      startedOn: '2027-01-04',
      withAmounts: false,
    });
    const { store } = app.context;
    const carried = store.write((db) => ensureAgreements(db, app.context, next.dossierId));
    expect(readAgreementsContent(store.read, carried)).toMatchObject({
      agreements: [{ fiscalYear: 2027, dossierId: next.dossierId }],
      agreement: [{ endDate: '2027-06-30', kind: 'concertation' }],
      act: [{ act: 'send-to-legal' }, { act: 'sign' }],
      file: [{ name: 'Convenio firmado.pdf' }],
    });
    const log = store.write((db) => ensureExecution(db, app.context, next.dossierId));
    expect(readExecutionContent(store.read, log).entry).toEqual([]);
    expect(verifyStore(store)).toEqual([]);
    // What only came with the year goes with its dossier; what was signed in this one stays.
    await app.ask('dossier.delete', { dossierId: next.dossierId });
    expect(verifyStore(store)).toEqual([]);
  });

  test('a dossier with something signed, done or sent out isn’t deleted', async () => {
    const { app, dossierId, agreementsId, agreementId, executionId, bulletinsId } = await withCourseWork();
    const { store } = app.context;
    const bulletinId = readBulletinsContent(store.read, bulletinsId).bulletin[0]?.id ?? '';
    const issued = { op: 'update', entity: 'bulletin', id: bulletinId, field: 'issuedOn' } as const;
    write(app, bulletinsTables, bulletinsId, [{ ...issued, value: '2026-05-05' }]);
    expect((await app.refused('dossier.delete', { dossierId })).message).toContain('boletines que ya se difundieron');
    write(app, bulletinsTables, bulletinsId, [{ ...issued, value: '' }]);
    expect((await app.refused('dossier.delete', { dossierId })).message).toContain('ejecución registrada');
    const { entry, entryEvidence } = readExecutionContent(store.read, executionId);
    write(app, executionTables, executionId, [
      ...entryEvidence.map(({ id }) => ({ op: 'delete' as const, entity: 'entryEvidence', id })),
      ...entry.map(({ id }) => ({ op: 'delete' as const, entity: 'entry', id })),
    ]);
    const signed = insert('act', { agreementId, act: 'sign', date: '2026-02-01', actor: 'Ana', reason: '' });
    write(app, agreementsTables, agreementsId, [signed]);
    expect((await app.refused('dossier.delete', { dossierId })).message).toMatch(/ya se enviaron o se firmaron/);
    write(app, agreementsTables, agreementsId, [{ op: 'delete', entity: 'act', id: signed.row.id }]);
    await app.ask('dossier.delete', { dossierId });
    expect(
      store.read.all('SELECT id FROM agreements UNION SELECT id FROM execution UNION SELECT id FROM bulletins'),
    ).toEqual([]);
    expect(verifyStore(store)).toEqual([]);
  });
});
