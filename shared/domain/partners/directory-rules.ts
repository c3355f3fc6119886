import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import type { Contact, DirectoryContent, Encounter, Partner, Post } from '#shared/domain/partners/directory.ts';
import { duplicatePartners, type SharedTrait } from '#shared/domain/partners/duplicates.ts';
import { dueWords, followUpsDue } from '#shared/domain/partners/follow-ups.ts';
import { emailKey, isTaxId, phoneKey } from '#shared/domain/partners/partner-keys.ts';

/** Where findings of a directory live. */
export type DirectorySection = 'partners' | 'contacts' | 'encounters';

/**
 * What is missing or doesn't hold in a directory. Nothing in it stops anybody: an address book is never complete.
 * @param today ISO day, for what is due
 */
export const checkDirectory = (content: DirectoryContent, today: string): readonly Finding[] => {
  const names = new Map(content.partner.map((partner) => [partner.id, whereOf(partner)]));
  const reached = new Set(content.contactWay.map(({ partnerId }) => partnerId));
  const posts = Map.groupBy(content.post, ({ contactId }) => contactId);
  const contacts = new Map(content.contact.map((contact) => [contact.id, contact]));
  return [
    ...content.partner.flatMap((partner) => checkPartner(partner, reached.has(partner.id))),
    ...content.contact.flatMap((contact) =>
      checkContact(contact, posts.get(contact.id) ?? [], names.get(contact.partnerId) ?? LOST),
    ),
    ...checkWays(content, names),
    ...content.encounter.flatMap((row) => checkEncounter(row, names.get(row.partnerId) ?? LOST, contacts, today)),
    ...checkDuplicates(content),
    ...followUpsDue(content, today, -1).map(({ encounter, daysLeft }) =>
      directoryFinding(
        'follow-up-overdue',
        'warning',
        { section: 'encounters', rowId: encounter.id, field: 'followUpOn' },
        names.get(encounter.partnerId) ?? LOST,
        `${dueWords(daysLeft)}${encounter.followUpNote.trim() === '' ? ' su seguimiento' : `: ${encounter.followUpNote.trim()}`}.`,
        'Atiéndalo y anote la fecha, o cambie el día.',
      ),
    ),
  ];
};

const LOST = 'Contacto de un organismo borrado';

const whereOf = ({ name, shortName }: Partner): string => name.trim() || shortName.trim() || 'Organismo sin nombre';

const checkPartner = (partner: Partner, isReached: boolean): readonly Finding[] => {
  const where = whereOf(partner);
  const say = (code: string, severity: FindingSeverity, field: string, message: string, remedy: string): Finding =>
    directoryFinding(code, severity, { section: 'partners', rowId: partner.id, field }, where, message, remedy);
  return [
    ...(partner.name.trim() === ''
      ? [say('partner-without-name', 'warning', 'name', 'No tiene nombre.', 'Escríbalo, o borre el renglón.')]
      : []),
    ...(partner.sector === null
      ? [
          say(
            'partner-without-sector',
            'warning',
            'sector',
            'No dice de qué sector es.',
            'Elija público, social o privado.',
          ),
        ]
      : []),
    ...(partner.taxId.trim() !== '' && !isTaxId(partner.taxId)
      ? [
          say(
            'tax-id-malformed',
            'warning',
            'taxId',
            `«${partner.taxId.trim()}» no tiene la forma de un RFC.`,
            'Cópielo de su constancia: de una empresa son 12 letras y números; de una persona, 13.',
          ),
        ]
      : []),
    ...(partner.active && !isReached
      ? [
          say(
            'partner-unreachable',
            'info',
            'contactWay',
            'No tiene teléfono ni correo.',
            'Agregue al menos uno, suyo o de una de sus personas.',
          ),
        ]
      : []),
  ];
};

const checkContact = (contact: Contact, posts: readonly Post[], partner: string): readonly Finding[] => {
  const where = contact.name.trim() === '' ? partner : `${contact.name.trim()}, ${partner}`;
  return [
    ...(contact.name.trim() === ''
      ? [
          directoryFinding(
            'contact-without-name',
            'warning',
            { section: 'contacts', rowId: contact.id, field: 'name' },
            where,
            'Una de sus personas no tiene nombre.',
            'Escríbalo, o borre a la persona.',
          ),
        ]
      : []),
    ...posts
      .filter(({ startDate, endDate }) => endDate !== '' && endDate < startDate)
      .map(({ id, name }) =>
        directoryFinding(
          'post-dates-reversed',
          'warning',
          { section: 'contacts', rowId: id, field: 'endDate' },
          where,
          `Su cargo «${name.trim()}» termina antes de empezar.`,
          'Corrija las fechas.',
        ),
      ),
  ];
};

const checkWays = ({ contactWay }: DirectoryContent, names: ReadonlyMap<string, string>): readonly Finding[] =>
  contactWay.flatMap(({ id, partnerId, kind, value }) => {
    const at = { section: 'contacts', rowId: id, field: 'value' } as const;
    const where = names.get(partnerId) ?? LOST;
    if (kind === 'email' && emailKey(value) === '') {
      return [
        directoryFinding(
          'email-malformed',
          'warning',
          at,
          where,
          `«${value.trim()}» no es un correo electrónico.`,
          'Escriba uno solo, como nombre@dominio.mx.',
        ),
      ];
    }
    return (kind === 'phone' || kind === 'mobile') && phoneKey(value) === ''
      ? [
          directoryFinding(
            'phone-malformed',
            'info',
            at,
            where,
            `«${value.trim()}» tiene menos de diez cifras.`,
            'Complete el número con su clave de larga distancia.',
          ),
        ]
      : [];
  });

const checkEncounter = (
  row: Encounter,
  where: string,
  contacts: ReadonlyMap<string, Contact>,
  today: string,
): readonly Finding[] => {
  const say = (code: string, field: string, message: string, remedy: string): Finding =>
    directoryFinding(code, 'warning', { section: 'encounters', rowId: row.id, field }, where, message, remedy);
  const contact = row.contactId === null ? undefined : contacts.get(row.contactId);
  return [
    ...(row.date === ''
      ? [say('encounter-without-date', 'date', 'Una de sus gestiones no tiene fecha.', 'Escriba el día.')]
      : row.date > today
        ? [
            say(
              'encounter-in-future',
              'date',
              `Una gestión dice que ya fue y su fecha es ${formatLongDate(row.date)}.`,
              'Corrija la fecha; lo que está por hacerse se anota como seguimiento.',
            ),
          ]
        : []),
    ...(row.followUpOn !== '' && row.followUpOn < row.date
      ? [say('follow-up-before', 'followUpOn', 'Un seguimiento es de antes de su gestión.', 'Corrija las fechas.')]
      : []),
    ...(row.contactId !== null && contact?.partnerId !== row.partnerId
      ? [
          say(
            'encounter-other-contact',
            'contactId',
            'La persona de una gestión no es de este organismo.',
            'Elija a la persona con quien se habló.',
          ),
        ]
      : []),
  ];
};

const TRAIT_WORDS: Readonly<Record<SharedTrait, string>> = {
  name: 'el nombre',
  tax: 'el RFC',
  email: 'un correo',
  phone: 'un teléfono',
};

const checkDuplicates = (content: DirectoryContent): readonly Finding[] => {
  const partners = new Map(content.partner.map((partner) => [partner.id, partner]));
  return duplicatePartners(content).map(({ partnerIds, shared }) => {
    const [first, ...others] = partnerIds.flatMap((id) => partners.get(id) ?? []);
    const traits = shared.map((trait) => TRAIT_WORDS[trait]);
    const words = traits.length > 1 ? `${traits.slice(0, -1).join(', ')} y ${traits.at(-1)}` : (traits[0] ?? '');
    return directoryFinding(
      'partner-twice',
      shared.length === 1 && shared[0] === 'phone' ? 'info' : 'warning',
      { section: 'partners', rowId: first?.id ?? '', field: 'name' },
      first ? whereOf(first) : LOST,
      `Comparte ${words} con ${others.map((other) => `«${whereOf(other)}»`).join(', ')}.`,
      'Si son el mismo, únalos; si no, corrija lo que comparten.',
    );
  });
};

const directoryFinding = (
  code: string,
  severity: FindingSeverity,
  place: { readonly section: DirectorySection; readonly rowId: string; readonly field: string },
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place, where, message, remedy });
