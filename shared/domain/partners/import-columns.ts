import type { SheetTable } from '#shared/domain/common/sheet-table.ts';
import { foldText } from '#shared/domain/common/text.ts';

/** What a column of an imported directory holds, by the headings that mean it (folded). */
const HEADINGS = {
  name: [
    'nombre',
    'organismo',
    'institucion',
    'dependencia',
    'razon social',
    'organizacion',
    'empresa',
    'medio',
    'nombre del organismo',
    'nombre o razon social',
  ],
  shortName: ['siglas', 'nombre corto', 'acronimo'],
  sector: ['sector'],
  activity: ['giro', 'actividad', 'tipo', 'tipo de organismo'],
  mediumType: ['tipo de medio'],
  taxId: ['rfc'],
  mediaRegistry: ['padron', 'registro en padron', 'padron de medios', 'registro en padron de medios'],
  address: ['domicilio', 'direccion', 'calle y numero'],
  contact: [
    'contacto',
    'titular',
    'persona',
    'representante',
    'responsable',
    'nombre del contacto',
    'nombre del titular',
    'representante legal',
    'persona de contacto',
  ],
  courtesy: ['tratamiento', 'titulo', 'grado'],
  post: ['cargo', 'puesto'],
  area: ['area', 'departamento', 'unidad'],
  email: ['correo', 'correo electronico', 'e mail', 'email', 'correos'],
  phone: ['telefono', 'telefonos', 'tel', 'telefono fijo', 'telefono de oficina'],
  mobile: ['celular', 'movil', 'cel', 'telefono celular', 'whatsapp'],
  website: ['pagina', 'pagina web', 'sitio web', 'web', 'sitio'],
  state: ['estado', 'entidad', 'entidad federativa'],
  municipality: ['municipio', 'alcaldia', 'ciudad'],
  note: ['nota', 'notas', 'observaciones', 'comentarios'],
} as const;
export type DirectoryField = keyof typeof HEADINGS;

export type DirectoryHeading = {
  /** Column (0-based) of each field. */
  readonly at: ReadonlyMap<DirectoryField, number>;
  /** Headings of columns that aren't used. */
  readonly unused: readonly string[];
  /** Index of the first row after the heading. */
  readonly after: number;
};

/** How many rows may stand above the heading, and how many columns it has to name. */
const SEARCHED_ROWS = 20;
const FEWEST_NAMED = 2;

/** The row of the first 20 that names most columns, the body's name among them; undefined where none does. */
export const findDirectoryHeading = ({ rows }: Pick<SheetTable, 'rows'>): DirectoryHeading | undefined => {
  let best: DirectoryHeading | undefined;
  for (const [index, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const at = new Map<DirectoryField, number>();
    const unused: string[] = [];
    for (const [column, cell] of row.cells.entries()) {
      if (cell.trim() === '') continue;
      const field = fieldOf(cell);
      // The first of two columns with the same meaning counts.
      if (field === undefined || at.has(field)) unused.push(cell.trim());
      else at.set(field, column);
    }
    if (at.has('name') && at.size >= FEWEST_NAMED && at.size > (best?.at.size ?? 0)) {
      best = { at, unused, after: index + 1 };
    }
  }
  return best;
};

const fieldOf = (cell: string): DirectoryField | undefined => {
  const folded = foldText(cell);
  for (const [field, words] of Object.entries(HEADINGS) as [DirectoryField, readonly string[]][]) {
    if (words.includes(folded)) return field;
  }
  return undefined;
};
