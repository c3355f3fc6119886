import { fail, type Result } from '#shared/domain/common/result.ts';
import type { PackageManifest } from '#shared/exchange/package-format.ts';
import { type Relation, type Revision, relate } from '#shared/exchange/revisions.ts';

/**
 * What receiving a package means here, by these rules in this order:
 * 1. another dossier's, or of another kind: refused. 2. the same delivery again: nothing to do; under the same number
 * something else: refused. 3. a recall, an answer to what was recalled, or what a recall already took back: shown, never
 * merged; except an authorisation, whose papers are frozen there: whoever recalled may take it after all. 4. not here yet:
 * new. 5. a delivery before the last one received from there, or a revision that what is here continues: stale, refused. 6. a revision that continues what is here, or that very one under a new act: fast-forward.
 * 7. both sides went on: merge, from what both began with.
 */
export type PackageOutcome =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  | { readonly kind: 'recalled'; readonly why: 'recall' | 'answer' | 'taken-back'; readonly delivery: number }
  | { readonly kind: 'fast-forward' }
  /** `baseSha`: content hash of what both began with; null where it can't be told for sure. */
  | { readonly kind: 'merge'; readonly baseSha: string | null }
  | { readonly kind: 'stale' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'altered' };

/** A delivery that went out from here or came in. */
export type KnownDelivery = Pick<PackageManifest, 'act' | 'delivery' | 'about' | 'contentSha'> & {
  readonly storeId: string;
};

/** What is here of the document of that id. */
export type HeldDocument = {
  readonly kind: PackageManifest['document']['kind'];
  readonly dossierId: string;
  readonly revisions: readonly Revision[];
};

/** @param held null where this document isn't here. @param known every delivery of this document, sent or received */
export const outcomeOf = (
  manifest: PackageManifest,
  held: HeldDocument | null,
  known: readonly KnownDelivery[],
): PackageOutcome => {
  const { act, delivery, about, contentSha, origin } = manifest;
  if (held && (held.kind !== manifest.document.kind || held.dossierId !== manifest.dossierId))
    return { kind: 'foreign' };
  const fromThere = known.filter(({ storeId }) => storeId === origin.storeId);
  const again = fromThere.find((row) => row.delivery === delivery);
  if (again && (again.act !== act || again.contentSha !== contentSha)) return { kind: 'altered' };
  // Each store numbers its own loans: a number is only recalled by the store that gave it.
  const isRecalled = (number: number, byOrigin: boolean) =>
    known.some((row) => row.act === 'recall' && row.about === number && (row.storeId === origin.storeId) === byOrigin);
  if (act !== 'recall' && isRecalled(delivery, true)) return { kind: 'recalled', why: 'taken-back', delivery };
  if (again) return { kind: 'same' };
  if (act === 'recall') return { kind: 'recalled', why: 'recall', delivery: about ?? delivery };
  if (about !== null && isRecalled(about, false)) {
    // Its chain may be that of the recall, which took back the very same content: what it is doesn't follow from revisions.
    return act === 'authorise' && held
      ? { kind: 'merge', baseSha: null }
      : { kind: 'recalled', why: 'answer', delivery: about };
  }
  if (!held) return { kind: 'new' };
  if (fromThere.some((row) => row.delivery > delivery)) return { kind: 'stale' };
  return byRevisions(relate(held.revisions, manifest.revisions));
};

const byRevisions = (relation: Relation): PackageOutcome => {
  switch (relation.kind) {
    case 'same':
    case 'ahead':
      return { kind: 'fast-forward' };
    case 'behind':
      return { kind: 'stale' };
    default:
      return { kind: 'merge', baseSha: relation.base?.contentSha ?? null };
  }
};

/** The refusal of an outcome that receives nothing; undefined where there is something to receive or to show. */
export const refusalOf = ({ kind }: PackageOutcome): Extract<Result<never>, { readonly ok: false }> | undefined => {
  switch (kind) {
    case 'stale':
      return fail(
        'conflict',
        'El paquete es atrasado: aquí el documento ya siguió adelante desde esa entrega, y recibirlo lo regresaría. No se cambió nada. Reciba la entrega más reciente, o pídala a quien lo envió.',
      );
    case 'foreign':
      return fail(
        'conflict',
        'El paquete es de otro expediente: aquí ese documento pertenece a uno distinto. No se cambió nada. Revise que sea el archivo correcto y pida a quien lo envió el de este expediente.',
      );
    case 'altered':
      return fail(
        'conflict',
        'Ya se recibió otra entrega con el mismo número y un contenido distinto: una de las dos no es auténtica. No se cambió nada. Compare la huella con la que imprime el oficio; si allá se restauró un respaldo, pida que lo entreguen otra vez: tomará otro número.',
      );
    default:
      return undefined;
  }
};
