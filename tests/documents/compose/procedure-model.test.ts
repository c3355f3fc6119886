import { describe, expect, test } from 'vitest';
import { composeProcedure, DRAFT_WATERMARK } from '#shared/documents/compose/procedure.ts';
import type { Block, DocumentModel, HeadingBlock, TableBlock } from '#shared/documents/model.ts';
import { blockTexts } from '#shared/documents/model-texts.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { parseExchange } from '#shared/domain/procedure/procedure-snapshot.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import {
  fictitiousInstitution,
  fictitiousProcedure,
  fictitiousVersion,
  shippedProfile,
} from '#tests/documents/compose/procedure-fixture.ts';

describe('the document of a procedure', () => {
  test('has the sections of its profile, numbered and in order', () => {
    const model = compose(fictitiousProcedure({ activities: 6 }));

    expect(
      headings(model)
        .filter((heading) => heading.level === 1)
        .map((heading) => `${heading.number} ${heading.text}`.trim()),
    ).toEqual([
      '1.- Objetivo',
      '2.- Alcance',
      '3.- Reglas de Operación',
      '4.- Responsabilidades',
      '5.- Modelado de Proceso',
      '6.- Desarrollo',
      '7.- Colaboradores',
      '8.- Definiciones',
      '9.- Documentos de Referencia',
      '10.- Formatos Utilizados',
      '11.- Descripción de Cambios',
      'Anexos',
    ]);
  });

  test('opens with a cover that says who authorises, under which code and since when', () => {
    const [cover] = compose(fictitiousProcedure({ activities: 6 })).sections;
    const box = tables(cover?.blocks ?? []).find((table) => table.id === 'cover_autorizacion');

    expect(box?.rows.map((row) => row.cells.map((cell) => textOf(cell.blocks)))).toEqual([
      ['AUTORIZACIÓN'],
      ['Rúbrica', 'Nombre', 'Cargo'],
      ['Documentó', 'Ing. Supuesto Mora', 'Jefe del Departamento Ficticio de Enlace Vecinal'],
      ['Aprobó', 'Dra. Hipotética Sánchez', 'Directora Ficticia de Participación'],
      ['Autorizó', 'Mtra. Conjetura Olmos', 'Directora General Ficticia'],
    ]);
    expect(textOf(cover?.blocks ?? [])).toContain('DOM-P901-D1_001');
    expect(textOf(cover?.blocks ?? [])).toContain('Fecha de documentación 2 de marzo de 2026');
    expect(textOf(cover?.blocks ?? [])).toContain('Fecha de actualización 14 de agosto de 2026');
    expect(cover?.header).toBeNull();
  });

  test('keeps the place of a required signature that nobody fills', () => {
    const content = { ...fictitiousProcedure({ activities: 6 }), signatory: [] };
    const box = tables(compose(content).sections[0]?.blocks ?? []).find((table) => table.id === 'cover_autorizacion');

    expect(box?.rows.slice(2).map((row) => row.cells.map((cell) => textOf(cell.blocks)))).toEqual([
      ['Documentó', '', ''],
      ['Autorizó', '', ''],
    ]);
  });

  test("nests a decision in its activity's row, with the course in bold", () => {
    const table = activitiesTable(compose(fictitiousProcedure({ activities: 8 })));
    const decision = tables(table.rows[5]?.cells[2]?.blocks ?? [])[0];

    expect(decision?.rows.map((row) => row.cells.map((cell) => textOf(cell.blocks)))).toEqual([
      ['¿Cumple los requisitos?', '¿Entonces?'],
      ['Sí', 'Firma de conformidad y turna el expediente. Aplica siguiente actividad'],
      ['No', 'Devuelve el expediente con sus observaciones. Aplica actividad 4'],
    ]);
    expect(boldOf(decision?.rows[2]?.cells[1]?.blocks ?? [])).toEqual(['Aplica actividad 4']);
  });

  test('repeats the header of the activities table and ends the course in words', () => {
    const table = activitiesTable(compose(fictitiousProcedure({ activities: 8 })));

    expect(table.headerRows).toBe(1);
    expect(table.rows).toHaveLength(9);
    expect(boldOf(table.rows[8]?.cells[2]?.blocks ?? [])).toContain('Fin de procedimiento');
  });

  test('lists what an activity receives, produces and files', () => {
    const table = activitiesTable(compose(fictitiousProcedure({ activities: 8 })));

    expect(textOf(table.rows[2]?.cells[2]?.blocks ?? [])).toContain('Elabora: Solicitud de equipo (2 tantos).');
    expect(textOf(table.rows[5]?.cells[2]?.blocks ?? [])).toContain('Recibe: Vale de salida.');
    expect(textOf(table.rows[8]?.cells[2]?.blocks ?? [])).toContain(
      'Archiva: Acta de devolución (archivo definitivo).',
    );
  });

  test('says so where a branch lost its target, instead of a wrong number', () => {
    const content = fictitiousProcedure({ activities: 8 });
    const lost = { ...content, branch: content.branch.map((branch) => ({ ...branch, targetId: null })) };

    expect(textOf(activitiesTable(compose(lost)).rows[5]?.cells[2]?.blocks ?? [])).toContain(
      'Aplica actividad [falta actividad de destino]',
    );
  });

  test('says «No aplica» in a section without anything, and nothing of a blank bullet', () => {
    const content = fictitiousProcedure({ activities: 6 });
    const model = compose({ ...content, definition: [], form: [] });

    expect(noticesUnder(model, 'Definiciones')).toEqual(['No aplica']);
    expect(noticesUnder(model, 'Formatos Utilizados')).toEqual(['No aplica']);
    expect(
      lists(model)
        .flatMap((list) => list.items)
        .filter((item) => textOfRuns(item.runs).trim() === ''),
    ).toEqual([]);
  });

  test('puts the flowchart on pages of its own, lying when it has many lanes, with its text equivalent', () => {
    const upright = flowchartSection(compose(fictitiousProcedure({ activities: 10, posts: 3 })));
    const lying = flowchartSection(compose(fictitiousProcedure({ activities: 10, posts: 6 })));

    expect([upright?.orientation, lying?.orientation]).toEqual(['portrait', 'landscape']);
    const figures = upright?.blocks.filter((block) => block.kind === 'flowchart') ?? [];
    expect(figures[0]?.alt).toContain('Actividad 1, Encargado de Ventanilla: Recibe la solicitud');
    expect(upright?.blocks[0]).toMatchObject({ kind: 'heading', text: 'Modelado de Proceso' });
    expect(figures.every((figure, index) => figure.caption.includes(`hoja ${index + 1} de ${figures.length}`))).toBe(
      true,
    );
  });

  test('has no drawing and says so where there is no activity yet', () => {
    const model = compose(fictitiousProcedure({ activities: 0 }));

    expect(flowchartSection(model)).toBeUndefined();
    expect(noticesUnder(model, 'Modelado de Proceso')).toEqual(['No aplica']);
    expect(noticesUnder(model, 'Desarrollo')).toEqual(['No aplica']);
  });

  test('prints BORRADOR until it is authorised, and claims to be in force only while it is', () => {
    const content = fictitiousProcedure({ activities: 6 });
    const validity = shippedProfile('ssj').cover.validity;
    const draft = compose(content);
    const inForce = compose(content, { stage: 'authorised', authorisedAt: '2026-09-01T00:00:00.000Z' });
    const superseded = compose(content, { stage: 'authorised', supersededBy: '018f0000-0000-7000-8000-000000000001' });

    expect([draft.watermark, inForce.watermark, superseded.watermark]).toEqual([DRAFT_WATERMARK, null, null]);
    expect(
      [draft, inForce, superseded].map((model) => textOf(model.sections[0]?.blocks ?? []).includes(validity)),
    ).toEqual([false, true, false]);
  });

  test('states compliance with the guide of its dictamen, and its absence otherwise', () => {
    const content = fictitiousProcedure({ activities: 6 });
    const dictamen = { guideCode: 'DOM-P001-D2_009', guideEdition: '2020', date: '2026-08-01', reference: 'D-1' };

    expect(textOf(compose(content).sections[0]?.blocks ?? [])).toContain('NO cuenta con dictamen');
    expect(textOf(compose(content, { dictamen }).sections[0]?.blocks ?? [])).toContain(
      'SÍ cumple con lo establecido en la Guía Técnica para Documentar Procedimientos DOM-P001-D2_009, 2020',
    );
  });

  test('shows annex images and says where one is missing', () => {
    const content = fictitiousProcedure({ activities: 6 });
    const sha = 'a'.repeat(64);
    const [annex] = content.annex;
    if (!annex) throw new Error('The fixture has an annex');
    const withImage: ProcedureContent = {
      ...content,
      annex: [
        annex,
        {
          ...annex,
          id: `${annex.id.slice(0, -1)}f`,
          title: 'Croquis',
          imageSha: sha,
          imageMime: 'image/png',
          widthPx: 800,
          heightPx: 600,
        },
      ],
    };
    const model = compose(withImage);

    expect(
      headings(model)
        .slice(-2)
        .map((heading) => heading.text),
    ).toEqual(['ANEXO 01: Vale de salida', 'ANEXO 02: Croquis']);
    expect(noticesUnder(model, 'ANEXO 01: Vale de salida')).toHaveLength(1);
    expect(model.sections.flatMap((section) => section.blocks).find((block) => block.kind === 'image')).toMatchObject({
      sha,
      alt: 'Croquis',
    });
    expect(model.images).toEqual([{ sha, mime: 'image/png', widthPx: 800, heightPx: 600 }]);
  });

  test('fills the running header, and takes no title for a field', () => {
    const content = fictitiousProcedure({ activities: 6 });
    const titled = {
      ...content,
      cover: content.cover.map((cover) => ({ ...cover, title: 'Uso de {page}', code: '' })),
    };
    const section = compose(titled).sections[1];

    expect(section?.header?.rows).toEqual([
      ['Instituto Ficticio de Participación Vecinal', 'Departamento Ficticio de Enlace Vecinal'],
      ['Uso de { page }'],
      ['Código: —', 'Documentación: 2 de marzo de 2026', 'Actualización: 14 de agosto de 2026'],
    ]);
    expect(section?.footer?.right).toBe('Página {page} de {pages}');
  });

  test('carries its content so that it can be taken in again', () => {
    const content = fictitiousProcedure({ activities: 6 });
    const { embedded } = compose(content);

    expect(parseExchange(embedded?.json ?? '')).toEqual({ ok: true, value: content });
  });

  test.each(['ssj', 'ssa-federal', 'colima'])(
    'is sound in the profile %s: ids once, columns that fill the row',
    (profileId) => {
      const model = compose(fictitiousProcedure({ activities: 12, posts: 5, profileId }));
      const ids = headings(model).map((heading) => heading.id);

      expect(new Set(ids).size).toBe(ids.length);
      for (const table of tables(model.sections.flatMap((section) => section.blocks))) {
        expect(table.columns.reduce((sum, column) => sum + column, 0)).toBeCloseTo(1);
        for (const row of table.rows) {
          expect(row.cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)).toBe(table.columns.length);
        }
      }
    },
  );
});

const compose = (content: ProcedureContent, version: Partial<ProcedureVersion> = {}): DocumentModel =>
  composeProcedure({
    content,
    version: fictitiousVersion(content, version),
    profile: shippedProfile(content.cover[0]?.profileId ?? 'ssj'),
    institution: fictitiousInstitution,
    embed: true,
  });

const allBlocks = (model: DocumentModel): readonly Block[] => model.sections.flatMap((section) => section.blocks);

const headings = (model: DocumentModel): readonly HeadingBlock[] =>
  allBlocks(model).filter((block) => block.kind === 'heading');

/** Tables in order, the ones inside cells after the one around them. */
const tables = (blocks: readonly Block[]): readonly TableBlock[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => tables(cell.blocks)))]
      : [],
  );

const lists = (model: DocumentModel) => allBlocks(model).filter((block) => block.kind === 'list');

const activitiesTable = (model: DocumentModel): TableBlock => {
  const table = tables(allBlocks(model)).find((candidate) => candidate.summary.startsWith('Desarrollo'));
  if (!table) throw new Error('The model has no activities table');
  return table;
};

const flowchartSection = (model: DocumentModel) =>
  model.sections.find((section) => section.blocks.some((block) => block.kind === 'flowchart'));

/** Notices between a heading of this text and the next one. */
const noticesUnder = (model: DocumentModel, heading: string): readonly string[] => {
  const blocks = allBlocks(model);
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const length = blocks.slice(from + 1).findIndex((block) => block.kind === 'heading');
  return blocks
    .slice(from + 1, length < 0 ? undefined : from + 1 + length)
    .flatMap((block) => (block.kind === 'paragraph' && block.style === 'empty-notice' ? [textOfRuns(block.runs)] : []));
};

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => [...blockTexts(block)])
    .join(' ')
    .trim();

const textOfRuns = (runs: readonly { readonly text: string }[]): string => runs.map((run) => run.text).join('');

const boldOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.runs.filter((run) => run.bold).map((run) => run.text.trim()) : [],
  );
