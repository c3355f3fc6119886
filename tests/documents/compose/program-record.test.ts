import { describe, expect, it } from 'vitest';
import { composeProgramRecord } from '#shared/documents/compose/program-record.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import { emptyRecord, type ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import { addSuccession, addValues } from '#shared/domain/program-record/program-record-edits.ts';
import { parseRecordExchange } from '#shared/domain/program-record/program-record-exchange.ts';
import { countingIds, sampleRecord } from '#tests/domain/program-record/sample-record.ts';
import { recordCatalogues, recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';

const compose = (content: ProgramRecord, final = false): DocumentModel =>
  composeProgramRecord({
    content,
    definitions: recordDefinitions,
    institution: { ...emptyInstitution, name: 'Instituto Ficticio' },
    final,
    embed: true,
    signatures: [{ role: 'Autorizó', name: 'Irene Monte', position: 'Secretaria' }],
  });
const texts = (model: DocumentModel): readonly string[] => [...modelTexts(model)].map(({ text }) => text);
const headings = (model: DocumentModel): readonly string[] =>
  model.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number} ${block.text}`.trim()] : [])),
  );

describe('the sheet of a programme record', () => {
  it('prints everything that the record holds', () => {
    const printed = texts(compose(sampleRecord())).join('\n');
    for (const piece of [
      'Huertos de Barrio',
      'Presta terrenos a grupos de vecinos. Programa ficticio.',
      'https://huertos.ejemplo.mx',
      'Hombres; Mujeres',
      'Población en general; Estudiantes',
      'Brisa Nogal',
      'Jefa de Siembra',
      'siembra@huertos.ejemplo.mx',
      '33 5550 1234',
      'Que cada barrio tenga un huerto.',
      '2019',
      '12,000 familias del padrón vecinal de 2018.',
      '4 de marzo de 2024',
      'https://portal.ejemplo.mx/programas/77',
      'portal.ejemplo.mx',
      '[1]',
      'Irene Monte',
    ]) {
      expect(printed).toContain(piece);
    }
    expect(printed).not.toContain('Sin dato');
  });

  it('says which fields have no answer yet', () => {
    const model = compose(emptyRecord(countingIds()()));
    expect(model.title).toBe('Ficha del programa: Programa sin nombre');
    expect(texts(model).filter((text) => text === 'Sin dato').length).toBeGreaterThan(12);
  });

  it('sets many values in columns that are read downwards, each once', () => {
    const many = Array.from({ length: 16 }, (_, index) => `Grupo ${index + 1}`);
    const base = sampleRecord({}, { value: [] });
    const content = applyChanges(base, addValues(base, 'grupos_atencion', many, countingIds(900)));
    const printed = texts(compose(content));
    const from = printed.indexOf('Grupos de atención (16)');
    expect(printed.slice(from + 1, from + 4)).toEqual(['Grupo 1', 'Grupo 7', 'Grupo 13']);
    for (const group of many) expect(printed.filter((text) => text === group)).toHaveLength(1);
  });

  it('tells the history between the technical data and the provenance, only where there is one', () => {
    const [succession] = recordCatalogues.successions;
    if (!succession) throw new Error('No succession is shipped');
    const base = sampleRecord();
    const content = applyChanges(base, addSuccession(base, succession, countingIds(900)));
    expect(headings(compose(base))).not.toContain('6. Historia del programa');
    expect(headings(compose(content)).slice(-4)).toEqual([
      '5. Información técnica del programa',
      '6. Historia del programa',
      '7. Procedencia de la ficha',
      'Firmas',
    ]);
    expect(texts(compose(content))).toContain('31 de agosto de 2022');
  });

  it('carries BORRADOR until it is final, and its data for the way back', () => {
    expect(compose(sampleRecord()).watermark).toBe('BORRADOR');
    expect(compose(sampleRecord(), true).watermark).toBeNull();
    expect(parseRecordExchange(compose(sampleRecord()).embedded?.json ?? '')).toEqual({
      ok: true,
      value: sampleRecord(),
    });
  });

  it('never takes a programme’s name for a field, and gives each block its own id', () => {
    const model = compose(sampleRecord({ name: 'Hoja {page} de {pages}' }));
    expect(model.sections[0]?.header?.rows.flat().join(' ')).toContain('Hoja { page } de { pages }');
    const ids = model.sections.flatMap((section) =>
      section.blocks.flatMap((block) => ('id' in block ? [block.id] : [])),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[A-Za-z0-9_]+$/.test(id))).toBe(true);
  });
});
