import { SheetSource, type SheetSourceProps } from '#renderer/editing/sheet-source.tsx';
import { IMPORT_WORDS } from '#renderer/modules/budget/import/import-words.ts';
import type { BudgetImportTarget } from '#shared/ipc/budget-channels.ts';

type Props = SheetSourceProps & { readonly target: BudgetImportTarget };

/** Where the rows come from. */
export const SourceStep = ({ target, ...props }: Props) => (
  <SheetSource
    {...props}
    label="De dónde vienen los renglones"
    about={`${IMPORT_WORDS[target.kind].columns} Primero verá qué se cargaría; nada se escribe hasta que usted lo diga.`}
    formats="Excel (.xlsx) o CSV, también el que guarda Excel en Windows."
  />
);
