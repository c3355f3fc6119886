import { expect, test } from 'vitest';
import { copyBulletin } from '#shared/domain/bulletin/bulletin-copy.ts';
import { blankBulletin, mayEditBulletins } from '#shared/domain/bulletin/bulletin-edits.ts';
import { type BulletinsContent, bulletinsChange, emptyBulletins } from '#shared/domain/bulletin/bulletins.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { paragraphs, plainText } from '#shared/domain/common/rich-text.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const FIRST = idAt(1);

const written = (issuedOn: string): BulletinsContent => ({
  ...emptyBulletins({ id: idAt(2), dossierId: idAt(3), title: 'Boletines ficticios', fiscalYear: 2026 }),
  bulletin: [
    {
      ...blankBulletin('Unidad de Prueba'),
      id: FIRST,
      rank: 'a0',
      number: '012/2026',
      title: 'Cuide el agua de su casa',
      place: 'Ciudad Ejemplo',
      date: '2026-03-10',
      issuedOn,
      body: paragraphs('Texto ficticio.'),
    },
  ],
  subhead: [
    { id: idAt(4), rank: 'a0', bulletinId: FIRST, text: 'Lave el tinaco' },
    { id: idAt(5), rank: 'a1', bulletinId: FIRST, text: 'Tápelo' },
  ],
  link: [{ id: idAt(6), rank: 'a0', bulletinId: FIRST, kind: 'photos', label: 'Fotos', url: 'https://ejemplo.mx/f' }],
  recipient: [
    {
      id: idAt(7),
      rank: 'a0',
      bulletinId: FIRST,
      partnerId: null,
      contactId: null,
      name: 'Ana Prueba',
      organisation: 'Radio Ejemplo',
      email: 'ana@ejemplo.mx',
      sentOn: issuedOn,
    },
  ],
});

/** The content after the copy, which a person must be allowed to make, and the copy in it. */
const copyOf = (content: BulletinsContent, id: string, from = 100) => {
  const changes = copyBulletin(content, id, countingIds(from));
  for (const change of changes) bulletinsChange.parse(change);
  expect(mayEditBulletins(content, changes, '2026-12-31').ok).toBe(true);
  const after = applyChanges(content, changes) as BulletinsContent;
  const copy = after.bulletin.at(-1);
  if (!copy) throw new Error('Nothing was copied');
  const isOwn = (row: { readonly bulletinId: string }) => row.bulletinId === copy.id;
  return {
    after,
    copy,
    subheads: after.subhead.filter(isOwn),
    links: after.link.filter(isOwn),
    recipients: after.recipient.filter(isOwn),
  };
};

test('a draft is copied with everything of its own but its number and day, and the first one stays as it is', () => {
  const content = written('');
  const { after, copy, subheads, links, recipients } = copyOf(content, FIRST);
  expect(copy).toMatchObject({
    number: '',
    date: '',
    issuedOn: '',
    title: 'Cuide el agua de su casa',
    place: 'Ciudad Ejemplo',
    issuingOffice: 'Unidad de Prueba',
    body: paragraphs('Texto ficticio.'),
  });
  expect([subheads.map(({ text }) => text), links.length, recipients.length]).toEqual([
    ['Lave el tinaco', 'Tápelo'],
    1,
    1,
  ]);
  expect(after.bulletin[0]).toEqual(content.bulletin[0]);
  expect(after.subhead.filter((row) => row.bulletinId === FIRST)).toEqual(content.subhead);
  expect(copyBulletin(content, idAt(99), countingIds(1))).toEqual([]);
});

test('what went out is copied as its correction: it says which one, and was sent to nobody yet', () => {
  const { after, copy, recipients } = copyOf(written('2026-03-11'), FIRST);
  expect(copy.title).toBe('Fe de erratas: Cuide el agua de su casa');
  expect(plainText(copy.body)).toBe(
    'Este boletín corrige el boletín 012/2026, difundido el 11 de marzo de 2026.\nTexto ficticio.',
  );
  expect(recipients.map(({ email, sentOn }) => [email, sentOn])).toEqual([['ana@ejemplo.mx', '']]);
  // A correction that has an error too is corrected without saying it twice.
  const issued = applyChanges(after, [
    { op: 'update', entity: 'bulletin', id: copy.id, field: 'issuedOn', value: '2026-03-12' },
  ]) as BulletinsContent;
  expect(copyOf(issued, copy.id, 200).copy.title).toBe('Fe de erratas: Cuide el agua de su casa');
});
