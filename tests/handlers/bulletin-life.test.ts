import { describe, expect, test } from 'vitest';
import { verifyStore } from '#electron/storage/verify.ts';
import { bulletinRows } from '#shared/domain/bulletin/bulletin-edits.ts';
import { documentOfFinding } from '#shared/domain/dossier/dossier-findings.ts';
import { bulletinChanges, deskWithBulletins, inserted, pressOfDirectory } from '#tests/handlers/bulletin-desk.ts';
import { campaignRow } from '#tests/handlers/media-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

describe('the bulletins of a dossier', () => {
  test('are made on first asking, once, with none in them', async () => {
    const { app, dossierId, bulletinsId } = await deskWithBulletins();
    expect(await app.ask('bulletins.ofDossier', { dossierId })).toEqual({ bulletinsId });
    const opened = await app.ask('bulletins.open', { bulletinsId });
    expect(opened.content).toMatchObject({ bulletins: [{ id: bulletinsId, fiscalYear: 2026 }], bulletin: [] });
    expect(opened.states).toHaveLength(32);
    expect([opened.hasDirectory, opened.mayEdit, opened.whyReadOnly]).toEqual([false, true, null]);
    expect(opened.history).toEqual({ undo: null, redo: null });
    expect((await app.refused('bulletins.open', { bulletinsId: newId() })).code).toBe('not-found');
    expect((await app.refused('bulletins.ofDossier', { dossierId: newId() })).code).toBe('not-found');
  });

  test('what is typed is stored, found at its field, told in words, undone and done again', async () => {
    const { app, dossierId, bulletinsId, editBulletins, editStrategy, bulletins } = await deskWithBulletins();
    const campaign = campaignRow({ name: 'Lluvia que rinde' });
    await editStrategy([{ op: 'insert', entity: 'campaign', row: campaign }]);
    const { id, changes } = bulletinChanges();
    await editBulletins(changes);
    await editBulletins([bulletinRows.set('bulletin', id, 'campaignId', campaign.id)]);
    const opened = await app.ask('bulletins.open', { bulletinsId });
    expect(opened.campaigns).toEqual([{ id: campaign.id, name: 'Lluvia que rinde' }]);
    expect(opened.content.subhead.map(({ text }) => text)).toEqual([
      'Se instalaron cuarenta tinacos',
      'Participaron doscientas familias',
    ]);

    const find = async (query: string) =>
      (await app.ask('search.find', { query, limit: 20 })).filter(({ kind }) => kind === 'bulletins');
    expect(await find('CAPTACION ficticia')).toMatchObject([
      { section: 'bulletin', rowId: id, field: 'title', where: 'Boletín 012/2026', dossierId },
    ]);
    expect(await find('doscientas')).toMatchObject([{ section: 'bulletin', where: 'Boletín 012/2026, sumario' }]);
    expect(await find('album jornada')).toMatchObject([{ section: 'links', where: 'Boletín 012/2026, enlace' }]);

    const [newest, first] = await app.ask('bulletins.history', { bulletinsId, before: null, limit: 10 });
    expect(newest?.details).toEqual([
      { what: 'Boletín 012/2026: campaña', before: 'ninguna', after: 'Lluvia que rinde' },
    ]);
    expect(first?.details[0]).toMatchObject({
      what: 'Boletín 012/2026: se agregó',
      after: expect.stringContaining('10/03/2026'),
    });
    expect(JSON.stringify([newest, first])).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);

    await app.ask('bulletins.undo', { bulletinsId });
    expect((await bulletins()).bulletin[0]?.campaignId).toBeNull();
    await app.ask('bulletins.redo', { bulletinsId });
    expect((await bulletins()).bulletin[0]?.campaignId).toBe(campaign.id);
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('findings are those of the dossier too, and follow strategy and blackouts', async () => {
    const { app, dossierId, bulletinsId, editBulletins, edit } = await deskWithBulletins();
    const { id, changes } = bulletinChanges();
    await editBulletins(changes);
    const codes = async () => (await app.ask('bulletins.findings', { bulletinsId })).map(({ code }) => code);
    expect(await codes()).toEqual(['bulletin-without-recipients']);
    const counted = async () => (await app.ask('dossier.open', { dossierId })).summary.findings;
    const before = await counted();
    const dates = { startDate: '2026-03-01', endDate: '2026-04-01' };
    await edit([
      {
        op: 'insert',
        entity: 'blackout',
        row: { id: newId(), rank: 'a0', process: 'Proceso de prueba', agreement: '', scope: '', ...dates },
      },
    ]);
    expect(await codes()).toEqual(['bulletin-in-blackout', 'bulletin-without-recipients']);
    expect((await counted()).warning).toBeGreaterThan(before.warning);
    await editBulletins([bulletinRows.set('bulletin', id, 'title', '')]);
    expect(await codes()).toContain('bulletin-without-title');
    expect((await counted()).blocking).toBe(before.blocking + 1);
    const told = await app.ask('dossier.findings', { dossierId });
    const own = told.filter((finding) => documentOfFinding(finding) === 'bulletins');
    expect(own.map(({ where }) => where)).toContain('Boletines · Boletín 012/2026');
    expect(own.map(({ code }) => code).sort()).toEqual((await codes()).sort());
  });

  test('its list comes out of the directory, each address once, and says who has none', async () => {
    const { app, bulletinsId, editBulletins } = await deskWithBulletins();
    const { id, changes } = bulletinChanges();
    await editBulletins(changes);
    const all = { bulletinsId, bulletinId: id, sectors: [], states: [], mediaOnly: false };
    expect(await app.ask('bulletins.distribution', all)).toEqual({ recipients: [], unreachable: [] });
    const { directoryId } = await app.ask('directory.ofDesk', {});
    const press = pressOfDirectory();
    await app.ask('directory.edit', { directoryId, label: 'Prensa', coalesce: null, changes: press.changes });
    expect((await app.ask('bulletins.open', { bulletinsId })).hasDirectory).toBe(true);
    const listed = await app.ask('bulletins.distribution', all);
    expect(listed.recipients).toEqual([
      {
        bulletinId: id,
        partnerId: press.partnerId,
        contactId: press.contactId,
        name: expect.stringContaining('Inés Prueba Ficticia'),
        organisation: 'Radio Ejemplo, S.A. de C.V.',
        email: 'prensa@radio.ejemplo.mx',
        sentOn: '',
      },
    ]);
    expect(listed.unreachable).toMatchObject([{ organisation: 'Periódico El Supuesto' }]);
    const none = await app.ask('bulletins.distribution', { ...all, sectors: ['public'] });
    expect(none.recipients).toEqual([]);
    await editBulletins(
      listed.recipients.map((row, at) => inserted('recipient', { ...row, id: newId(), rank: `a${at}` })),
    );
    expect((await app.ask('bulletins.distribution', all)).recipients).toEqual([]);
  });

  test('what went out stays, bears its day, and is no way back for undo; what lacks something does not go', async () => {
    const { app, bulletinsId, editBulletins, refusedBulletins, bulletins, dossierId } = await deskWithBulletins();
    const { id, changes, link } = bulletinChanges({ date: '2026-02-03' });
    const recipient = {
      id: newId(),
      rank: 'a0',
      bulletinId: id,
      partnerId: null,
      contactId: null,
      name: 'Ana Prueba',
      organisation: 'Radio Ejemplo',
      email: 'ana@radio.ejemplo.mx',
      sentOn: '',
    };
    await editBulletins([...changes, inserted('recipient', recipient)]);
    const issue = { bulletinsId, bulletinId: id, issuedOn: '2026-02-03' };
    await editBulletins([bulletinRows.set('bulletin', id, 'title', ' ')]);
    const lacking = await app.refused('bulletins.issue', issue);
    expect([lacking.code, lacking.message]).toEqual(['blocked-by-findings', 'No tiene título. Escríbalo.']);
    await app.ask('bulletins.undo', { bulletinsId });
    expect((await app.refused('bulletins.issue', { ...issue, issuedOn: '2199-01-01' })).code).toBe('invalid-input');
    expect((await refusedBulletins([bulletinRows.set('bulletin', id, 'issuedOn', '2026-02-03')])).code).toBe(
      'not-allowed',
    );

    const { changes: acted } = await app.ask('bulletins.issue', issue);
    expect(acted).toHaveLength(2);
    const after = await bulletins();
    expect([after.bulletin[0]?.issuedOn, after.recipient[0]?.sentOn]).toEqual(['2026-02-03', '2026-02-03']);
    expect((await app.refused('bulletins.issue', issue)).code).toBe('not-allowed');
    for (const change of [
      bulletinRows.set('bulletin', id, 'title', 'Otro'),
      bulletinRows.set('link', link.id, 'url', 'https://otra.ejemplo.mx'),
      bulletinRows.remove('recipient', recipient.id),
    ]) {
      expect((await refusedBulletins([change])).code).toBe('frozen');
    }
    const [step] = await app.ask('bulletins.history', { bulletinsId, before: null, limit: 1 });
    expect(step?.label).toBe('Difundir Boletín 012/2026');
    expect((await app.ask('bulletins.open', { bulletinsId })).history.undo).toBeNull();
    // More addressees may be added, and are sent it later.
    await editBulletins([inserted('recipient', { ...recipient, id: newId(), rank: 'a1', email: 'x@y.mx' })]);

    await app.ask('dossier.archive', { dossierId, archived: true });
    expect((await app.ask('bulletins.open', { bulletinsId })).whyReadOnly).not.toBeNull();
    expect((await refusedBulletins([bulletinRows.set('bulletins', bulletinsId, 'title', 'x')])).code).toBe(
      'not-allowed',
    );
    expect(verifyStore(app.context.store)).toEqual([]);
  });
});
