import type { Contact, ContactWayKind, EncounterKind, PartnerSector, Post } from '#shared/domain/partners/directory.ts';

export const SECTOR_NAMES = {
  public: 'Sector público',
  social: 'Sector social',
  private: 'Sector privado',
} as const satisfies Readonly<Record<PartnerSector, string>>;

export const CONTACT_WAY_NAMES = {
  email: 'Correo electrónico',
  phone: 'Teléfono',
  mobile: 'Celular',
  website: 'Página web',
  'social-network': 'Red social',
} as const satisfies Readonly<Record<ContactWayKind, string>>;

export const ENCOUNTER_NAMES = {
  call: 'Llamada',
  meeting: 'Reunión',
  letter: 'Oficio',
  email: 'Correo',
  visit: 'Visita',
  event: 'Evento',
  other: 'Otro',
} as const satisfies Readonly<Record<EncounterKind, string>>;

/** «Dra. Ana Prueba». */
export const contactWords = ({ courtesy, name }: Pick<Contact, 'courtesy' | 'name'>): string =>
  [courtesy.trim(), name.trim()].filter(Boolean).join(' ');

/** The post that a person holds on a day; of several, the one that began last. undefined where none is held. */
export const postOn = (posts: readonly Post[], contactId: string, date: string): Post | undefined =>
  posts
    .filter((post) => post.contactId === contactId)
    .filter(({ startDate, endDate }) => startDate <= date && (endDate === '' || date <= endDate))
    .reduce<Post | undefined>((last, post) => (last && last.startDate >= post.startDate ? last : post), undefined);
