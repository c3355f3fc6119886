import { expect, test } from 'vitest';
import { findingsOf, placeOfChanges, placeOfRow } from '#renderer/modules/bulletins/bulletin-places.ts';
import { bulletinEntries } from '#renderer/modules/bulletins/list/bulletin-entries.ts';
import { blankBulletin } from '#shared/domain/bulletin/bulletin-edits.ts';
import { checkBulletins } from '#shared/domain/bulletin/bulletin-rules.ts';
import { type BulletinsContent, emptyBulletins } from '#shared/domain/bulletin/bulletins.ts';

const bulletin = (id: string, said: Partial<BulletinsContent['bulletin'][number]>) => ({
  ...blankBulletin('Unidad'),
  id,
  rank: id,
  ...said,
});
const content: BulletinsContent = {
  ...emptyBulletins({ id: 'b', dossierId: 'd', title: '', fiscalYear: 2026 }),
  bulletin: [
    bulletin('march', { number: '003/2026', title: 'Vacunación', date: '2026-03-01', issuedOn: '2026-03-01' }),
    bulletin('june', { number: '007/2026', title: 'Agua limpia', date: '2026-06-01' }),
    bulletin('new', {}),
  ],
  recipient: [
    {
      id: 'r',
      rank: 'a0',
      bulletinId: 'june',
      partnerId: null,
      contactId: null,
      name: '',
      organisation: '',
      email: '',
      sentOn: '',
    },
  ],
};
const everything = { query: '', state: 'all' } as const;

test('what is being written is listed first, then the newest; a search ignores accents', () => {
  const listed = (filter: Parameters<typeof bulletinEntries>[2]) =>
    bulletinEntries(content.bulletin, content.recipient, filter).map(({ id }) => id);
  expect(listed(everything)).toEqual(['new', 'june', 'march']);
  expect(listed({ ...everything, query: 'vacunacion' })).toEqual(['march']);
  expect(listed({ ...everything, query: '007' })).toEqual(['june']);
  expect(listed({ ...everything, state: 'issued' })).toEqual(['march']);
  expect(
    bulletinEntries(content.bulletin, content.recipient, everything).map(({ note, more }) => [note, more]),
  ).toEqual([
    ['Sin número · sin fecha', 'Borrador · sin destinatarios'],
    ['007/2026 · 1 de junio de 2026', 'Borrador · 1 destinatario'],
    ['003/2026 · 1 de marzo de 2026', 'Difundido · sin destinatarios'],
  ]);
});

test('a place is shown in its bulletin, an addressee also further down its list; what is gone has no place', () => {
  expect(placeOfRow(content, 'june')).toEqual({ bulletinId: 'june', recipientId: null });
  expect(placeOfRow(content, 'r')).toEqual({ bulletinId: 'june', recipientId: 'r' });
  expect(placeOfRow(content, 'gone')).toBeUndefined();
  expect(
    placeOfChanges(
      [
        { op: 'delete', entity: 'subhead', id: 's' },
        { op: 'update', entity: 'recipient', id: 'r', field: 'email', value: 'a@b.mx' },
      ],
      content,
    ),
  ).toEqual({ section: 'bulletin', rowId: 'r', field: 'email' });
});

test('findings of one bulletin are its own and those of its rows', () => {
  const all = checkBulletins(content, { campaigns: [], blackouts: [] });
  expect(findingsOf(all, content, 'june').map(({ code }) => code)).toEqual([
    'bulletin-without-body',
    'recipient-without-email',
  ]);
});
