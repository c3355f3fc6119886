import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { courseLines, read, textOf } from '#tests/imports/reading.ts';

const cell = (...children: readonly (string | Paragraph | Table)[]): TableCell =>
  new TableCell({ children: children.map((child) => (typeof child === 'string' ? new Paragraph(child) : child)) });
const row = (...cells: readonly (string | TableCell)[]): TableRow =>
  new TableRow({ children: cells.map((c) => (typeof c === 'string' ? cell(c) : c)) });
const bold = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const course = (text: string, jump: string): Paragraph =>
  new Paragraph({ children: [new TextRun(`${text} `), new TextRun({ text: jump, bold: true })] });

const wordFile = async (headings: 'styles' | 'bold'): Promise<Uint8Array> => {
  const heading = (text: string): Paragraph =>
    headings === 'bold' ? bold(text) : new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const decision = new Table({
    rows: [
      row('¿Procede?', '¿Entonces?'),
      row('Sí', cell(course('Sella la solicitud.', 'Aplica siguiente actividad'))),
      row('No', cell(course('Anota qué falta.', 'Aplica actividad 1'))),
    ],
  });
  const file = new Document({
    sections: [
      {
        children: [
          heading('1.- Objetivo'),
          new Paragraph('Prestar libros a domicilio (texto ficticio).'),
          heading('2.- Alcance'),
          new Paragraph('Áreas que intervienen:'),
          new Paragraph({ text: 'Biblioteca Central', bullet: { level: 0 } }),
          heading('3.- Reglas de Operación'),
          new Paragraph({ text: 'Se presta un libro por persona.', bullet: { level: 0 } }),
          new Paragraph({ text: 'Salvo en vacaciones.', bullet: { level: 1 } }),
          heading('6.- Desarrollo'),
          new Table({
            rows: [
              row('No. ACT', 'RESPONSABLE', 'DESCRIPCIÓN DETALLADA DE LA ACTIVIDAD'),
              new TableRow({
                children: [
                  cell('1.'),
                  new TableCell({
                    children: [new Paragraph('Bibliotecaria')],
                    verticalMerge: VerticalMergeType.RESTART,
                  }),
                  cell('Recibe la solicitud.'),
                ],
              }),
              new TableRow({
                children: [
                  cell('2.'),
                  new TableCell({ children: [new Paragraph('')], verticalMerge: VerticalMergeType.CONTINUE }),
                  cell('Revisa la solicitud y decide', decision),
                ],
              }),
              row('3.', 'Encargado de acervo', cell(course('Entrega el libro.', 'Fin de procedimiento'))),
            ],
          }),
          heading('9.- Documentos de Referencia'),
          new Table({ rows: [row('Código', 'Documento'), row('S/R', 'Reglamento de la biblioteca')] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
};

describe('a Word file with nested and merged tables', () => {
  it.each(['styles', 'bold'] as const)('is read with its headings as %s', async (headings) => {
    const { content, unplaced } = await read({
      kind: 'file',
      name: 'biblioteca.docx',
      bytes: await wordFile(headings),
    });
    expect(courseLines(content)).toEqual([
      '1 · Bibliotecaria · Recibe la solicitud.',
      '2 · Bibliotecaria · Revisa la solicitud y decide | ¿Procede? Sí «Sella la solicitud.» → sigue, No «Anota qué falta.» → 1',
      '3 · Encargado de acervo · Entrega el libro. → fin',
    ]);
    expect(textOf(content, 'rules')).toEqual(['• Se presta un libro por persona.', '• Salvo en vacaciones.']);
    expect(content.area.map((area) => area.name)).toEqual(['Biblioteca Central']);
    expect(content.reference.map((reference) => `${reference.code}|${reference.title}`)).toEqual([
      '|Reglamento de la biblioteca',
    ]);
    expect(unplaced).toEqual([]);
  });

  it('is recognised by its content under any name', async () => {
    const { content } = await read({ kind: 'file', name: 'procedimiento.txt', bytes: await wordFile('styles') });
    expect(content.activity).toHaveLength(3);
  });

  it('and a text under a Word name is read as text', async () => {
    const text =
      '1. Objetivo\nBarrer.\n2. Desarrollo\nNo.\tResponsable\tActividad\n1\tAna\tBarre.\n2\tLuis\tRecoge. Fin del procedimiento';
    const { content } = await read({ kind: 'file', name: 'barrer.docx', bytes: Buffer.from(text) });
    expect(courseLines(content)).toEqual(['1 · Ana · Barre.', '2 · Luis · Recoge. → fin']);
  });

  it('takes «Procedimiento: …» of the cover as the title', async () => {
    const text =
      'Procedimiento: Alta de proveedores\nObjetivo: Registrar.\nDesarrollo\n1. Ana: Registra.\n2. Ana: Archiva. Fin del procedimiento';
    const { content } = await read({ kind: 'text', text });
    expect(content.cover[0]?.title).toBe('Alta de proveedores');
    expect(content.activity).toHaveLength(2);
  });

  it('saved by an old program in Windows-1252 keeps its accents', async () => {
    const text =
      'Objetivo: Señalar el camión.\nDesarrollo\n1. Operador: Pinta la señal.\n2. Operador: Guarda el cajón. Fin del procedimiento';
    const { content } = await read({ kind: 'file', name: 'viejo.txt', bytes: Buffer.from(text, 'latin1') });
    expect(textOf(content, 'objective')).toEqual(['Señalar el camión.']);
  });
});
