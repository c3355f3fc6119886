/** What is said beside an amount that lacks lines; '' where it lacks none. */
export const unknownWords = (unknown: number): string =>
  unknown === 0 ? '' : unknown === 1 ? 'falta un renglón sin tarifa' : `faltan ${unknown} renglones sin tarifa`;
