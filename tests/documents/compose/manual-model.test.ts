import { describe, expect, test } from 'vitest';
import { composeManual, statusWords } from '#shared/documents/compose/manual.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { blockTexts } from '#shared/documents/model-texts.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import {
  fictitiousInstitution,
  fictitiousManual,
  fictitiousProcedure,
  fictitiousVersion,
  shippedProfile,
} from '#tests/documents/compose/procedure-fixture.ts';

const AUTHORISED = { stage: 'authorised', authorisedAt: '2026-09-01T00:00:00.000Z' } as const;

describe('a manual of several procedures', () => {
  test('gathers them under one cover and one contents list, each under its own number', () => {
    const model = compose([{}, {}]);
    const blocks = allBlocks(model);

    expect(blocks.filter((block) => block.kind === 'contents')).toHaveLength(1);
    expect(
      blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [`${block.number} ${block.text}`.trim()] : [],
      ),
    ).toEqual([
      'Presentación',
      'Marco jurídico',
      'Inventario de procedimientos',
      '1. Préstamo de equipo audiovisual a las brigadas de barrio',
      '2. Préstamo de equipo audiovisual a las brigadas de barrio (2)',
      'Autorización del manual',
    ]);
    expect(
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : [])).slice(0, 3),
    ).toEqual(['Objetivo', 'Alcance', 'Reglas de Operación']);
  });

  test('lists code, title, version and status in its inventory', () => {
    const model = compose([AUTHORISED, {}]);
    const inventory = allBlocks(model).find((block) => block.kind === 'table' && block.id === 'inventario_tabla');

    expect(textOf(inventory ? [inventory] : [])).toBe(
      'No. Código Procedimiento Versión Condición 1. DOM-P901-D1_001 Préstamo de equipo audiovisual a las brigadas de barrio 01 Vigente 2. DOM-P902-D1_001 Préstamo de equipo audiovisual a las brigadas de barrio (2) 01 Borrador',
    );
  });

  test('is a draft as long as one of its procedures is', () => {
    expect(compose([AUTHORISED, {}]).watermark).toBe('BORRADOR');
    expect(compose([AUTHORISED, AUTHORISED]).watermark).toBeNull();
    expect(compose([]).watermark).toBe('BORRADOR');
  });

  test('never uses an id twice, though its procedures are alike', () => {
    const ids = allBlocks(compose([{}, {}, {}])).flatMap((block) => (block.kind === 'heading' ? [block.id] : []));

    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says each property of a version, because they are independent', () => {
    const version = fictitiousVersion(fictitiousProcedure({ activities: 1 }), {
      ...AUTHORISED,
      upToDate: true,
      dictamen: { guideCode: 'G', guideEdition: '', date: '2026-01-01', reference: '' },
    });

    expect(statusWords(version)).toBe('Vigente, actualizado, dictaminado');
    expect(statusWords({ ...version, obsolete: { reason: 'En desuso', date: '2026-02-01' } })).toBe(
      'Vigente, obsoleto, dictaminado',
    );
    expect(statusWords({ ...version, supersededBy: version.id })).toBe('Sustituido, dictaminado');
  });
});

const compose = (versions: readonly Partial<ProcedureVersion>[]): DocumentModel => {
  const members = versions.map((version, index) => {
    const content = fictitiousProcedure({ activities: 6, seed: index + 1 });
    return { content, version: fictitiousVersion(content, version), profile: shippedProfile('ssj') };
  });
  return composeManual({
    manual: fictitiousManual(members.map(({ version }) => version.procedureId)),
    members,
    profile: shippedProfile('ssj'),
    institution: fictitiousInstitution,
    embed: true,
  });
};

const allBlocks = (model: DocumentModel): readonly Block[] => model.sections.flatMap((section) => section.blocks);

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => [...blockTexts(block)])
    .join(' ')
    .trim();
