import type { Contact, Partner } from '#shared/domain/partners/directory.ts';
import { contactWords } from '#shared/domain/partners/partner-words.ts';

/** What a body is called in lists and in labels of history. */
export const nameOfPartner = ({ name, shortName }: Pick<Partner, 'name' | 'shortName'>): string =>
  name.trim() || shortName.trim() || 'Organismo sin nombre';

/** What a person is called there. */
export const nameOfContact = (contact: Pick<Contact, 'courtesy' | 'name'>): string =>
  contactWords(contact) || 'Persona sin nombre';
