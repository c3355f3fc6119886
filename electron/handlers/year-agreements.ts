import type { AppContext } from '#electron/handlers/app-context.ts';
import { carriedId } from '#electron/handlers/carried-id.ts';
import { requireCourseHere } from '#electron/handlers/document-holding.ts';
import { requireInUse } from '#electron/handlers/dossier-editing.ts';
import { whyReadOnly } from '#electron/handlers/why-read-only.ts';
import { agreementsTables } from '#electron/storage/agreements-tables.ts';
import { rowsEverInserted } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import {
  agreementsInserts,
  findAgreementsOf,
  readAgreementsContent,
} from '#electron/storage/repositories/agreements-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import {
  type Agreement,
  type AgreementActRow,
  type AgreementsContent,
  agreementsOf,
  MOST_AGREEMENT_ROWS,
} from '#shared/domain/agreements/agreements.ts';
import { carryAgreements } from '#shared/domain/agreements/agreements-carry.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';
import { dossierOf } from '#shared/domain/dossier/dossier.ts';

type OwnRow = AgreementsContent['agreements'][number];

/** The agreements of the dossier that this one was carried forward from; undefined where there are none. */
export const lastAgreements = (db: ReadableDb, dossierId: string): AgreementsContent | undefined => {
  const { carriedFromId } = dossierOf(readDossierContent(db, dossierId));
  const lastId = carriedFromId === null ? undefined : findAgreementsOf(db, carriedFromId);
  return lastId === undefined ? undefined : readAgreementsContent(db, lastId);
};

/** What goes on of the year before, as the rows of the new document. */
export const carriedAgreements = (last: AgreementsContent, row: OwnRow): AgreementsContent =>
  carryAgreements(last, row, (from) => carriedId(row.id, from));

/** Acts that were written in this year: those that came along are kept in the year before. */
export const ownActs = (db: ReadableDb, content: AgreementsContent): readonly AgreementActRow[] =>
  actsBeside(content, lastAgreements(db, agreementsOf(content).dossierId));

/**
 * What goes on of the year before and was signed, amended, delivered or ended there after this year's list was begun. Rows
 * that once came along aren't brought again, and an agreement on which this year acted itself is left alone.
 */
export const missingAgreements = (db: ReadableDb, agreementsId: Id): AgreementsContent | null => {
  const content = readAgreementsContent(db, agreementsId);
  const row = agreementsOf(content);
  const last = lastAgreements(db, row.dossierId);
  if (last === undefined || !mayBring(db, row)) return null;
  const missing = notYetThere(content, last, rowsEverInserted(db, { kind: agreementsTables.kind, id: agreementsId }));
  return missing && fits(content, missing) ? missing : null;
};

/** Brings what is missing; says nothing where nothing is. */
export const bringAgreements = (db: WritableDb, context: AppContext, agreementsId: Id): void => {
  const missing = missingAgreements(db, agreementsId);
  if (missing === null) return;
  const { fiscalYear } = agreementsOf(readAgreementsContent(db, agreementsId));
  runCommand(db, agreementsTables, {
    scopeId: agreementsId,
    kind: 'act',
    label: `Traer los convenios que siguen de ${fiscalYear - 1}`,
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes: agreementsInserts(missing),
  });
};

/** The same for every dossier that was carried forward from this one and has its list begun. */
export const bringAgreementsOfYear = (db: WritableDb, context: AppContext, dossierId: string): void => {
  for (const { id } of db.all<{ id: string }>('SELECT id FROM dossier WHERE carried_from_id = ?', dossierId)) {
    const agreementsId = findAgreementsOf(db, id);
    if (agreementsId !== undefined) bringAgreements(db, context, agreementsId);
  }
};

const mayBring = (db: ReadableDb, { id, dossierId }: OwnRow): boolean =>
  whyReadOnly(() => {
    requireInUse(db, dossierId);
    requireCourseHere(db, id);
  }) === null;

const actsBeside = (content: AgreementsContent, last: AgreementsContent | undefined): readonly AgreementActRow[] => {
  const { id } = agreementsOf(content);
  const came = new Set(last?.act.map((act) => carriedId(id, act.id)));
  return content.act.filter((act) => !came.has(act.id));
};

const notYetThere = (
  content: AgreementsContent,
  last: AgreementsContent,
  came: ReadonlySet<Id>,
): AgreementsContent | null => {
  const row = agreementsOf(content);
  const going = carriedAgreements(last, row);
  const acted = new Set(actsBeside(content, last).map(({ agreementId }) => agreementId));
  const known = new Map(content.agreement.map((one) => [one.id, one]));
  const mayGrow = ({ id, amendsId }: Pick<Agreement, 'id' | 'amendsId'>): boolean =>
    !acted.has(id) && (amendsId === null || (!acted.has(amendsId) && (known.has(amendsId) || !came.has(amendsId))));
  const fresh = going.agreement.filter((one) => !came.has(one.id) && mayGrow(one));
  const open = new Set([...content.agreement.filter(mayGrow), ...fresh].map(({ id }) => id));
  const unseen = <R extends { readonly id: Id; readonly agreementId: Id }>(rows: readonly R[]): readonly R[] =>
    rows.filter(({ id, agreementId }) => !came.has(id) && open.has(agreementId));
  // What ended in the old year goes on no more, and its copy must hear of it.
  const ended = last.act.map((act) => ({
    ...act,
    id: carriedId(row.id, act.id),
    agreementId: carriedId(row.id, act.agreementId),
  }));
  const promise = unseen(going.promise);
  const promises = new Set([...content.promise, ...promise].map(({ id }) => id));
  const missing: AgreementsContent = {
    ...going,
    agreements: [],
    agreement: fresh,
    act: unseen(ended),
    party: unseen(going.party),
    signatory: unseen(going.signatory),
    promise,
    delivery: unseen(going.delivery).filter(({ promiseId }) => promises.has(promiseId)),
    territory: unseen(going.territory),
    clause: unseen(going.clause),
    file: unseen(going.file),
  };
  const isEmpty = Object.values(missing).every((rows) => rows.length === 0);
  return isEmpty ? null : atTheEnd(content, missing);
};

/** Their places in the old year's lists mean nothing in this one. */
const atTheEnd = (content: AgreementsContent, missing: AgreementsContent): AgreementsContent =>
  Object.fromEntries(
    Object.entries(missing).map(([entity, rows]) => {
      const before = content[entity as keyof AgreementsContent];
      const { ranks } = ranksAt(before as readonly RankedRow[], before.length, rows.length);
      return [entity, rows.map((row, at) => ('rank' in row ? { ...row, rank: ranks[at] ?? row.rank } : row))];
    }),
  ) as unknown as AgreementsContent;

const fits = (content: AgreementsContent, missing: AgreementsContent): boolean =>
  Object.entries(MOST_AGREEMENT_ROWS).every(([entity, most]) => {
    const name = entity as keyof typeof MOST_AGREEMENT_ROWS;
    return content[name].length + missing[name].length <= most;
  });
