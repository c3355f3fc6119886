import type { MoneyReading } from '#shared/domain/agreements/agreement-money.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type {
  Agreement,
  AgreementKind,
  AgreementsChange,
  AgreementsContent,
  AgreementsEntities,
  AgreementsEntity,
} from '#shared/domain/agreements/agreements.ts';
import { baseOf } from '#shared/domain/agreements/promises.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { type NewRow, rowEdits } from '#shared/domain/common/row-edits.ts';
import type { FederalState } from '#shared/domain/diagnosis/states.ts';
import type { Contact, Partner, Post } from '#shared/domain/partners/directory.ts';
import { contactWords } from '#shared/domain/partners/partner-words.ts';

export const agreementRows = rowEdits<AgreementsEntities>();
export type NewAgreementRow<E extends AgreementsEntity> = NewRow<AgreementsEntities, E>;
type Changes = readonly AgreementsChange[];

/** An agreement of which nothing is said yet. */
export const blankAgreement = (kind: AgreementKind): NewAgreementRow<'agreement'> => ({
  kind,
  amendsId: null,
  number: '',
  title: '',
  object: '',
  mediumType: '',
  procurement: '',
  procurementNumber: '',
  procurementReasons: '',
  legalBasis: '',
  requestingArea: '',
  startDate: '',
  endDate: '',
  place: '',
  jurisdiction: '',
  link: '',
  note: '',
});

/** A promise of nobody yet. */
export const blankPromise = (agreementId: string, nature: 'money' | 'in-kind'): NewAgreementRow<'promise'> => ({
  agreementId,
  amendsPromiseId: null,
  partyId: null,
  nature,
  description: '',
  quantity: '',
  unit: '',
  dueDate: '',
  amount: 0,
  estimatedValue: null,
  valuedBy: '',
  itemCode: '',
  departmentId: null,
  fundingSourceId: null,
  month: null,
});

/** A body of the directory as a party: its words are copied, because what was signed keeps them. */
export const partyOf = (agreementId: string, partner: Partner): NewAgreementRow<'party'> => ({
  agreementId,
  side: 'other',
  partnerId: partner.id,
  name: partner.name,
  shortName: partner.shortName,
  sector: partner.sector,
  taxId: partner.taxId,
  address: partner.address,
  mediaRegistry: partner.mediaRegistry,
  declarations: [],
});

/** A person of the directory as one who signs for a party, with the post held on that day. */
export const signatoryOf = (
  agreementId: string,
  partyId: string | null,
  contact: Contact,
  post: Post | undefined,
): NewAgreementRow<'signatory'> => ({
  agreementId,
  partyId,
  role: partyId === null ? 'witness' : 'signs',
  contactId: contact.id,
  name: contactWords(contact),
  position: post?.name ?? '',
});

/** An amendment begins with the name, place of signing, courts, parties and signatories of what it amends. */
export const startAmendment = (content: AgreementsContent, amendsId: string, newId: IdSource): Result<Changes> => {
  const base = content.agreement.find(({ id }) => id === amendsId);
  if (!base || base.kind === 'amendment' || agreementStanding(content, base, '').signedOn === '') {
    return fail(
      'not-allowed',
      'Solo se modifica lo que ya se firmó. Mientras es borrador, corríjalo; después, elija el convenio o contrato que se modifica.',
    );
  }
  const { title, place, jurisdiction } = base;
  const opened = agreementRows.append(
    content,
    'agreement',
    [{ ...blankAgreement('amendment'), amendsId, title, place, jurisdiction }],
    newId,
  );
  const agreementId = agreementRows.insertedIds(opened, 'agreement')[0] ?? '';
  const old = content.party.filter((row) => row.agreementId === amendsId);
  const parties = agreementRows.append(
    content,
    'party',
    old.map(({ id: _id, rank: _rank, ...row }) => ({ ...row, agreementId })),
    newId,
  );
  const fresh = agreementRows.insertedIds(parties, 'party');
  const partyIds = new Map(old.map(({ id }, at) => [id, fresh[at] ?? null]));
  const signatories = content.signatory
    .filter((row) => row.agreementId === amendsId)
    .map(({ id: _id, rank: _rank, ...row }) => ({
      ...row,
      agreementId,
      partyId: row.partyId === null ? null : (partyIds.get(row.partyId) ?? null),
    }));
  return ok([...opened, ...parties, ...agreementRows.append(content, 'signatory', signatories, newId)]);
};

/** What belongs to an agreement and goes with it, that which others hang on last. */
const OF_AN_AGREEMENT = [
  'delivery',
  'commitment',
  'agreementLine',
  'agreementActivity',
  'promise',
  'signatory',
  'party',
  'territory',
  'clause',
  'file',
  'act',
] as const satisfies readonly AgreementsEntity[];

/**
 * A draft goes with all that belongs to it; dependents first, so that undo brings the agreement first.
 * @returns `not-allowed` where it was signed, or something that is there amends it
 */
export const deleteAgreement = (content: AgreementsContent, id: string): Result<Changes> => {
  const agreement = content.agreement.find((row) => row.id === id);
  if (!agreement) return ok([]);
  if (agreementStanding(content, agreement, '').signedOn !== '') {
    return fail('not-allowed', 'Ya se firmó, y lo firmado no se borra. Dé por terminado el convenio, o modifíquelo.');
  }
  if (agreementStanding(content, agreement, '').state === 'legal-review') {
    return fail('not-allowed', 'Está en revisión jurídica. Registre antes «Devolver con observaciones».');
  }
  if (content.agreement.some(({ amendsId }) => amendsId === id)) {
    return fail('not-allowed', 'Hay un convenio que lo modifica. Borre primero el modificatorio.');
  }
  return ok([
    ...OF_AN_AGREEMENT.flatMap((entity) =>
      (content[entity] as readonly { readonly id: string; readonly agreementId: string }[])
        .filter(({ agreementId }) => agreementId === id)
        .map((row) => agreementRows.remove(entity, row.id)),
    ),
    agreementRows.remove('agreement', id),
  ]);
};

/** The states of the country named by code, those that are there already left out. */
export const addStates = (
  content: AgreementsContent,
  agreementId: string,
  states: readonly FederalState[],
  newId: IdSource,
): Changes => {
  const present = new Set(
    content.territory.filter((row) => row.agreementId === agreementId && row.level === 'state').map(({ code }) => code),
  );
  return agreementRows.append(
    content,
    'territory',
    states
      .filter(({ code }) => !present.has(code))
      .map(({ code, name }) => ({ agreementId, level: 'state' as const, code, name })),
    newId,
  );
};

/** What goes on after the signature: the ledger, what the budget makes of it, files, and where it is kept. */
const AFTER_SIGNING: ReadonlySet<string> = new Set<AgreementsEntity>([
  'delivery',
  'agreementLine',
  'agreementActivity',
  'file',
]);
/** What the legal area is reading isn't changed under it; files are added. */
const IN_REVIEW: ReadonlySet<string> = new Set<AgreementsEntity>(['file']);
const FIELDS_AFTER_SIGNING: ReadonlySet<string> = new Set<keyof Agreement>(['rank', 'note', 'link']);

/**
 * Whether a person may write these changes: acts are written by acting, and the words of what was signed stay as they were
 * signed. A signed scan isn't deleted.
 * @returns `frozen` for what was signed or lies with the legal area, `not-allowed` for acts and links to the budget
 */
export const mayEditAgreements = (content: AgreementsContent, changes: Changes): Result<null> => {
  const isSigned = (id: string): boolean =>
    content.agreement.some((row) => row.id === id && agreementStanding(content, row, '').signedOn !== '');
  const isInReview = (id: string): boolean =>
    content.agreement.some((row) => row.id === id && agreementStanding(content, row, '').state === 'legal-review');
  for (const change of changes) {
    if (change.entity === 'agreements') continue;
    if (change.entity === 'act') {
      return fail('not-allowed', 'Los actos de un convenio no se escriben a mano: use sus botones.');
    }
    if (change.entity === 'commitment') {
      return fail(
        'not-allowed',
        'Lo que un pago compromete en el presupuesto no se liga a mano: lo ligan la firma y «Comprometer».',
      );
    }
    const ids = agreementIdsOf(content, change);
    const isFreeIn = (free: ReadonlySet<string>): boolean =>
      change.entity === 'agreement'
        ? change.op === 'update' && FIELDS_AFTER_SIGNING.has(change.field)
        : free.has(change.entity) && !isSignedFile(content, change);
    if (ids.some(isInReview) && !isFreeIn(IN_REVIEW)) {
      return fail(
        'frozen',
        'Está en revisión jurídica, y lo que se revisa no cambia. Para corregirlo, registre antes «Devolver con observaciones».',
      );
    }
    const agreementId = ids.find(isSigned);
    if (agreementId === undefined) continue;
    if (!isFreeIn(AFTER_SIGNING)) {
      const agreement = content.agreement.find(({ id }) => id === baseOf(content, agreementId));
      return fail(
        'frozen',
        `${agreement?.number.trim() === '' ? 'El convenio' : `«${agreement?.number.trim()}»`} ya se firmó y su texto no cambia. Lo que cambie se pacta en un convenio modificatorio.`,
      );
    }
  }
  return ok(null);
};

/** Whose row it is, and whose it becomes. */
const agreementIdsOf = (content: AgreementsContent, change: AgreementsChange): readonly string[] => {
  if (change.op === 'insert') return 'agreementId' in change.row ? [change.row.agreementId] : [];
  if (change.entity === 'agreement') return [change.id];
  const rows = content[change.entity as Exclude<AgreementsEntity, 'agreements' | 'agreement'>];
  const before = (rows as readonly { readonly id: string; readonly agreementId: string }[]).find(
    ({ id }) => id === change.id,
  )?.agreementId;
  const after = change.op === 'update' && change.field === 'agreementId' ? String(change.value) : undefined;
  return [before, after].filter((id) => id !== undefined);
};

/**
 * Links that count for nothing may be removed: those whose entry or payment is gone, and those to an entry that another
 * payment has already.
 */
export const removesIdleLinks = (
  { lost, shared }: Pick<MoneyReading, 'lost' | 'shared'>,
  changes: Changes,
): boolean => {
  const idle = new Set([...lost, ...shared].map(({ id }) => id));
  return (
    changes.length > 0 &&
    changes.every((change) => change.entity === 'commitment' && change.op === 'delete' && idle.has(change.id))
  );
};

const isSignedFile = (content: AgreementsContent, change: AgreementsChange): boolean =>
  change.entity === 'file' &&
  change.op !== 'insert' &&
  content.file.some(({ id, kind }) => id === change.id && kind === 'signed');
