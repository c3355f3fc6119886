import type { BudgetImportPreview, BudgetImportTarget } from '#shared/ipc/budget-channels.ts';

/** What is imported, in a clerk's words. */
export const IMPORT_WORDS = {
  lines: {
    title: 'Importar renglones del anteproyecto',
    columns:
      'La primera fila con títulos dice qué es cada columna: partida, departamento, fuente, descripción, unidad, cantidad, costo unitario, veces, importe anual y los meses.',
    one: 'renglón',
    many: 'renglones',
  },
  authorised: {
    title: 'Importar los importes del oficio de autorización',
    columns:
      'La primera fila con títulos dice qué es cada columna: partida, fuente, importe anual y los meses de enero a diciembre.',
    one: 'renglón',
    many: 'renglones',
  },
  distribution: {
    title: 'Importar los importes del oficio de distribución',
    columns:
      'La primera fila con títulos dice qué es cada columna: partida, departamento, fuente, importe anual y los meses de enero a diciembre.',
    one: 'renglón',
    many: 'renglones',
  },
} as const satisfies Readonly<Record<BudgetImportTarget['kind'], object>>;

/** What happens to a row of the sheet. */
export const ROW_STATES = {
  new: 'Se carga',
  refused: 'No se carga',
  skipped: 'Se salta',
} as const satisfies Readonly<Record<BudgetImportPreview['rows'][number]['state'], string>>;
