import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Block, DocumentModel, TableCell } from '#shared/documents/model.ts';
import type { FlowPage } from '#shared/flowchart/flowchart.ts';

/** A fictitious document that holds every kind of block, in our own words. */
export const everyBlock = (): { readonly model: DocumentModel; readonly images: ReadonlyMap<string, Uint8Array> } => {
  const logo = png(240, 120, [15, 108, 109]);
  const photo = png(640, 400, [196, 215, 216]);
  const header = {
    logoSha: logo.sha,
    rows: [
      ['Instituto Ficticio de Servicios Comunitarios'],
      ['Procedimiento para atender solicitudes de talleres en colonias y localidades'],
      ['Código: IFSC-P001-D1_001', 'Versión: 1', 'Fecha de autorización: 3 de marzo de 2025'],
    ],
  };
  const footer = {
    left: 'Departamento de Vinculación',
    center: 'Documento de referencia',
    right: 'Página {page} de {pages}',
  };
  const model: DocumentModel = {
    title: 'Atención de solicitudes de talleres',
    subject: 'Procedimiento ficticio',
    author: 'Departamento de Vinculación',
    language: 'es-MX',
    watermark: 'BORRADOR',
    embedded: null,
    images: [logo.asset, photo.asset],
    sections: [
      { orientation: 'portrait', header: null, footer, blocks: coverBlocks(logo.sha) },
      { orientation: 'portrait', header, footer, blocks: bodyBlocks(photo.sha) },
      {
        orientation: 'landscape',
        header,
        footer,
        blocks: [
          heading('s5', 1, '5.-', 'Modelado de proceso'),
          {
            kind: 'flowchart',
            id: 'flow-1',
            page: drawing(),
            alt: 'Diagrama de dos carriles: la persona solicitante presenta su solicitud y el departamento la revisa.',
            caption: 'Diagrama de flujo, hoja 1 de 1',
          },
        ],
      },
      { orientation: 'portrait', header, footer, blocks: activitiesBlocks() },
    ],
  };
  return {
    model,
    images: new Map([
      [logo.sha, logo.bytes],
      [photo.sha, photo.bytes],
    ]),
  };
};

export const text = (words: string, style: 'body' | 'note' | 'subheading' | 'empty-notice' = 'body'): Block => ({
  kind: 'paragraph',
  style,
  align: style === 'body' ? 'justify' : 'left',
  runs: [{ text: words }],
});

export const heading = (id: string, level: 1 | 2 | 3, number: string, words: string): Block => ({
  kind: 'heading',
  id,
  level,
  number,
  text: words,
});

export const cell = (words: string, more: Partial<TableCell> = {}): TableCell => ({
  blocks: [{ kind: 'paragraph', style: 'body', align: more.align ?? 'left', runs: [{ text: words }] }],
  ...more,
});

const coverBlocks = (logoSha: string): readonly Block[] => [
  { kind: 'spacer', heightMm: 8 },
  { kind: 'image', sha: logoSha, alt: 'Emblema del instituto', caption: '', maxWidthMm: 50, maxHeightMm: 30 },
  { kind: 'spacer', heightMm: 12 },
  { kind: 'paragraph', style: 'cover-subtitle', align: 'center', runs: [{ text: 'Procedimiento' }] },
  {
    kind: 'paragraph',
    style: 'cover-title',
    align: 'center',
    runs: [{ text: 'Atención de solicitudes de talleres' }],
  },
  { kind: 'spacer', heightMm: 10 },
  {
    kind: 'table',
    id: 'cover-data',
    summary: 'Datos del documento',
    columns: [0.35, 0.65],
    headerRows: 0,
    borders: 'grid',
    rows: [
      ['Código', 'IFSC-P001-D1_001'],
      ['Fecha de documentación', '3 de febrero de 2025'],
      ['Fecha de autorización', '3 de marzo de 2025'],
    ].map(([label = '', value = '']) => ({ keepTogether: true, cells: [cell(label, { header: 'row' }), cell(value)] })),
  },
  {
    kind: 'signatures',
    id: 'cover-signatures',
    people: [
      { role: 'Elaboró', name: 'Lic. Rosa Ejemplo Prado', position: 'Jefa de Departamento de Vinculación' },
      { role: 'Vo.Bo.', name: 'Ing. Tomás Modelo Ríos', position: 'Director de Programas Comunitarios' },
      { role: 'Autorizó', name: 'Dra. Elena Muestra Salas', position: 'Directora General' },
      { role: 'Dictaminó', name: '', position: 'Departamento de Organización' },
    ],
  },
];

const bodyBlocks = (photoSha: string): readonly Block[] => [
  { kind: 'contents', title: 'Contenido', levels: 3 },
  { kind: 'page-break' },
  heading('s1', 1, '1.-', 'Objetivo'),
  {
    kind: 'paragraph',
    style: 'body',
    align: 'justify',
    runs: [
      { text: 'Ordenar la ' },
      { text: 'atención', bold: true },
      {
        text: ' de las solicitudes que presentan las colonias, de modo que cada una reciba respuesta por escrito en un plazo conocido y que los talleres programados correspondan a las necesidades detectadas en el ',
      },
      { text: 'diagnóstico comunitario', italic: true },
      { text: ' más reciente → sin duplicar esfuerzos entre departamentos ☑.' },
    ],
  },
  heading('s1-1', 2, '', 'Límites del procedimiento'),
  text('Inicia cuando se recibe la solicitud.\nTermina cuando se entrega el informe del taller.'),
  heading('s2', 1, '2.-', 'Alcance'),
  heading('s2-1', 2, '', 'Áreas que intervienen'),
  {
    kind: 'list',
    ordered: false,
    items: [
      { level: 0, runs: [{ text: 'Dirección de Programas Comunitarios.' }] },
      { level: 1, runs: [{ text: 'Departamento de Vinculación, que recibe y contesta las solicitudes.' }] },
      { level: 2, runs: [{ text: 'Módulo de atención de cada colonia.' }] },
      { level: 0, runs: [{ text: 'Departamento de Logística.' }] },
    ],
  },
  heading('s2-1-1', 3, '2.1.1', 'Responsables de la instrumentación en las localidades más alejadas'),
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      { level: 0, runs: [{ text: 'Toda solicitud se contesta dentro de diez días hábiles.' }] },
      { level: 0, runs: [{ text: 'Sin solicitud registrada no se programa ningún taller.' }] },
      { level: 1, runs: [{ text: 'Las solicitudes verbales se registran en el módulo.' }] },
    ],
  },
  heading('s8', 1, '8.-', 'Definiciones'),
  text('Sin definiciones.', 'empty-notice'),
  {
    kind: 'image',
    sha: photoSha,
    alt: 'Fotografía de un taller',
    caption: 'Anexo 1. Taller en una colonia',
    maxWidthMm: 120,
    maxHeightMm: 80,
  },
  text('Nota: las cifras de este documento son ficticias.', 'note'),
];

const activitiesBlocks = (): readonly Block[] => [
  heading('s6', 1, '6.-', 'Desarrollo'),
  {
    kind: 'table',
    id: 'activities',
    summary: 'Actividades del procedimiento con su responsable',
    columns: [0.1, 0.27, 0.63],
    headerRows: 1,
    borders: 'grid',
    rows: [
      {
        keepTogether: true,
        cells: ['No. ACT', 'RESPONSABLE', 'DESCRIPCIÓN DETALLADA DE LA ACTIVIDAD'].map((words) =>
          cell(words, { header: 'column', align: 'center' }),
        ),
      },
      ...Array.from({ length: 32 }, (_, index) => ({
        keepTogether: true,
        cells: [
          cell(`${index + 1}.`, { align: 'center' }),
          cell(index % 3 === 0 ? 'Responsable del módulo de atención' : 'Jefatura de Departamento de Vinculación'),
          {
            blocks: [
              text(
                `Recibe la solicitud número ${index + 1}, verifica que contenga los datos de contacto y la canaliza al departamento que corresponda según la materia del taller.`,
              ),
              ...(index % 9 === 4 ? [decision(index)] : []),
            ],
          },
        ],
      })),
    ],
  },
];

const decision = (index: number): Block => ({
  kind: 'table',
  id: `decision-${index}`,
  summary: 'Decisión: ¿Procede?',
  columns: [0.25, 0.75],
  headerRows: 1,
  borders: 'grid',
  rows: [
    {
      keepTogether: true,
      cells: [cell('¿Procede?', { header: 'column' }), cell('¿Entonces?', { header: 'column' })],
    },
    ...[
      ['Sí', 'Programa el taller.', 'Aplica siguiente actividad'],
      ['No', 'Contesta por escrito y explica la razón.', 'Aplica actividad 2'],
    ].map(([answer = '', outcome = '', jump = '']) => ({
      keepTogether: true,
      cells: [
        cell(answer),
        {
          blocks: [
            {
              kind: 'paragraph' as const,
              style: 'body' as const,
              align: 'left' as const,
              runs: [{ text: `${outcome} ` }, { text: jump, bold: true }],
            },
          ],
        },
      ],
    })),
  ],
});

const drawing = (): FlowPage => ({
  number: 1,
  width: 640,
  height: 360,
  lanes: [
    {
      id: 'l1',
      x: 0,
      y: 0,
      width: 320,
      height: 360,
      title: 'Persona solicitante',
      titleLines: ['Persona solicitante'],
      titleHeight: 26,
      fontSize: 9,
    },
    {
      id: 'l2',
      x: 320,
      y: 0,
      width: 320,
      height: 360,
      title: 'Vinculación',
      titleLines: ['Vinculación'],
      titleHeight: 26,
      fontSize: 9,
    },
  ],
  nodes: [
    node('n0', 'start', 110, 50, 100, 30, 'Inicio'),
    node('n1', 'activity', 90, 120, 140, 56, 'Presenta la solicitud'),
    node('n2', 'activity', 410, 120, 140, 56, 'Revisa los datos'),
    node('n3', 'end', 430, 240, 100, 30, 'Fin'),
  ],
  edges: [
    edge('e0', 'n0', 'n1', [160, 80, 160, 120]),
    edge('e1', 'n1', 'n2', [230, 148, 410, 148]),
    edge('e2', 'n2', 'n3', [480, 176, 480, 240]),
  ],
});

const node = (
  id: string,
  kind: 'start' | 'end' | 'activity',
  x: number,
  y: number,
  width: number,
  height: number,
  words: string,
): FlowPage['nodes'][number] => ({
  id,
  kind,
  x,
  y,
  width,
  height,
  label: kind === 'activity' ? id.slice(1) : '',
  activityId: null,
  lines: [words],
  fontSize: 9,
  fullText: words,
});

const edge = (id: string, from: string, to: string, at: readonly number[]): FlowPage['edges'][number] => ({
  id,
  from,
  to,
  kind: 'sequence',
  points: [
    { x: at[0] ?? 0, y: at[1] ?? 0 },
    { x: at[2] ?? 0, y: at[3] ?? 0 },
  ],
  label: '',
  labelBox: null,
});

/** A plain PNG of one colour. */
export const png = (widthPx: number, heightPx: number, [r, g, b]: readonly [number, number, number]) => {
  const raw = Buffer.alloc((widthPx * 3 + 1) * heightPx);
  for (let y = 0; y < heightPx; y += 1)
    for (let x = 0; x < widthPx; x += 1) raw.set([r, g, b], y * (widthPx * 3 + 1) + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(widthPx, 0);
  head.writeUInt32BE(heightPx, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const bytes = new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(raw)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
  const sha = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha, asset: { sha, mime: 'image/png' as const, widthPx, heightPx } };
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
};
