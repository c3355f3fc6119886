import { SheetSource, type SheetSourceProps } from '#renderer/editing/sheet-source.tsx';

/** Where the bodies come from. */
export const SourceStep = (props: SheetSourceProps) => (
  <SheetSource
    {...props}
    label="De dónde vienen los organismos"
    about="La primera fila con títulos dice qué es cada columna: nombre, siglas, sector, giro, tipo de medio, RFC, domicilio, contacto, tratamiento, cargo, área, correo, teléfono, celular, página web, estado, municipio y notas. Solo el nombre hace falta. Un organismo con varias personas ocupa un renglón por cada una. Primero verá qué se agregaría; nada se escribe hasta que usted lo diga."
    formats="Excel (.xlsx) o CSV."
  />
);
