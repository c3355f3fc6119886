import type {
  Bulletin,
  BulletinLink,
  BulletinLinkKind,
  BulletinsContent,
  Recipient,
} from '#shared/domain/bulletin/bulletins.ts';
import { bulletinsOf } from '#shared/domain/bulletin/bulletins.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import { shortened } from '#shared/domain/common/text.ts';
import { isDated } from '#shared/domain/media/blackouts.ts';
import type { Blackout } from '#shared/domain/media/media-plan.ts';
import { emailKey } from '#shared/domain/partners/partner-keys.ts';

export const LINK_KIND_NAMES = {
  photos: 'Fotografías',
  video: 'Video',
  audio: 'Audio',
  other: 'Más información',
} as const satisfies Readonly<Record<BulletinLinkKind, string>>;

/** Where findings of bulletins live. */
export type BulletinSection = 'bulletin' | 'links' | 'recipients';

/** What bulletins are checked against; undefined where the dossier hasn't it. */
export type BulletinsCheckContext = {
  readonly campaigns: readonly { readonly id: string }[] | undefined;
  readonly blackouts: readonly Blackout[];
};

/** What is missing or can't be. Blocking is what a bulletin can't go out with. */
export const checkBulletins = (content: BulletinsContent, context: BulletinsCheckContext): readonly Finding[] => {
  // A year's lists are long: each is looked for once.
  const own = {
    links: Map.groupBy(content.link, ({ bulletinId }) => bulletinId),
    recipients: Map.groupBy(content.recipient, ({ bulletinId }) => bulletinId),
  };
  const { fiscalYear } = bulletinsOf(content);
  return content.bulletin.flatMap((bulletin, index) =>
    checkBulletin(
      bulletin,
      index,
      { fiscalYear, links: own.links.get(bulletin.id) ?? [], recipients: own.recipients.get(bulletin.id) ?? [] },
      context,
    ),
  );
};

type Own = {
  readonly fiscalYear: number;
  readonly links: readonly BulletinLink[];
  readonly recipients: readonly Recipient[];
};

const checkBulletin = (
  bulletin: Bulletin,
  index: number,
  { fiscalYear, links, recipients }: Own,
  { campaigns, blackouts }: BulletinsCheckContext,
): readonly Finding[] => {
  const say: Say = (code, severity, field, message, remedy, section = 'bulletin', rowId = bulletin.id) => ({
    code,
    severity,
    place: { section, rowId, field },
    where: bulletinWords(bulletin, index),
    message,
    remedy,
  });
  const needed = NEEDED.filter(([field]) => bulletin[field].trim() === '').map(([field, message, remedy]) =>
    say(`bulletin-without-${field}`, 'blocking', field, message, remedy),
  );
  const during = blackoutDuring(blackouts, bulletin.date);
  return [
    ...needed,
    ...(isBlank(bulletin.body)
      ? [say('bulletin-without-body', 'blocking', 'body', 'No tiene texto.', 'Escríbalo.')]
      : []),
    ...(bulletin.date !== '' && !isInYear(bulletin.date, fiscalYear)
      ? [
          say(
            'bulletin-outside-year',
            'blocking',
            'date',
            `Su fecha no es del ejercicio ${fiscalYear}.`,
            'Corríjala, o escríbalo en el expediente de su ejercicio.',
          ),
        ]
      : []),
    ...(bulletin.campaignId !== null && campaigns && !campaigns.some(({ id }) => id === bulletin.campaignId)
      ? [
          say(
            'bulletin-campaign-lost',
            'warning',
            'campaignId',
            'Nombra una campaña que ya no está en la estrategia.',
            'Elija otra, o quite la liga.',
          ),
        ]
      : []),
    ...(during && bulletin.blackoutReason.trim() === ''
      ? [
          say(
            'bulletin-in-blackout',
            'warning',
            'blackoutReason',
            `Sale durante la veda de ${during.process.trim() || 'un proceso electoral'}.`,
            'Escriba por qué puede salir (salud, educación o protección civil), o cambie el día.',
          ),
        ]
      : []),
    ...checkLinks(links, say),
    ...(recipients.length === 0
      ? [
          say(
            'bulletin-without-recipients',
            'warning',
            'recipient',
            'No tiene lista de distribución.',
            'Tráigala del directorio.',
            'recipients',
          ),
        ]
      : checkRecipients(recipients, say)),
  ];
};

const checkRecipients = (recipients: readonly Recipient[], say: Say): readonly Finding[] => {
  const first = new Map<string, string>();
  return recipients.flatMap(({ id, name, email }) => {
    const key = emailKey(email);
    const called = name.trim() || 'Un destinatario';
    if (key === '') {
      const message = `${called} no tiene un correo que se pueda usar: no se anota que se le envió.`;
      const remedy = 'Corríjalo, o quite al destinatario.';
      return [say('recipient-without-email', 'warning', 'email', message, remedy, 'recipients', id)];
    }
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, called);
      return [];
    }
    const message = `${called} tiene el mismo correo que ${before}: se envía una sola vez.`;
    return [say('recipient-repeated', 'warning', 'email', message, 'Quite a uno.', 'recipients', id)];
  });
};

type Say = (
  code: string,
  severity: FindingSeverity,
  field: string,
  message: string,
  remedy: string,
  section?: BulletinSection,
  rowId?: string,
) => Finding;

const NEEDED = [
  ['title', 'No tiene título.', 'Escríbalo.'],
  ['date', 'No tiene fecha.', 'Escriba el día del boletín.'],
  ['issuingOffice', 'No dice qué unidad lo emite.', 'Escriba la unidad de comunicación.'],
] as const;

const checkLinks = (links: readonly BulletinLink[], say: Say): readonly Finding[] =>
  links
    .filter(({ url }) => !isPublicLink(url))
    .map(({ id, url, kind }) =>
      say(
        'link-unusable',
        url.trim() === '' ? 'warning' : 'blocking',
        'url',
        url.trim() === ''
          ? `Un enlace de ${LINK_KIND_NAMES[kind].toLowerCase()} está vacío.`
          : `«${url.trim().slice(0, 60)}» no se puede abrir desde fuera.`,
        'Copie la dirección completa, que empieza con https://.',
        'links',
        id,
      ),
    );

/**
 * The blackout in which a day falls; undefined where it falls in none.
 * @param day ISO day, or ''
 */
export const blackoutDuring = (blackouts: readonly Blackout[], day: string): Blackout | undefined =>
  blackouts.find((blackout) => isDated(blackout) && blackout.startDate <= day && day <= blackout.endDate);

/** An address of the web that anybody may open: no file of this computer, nothing that runs. */
export const isPublicLink = (url: string): boolean =>
  /^https?:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(url.trim());

/** «Boletín 012/2026», else its title, as findings and lists call it; its number in the list counts from 1. */
export const bulletinWords = ({ number, title }: Bulletin, index: number): string => {
  if (number.trim() !== '') return `Boletín ${number.trim()}`;
  const plain = shortened(title);
  return plain === '' ? `Boletín ${index + 1}` : `Boletín «${plain}»`;
};
