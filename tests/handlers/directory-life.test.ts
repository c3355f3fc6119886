import { describe, expect, test } from 'vitest';
import { verifyStore } from '#electron/storage/verify.ts';
import { deletePartners } from '#shared/domain/partners/directory-edits.ts';
import { deskWithDirectory, stationChanges } from '#tests/handlers/directory-desk.ts';
import { deskWithPlans } from '#tests/handlers/plan-desk.ts';

describe('the directory of the desk', () => {
  test('is made on first asking, once, with nobody in it', async () => {
    const { app, directoryId } = await deskWithDirectory();
    expect(await app.ask('directory.ofDesk', {})).toEqual({ directoryId });
    const opened = await app.ask('directory.open', { directoryId });
    expect(opened.content).toMatchObject({ directory: [{ id: directoryId }], partner: [], encounter: [] });
    expect(opened.states).toHaveLength(32);
    expect([opened.dossiers, opened.history]).toEqual([[], { undo: null, redo: null }]);
    const other = '0190aaaa-0000-7000-8000-000000000001';
    expect((await app.refused('directory.open', { directoryId: other })).code).toBe('not-found');
  });

  test('what is typed is stored, found, told in words, undone and done again', async () => {
    const { app, directoryId, edit, content } = await deskWithDirectory();
    const { changes, partnerId, contactId, encounterId } = stationChanges();
    await edit(changes, 'Agregar «Radio Ejemplo»');
    await edit([
      { op: 'update', entity: 'partner', id: partnerId, field: 'sector', value: 'social' },
      { op: 'update', entity: 'encounter', id: encounterId, field: 'kind', value: 'visit' },
    ]);
    const find = async (query: string) =>
      (await app.ask('search.find', { query, limit: 20 })).map(({ kind, section, rowId, where, title }) => ({
        kind,
        section,
        rowId,
        where,
        title,
      }));
    expect(await find('colima LA FICTICIA')).toEqual([
      { kind: 'directory', section: 'partners', rowId: partnerId, where: 'Sector social', title: 'Directorio' },
    ]);
    expect(await find('ines directora')).toMatchObject([
      { section: 'contacts', rowId: contactId, where: 'Persona de Radio Ejemplo, S.A. de C.V.' },
    ]);
    expect(await find('capsulas feria')).toMatchObject([
      { section: 'encounters', rowId: encounterId, where: 'Visita con Radio Ejemplo, S.A. de C.V.' },
    ]);
    expect((await find('312 555'))[0]?.section).toBe('contacts');

    const [newest, first] = await app.ask('directory.history', { directoryId, before: null, limit: 10 });
    expect(newest?.details).toEqual([
      { what: 'Radio Ejemplo, S.A. de C.V.: sector', before: 'Sector privado', after: 'Sector social' },
      { what: 'Radio Ejemplo, S.A. de C.V., visita del 2 de marzo de 2026: tipo', before: 'Reunión', after: 'Visita' },
    ]);
    expect(first?.details.map(({ what }) => what)).toContain(
      'Inés Prueba Ficticia · Radio Ejemplo, S.A. de C.V.: se agregó',
    );
    expect(JSON.stringify([newest, first])).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);

    const undone = await app.ask('directory.undo', { directoryId });
    expect(undone.changes).toHaveLength(2);
    expect((await content()).partner[0]?.sector).toBe('private');
    await app.ask('directory.redo', { directoryId });
    expect((await content()).partner[0]?.sector).toBe('social');
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('a body goes with its people and history and comes back whole; alone it doesn’t go', async () => {
    const { app, directoryId, edit, content } = await deskWithDirectory();
    const { changes, partnerId } = stationChanges();
    await edit(changes);
    const whole = await content();
    const alone = {
      directoryId,
      label: 'Borrar',
      coalesce: null,
      changes: [{ op: 'delete' as const, entity: 'partner' as const, id: partnerId }],
    };
    expect((await app.refused('directory.edit', alone)).message).toContain('el organismo de');
    await edit(deletePartners(whole, [partnerId]), 'Borrar «Radio Ejemplo»');
    expect((await app.ask('search.find', { query: 'ficticia', limit: 20 })).length).toBe(0);
    await app.ask('directory.undo', { directoryId });
    expect(await content()).toEqual(whole);
    expect((await app.ask('search.find', { query: 'ficticia', limit: 20 })).length).toBeGreaterThan(0);
  });

  test('names what is overdue and who may be in twice, and what a dealing was about also when it is archived', async () => {
    const desk = await deskWithPlans();
    const { app, dossierId } = desk;
    const { directoryId } = await app.ask('directory.ofDesk', {});
    const { changes } = stationChanges(dossierId);
    const edit = (list: typeof changes) =>
      app.ask('directory.edit', { directoryId, label: 'Agregar', coalesce: null, changes: [...list] });
    await edit(changes);
    await edit(stationChanges().changes.map((change) => change));
    const codes = (await app.ask('directory.findings', { directoryId })).map(({ code }) => code);
    expect(codes).toContain('partner-twice');
    expect(codes.filter((code) => code === 'follow-up-overdue')).toHaveLength(2);
    await app.ask('dossier.archive', { dossierId, archived: true });
    const { dossiers } = await app.ask('directory.open', { directoryId });
    expect(dossiers).toEqual([{ dossierId, name: 'Ferias de Barrio · 2026', archived: true }]);
  });

  test('comes back with a backup', async () => {
    const { app, edit, content } = await deskWithDirectory();
    await edit(stationChanges().changes);
    const kept = await content();
    const { name } = await app.ask('store.backUp', {});
    await edit(deletePartners(kept, [kept.partner[0]?.id ?? '']));
    expect((await content()).partner).toEqual([]);
    await app.ask('store.restore', { name });
    expect(await content()).toEqual(kept);
    expect(verifyStore(app.context.store)).toEqual([]);
  });
});

const SHEET = [
  'Directorio ficticio de prueba',
  'Nombre\tSector\tContacto\tCargo\tCorreo\tTeléfono\tEstado\tClave interna',
  'Radio Ejemplo SA de CV\tprivado\tInés Prueba Ficticia\tDirectora comercial\tines@ejemplo.mx\t\tColima\t1',
  'Comité de Salud de Prueba\tsocial\tBeto Ficticio\tPresidente\tcomite@ejemplo.mx\t3125550199\tColima\t2',
  'Otra Razón de Prueba\tprivado\t\t\tcomite@ejemplo.mx\t\t\t3',
  'Cámara Ficticia\tindustrial\t\t\t\t\t\t4',
].join('\n');

describe('a sheet of bodies and people', () => {
  test('is shown before anything is written; who may be in already is asked, and one step takes all back', async () => {
    const { app, directoryId, edit, content } = await deskWithDirectory();
    await edit(stationChanges().changes);
    const before = await content();
    const preview = await app.ask('directory.importPreview', { directoryId, source: { kind: 'text', text: SHEET } });
    expect(preview.rows.map(({ state }) => state)).toEqual(['joins', 'new', 'doubtful', 'refused']);
    expect(preview).toMatchObject({ added: 1, joined: 1, doubtful: 1, refused: 1, unused: ['Clave interna'] });
    expect(preview.rows[3]?.words).toContain('B6: «industrial» no es un sector.');
    expect(preview.rows[2]?.maybe).toEqual(['Comité de Salud de Prueba']);
    expect(await content()).toEqual(before);

    const { token } = preview;
    const asOther = await app.ask('directory.importAnswer', { token, answers: [{ line: 5, answer: 'new' }] });
    expect(asOther).toMatchObject({ added: 2, doubtful: 0 });
    // Who was asked about stays, so that the answer can be changed.
    expect(asOther.rows[2]?.maybe).toEqual(['Comité de Salud de Prueba']);
    const asSame = await app.ask('directory.importAnswer', { token, answers: [{ line: 5, answer: 'join' }] });
    expect(asSame.rows[2]).toMatchObject({ state: 'present', words: 'Ya está.' });
    expect(await app.ask('directory.importConfirm', { token })).toEqual({ directoryId, added: 1, joined: 1 });

    const after = await content();
    expect(after.partner.map(({ name }) => name)).toEqual(['Radio Ejemplo, S.A. de C.V.', 'Comité de Salud de Prueba']);
    expect(after.contact).toHaveLength(2);
    expect(after.contactWay.map(({ value }) => value)).toContain('ines@ejemplo.mx');
    expect((await app.refused('directory.importConfirm', { token })).code).toBe('not-found');
    await app.ask('directory.undo', { directoryId });
    expect(await content()).toEqual(before);
  });

  test('is refused where the directory changed since it was shown, and writes nothing', async () => {
    const { app, directoryId, edit, content } = await deskWithDirectory();
    const source = { kind: 'text' as const, text: SHEET };
    const { token } = await app.ask('directory.importPreview', { directoryId, source });
    await edit(stationChanges().changes);
    const before = await content();
    expect(await app.refused('directory.importConfirm', { token })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('No se guardó nada'),
    });
    expect(await content()).toEqual(before);
    const nothing = { kind: 'text' as const, text: 'a\tb\n1\t2' };
    expect((await app.refused('directory.importPreview', { directoryId, source: nothing })).message).toContain(
      'no tiene un encabezado que se reconozca',
    );
  });
});
