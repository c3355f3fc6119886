import { describe, expect, it } from 'vitest';
import { invertChanges } from '#shared/domain/common/changes.ts';
import { directoryContent } from '#shared/domain/partners/directory.ts';
import {
  blankContact,
  closeFollowUp,
  deleteContact,
  deletePartners,
  directoryRows,
  mergePartners,
  succeedInPost,
} from '#shared/domain/partners/directory-edits.ts';
import { checkDirectory } from '#shared/domain/partners/directory-rules.ts';
import { duplicatePartners } from '#shared/domain/partners/duplicates.ts';
import { dueWords, followUpsDue } from '#shared/domain/partners/follow-ups.ts';
import { isTaxId, nameKey, phoneKey } from '#shared/domain/partners/partner-keys.ts';
import {
  CONTACT_WAY_NAMES,
  contactWords,
  ENCOUNTER_NAMES,
  postOn,
  SECTOR_NAMES,
} from '#shared/domain/partners/partner-words.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { afterChanges, directoryWith, partnerAt, personAt, wayAt } from '#tests/domain/partners/directory-builder.ts';

describe('what a body is known again by', () => {
  it('is its name without legal form, accents and signs', () => {
    for (const name of [
      'Radio Ejemplo, S.A. de C.V.',
      'RADIO EJEMPLO SA DE CV',
      'Radio  Ejemplo S. de R.L. de C.V.',
      'radio éjemplo',
    ]) {
      expect(nameKey(name), name).toBe('radio ejemplo');
    }
    expect(nameKey('Vecinos Unidos A.C.')).toBe('vecinos unidos');
    expect(nameKey('Casa')).toBe('casa');
    expect(nameKey('Compañía del Año, A.C.')).toBe('compañia del año');
  });

  it('is the ten digits of its telephone', () => {
    for (const phone of ['33 1234 5678', '+52 (33) 1234-5678', '01 33 1234 5678 ext. 102', '5213312345678']) {
      expect(phoneKey(phone), phone).toBe('3312345678');
    }
    expect(phoneKey('1234 5678')).toBe('');
  });

  it('an RFC has its form and a day that exists', () => {
    expect(['ABC010203AB1', 'abcd-800229-xy9', 'Ñ&A991231000'].map(isTaxId)).toEqual([true, true, true]);
    expect(['ABC011303AB1', 'ABC010203', 'ABC010230AB1', 'AB010203AB1'].map(isTaxId)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('bodies entered twice', () => {
  it('are found by name, RFC, e-mail or telephone, also through a third one', () => {
    const content = directoryWith([
      { name: 'Radio Ejemplo, S.A. de C.V.' },
      { name: 'Otra cosa', ways: [['phone', '33 1111 2222']] },
      { name: 'RADIO EJEMPLO', ways: [['email', 'Voz@Ejemplo.mx']] },
      { name: 'La voz', ways: [['email', 'voz@ejemplo.mx']] },
      { name: 'Extensión', ways: [['mobile', '+52 33 1111 2222 ext 4']] },
      { name: 'Nadie más' },
    ]);
    expect(duplicatePartners(content)).toEqual([
      { partnerIds: [0, 2, 3].map(partnerAt), shared: ['name', 'email'] },
      { partnerIds: [1, 4].map(partnerAt), shared: ['phone'] },
    ]);
  });

  it('become one that loses nothing, and undo makes two of it again', () => {
    const content = afterChanges(
      directoryWith([
        { name: 'Radio Ejemplo', people: ['Ana Prueba'], ways: [['phone', '33 1111 2222']] },
        {
          name: 'La Voz',
          taxId: 'ABC010203AB1',
          sector: 'private',
          people: ['ANA PRUEBA', 'Beto Prueba'],
          ways: [
            ['phone', '(33) 1111-2222'],
            ['email', 'beto@ejemplo.mx'],
          ],
          encounters: [{ contactId: personAt(1), followUpOn: '2026-04-01' }],
        },
      ]),
      [
        {
          op: 'insert',
          entity: 'post',
          row: {
            id: idAt(1),
            rank: 'a0',
            contactId: personAt(1),
            name: 'Gerente',
            area: '',
            startDate: '',
            endDate: '',
            powers: '',
          },
        },
        directoryRows.set('contactWay', wayAt(2), 'contactId', personAt(2)),
      ],
    );
    const changes = mergePartners(content, partnerAt(0), partnerAt(1));
    const merged = afterChanges(content, changes);
    expect(merged.partner.map(({ name, taxId, sector, shortName }) => [name, taxId, sector, shortName])).toEqual([
      ['Radio Ejemplo', 'ABC010203AB1', 'social', 'La Voz'],
    ]);
    expect(merged.contact.map(({ name }) => name)).toEqual(['Ana Prueba', 'Beto Prueba']);
    expect(merged.contactWay.map(({ value, contactId }) => [value, contactId])).toEqual([
      ['33 1111 2222', null],
      ['beto@ejemplo.mx', personAt(2)],
    ]);
    expect(merged.encounter[0]).toMatchObject({ partnerId: partnerAt(0), contactId: personAt(0) });
    expect(merged.post[0]?.contactId).toBe(personAt(0));
    expect(duplicatePartners(merged)).toEqual([]);
    expect(afterChanges(merged, invertChanges(content, changes) as typeof changes)).toEqual(content);
    expect(mergePartners(content, partnerAt(0), partnerAt(0))).toEqual([]);
  });
});

describe('a directory', () => {
  const content = directoryWith([
    {
      people: ['Ana Prueba'],
      ways: [['email', 'ana@ejemplo.mx']],
      encounters: [
        { followUpOn: '2026-03-20', followUpNote: 'Confirmar la fecha' },
        { followUpOn: '2026-03-05', followUpDoneOn: '2026-03-06' },
        { followUpOn: '2026-04-02' },
        {},
      ],
    },
  ]);

  it('says what is due, the oldest first, and how long it is', () => {
    expect(followUpsDue(content, '2026-03-21').map(({ daysLeft, partnerName }) => [daysLeft, partnerName])).toEqual([
      [-1, 'Organismo 1'],
      [12, 'Organismo 1'],
    ]);
    expect(followUpsDue(content, '2026-03-21', 7)).toHaveLength(1);
    expect([0, 1, 5, -1, -3].map(dueWords)).toEqual([
      'Vence hoy',
      'Vence mañana',
      'Vence en 5 días',
      'Venció ayer',
      'Venció hace 3 días',
    ]);
    const done = afterChanges(content, closeFollowUp(idAt(73_000), '2026-03-21'));
    expect(followUpsDue(done, '2026-03-21', 7)).toEqual([]);
  });

  it('keeps who held a post, so that old papers keep their names', () => {
    const held = afterChanges(content, [
      ...directoryRows.append(
        content,
        'contact',
        [{ ...blankContact(partnerAt(0)), courtesy: 'Lic.', name: 'Beto Prueba' }],
        countingIds(100),
      ),
      {
        op: 'insert',
        entity: 'post',
        row: {
          id: idAt(1),
          rank: 'a0',
          contactId: personAt(0),
          name: 'Directora',
          area: 'Noticias',
          startDate: '2024-01-01',
          endDate: '',
          powers: 'Poder ficticio',
        },
      },
    ]);
    const successor = held.contact[1]?.id ?? '';
    const after = afterChanges(
      held,
      succeedInPost(held, idAt(1), { contactId: successor, startDate: '2026-03-01' }, countingIds(200)),
    );
    expect(postOn(after.post, personAt(0), '2026-02-28')?.name).toBe('Directora');
    expect(postOn(after.post, personAt(0), '2026-03-01')).toBeUndefined();
    expect(postOn(after.post, successor, '2026-03-01')).toMatchObject({
      name: 'Directora',
      area: 'Noticias',
      powers: '',
    });
    expect(held.contact[1] && contactWords(held.contact[1])).toBe('Lic. Beto Prueba');
    const without = afterChanges(after, deleteContact(after, personAt(0)));
    expect(without.post.map(({ contactId }) => contactId)).toEqual([successor]);
    const none = afterChanges(after, deletePartners(after, [partnerAt(0)]));
    expect(directoryContent.parse(none)).toEqual({
      ...none,
      partner: [],
      contact: [],
      post: [],
      contactWay: [],
      encounter: [],
    });
  });

  it('names what is missing or wrong, and stops nobody', () => {
    const faulty = directoryWith([
      {
        name: ' ',
        sector: null,
        taxId: 'XX',
        people: [''],
        ways: [
          ['email', 'ana arroba'],
          ['phone', '123'],
        ],
      },
      {
        name: 'Radio Ejemplo',
        encounters: [
          { date: '' },
          { date: '2026-05-01' },
          { date: '2026-02-02', followUpOn: '2026-01-31', followUpNote: 'Enviar pauta' },
          { contactId: personAt(0) },
        ],
      },
    ]);
    const found = checkDirectory(faulty, '2026-04-01');
    expect(found.map(({ code }) => code)).toEqual([
      'partner-without-name',
      'partner-without-sector',
      'tax-id-malformed',
      'partner-unreachable',
      'contact-without-name',
      'email-malformed',
      'phone-malformed',
      'encounter-without-date',
      'encounter-in-future',
      'follow-up-before',
      'encounter-other-contact',
      'follow-up-overdue',
    ]);
    expect(found.some(({ severity }) => severity === 'blocking')).toBe(false);
    expect(found.at(-1)?.message).toBe('Venció hace 60 días: Enviar pauta.');
    expect(
      checkDirectory(
        directoryWith([{ ways: [['phone', '33 1234 5678']] }, { ways: [['phone', '3312345678']] }]),
        '2026-04-01',
      ),
    ).toMatchObject([{ code: 'partner-twice', severity: 'info', message: 'Comparte un teléfono con «Organismo 2».' }]);
  });

  it('calls its words by name', () => {
    expect([SECTOR_NAMES.private, ENCOUNTER_NAMES.letter, CONTACT_WAY_NAMES.mobile]).toEqual([
      'Sector privado',
      'Oficio',
      'Celular',
    ]);
  });
});
