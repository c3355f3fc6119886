import type {
  Bulletin,
  BulletinsChange,
  BulletinsContent,
  BulletinsEntities,
  Recipient,
} from '#shared/domain/bulletin/bulletins.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { type NewRow, rowEdits } from '#shared/domain/common/row-edits.ts';
import { emailKey } from '#shared/domain/partners/partner-keys.ts';

export const bulletinRows = rowEdits<BulletinsEntities>();
type Changes = readonly BulletinsChange[];

/** A bulletin with nothing said yet. */
export const blankBulletin = (issuingOffice: string): NewRow<BulletinsEntities, 'bulletin'> => ({
  number: '',
  title: '',
  place: '',
  date: '',
  issuedOn: '',
  issuingOffice,
  campaignId: null,
  body: [],
  pressContact: '',
  blackoutReason: '',
});

const OF_A_BULLETIN = ['recipient', 'link', 'subhead'] as const;

/** A draft goes with all that is its own. @returns `not-allowed` for what went out */
export const deleteBulletin = (content: BulletinsContent, id: string): Result<Changes> =>
  content.bulletin.some((row) => row.id === id && row.issuedOn !== '')
    ? fail('not-allowed', 'Ya se difundió, y lo difundido no se borra. Si tiene un error, difunda una fe de erratas.')
    : ok([
        ...OF_A_BULLETIN.flatMap((entity) =>
          content[entity]
            .filter(({ bulletinId }) => bulletinId === id)
            .map((row) => bulletinRows.remove(entity, row.id)),
        ),
        bulletinRows.remove('bulletin', id),
      ]);

/**
 * Sends it out: from then on its words stay; the addressees that it goes to bear the day.
 * @param findings what checkBulletins says of it
 * @param today ISO day
 * @returns `blocked-by-findings` where something is missing, `invalid-input` for a day that can't be
 */
export const issueBulletin = (
  content: BulletinsContent,
  id: string,
  {
    issuedOn,
    today,
    findings,
  }: { readonly issuedOn: string; readonly today: string; readonly findings: readonly Finding[] },
): Result<Changes> => {
  const bulletin = content.bulletin.find((row) => row.id === id);
  if (!bulletin) return fail('not-found', 'Ese boletín ya no existe. Vuelva a abrir la lista de boletines.');
  if (bulletin.issuedOn !== '') return fail('not-allowed', 'Ese boletín ya se difundió.');
  if (issuedOn > today) {
    return fail('invalid-input', 'La fecha es de un día que no ha llegado. Escriba el día en que se difunde.');
  }
  const own = new Set([
    id,
    ...OF_A_BULLETIN.flatMap((entity) =>
      content[entity].filter(({ bulletinId }) => bulletinId === id).map((row) => row.id),
    ),
  ]);
  const first = findings.find(({ severity, place }) => severity === 'blocking' && own.has(place.rowId ?? ''));
  if (first) return fail('blocked-by-findings', `${first.message} ${first.remedy}`);
  return ok([
    bulletinRows.set('bulletin', id, 'issuedOn', issuedOn),
    ...toBeSent(content.recipient.filter((row) => row.bulletinId === id)).map((row) =>
      bulletinRows.set('recipient', row.id, 'sentOn', issuedOn),
    ),
  ]);
};

/**
 * Whom a bulletin can still be sent: those with an address that can be used, each address once.
 * @param recipients all of one bulletin
 */
export const toBeSent = (recipients: readonly Recipient[]): readonly Recipient[] => {
  const reached = new Set(recipients.filter(({ sentOn }) => sentOn !== '').map(({ email }) => emailKey(email)));
  return recipients.filter(({ email, sentOn }) => {
    const key = emailKey(email);
    if (sentOn !== '' || key === '' || reached.has(key)) return false;
    reached.add(key);
    return true;
  });
};

const FIELDS_AFTER_ISSUING: ReadonlySet<string> = new Set<keyof Bulletin>(['rank']);

/**
 * Whether a person may write these changes: what went out stays as the press received it. More addressees may be added.
 * @param today ISO day
 * @returns `frozen` for what went out, `not-allowed` for sending out by hand, `invalid-input` for a day of sending that can't be
 */
export const mayEditBulletins = (content: BulletinsContent, changes: Changes, today: string): Result<null> => {
  const issued = new Set(content.bulletin.filter((row) => row.issuedOn !== '').map(({ id }) => id));
  for (const change of changes) {
    if (change.entity === 'bulletins') continue;
    if (issues(change)) return fail('not-allowed', 'El día en que se difunde lo pone el botón «Difundir».');
    if (change.entity === 'recipient' && isSent(content, change)) {
      return fail('frozen', 'A ese destinatario ya se le envió el boletín, y queda en la lista como constancia.');
    }
    const problem = sendingProblem(content, change, today);
    if (problem !== undefined) return fail('invalid-input', problem);
    const isFree =
      change.entity === 'bulletin'
        ? change.op === 'insert' ||
          !issued.has(change.id) ||
          (change.op === 'update' && FIELDS_AFTER_ISSUING.has(change.field))
        : bulletinIdsOf(content, change).every((id) => !issued.has(id)) || change.entity === 'recipient';
    if (!isFree) {
      return fail(
        'frozen',
        'El boletín ya se difundió y su texto no cambia. Si tiene un error, difunda una fe de erratas.',
      );
    }
  }
  return ok(null);
};

/** Whose row it is, and whose it becomes. */
const bulletinIdsOf = (content: BulletinsContent, change: BulletinsChange): readonly string[] => {
  if (change.op === 'insert') return 'bulletinId' in change.row ? [change.row.bulletinId] : [];
  const rows = content[change.entity as (typeof OF_A_BULLETIN)[number]];
  const before = (rows as readonly { readonly id: string; readonly bulletinId: string }[]).find(
    ({ id }) => id === change.id,
  )?.bulletinId;
  const after = change.op === 'update' && change.field === 'bulletinId' ? String(change.value) : undefined;
  return [before, after].filter((id) => id !== undefined);
};

const issues = (change: BulletinsChange): boolean =>
  change.entity === 'bulletin' &&
  ((change.op === 'update' && change.field === 'issuedOn') || (change.op === 'insert' && change.row.issuedOn !== ''));

/** Why an addressee can't bear the day on which it is said to have been sent. */
const sendingProblem = (content: BulletinsContent, change: BulletinsChange, today: string): string | undefined => {
  if (change.entity !== 'recipient' || change.op === 'delete') return undefined;
  if (change.op === 'update' && change.field !== 'sentOn') return undefined;
  const day = change.op === 'insert' ? change.row.sentOn : String(change.value);
  if (day === '') return undefined;
  const row = change.op === 'insert' ? change.row : content.recipient.find(({ id }) => id === change.id);
  const issuedOn = content.bulletin.find(({ id }) => id === row?.bulletinId)?.issuedOn ?? '';
  if (issuedOn === '') return 'El boletín todavía no se difunde: a nadie se le ha enviado.';
  if (day < issuedOn) return 'Se envió antes de difundirse. Escriba un día desde el de su difusión.';
  if (day > today) return 'La fecha es de un día que no ha llegado. Escriba el día en que se envió.';
  return row && emailKey(row.email) === ''
    ? `${row.name.trim() || 'Un destinatario'} no tiene un correo que se pueda usar. Corríjalo antes de anotar que se le envió.`
    : undefined;
};

const isSent = (content: BulletinsContent, change: BulletinsChange): boolean =>
  change.op !== 'insert' && content.recipient.some(({ id, sentOn }) => id === change.id && sentOn !== '');
