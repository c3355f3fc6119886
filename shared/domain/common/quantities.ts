/** A quantity's text (`quantityText`) as a number; undefined where nothing was written. «40/30» is worked out. */
export const quantityNumber = (text: string): number | undefined => {
  if (text === '') return undefined;
  const [dividend = '', divisor = '1'] = text.split('/');
  const number = Number(dividend) / Number(divisor);
  return Number.isFinite(number) ? number : undefined;
};
