import { describe, expect, test } from 'vitest';
import type { ProcedureChange } from '#shared/domain/procedure/procedure.ts';
import { png } from '#tests/documents/pdf/every-block.ts';
import { INSTITUTION, openTestApp, PERSON } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const emptyDesk = async (folder = temporaryFolder()) => {
  const app = await openTestApp(folder);
  await app.ask('desk.setUp', { person: PERSON, institution: INSTITUTION, start: 'empty' });
  return app;
};

const setTitle = (versionId: string, value: string): ProcedureChange => ({
  op: 'update',
  entity: 'cover',
  id: versionId,
  field: 'title',
  value,
});

/** A header and an end that tell a size, and no picture between them. */
const emptyPng = (widthPx: number, heightPx: number): Uint8Array => {
  const bytes = Buffer.alloc(45);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(widthPx, 16);
  bytes.writeUInt32BE(heightPx, 20);
  bytes.write('IEND', 37, 'latin1');
  return new Uint8Array(bytes);
};

/** 60 × 30 px of one grey. */
const GREY_JPEG =
  'ffd8ffe000104a46494600010100000100010000ffdb0043001b12141714111b1716171e1c1b2028422b28252528513a3d3042605565645f555d5b6a7899816a7190735b5d85b586909ea3abadab6780bcc9baa6c799a8aba4ffc0000b08001e003c01011100ffc4001500010100000000000000000000000000000001ffc40014100100000000000000000000000000000000ffda0008010100003f0080000000000000003fffd9';

describe('the desk', () => {
  test('is set up once, with the sample or empty, and remembers who sits there', async () => {
    const folder = temporaryFolder();
    const app = await openTestApp(folder);
    expect(await app.ask('desk.get', {})).toMatchObject({ user: null, theme: 'system', host: 'cli' });
    const desk = await app.ask('desk.setUp', { person: PERSON, institution: INSTITUTION, start: 'sample' });
    expect(desk.user).toMatchObject(PERSON);
    expect(desk.institution).toEqual(INSTITUTION);
    expect(await app.ask('procedure.list', { archived: false, query: '' })).toHaveLength(1);
    const again = await app.refused('desk.setUp', { person: PERSON, institution: INSTITUTION, start: 'empty' });
    expect(again.code).toBe('conflict');
    await app.close();
    expect((await (await openTestApp(folder)).ask('desk.get', {})).user).toEqual(desk.user);
  });

  test('when somebody else sits down, what was done before keeps the names it was done under', async () => {
    const app = await emptyDesk();
    const { versionId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    const beto = { ...PERSON, officerName: 'Beto Ruiz' };
    expect((await app.ask('desk.saveUser', beto)).user).toMatchObject(beto);
    await app.ask('procedure.edit', {
      versionId,
      label: 'Título',
      coalesce: null,
      changes: [setTitle(versionId, 'Pagos')],
    });
    const history = await app.ask('procedure.history', { versionId, before: null, limit: 10 });
    expect(history.map((entry) => entry.officerName)).toEqual(['Beto Ruiz', 'Ana Luz Prado']);
    const back = await app.ask('desk.saveUser', PERSON);
    expect(app.context.store.read.get('SELECT count(*) AS n FROM officer')).toEqual({ n: 2 });
    expect(back.user?.officerName).toBe('Ana Luz Prado');
  });

  test('the theme and the identity are kept', async () => {
    const app = await emptyDesk();
    expect((await app.ask('desk.saveTheme', { theme: 'dark' })).theme).toBe('dark');
    const named = {
      ...INSTITUTION,
      subtitle: 'Dirección de Planeación',
      signatories: [{ role: 'Autorizó', name: 'R', position: 'D' }],
    };
    expect((await app.ask('desk.saveInstitution', named)).institution).toEqual(named);
  });

  test('a logo must be in the store before the identity names it', async () => {
    const app = await emptyDesk();
    const logo = { ...INSTITUTION, logoSha: 'ab'.repeat(32), logoMime: 'image/png' as const };
    expect((await app.refused('desk.saveInstitution', logo)).code).toBe('invalid-input');
  });
});

describe('images', () => {
  test('are told by their bytes, measured by their own header and kept once', async () => {
    const app = await emptyDesk();
    const { bytes } = png(64, 48, [200, 30, 30]);
    const put = await app.ask('image.put', { bytes });
    expect(put).toMatchObject({ mime: 'image/png', widthPx: 64, heightPx: 48 });
    expect(await app.ask('image.put', { bytes })).toEqual(put);
    expect((await app.ask('image.get', { sha: put.sha })).bytes).toEqual(bytes);
  });

  test('a JPEG tells its size in its frame header, behind other segments', async () => {
    const app = await emptyDesk();
    const bytes = new Uint8Array(Buffer.from(GREY_JPEG, 'hex'));
    expect(await app.ask('image.put', { bytes })).toMatchObject({ mime: 'image/jpeg', widthPx: 60, heightPx: 30 });
  });

  test.each([
    ['a text', new TextEncoder().encode('no soy una imagen'), 'file-rejected'],
    ['a program with the name of an image', new TextEncoder().encode('MZ\x90\x00'), 'file-rejected'],
    ['a PNG that was cut in its header', emptyPng(10, 10).slice(0, 30), 'file-rejected'],
    ['a PNG that was cut in its picture', png(40, 40, [1, 2, 3]).bytes.slice(0, 60), 'file-rejected'],
    ['a PNG with a header and no picture', emptyPng(10, 10), 'file-rejected'],
    ['a JPEG that was cut', new Uint8Array(Buffer.from(GREY_JPEG, 'hex').subarray(0, 130)), 'file-rejected'],
    ['an image without size', emptyPng(0, 10), 'file-rejected'],
    ['an image of 10,001 px', emptyPng(10_001, 10), 'too-large'],
    ['an image of more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'too-large'],
  ])('%s is refused with a sentence', async (_, bytes, code) => {
    const app = await emptyDesk();
    const refused = await app.refused('image.put', { bytes });
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/vuelva a elegirla\.$/);
    expect(app.context.store.blobs.list()).toEqual([]);
  });
});

describe('the library', () => {
  test('creates, duplicates under new ids, archives and brings back', async () => {
    const app = await emptyDesk();
    const { procedureId, versionId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    const copy = await app.ask('procedure.duplicate', { versionId });
    const titles = async (archived: boolean) =>
      (await app.ask('procedure.list', { archived, query: '' })).map((summary) => summary.title);
    expect(await titles(false)).toEqual(['Compras', 'Compras (copia)']);
    const opened = await app.ask('procedure.open', { versionId: copy.versionId });
    expect(opened.content.cover[0]?.id).toBe(copy.versionId);
    expect((await app.ask('procedure.archive', { procedureId, archived: true })).archived).toBe(true);
    expect([await titles(false), await titles(true)]).toEqual([['Compras (copia)'], ['Compras']]);
    await app.ask('procedure.archive', { procedureId, archived: false });
    expect(await titles(true)).toEqual([]);
  });

  test('an unknown profile is named together with those there are', async () => {
    const app = await emptyDesk();
    const { code, message } = await app.refused('procedure.create', { profileId: 'marte', title: 'X' });
    expect(code).toBe('invalid-input');
    expect(message).toContain('«marte»');
    expect(message).toContain('ssj');
  });

  test('a version that is nowhere gives a sentence', async () => {
    const app = await emptyDesk();
    for (const channel of ['procedure.open', 'procedure.undo', 'procedure.duplicate'] as const) {
      expect((await app.refused(channel, { versionId: newId() })).code).toBe('not-found');
    }
  });

  test('no new version before one was authorised', async () => {
    const app = await emptyDesk();
    const { procedureId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    expect((await app.refused('procedure.newVersion', { procedureId })).code).toBe('not-allowed');
  });
});

describe('editing', () => {
  test('is answered after the commit with what undo would take back, and undo gives the changes', async () => {
    const app = await emptyDesk();
    const { versionId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    const saved = await app.ask('procedure.edit', {
      versionId,
      label: 'Cambiar el título',
      coalesce: null,
      changes: [setTitle(versionId, 'Pagos')],
    });
    expect(saved.history).toEqual({ undo: 'Cambiar el título', redo: null });
    const undone = await app.ask('procedure.undo', { versionId });
    expect(undone).toMatchObject({ changes: [setTitle(versionId, 'Compras')], label: 'Cambiar el título' });
    expect((await app.ask('procedure.redo', { versionId })).changes).toEqual([setTitle(versionId, 'Pagos')]);
    const details = (await app.ask('procedure.history', { versionId, before: null, limit: 3 })).map(
      (entry) => entry.details,
    );
    expect(details[2]).toEqual([{ what: 'Portada · título', before: 'Compras', after: 'Pagos' }]);
  });

  test('refuses what would leave a procedure that cannot be opened', async () => {
    const app = await emptyDesk();
    const { versionId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    const section = (): ProcedureChange => ({
      op: 'insert',
      entity: 'sectionText',
      row: { id: newId(), sectionKey: 'purpose', body: [] },
    });
    const area = (): ProcedureChange => ({ op: 'insert', entity: 'area', row: { id: newId(), rank: 'a0', name: '' } });
    const attempts: readonly (readonly [ProcedureChange[], string])[] = [
      [[{ op: 'delete', entity: 'cover', id: versionId }], 'invalid-input'],
      [[section(), section()], 'invalid-input'],
      [Array.from({ length: 1_001 }, area), 'too-large'],
      [[{ op: 'update', entity: 'cover', id: versionId, field: 'profileId', value: 'marte' }], 'invalid-input'],
      [
        [
          {
            op: 'insert',
            entity: 'annex',
            row: {
              id: newId(),
              rank: 'a0',
              title: '',
              alt: '',
              imageSha: 'ab'.repeat(32),
              imageMime: 'image/png',
              widthPx: 1,
              heightPx: 1,
            },
          },
        ],
        'invalid-input',
      ],
    ];
    for (const [changes, code] of attempts) {
      const refused = await app.refused('procedure.edit', { versionId, label: 'X', coalesce: null, changes });
      expect(refused.code).toBe(code);
      expect(refused.message).toMatch(/\.$/);
    }
    const opened = await app.ask('procedure.open', { versionId });
    expect(opened.content.sectionText).toEqual([]);
    expect(opened.history.undo).toBeNull();
  });

  test('the version itself is no entity that an edit reaches', async () => {
    const app = await emptyDesk();
    const { versionId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    const changes = [{ op: 'update', entity: 'version', id: versionId, field: 'stage', value: 'authorised' }] as never;
    expect((await app.refused('procedure.edit', { versionId, label: 'X', coalesce: null, changes })).code).toBe(
      'invalid-input',
    );
  });

  test('a named point can be returned to, as one step that can be undone', async () => {
    const app = await emptyDesk();
    const { versionId } = await app.ask('procedure.create', { profileId: 'ssj', title: 'Compras' });
    const point = await app.ask('procedure.nameSnapshot', { versionId, name: 'Antes de la reunión' });
    const changes: ProcedureChange[] = [
      setTitle(versionId, 'Pagos'),
      { op: 'insert', entity: 'area', row: { id: newId(), rank: 'a0', name: 'Tesorería' } },
    ];
    await app.ask('procedure.edit', { versionId, label: 'Reunión', coalesce: null, changes });
    const restored = await app.ask('procedure.restoreSnapshot', { versionId, snapshotId: point.id });
    expect(restored.saved.history.undo).toBe('Volver a «Antes de la reunión»');
    expect((await app.ask('procedure.open', { versionId })).content).toMatchObject({
      area: [],
      cover: [{ title: 'Compras' }],
    });
    await app.ask('procedure.undo', { versionId });
    expect((await app.ask('procedure.open', { versionId })).content).toMatchObject({
      area: [{ name: 'Tesorería' }],
      cover: [{ title: 'Pagos' }],
    });
    expect(await app.ask('procedure.snapshots', { versionId })).toEqual([point]);
    expect((await app.refused('procedure.restoreSnapshot', { versionId, snapshotId: newId() })).code).toBe('not-found');
  });
});
