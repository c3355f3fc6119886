import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hasAnswer } from '#shared/domain/program-record/program-record-rules.ts';
import { recordCatalogues, recordDefinitions } from '#tests/domain/program-record/shipped-definitions.ts';
import { read, sheetOf } from '#tests/imports/program-record/record-reading.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.resolve(root, process.env.CAUCE_REFERENCE ?? '../shared');
const there = existsSync(path.join(folder, 'seeds'));
if (!there && process.env.REQUIRE_REFERENCE === '1') throw new Error('CAUCE_REFERENCE is required and not there');
if (!there) console.info('Reference texts are not there (CAUCE_REFERENCE): the published record was not read.');

const text = (start: string): string => {
  const seeds = path.join(folder, 'seeds');
  return readFileSync(path.join(seeds, readdirSync(seeds).find((file) => file.startsWith(start)) ?? ''), 'utf8');
};

const reference = z.object({
  id_registro: z.number(),
  campos: z.array(
    z.object({
      clave: z.string(),
      etiqueta: z.string(),
      ejemplo: z.string(),
      valores_vistos: z.array(z.string()).nullable(),
    }),
  ),
});

describe.skipIf(!there)('the published record of the reference', () => {
  const fields = () =>
    reference.parse(JSON.parse(readFileSync(path.join(folder, 'domain/data/ficha_programa_jalisco.json'), 'utf8')));

  it('has all 27 fields answered, and nothing is left over', async () => {
    const { content, unplaced, notes } = await read({ kind: 'text', text: text('000') });
    expect({ unplaced, notes }).toEqual({ unplaced: [], notes: [] });
    expect(recordDefinitions.fields.map((field) => field.key)).toEqual(fields().campos.map((field) => field.clave));
    expect(recordDefinitions.fields.filter((field) => !hasAnswer(content, field)).map((field) => field.key)).toEqual(
      [],
    );
    expect(content.record[0]?.recordNumber).toBe(String(fields().id_registro));
  });

  it('gives the very values of the reference, in order and as written', async () => {
    const { content } = await read({ kind: 'text', text: text('000') });
    const sheet = sheetOf(content);
    for (const field of fields().campos) {
      if (field.valores_vistos) expect(sheet[field.clave]).toBe(field.valores_vistos.join(' | '));
    }
    const example = (key: string) => fields().campos.find((field) => field.clave === key)?.ejemplo ?? key;
    expect(sheet).toMatchObject({
      name: example('nombre'),
      webPage: example('pagina_web'),
      agency: example('dependencia'),
      startYear: example('anio_inicio'),
      targetPopulation: example('poblacion_objetivo'),
      capturedOn: example('fecha_captura'),
      sourceUrl: example('source_url'),
      emails: example('correo'),
      phones: [example('tel_lada'), example('tel_numero'), example('extension')].join(' ; '),
      people: [
        ['contact', example('contacto_nombre'), example('contacto_cargo'), '', example('contacto_organismo')].join(
          ' ; ',
        ),
        ['official', example('responsable'), example('responsable_puesto'), '', ''].join(' ; '),
      ].join(' | '),
    });
    expect(content.value.filter((row) => row.fieldKey === 'grupos_atencion')).toHaveLength(18);
    expect(content.value.filter((row) => row.fieldKey === 'tipo_beneficio')).toHaveLength(3);
    expect(content.record[0]?.objective.filter((block) => block.kind === 'bullet')).toHaveLength(8);
    expect(content.link.map((row) => [row.number, row.fieldKey])).toEqual([
      [1, 'pagina_web'],
      [2, 'dependencia'],
      [3, 'contacto_organismo'],
      [4, 'correo'],
      [5, 'area_actividad'],
    ]);
  });

  it('has every value that it uses in the shipped catalogues', () => {
    for (const field of fields().campos) {
      const key = recordDefinitions.fields.find((definition) => definition.key === field.clave)?.catalogue;
      const known = recordCatalogues.catalogues.find((catalogue) => catalogue.key === key)?.values ?? [];
      const seen = known.filter((value) => value.confidence === 'S').map((value) => value.value);
      expect(seen).toEqual(field.valores_vistos ?? []);
    }
  });

  it.each(['001', '002', '003', '004'])('and text %s, which is none, is refused', async (start) => {
    await expect(read({ kind: 'text', text: text(start) })).rejects.toMatchObject({ code: 'not-a-record' });
  });
});
