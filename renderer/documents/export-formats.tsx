import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { FlowchartRegular } from '@fluentui/react-icons/svg/flowchart';
import { ImageRegular } from '@fluentui/react-icons/svg/image';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { ReactElement } from 'react';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

/** How each format is called where people choose it, and what it is good for. */
export const EXPORT_FORMATS: Readonly<
  Record<ExportFormat, { readonly name: string; readonly purpose: string; readonly icon: ReactElement }>
> = {
  docx: {
    name: 'Documento de Word',
    purpose: 'Se puede editar en Word, con sus tablas y dibujos',
    icon: <DocumentRegular />,
  },
  pdf: { name: 'PDF', purpose: 'Para imprimir, firmar y archivar', icon: <DocumentPdfRegular /> },
  xlsx: {
    name: 'Libro de Excel',
    purpose: 'Para calcular y filtrar: números, claves en texto y fórmulas',
    icon: <TableRegular />,
  },
  svg: { name: 'Flujograma en SVG', purpose: 'Dibujo que no pierde nitidez', icon: <FlowchartRegular /> },
  png: { name: 'Flujograma en PNG', purpose: 'Imagen para presentaciones', icon: <ImageRegular /> },
  bpmn: { name: 'Flujograma en BPMN 2.0', purpose: 'Para modeladores de procesos', icon: <FlowchartRegular /> },
};
