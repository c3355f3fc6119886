import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { remembered } from '#shared/domain/common/remembered.ts';

type Owned = { readonly agreementId: string };
type Agreements = AgreementsContent['agreement'];

/** Rows of one agreement in their order. A list of two thousand agreements is grouped once, not gone through for each. */
export const rowsOf = <R extends Owned>(rows: readonly R[], agreementId: string): readonly R[] =>
  (grouped(rows).get(agreementId) ?? []).flatMap((at) => rows[at] ?? []);

/** Where the rows of each agreement stand. */
const grouped = remembered((rows: readonly Owned[]) => Map.groupBy(rows.keys(), (at) => rows[at]?.agreementId ?? ''));

export const agreementById = (agreement: Agreements, id: string | null): Agreement | undefined =>
  id === null ? undefined : byId(agreement).get(id);

const byId = remembered((rows: Agreements) => new Map(rows.map((row) => [row.id, row])));

/** Amendments to an agreement, signed or not, in the list's order. */
export const amendmentsOf = (agreement: Agreements, baseId: string): readonly Agreement[] =>
  amending(agreement).get(baseId) ?? [];

const amending = remembered((rows: Agreements) =>
  Map.groupBy(
    rows.filter(({ kind }) => kind === 'amendment'),
    ({ amendsId }) => amendsId ?? '',
  ),
);
