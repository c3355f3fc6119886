import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import {
  type AgreementsContent,
  type AgreementsEntities,
  emptyAgreements,
} from '#shared/domain/agreements/agreements.ts';
import { isOurMoney, promiseRoots, standingPromises } from '#shared/domain/agreements/promises.ts';
import type { Row } from '#shared/domain/common/changes.ts';
import type { Id } from '#shared/domain/common/ids.ts';

/**
 * What one year's agreements leave to the next: those signed that go on in it, with their amendments, acts, promises,
 * deliveries and files, under ids of their own. What they committed stays with the budget that paid it, and lines and
 * activities with their year; payments that fall due in the new one are committed there.
 * @param agreements the new document's own row
 * @param idOf id of the copy of a row; always the same one, so that it can be told later which rows came along
 */
export const carryAgreements = (
  content: AgreementsContent,
  agreements: Row<AgreementsEntities, 'agreements'>,
  idOf: (rowId: Id) => Id,
): AgreementsContent => {
  const firstDay = `${agreements.fiscalYear}-01-01`;
  const goesOn = new Set(
    content.agreement
      .filter(({ kind }) => kind !== 'amendment')
      .filter((row) => {
        const { signedOn, terminatedOn, term } = agreementStanding(content, row, firstDay);
        return signedOn !== '' && terminatedOn === '' && (term.end === '' || term.end >= firstDay);
      })
      .map(({ id }) => id),
  );
  const kept = content.agreement.filter(
    (row) =>
      goesOn.has(row.id) ||
      (row.amendsId !== null && goesOn.has(row.amendsId) && agreementStanding(content, row, firstDay).signedOn !== ''),
  );
  const ids = new Map<string, string>();
  const fresh = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
    rows.map((row) => {
      const id = idOf(row.id);
      ids.set(row.id, id);
      return { ...row, id };
    });
  const named = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const agreement = fresh(kept).map((row) => ({ ...row, amendsId: named(row.amendsId) }));
  const of = <R extends { readonly id: string; readonly agreementId: string }>(rows: readonly R[]): readonly R[] =>
    fresh(rows.filter(({ agreementId }) => ids.has(agreementId))).map((row) => ({
      ...row,
      agreementId: ids.get(row.agreementId) ?? row.agreementId,
    }));
  const party = of(content.party);
  const committed = committedUndated(content, kept);
  const promise = of(content.promise.map((row) => (committed.has(row.id) ? { ...row, amount: 0 } : row))).map(
    (row) => ({
      ...row,
      partyId: named(row.partyId),
      amendsPromiseId: named(row.amendsPromiseId),
      // Of the former year's budget; the day says which month of the new one.
      departmentId: null,
      fundingSourceId: null,
      month: null,
    }),
  );
  return {
    ...emptyAgreements(agreements),
    agreement,
    act: of(content.act),
    party,
    signatory: of(content.signatory).map((row) => ({ ...row, partyId: named(row.partyId) })),
    promise,
    delivery: of(content.delivery).flatMap((row) => {
      const promiseId = ids.get(row.promiseId);
      return promiseId === undefined ? [] : [{ ...row, promiseId, entryId: null }];
    }),
    territory: of(content.territory),
    clause: of(content.clause),
    file: of(content.file),
  };
};

/** Payments without a day that the former year committed: its budget pays them, and the new one has nothing left of them. */
const committedUndated = (content: AgreementsContent, kept: AgreementsContent['agreement']): ReadonlySet<string> => {
  const rootOf = promiseRoots(content);
  const linked = new Set(content.commitment.map(({ promiseId }) => rootOf(promiseId)));
  return new Set(
    kept
      .filter(({ kind }) => kind !== 'amendment')
      .flatMap((row) => standingPromises(content, row))
      .filter((one) => isOurMoney(one) && one.current.dueDate === '' && linked.has(rootOf(one.root.id)))
      .map(({ current }) => current.id),
  );
};
