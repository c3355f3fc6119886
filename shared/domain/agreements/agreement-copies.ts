import { agreementRows, blankPromise } from '#shared/domain/agreements/agreement-edits.ts';
import type { AgreementsChange, AgreementsContent, Party } from '#shared/domain/agreements/agreements.ts';
import { type StandingPromise, standingPromises } from '#shared/domain/agreements/promises.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';

type Changes = readonly AgreementsChange[];

/**
 * A new draft with the words of another agreement: who, what for, what each gives, where, its text. What belongs to that
 * one alone stays there: number, days, acts, what was delivered and committed, files.
 */
export const copyAgreement = (content: AgreementsContent, id: string, newId: IdSource): Changes => {
  const source = content.agreement.find((row) => row.id === id);
  if (!source) return [];
  const { id: _id, rank: _rank, ...words } = source;
  const opened = agreementRows.append(
    content,
    'agreement',
    [
      {
        ...words,
        number: '',
        title: source.title.trim() === '' ? '' : `${source.title.trim()} (copia)`.slice(0, 2_000),
        procurementNumber: '',
        startDate: '',
        endDate: '',
        link: '',
      },
    ],
    newId,
  );
  const agreementId = agreementRows.insertedIds(opened, 'agreement')[0] ?? '';
  const parties = agreementRows.append(content, 'party', own(content.party, id, agreementId), newId);
  const party = pairs(content.party, id, agreementRows.insertedIds(parties, 'party'));
  const copied = <R extends { readonly partyId: string | null }>(row: R): R => ({
    ...row,
    partyId: row.partyId === null ? null : (party.get(row.partyId) ?? null),
  });
  return [
    ...opened,
    ...parties,
    ...agreementRows.append(content, 'signatory', own(content.signatory, id, agreementId).map(copied), newId),
    ...agreementRows.append(
      content,
      'promise',
      own(content.promise, id, agreementId)
        .map(copied)
        .map((row) => ({ ...row, dueDate: '' })),
      newId,
    ),
    ...agreementRows.append(content, 'agreementActivity', own(content.agreementActivity, id, agreementId), newId),
    ...agreementRows.append(content, 'territory', own(content.territory, id, agreementId), newId),
    ...agreementRows.append(content, 'clause', own(content.clause, id, agreementId), newId),
  ];
};

/** Promises of what an amendment amends that it doesn't change yet. */
export const unamendedPromises = (content: AgreementsContent, amendmentId: string): readonly StandingPromise[] => {
  const amendment = content.agreement.find(({ id }) => id === amendmentId);
  const base = content.agreement.find(({ id }) => id === amendment?.amendsId);
  if (!base) return [];
  const changed = new Set(
    content.promise.filter((row) => row.agreementId === amendmentId).map(({ amendsPromiseId }) => amendsPromiseId),
  );
  return standingPromises(content, base).filter(
    ({ root, current }) => !changed.has(root.id) && !changed.has(current.id),
  );
};

/**
 * Puts promises into an amendment as they stand, to be changed there.
 * @param rootIds of the promises of what it amends
 */
export const amendPromises = (
  content: AgreementsContent,
  amendmentId: string,
  rootIds: readonly string[],
  newId: IdSource,
): Changes => {
  const wanted = new Set(rootIds);
  const parties = content.party.filter(({ agreementId }) => agreementId === amendmentId);
  const rows = unamendedPromises(content, amendmentId)
    .filter(({ root }) => wanted.has(root.id))
    .map(({ root, current }) => {
      const { id: _id, rank: _rank, ...words } = current;
      const old = content.party.find(({ id }) => id === current.partyId);
      return {
        ...blankPromise(amendmentId, current.nature),
        ...words,
        agreementId: amendmentId,
        amendsPromiseId: root.id,
        partyId: old ? (parties.find((party) => isSame(party, old))?.id ?? null) : null,
      };
    });
  return agreementRows.append(content, 'promise', rows, newId);
};

/** The party of an amendment that stands for one of what it amends. */
const isSame = (a: Party, b: Party): boolean =>
  a.side === b.side && (a.name === b.name || (a.partnerId !== null && a.partnerId === b.partnerId));

type Owned = { readonly id: string; readonly rank: string; readonly agreementId: string };

/** Rows of an agreement as new ones of another. */
const own = <R extends Owned>(rows: readonly R[], from: string, to: string): readonly Omit<R, 'id' | 'rank'>[] =>
  rows
    .filter(({ agreementId }) => agreementId === from)
    .map(({ id: _id, rank: _rank, ...row }) => ({ ...row, agreementId: to }));

const pairs = (rows: readonly Owned[], from: string, fresh: readonly string[]): ReadonlyMap<string, string> =>
  new Map(rows.filter(({ agreementId }) => agreementId === from).map(({ id }, at) => [id, fresh[at] ?? '']));
