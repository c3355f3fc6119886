import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { ActRow } from '#shared/domain/review/review.ts';
import { type Agreement, DOCUMENT_AGREEMENT } from '#shared/domain/review/reviewed-names.ts';
import type { PackageManifest } from '#shared/exchange/package-format.ts';

/** A delivery as this computer recorded it. `read`: a copy that came beside another document. */
export type RecordedDelivery = {
  readonly direction: 'sent' | 'received';
  readonly act: PackageManifest['act'] | 'read';
  readonly number: number | null;
  readonly about: number | null;
  readonly on: string;
  readonly officerName: string;
  readonly officeName: string;
  readonly recipient: string;
};

/** Whether a document is held here, and by which delivery it came or went; `by` null where none ever did. */
export type Holding = {
  readonly here: boolean;
  readonly by: RecordedDelivery | null;
  /** It was answered here and the answer has not gone out yet. */
  readonly answered: boolean;
};

/**
 * One post at a time may change a document: who holds it follows from its deliveries, in the order in which this computer
 * recorded them, and from what the Vo.Bo. recorded beside them (an answer that came on paper brings the document back).
 */
export const holdingOf = (
  deliveries: readonly RecordedDelivery[],
  acts: readonly Pick<ActRow, 'act' | 'delivery'>[],
): Holding => {
  let here = true;
  let by: RecordedDelivery | null = null;
  for (const delivery of deliveries) {
    const { direction, act } = delivery;
    // What is only read comes up to date by another copy; who holds it doesn't change.
    if (act === 'read' && by && by.act !== 'read') continue;
    here = direction === 'received' ? act !== 'read' && act !== 'recall' : act === 'recall';
    by = delivery;
  }
  if (by?.act !== 'send') return { here, by, answered: false };
  const { number } = by;
  const isAnswered = acts.some(
    ({ act, delivery }) => act !== 'send' && act !== 'reopen' && (delivery ?? 0) > (number ?? 0),
  );
  if (!isAnswered) return { here, by, answered: false };
  return by.direction === 'sent' ? { here: true, by, answered: false } : { here: false, by, answered: true };
};

/** Who holds it, where it isn't here; '' where it is. */
export const holderOf = ({ here, by }: Holding): string => {
  if (here || !by) return '';
  const { direction, officerName, officeName, recipient } = by;
  if (direction === 'sent') return recipient || 'quien lo recibió';
  return [officerName, officeName].filter((name) => name !== '').join(', ') || 'quien lo envió';
};

/**
 * Why it may only be read here, as a sentence; '' where it is held here.
 * @param agreement with what the sentence is about, «el documento» unless it is named
 */
export const whyOnlyRead = (holding: Holding, { end, it }: Agreement = DOCUMENT_AGREEMENT): string => {
  const { here, by, answered } = holding;
  if (here || !by) return '';
  const holder = holderOf(holding);
  const day = formatLongDate(by.on);
  const delivery = by.number === null ? '' : ` (entrega ${by.number})`;
  if (answered) return `ya se contestó y ${it} lleva ${holder}: escriba el paquete de la respuesta y entrégueselo.`;
  if (by.direction === 'received') {
    return by.act === 'read'
      ? `es una copia para consulta; ${it} lleva ${holder}. Pídale que se ${it} entregue para cambiar${it}.`
      : `${holder} retiró la entrega ${by.about ?? ''} el ${day} y ${it} lleva allá. Pídale que ${it} entregue otra vez.`;
  }
  switch (by.act) {
    case 'send':
      return `se envió a validación a ${holder} el ${day}${delivery}. Espere la respuesta, o retire el envío.`;
    case 'lend':
      return `está prestad${end} a ${holder} desde el ${day}${delivery}. Espere a que ${it} devuelva, o retire el préstamo.`;
    case 'hand-over':
      return `se entregó a ${holder} el ${day}${delivery}. Espere a que ${it} entregue de regreso, o retire la entrega.`;
    case 'give-back':
      return `se devolvió a ${holder} el ${day}${delivery}. Pídale que ${it} preste otra vez, o retire la devolución.`;
    case 'authorise':
      return `está autorizad${end} y ${it} lleva ${holder} desde el ${day}${delivery}. Para cambiar${it}, pídale que abra otra versión.`;
    default:
      return `se devolvió con observaciones a ${holder} el ${day}${delivery}. Espere a que ${it} envíe otra vez.`;
  }
};

/** The delivery that may be taken back: what went out and made this a copy to read; answers are acts of the Vo.Bo., and stay. */
export const recallable = ({ here, by }: Holding): number | null =>
  !here && by?.direction === 'sent' && by.act !== 'return' && by.act !== 'authorise' ? by.number : null;
