import type { AgreementPromise } from '#shared/domain/agreements/agreements.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { shortened } from '#shared/domain/common/text.ts';

/** «40 spots», or an amount; '' where nothing says how much. */
export const howMuch = ({ nature, amount, quantity, unit }: AgreementPromise): string =>
  nature === 'money' ? formatMoney(amount) : quantity === '' ? '' : `${quantityWords(quantity)} ${unit.trim()}`.trim();

/** `1200` → `1,200`; a division stays as it was written. */
const quantityWords = (quantity: string): string =>
  quantity.includes('/') ? quantity : (quantityNumber(quantity)?.toLocaleString('es-MX') ?? quantity);

/** A promise in a line: what, how much, when. */
export const promiseWords = (promise: AgreementPromise): string =>
  [
    shortened(promise.description.trim()) || 'Compromiso sin describir',
    howMuch(promise),
    promise.dueDate === '' ? '' : formatLongDate(promise.dueDate),
  ]
    .filter(Boolean)
    .join(' · ');
