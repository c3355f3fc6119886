import type { BulletinsEntities, Recipient } from '#shared/domain/bulletin/bulletins.ts';
import type { NewRow } from '#shared/domain/common/row-edits.ts';
import type { DirectoryContent, Partner, PartnerSector } from '#shared/domain/partners/directory.ts';
import { emailKey } from '#shared/domain/partners/partner-keys.ts';
import { contactWords } from '#shared/domain/partners/partner-words.ts';

/** Whom a list takes of the directory; what is empty leaves nobody out. */
export type DistributionChoice = {
  readonly sectors: ReadonlySet<PartnerSector>;
  /** Codes of states in which the body works; a body without territory works everywhere. */
  readonly states: ReadonlySet<string>;
  /** Only bodies with a «tipo de medio». */
  readonly mediaOnly: boolean;
};

export type Distribution = {
  readonly recipients: readonly NewRow<BulletinsEntities, 'recipient'>[];
  /** People who receive bulletins and have no e-mail, their own or of their body. */
  readonly unreachable: readonly { readonly name: string; readonly organisation: string }[];
};

/**
 * Those of the directory who receive bulletins, each address once. Who has no e-mail is written to at that of the body.
 * @param present recipients of the bulletin, who aren't added again
 */
export const distributionOf = (
  directory: DirectoryContent,
  bulletinId: string,
  choice: DistributionChoice,
  present: readonly Recipient[] = [],
): Distribution => {
  const places = Map.groupBy(
    directory.partnerTerritory.filter(({ level }) => level === 'state'),
    ({ partnerId }) => partnerId,
  );
  const partners = new Map(
    directory.partner
      .filter((partner) => partner.active && isChosen(partner, places.get(partner.id) ?? [], choice))
      .map((row) => [row.id, row]),
  );
  const emails = directory.contactWay.filter(({ kind, value }) => kind === 'email' && emailKey(value) !== '');
  const ownEmail = new Map(emails.map(({ contactId, value }) => [contactId, emailKey(value)] as const).reverse());
  const bodyEmail = new Map(
    emails
      .filter(({ contactId }) => contactId === null)
      .map(({ partnerId, value }) => [partnerId, emailKey(value)] as const)
      .reverse(),
  );
  const seen = new Set(present.filter((row) => row.bulletinId === bulletinId).map(({ email }) => emailKey(email)));
  const recipients: NewRow<BulletinsEntities, 'recipient'>[] = [];
  const unreachable: { name: string; organisation: string }[] = [];
  for (const contact of directory.contact) {
    const partner = partners.get(contact.partnerId);
    if (!contact.receivesBulletins || !partner) continue;
    const name = contactWords(contact);
    const email = ownEmail.get(contact.id) ?? bodyEmail.get(partner.id);
    if (email === undefined) {
      unreachable.push({ name, organisation: partner.name });
      continue;
    }
    if (seen.has(email)) continue;
    seen.add(email);
    recipients.push({
      bulletinId,
      partnerId: partner.id,
      contactId: contact.id,
      name: oneLine(name),
      organisation: oneLine(partner.name),
      email,
      sentOn: '',
    });
  }
  return { recipients, unreachable };
};

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const isChosen = (
  { sector, mediumType }: Partner,
  places: DirectoryContent['partnerTerritory'],
  { sectors, states, mediaOnly }: DistributionChoice,
): boolean =>
  (sectors.size === 0 || (sector !== null && sectors.has(sector))) &&
  (!mediaOnly || mediumType.trim() !== '') &&
  (states.size === 0 || places.length === 0 || places.some(({ code }) => states.has(code)));
