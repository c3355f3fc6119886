/** `2027`, null for an empty field, undefined for anything that is no year. */
export const parseOpenYear = (typed: string): number | null | undefined => {
  const text = typed.trim();
  if (text === '') return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= 1900 && year <= 2200 ? year : undefined;
};
