import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  blankBulletin,
  bulletinRows,
  deleteBulletin,
  issueBulletin,
  mayEditBulletins,
  toBeSent,
} from '#shared/domain/bulletin/bulletin-edits.ts';
import { checkBulletins, isPublicLink, LINK_KIND_NAMES } from '#shared/domain/bulletin/bulletin-rules.ts';
import {
  type Bulletin,
  type BulletinsChange,
  type BulletinsContent,
  bulletinsChange,
  bulletinsContent,
  emptyBulletins,
} from '#shared/domain/bulletin/bulletins.ts';
import { distributionOf } from '#shared/domain/bulletin/distribution.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { directoryRows } from '#shared/domain/partners/directory-edits.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import {
  afterChanges as directoryAfter,
  directoryWith,
  partnerAt,
  personAt,
  wayAt,
} from '#tests/domain/partners/directory-builder.ts';

const BULLETIN = idAt(1);
const afterChanges = (content: BulletinsContent, changes: readonly BulletinsChange[]): BulletinsContent => {
  for (const change of changes) bulletinsChange.parse(change);
  return applyChanges(content, changes) as BulletinsContent;
};
const bulletinsWith = (said: Partial<Bulletin> = {}, more: Partial<BulletinsContent> = {}): BulletinsContent => ({
  ...emptyBulletins({ id: idAt(2), dossierId: idAt(3), title: 'Boletines ficticios', fiscalYear: 2026 }),
  bulletin: [
    {
      ...blankBulletin('Unidad de Prueba'),
      id: BULLETIN,
      rank: 'a0',
      title: 'Cuide el agua de su casa',
      date: '2026-03-10',
      body: paragraphs('Texto ficticio.'),
      ...said,
    },
  ],
  recipient: [
    {
      id: idAt(4),
      rank: 'a0',
      bulletinId: BULLETIN,
      partnerId: null,
      contactId: null,
      name: 'Ana Prueba',
      organisation: 'Radio Ejemplo',
      email: 'ana@ejemplo.mx',
      sentOn: '',
    },
  ],
  ...more,
});
const codesOf = (content: BulletinsContent, blackouts: Parameters<typeof checkBulletins>[1]['blackouts'] = []) =>
  checkBulletins(content, { campaigns: [], blackouts }).map(({ code }) => code);
const link = (url: string): BulletinsContent['link'] => [
  { id: idAt(5), rank: 'a0', bulletinId: BULLETIN, kind: 'photos', label: 'Fotos', url },
];

describe('a bulletin', () => {
  it('says what it lacks to go out', () => {
    expect(codesOf(bulletinsWith())).toEqual([]);
    const bare = bulletinsWith(
      { title: '', date: '', issuingOffice: ' ', body: [], campaignId: idAt(9) },
      { recipient: [], link: link('') },
    );
    expect(codesOf(bare)).toEqual([
      'bulletin-without-title',
      'bulletin-without-date',
      'bulletin-without-issuingOffice',
      'bulletin-without-body',
      'bulletin-campaign-lost',
      'link-unusable',
      'bulletin-without-recipients',
    ]);
    expect(codesOf(bulletinsWith({ date: '2025-12-31' }))).toEqual(['bulletin-outside-year']);
  });

  it('asks for a reason during a blackout', () => {
    const blackout = {
      id: idAt(6),
      rank: 'a0',
      process: 'Proceso ficticio',
      agreement: '',
      scope: '',
      startDate: '2026-03-01',
      endDate: '2026-06-01',
    };
    expect(codesOf(bulletinsWith(), [blackout])).toEqual(['bulletin-in-blackout']);
    expect(codesOf(bulletinsWith({ blackoutReason: 'Es de un servicio de salud.' }), [blackout])).toEqual([]);
    expect(codesOf(bulletinsWith({ date: '2026-06-02' }), [blackout])).toEqual([]);
  });

  it('links to what anybody may open', () => {
    expect(
      ['https://ejemplo.mx/fotos?x=1', 'http://a.b.mx', 'https://año.mx:8080/á', 'https://a.mx/:v:/s/x?e=1'].map(
        isPublicLink,
      ),
    ).toEqual([true, true, true, true]);
    expect(
      [
        'C:\\fotos',
        'file:///a',
        'javascript:alert(1)',
        'ejemplo.mx',
        'https://servidor',
        'https://a b.mx',
        'https://a.mx/x y',
        'ftp://a.mx',
      ].some(isPublicLink),
    ).toBe(false);
    expect(codesOf(bulletinsWith({}, { link: link('\\\\servidor\\fotos') }))).toEqual(['link-unusable']);
    expect(LINK_KIND_NAMES.photos).toBe('Fotografías');
  });

  it('goes out once, and keeps its words from then on', () => {
    const content = bulletinsWith();
    const issue = (of: BulletinsContent, issuedOn: string) =>
      issueBulletin(of, BULLETIN, {
        issuedOn,
        today: '2026-03-10',
        findings: checkBulletins(of, { campaigns: [], blackouts: [] }),
      });
    expect(issue(bulletinsWith({ title: '' }), '2026-03-10')).toMatchObject({
      error: { code: 'blocked-by-findings', message: 'No tiene título. Escríbalo.' },
    });
    expect(issue(content, '2026-03-11')).toMatchObject({ error: { code: 'invalid-input' } });
    const changes = issue(content, '2026-03-10');
    if (!changes.ok) throw new Error(changes.error.message);
    const issued = afterChanges(content, changes.value);
    expect(issued.recipient[0]?.sentOn).toBe('2026-03-10');
    expect(issue(issued, '2026-03-10')).toMatchObject({ error: { code: 'not-allowed' } });
    const refused = (of: BulletinsContent, one: BulletinsChange): string => {
      const result = mayEditBulletins(of, [one], '2026-03-12');
      return result.ok ? 'ok' : result.error.code;
    };
    const [recipient] = issued.recipient;
    if (!recipient) throw new Error('Nobody');
    expect([
      refused(issued, bulletinRows.set('bulletin', BULLETIN, 'title', 'Otro')),
      refused(issued, bulletinRows.remove('bulletin', BULLETIN)),
      refused(issued, bulletinRows.remove('recipient', recipient.id)),
      refused(issued, {
        op: 'insert',
        entity: 'link',
        row: { id: idAt(5), rank: 'a0', bulletinId: BULLETIN, kind: 'video', label: '', url: '' },
      }),
      refused(issued, { op: 'insert', entity: 'recipient', row: { ...recipient, id: idAt(8), sentOn: '' } }),
      refused(content, bulletinRows.set('bulletin', BULLETIN, 'title', 'Otro')),
      refused(content, bulletinRows.set('bulletin', BULLETIN, 'issuedOn', '2026-03-01')),
    ]).toEqual(['frozen', 'frozen', 'frozen', 'frozen', 'ok', 'ok', 'not-allowed']);
    expect(mayEditBulletins(issued, [bulletinRows.remove('recipient', recipient.id)], '2026-03-12')).toMatchObject({
      error: { message: expect.stringContaining('queda en la lista') },
    });
    expect(deleteBulletin(issued, BULLETIN)).toMatchObject({ ok: false });
    const gone = deleteBulletin(content, BULLETIN);
    expect(gone.ok && afterChanges(content, gone.value)).toMatchObject({ bulletin: [], recipient: [] });
  });
});

describe('a distribution list', () => {
  it('is sent once to each address that can be used, whatever else it holds', () => {
    const [person] = bulletinsWith().recipient;
    if (!person) throw new Error('Nobody');
    const rows = ['ana@ejemplo.mx', 'ANA@ejemplo.mx', 'a@b.mx,c@d.mx', 'a@b.mx; c@d.mx', '', 'beto@ejemplo.mx'];
    const recipient = rows.map((email, at) => ({ ...person, id: idAt(20 + at), rank: `a${at}`, email }));
    const content = bulletinsWith({}, { recipient });
    const findings = checkBulletins(content, { campaigns: [], blackouts: [] });
    expect(findings.map(({ code, place }) => [code, place.rowId])).toEqual([
      ['recipient-repeated', idAt(21)],
      ...[22, 23, 24].map((at) => ['recipient-without-email', idAt(at)]),
    ]);
    const issued = issueBulletin(content, BULLETIN, { issuedOn: '2026-03-10', today: '2026-03-12', findings });
    if (!issued.ok) throw new Error(issued.error.message);
    const after = afterChanges(content, issued.value);
    expect(after.recipient.filter(({ sentOn }) => sentOn !== '').map(({ id }) => id)).toEqual([idAt(20), idAt(25)]);
    expect(toBeSent(after.recipient)).toEqual([]);
    for (const bad of ['a@b.mx\r\nBcc: x@y.mx', 'a@b.mx\u2028x@y.mx']) {
      for (const field of ['name', 'organisation', 'email'] as const) {
        expect(bulletinsChange.safeParse(bulletinRows.set('recipient', idAt(20), field, bad)).success).toBe(false);
      }
    }
  });

  it('takes late addressees, sent on a day that can be', () => {
    const [person] = bulletinsWith().recipient;
    if (!person) throw new Error('Nobody');
    const late = { ...person, id: idAt(8), email: 'tarde@ejemplo.mx' };
    const issued = bulletinsWith({ issuedOn: '2026-03-10' }, { recipient: [late] });
    const told = (of: BulletinsContent, row: typeof late, today = '2026-03-12') =>
      [
        { op: 'insert' as const, entity: 'recipient' as const, row: { ...row, id: idAt(9) } },
        ...(row.sentOn === '' ? [] : [bulletinRows.set('recipient', idAt(8), 'sentOn', row.sentOn)]),
      ].map((change) => {
        const result = mayEditBulletins(of, [change], today);
        return result.ok ? 'ok' : result.error.message;
      });
    expect(told(issued, late)).toEqual(['ok']);
    expect(told(issued, { ...late, sentOn: '2026-03-10' })).toEqual(['ok', 'ok']);
    const never = bulletinsWith({}, { recipient: [late] });
    for (const [of, day, words] of [
      [issued, '2020-01-01', 'antes de difundirse'],
      [issued, '2026-03-13', 'no ha llegado'],
      [never, '2026-03-10', 'todavía no se difunde'],
    ] as const) {
      expect(told(of, { ...late, sentOn: day })).toEqual([
        expect.stringContaining(words),
        expect.stringContaining(words),
      ]);
    }
    const bare = { ...issued, recipient: [{ ...late, email: 'a@b' }] };
    expect(told(bare, { ...late, email: 'a@b', sentOn: '2026-03-11' })).toEqual([
      expect.stringContaining('correo que se pueda usar'),
      expect.stringContaining('correo que se pueda usar'),
    ]);
  });

  it('comes from the directory, each address once, with the words of the day', () => {
    const directory = directoryAfter(
      directoryWith([
        {
          name: 'Radio Ejemplo',
          sector: 'private',
          mediumType: 'Radio',
          people: ['Ana Prueba', 'Beto Prueba', 'No recibe'],
          ways: [
            ['email', 'Mesa@Ejemplo.mx'],
            ['email', 'ana@ejemplo.mx'],
          ],
        },
        { name: 'Vecinos', sector: 'social', people: ['Carla Prueba'] },
        {
          name: 'Cerrado',
          sector: 'private',
          people: ['Dora Prueba'],
          active: false,
          ways: [['email', 'd@ejemplo.mx']],
        },
      ]),
      [
        ...[0, 1, 3, 4].map((at) => directoryRows.set('contact', personAt(at), 'receivesBulletins', true)),
        directoryRows.set('contact', personAt(0), 'courtesy', 'Lic.'),
        directoryRows.set('contactWay', wayAt(1), 'contactId', personAt(0)),
        {
          op: 'insert',
          entity: 'partnerTerritory',
          row: { id: idAt(7), rank: 'a0', partnerId: partnerAt(0), level: 'state', code: '14', name: 'Jalisco' },
        },
      ],
    );
    const everybody = { sectors: new Set<'private'>(), states: new Set<string>(), mediaOnly: false };
    const { recipients, unreachable } = distributionOf(directory, BULLETIN, everybody);
    expect(recipients.map(({ name, email, organisation }) => [name, email, organisation])).toEqual([
      ['Lic. Ana Prueba', 'ana@ejemplo.mx', 'Radio Ejemplo'],
      ['Beto Prueba', 'mesa@ejemplo.mx', 'Radio Ejemplo'],
    ]);
    expect(unreachable).toEqual([{ name: 'Carla Prueba', organisation: 'Vecinos' }]);
    const present = bulletinsWith().recipient;
    expect(distributionOf(directory, BULLETIN, everybody, present).recipients.map(({ email }) => email)).toEqual([
      'mesa@ejemplo.mx',
    ]);
    expect(distributionOf(directory, BULLETIN, { ...everybody, states: new Set(['06']) }).recipients).toEqual([]);
    expect(distributionOf(directory, BULLETIN, { ...everybody, mediaOnly: true }).unreachable).toEqual([]);
    expect(distributionOf(directory, BULLETIN, { ...everybody, sectors: new Set(['social']) }).recipients).toEqual([]);
  });
});

const folder = resolve(import.meta.dirname, '../../..', process.env.CAUCE_REFERENCE ?? '../shared', 'seeds');
const name = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith('002')) : undefined;
if (name === undefined && process.env.REQUIRE_REFERENCE === '1')
  throw new Error('CAUCE_REFERENCE is required and not there');

describe.skipIf(name === undefined)('a published bulletin', () => {
  it('has a place for each of its parts, and lacks only what it came without', () => {
    const lines = readFileSync(join(folder, name ?? ''), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const subheads = lines.filter((line) => line.startsWith('- **')).map((line) => line.replace(/^- \*\*|\*\*$/g, ''));
    const urls = lines.flatMap((line) => /https?:\/\/[^>\s]+/.exec(line)?.[0] ?? []);
    const office = lines.find((line) => line.startsWith('UNIDAD'));
    const end = lines.findIndex((line) => line.startsWith('---'));
    const newId = countingIds(150_000);
    let content = bulletinsWith({
      title: lines[0] ?? '',
      date: '',
      issuingOffice: office ?? '',
      body: paragraphs(lines.slice(1 + subheads.length, end).join('\n')),
    });
    content = afterChanges(content, [
      ...bulletinRows.append(
        content,
        'subhead',
        subheads.map((text) => ({ bulletinId: BULLETIN, text })),
        newId,
      ),
      ...bulletinRows.append(
        content,
        'link',
        urls.map((url, at) => ({
          bulletinId: BULLETIN,
          kind: at === 0 ? ('photos' as const) : ('video' as const),
          label: '',
          url,
        })),
        newId,
      ),
    ]);
    expect(bulletinsContent.parse(content)).toEqual(content);
    expect([content.subhead.length, content.link.length, content.bulletin[0]?.body.length]).toEqual([2, 2, 7]);
    // «s/f»: it carries no day.
    expect(codesOf(content)).toEqual(['bulletin-without-date']);
  });
});
