const number = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 2 });

/** `1234.5` → `1,234.5`; at most two decimals. */
export const figureOf = (value: number): string => number.format(value);

/** `87.34` → `87.3 %`. */
export const percentOf = (value: number): string => `${percent.format(value)} %`;

const percent = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1 });
