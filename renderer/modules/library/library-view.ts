import { foldText } from '#shared/domain/common/text.ts';
import {
  type DocumentProperties,
  documentProperties,
  type ProcedureVersion,
} from '#shared/domain/procedure/procedure-version.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

export type PropertyName = keyof DocumentProperties;

/** The four properties in the words of the governing rule, with what each one means. */
export const PROPERTIES: readonly { readonly name: PropertyName; readonly label: string; readonly meaning: string }[] =
  [
    { name: 'vigente', label: 'Vigente', meaning: 'Está autorizado y ningún otro lo ha sustituido.' },
    { name: 'actualizado', label: 'Actualizado', meaning: 'Está vigente y responde a las necesidades de hoy.' },
    { name: 'obsoleto', label: 'Obsoleto', meaning: 'Ya no responde a las necesidades; se anotó el motivo.' },
    { name: 'dictaminado', label: 'Dictaminado', meaning: 'Se dictaminó que cumple con la guía técnica.' },
  ];

export type SortColumn = 'title' | 'code' | 'areaName' | 'changedAt';
export type Sort = { readonly column: SortColumn; readonly descending: boolean };

/** The version whose properties the library shows: the one in force, or the newest while none is. */
export const shownVersion = (summary: ProcedureSummary): ProcedureVersion => summary.inForce ?? summary.newest;

/** The rows that have all the wanted properties, in the wanted order. */
export const arrange = (
  rows: readonly ProcedureSummary[],
  wanted: ReadonlySet<PropertyName>,
  sort: Sort,
): readonly ProcedureSummary[] =>
  rows
    .filter((row) => {
      const properties = documentProperties(shownVersion(row));
      return [...wanted].every((name) => properties[name]);
    })
    .toSorted((a, b) => compare(a, b, sort.column) * (sort.descending ? -1 : 1));

/** Names in Spanish order; what has no value comes last in either direction's natural reading. */
const compare = (a: ProcedureSummary, b: ProcedureSummary, column: SortColumn): number => {
  if (column === 'changedAt') return a.changedAt < b.changedAt ? -1 : a.changedAt > b.changedAt ? 1 : 0;
  const left = a[column];
  const right = b[column];
  if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1;
  return spanish.compare(foldText(left), foldText(right)) || spanish.compare(left, right);
};

const spanish = new Intl.Collator('es-MX', { numeric: true });

/** What a row is called: its title, or that it has none yet. */
export const titleOf = (summary: Pick<ProcedureSummary, 'title'>): string =>
  summary.title.trim() === '' ? 'Sin título' : summary.title;
