import { Button } from '@fluentui/react-components';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { SheetSource, type SheetSourceProps } from '#renderer/editing/sheet-source.tsx';
import { sampleSheet } from '#shared/domain/media/import-sample.ts';

/** Where the lines come from, with a sheet to begin with. */
export const SourceStep = (props: SheetSourceProps) => (
  <SheetSource
    {...props}
    label="De dónde vienen los renglones"
    about="La primera fila con títulos dice qué es cada columna: categoría, subcategoría, unidad, soporte, plaza, franja, formato, campaña, tarifa bruta, descuentos, comisión, producción, IVA, partida, mes de pago, audiencia, rating, alcance, nota, y las inserciones por «Semana 14» o por fecha. Primero verá qué se cargaría; nada se escribe hasta que usted lo diga."
    formats="Excel (.xlsx) o CSV."
    sample={
      <Button
        onClick={() =>
          downloadFile('Hoja de ejemplo del plan de medios.csv', 'text/csv', new TextEncoder().encode(sampleSheet()))
        }
      >
        Guardar una hoja de ejemplo…
      </Button>
    }
  />
);
