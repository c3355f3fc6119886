/** Cells of a sheet to begin with: the usual columns, and one line of each kind. Names and prices are made up. */
export const SAMPLE_ROWS: readonly (readonly string[])[] = [
  [
    'Subcategoría',
    'Unidad',
    'Soporte',
    'Plaza',
    'Franja',
    'Campaña',
    'Tarifa bruta',
    'Descuentos',
    'Comisión',
    'IVA',
    'Partida',
    'Nota',
    'Semana 10',
    'Semana 11',
  ],
  [
    'Radiodifusoras locales',
    'Spot de 30 seg.',
    'Radio Ejemplo (ficticia)',
    'Villa Ejemplo',
    '7 a 9 h',
    '',
    '1250.00',
    '15+5',
    '',
    '16',
    '',
    'Cambie estas filas por las suyas',
    '10',
    '10',
  ],
  [
    'Plática al público',
    'Plática',
    'Brigada Ejemplo (ficticia)',
    'Centro de barrio',
    '',
    '',
    '0',
    '',
    '',
    '',
    '',
    '',
    '2',
    '1',
  ],
];

/** The same as CSV that Excel opens with its accents. */
export const sampleSheet = (): string =>
  `\uFEFF${SAMPLE_ROWS.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
