import { quantityNumber } from '#shared/domain/common/quantities.ts';

/** A quantity's text with thousands set apart: «1234567.5» → «1,234,567.5»; quotients stay as they were written. */
export const printedQuantity = (text: string): string => {
  if (text.includes('/')) return text;
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};

/** A number that was worked out, with at most two decimals; '' for undefined. */
export const printedNumber = (value: number | undefined): string => {
  if (value === undefined) return '';
  const rounded = Math.round(value * 100) / 100;
  const text = printedQuantity(String(Math.abs(rounded)));
  return rounded < 0 ? `-${text}` : text;
};

/** «83.2 %», with one decimal. */
export const printedPercent = (percent: number): string => `${(Math.round(percent * 10) / 10).toFixed(1)} %`;

/** How much of what was planned was done; '' where one of them is missing or nothing was planned. */
export const printedProgress = (planned: string, done: string): string => {
  const [of, part] = [quantityNumber(planned), quantityNumber(done)];
  return of === undefined || part === undefined || of === 0 ? '' : printedPercent((part / of) * 100);
};
