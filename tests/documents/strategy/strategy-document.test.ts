import { describe, expect, it } from 'vitest';
import { readZip } from '#electron/documents/docx/zip.ts';
import { composeStrategy } from '#shared/documents/compose/strategy.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { emptyStrategy } from '#shared/domain/strategy/strategy.ts';
import { docxOf, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps, pageTexts, solid } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import {
  programStrategies,
  sampleStrategy,
  shippedChecks,
  strategyInput,
} from '#tests/documents/strategy/strategy-sample.ts';

const model = composeStrategy(strategyInput());
const textOf = (of: DocumentModel) => [...modelTexts(of)].map(({ text }) => text).join('\n');
const textTools = installed('pdftotext');

const AUTHORISED = {
  officerName: 'Luis Muestra Ficticia',
  postName: 'Director',
  on: '2026-02-03',
  letterNumber: 'DP/12/2026',
  version: 2,
} as const;

describe('the «Estrategia de comunicación» on paper', () => {
  it('says first what the form of a yearly strategy asks', () => {
    expect(rowsOf(model, 'estrategia_datos')).toEqual([
      ['Dependencia o entidad', 'Instituto Ficticio de Salud\nDirección de Prueba'],
      ['Programa', 'Programa ficticio Lluvia en Casa'],
      ['Ejercicio', '2026'],
      ['Fecha de elaboración', '12 de enero de 2026'],
      ['Responsable', 'Rosa Ejemplo Prueba, Jefa de Difusión'],
      ['Estado', 'Borrador, sin autorizar'],
    ]);
    expect(rowsOf(model, 'estrategia_temas')[2]).toEqual([
      '2',
      'Programa especial ficticio de pueblos de la sierra',
      'Informar en la lengua de cada localidad',
      'Sin dato',
    ]);
  });

  it('gives each campaign a sheet that names its groups, places, findings and strategies', () => {
    expect(rowsOf(model, 'estrategia_campana_1_publico')).toEqual([
      ['Público', 'Público externo'],
      ['Sexo', 'Ambos'],
      ['Edad', '18-35, 36-60'],
      ['Tipo de población', 'Rural'],
      ['Nivel socioeconómico', 'D Baja, E Marginada'],
      ['Grupos', 'Grupo ficticio 1; Grupo ficticio 2; Grupo ficticio 3'],
      ['Territorios', expect.stringMatching(/^Municipio Ficticio 1; .*Municipio Ficticio 14$/)],
    ]);
    expect(rowsOf(model, 'estrategia_campana_1_razones')).toEqual([
      ['Hallazgos del diagnóstico', expect.stringMatching(/^1\. .+\n2\. .+$/)],
      ['Estrategias del programa', `1. ${programStrategies[0]?.text}`],
    ]);
    expect(rowsOf(model, 'estrategia_campana_2_publico')).toContainEqual([
      'Qué personal',
      'Personal de ventanilla de las doce unidades de la sierra.',
    ]);
    expect(rowsOf(model, 'estrategia_campana_2_datos')).toContainEqual(['Vigencia', '02/02/2026 al 27/02/2026']);
  });

  it('prints the text of each version and what the checklist of the year says of it', () => {
    expect(rowsOf(model, 'estrategia_campana_1_version_1_datos')).toEqual([
      ['Formato', 'Spot de radio de 30 segundos'],
      ['Vigencia', '02/03/2026 al 30/04/2026'],
      ['Texto o guion', expect.stringContaining('LOCUTORA: Inscribirse no cuesta.')],
    ]);
    expect(rowsOf(model, 'estrategia_campana_1_version_2_datos')[1]?.[1]).toBe(
      'La de la campaña: 02/03/2026 al 28/06/2026',
    );
    const checked = rowsOf(model, 'estrategia_campana_1_version_2_revision');
    expect(checked).toHaveLength(1 + shippedChecks.length);
    expect(checked[4]).toEqual([
      '4',
      'Imagen o voz de servidores públicos',
      'Aplica',
      'Aparece de espaldas una promotora; no se le reconoce ni se dice su nombre.',
    ]);
    expect(checked[3]?.slice(2)).toEqual(['No aplica', '—']);
    expect(rowsOf(model, 'estrategia_campana_2_version_1_revision')[5]?.slice(2)).toEqual(['Sin contestar', '—']);
    expect(textOf(model)).toContain('faltan por contestar 5 de 9 preguntas');
    // What came into force later isn't asked of an earlier year.
    const early = sampleStrategy();
    const [row] = early.strategy;
    if (!row) throw new Error('The sample has no row');
    const before = composeStrategy(strategyInput({ content: { ...early, strategy: [{ ...row, fiscalYear: 2014 }] } }));
    expect(rowsOf(before, 'estrategia_lista_preguntas')).toHaveLength(8);
  });

  it('tells which finding, strategy and groups no campaign takes up, and what is gone from the diagnosis', () => {
    const unanswered = (id: string) => rowsOf(model, id).filter(([, , campaigns]) => campaigns === 'Ninguna');
    expect(unanswered('estrategia_hallazgos').map(([number]) => number)).toEqual(['3', '4', '5']);
    expect(unanswered('estrategia_estrategias').map(([number]) => number)).toEqual(['2']);
    expect(textOf(model)).toContain('Las campañas se dirigen a 4 de 18 grupos del diagnóstico.');
    expect(textOf(model)).toContain('A estos 14 grupos no se dirige ninguna campaña: Población en general; Grupo');
    const { diagnosis } = strategyInput();
    const lost = composeStrategy(
      strategyInput({ diagnosis: { ...diagnosis, segment: diagnosis.segment.slice(2) }, program: [] }),
    );
    expect(rowsOf(lost, 'estrategia_campana_1_publico')[5]?.[1]).toContain('Grupo que ya no está en el diagnóstico');
    expect(rowsOf(lost, 'estrategia_campana_1_razones')[1]?.[1]).toBe('Estrategia que ya no está');
  });

  it('keeps a line for each role that nobody took, and puts roles of its own last', () => {
    const block = model.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'signatures');
    expect(block?.kind === 'signatures' ? block.people.map(({ role, name }) => [role, name]) : []).toEqual([
      ['Elaboró', 'Rosa Ejemplo Prueba'],
      ['Revisó', ''],
      ['Vo.Bo.', ''],
      ['Titular de comunicación social de la coordinadora de sector', 'Luis Muestra Ficticia'],
    ]);
  });

  it('is a draft until it is authorised, and then says by whom and lacks nothing «todavía»', () => {
    expect(model.watermark).toBe('BORRADOR');
    const [row] = sampleStrategy().strategy;
    if (!row) throw new Error('The sample has no row');
    const empty = emptyStrategy({ ...row, title: '', mission: [], vision: [], objective: [], planAxes: '' });
    const authorised = composeStrategy(strategyInput({ authorisation: AUTHORISED, content: empty }));
    expect(authorised.watermark).toBeNull();
    expect(textOf(authorised)).toContain('DP/12/2026');
    expect(textOf(authorised)).toContain('Autorizada, versión 2');
    expect(textOf(authorised)).not.toContain('Todavía no');
  });

  it('stays whole where nothing was captured', async () => {
    const [row] = sampleStrategy().strategy;
    if (!row) throw new Error('The sample has no row');
    const empty = composeStrategy(
      strategyInput({
        content: emptyStrategy({ ...row, title: '' }),
        diagnosis: { segment: [], territory: [], conclusion: [] },
        program: [],
        checks: [],
        programName: '',
      }),
    );
    expect((await pdfOf(empty)).pages).toBeGreaterThan(2);
  });
});

describe('the files of a strategy', () => {
  it.skipIf(!textTools)('hold every text, a campaign’s sheet on a page of its own, no empty page', async () => {
    const { bytes, pages } = await pdfOf(model);
    const texts = pageTexts(bytes);
    expect(texts).toHaveLength(pages);
    for (const text of texts) expect(text.trim().split('\n').length).toBeGreaterThan(3);
    const starts = ['7.1', '7.2', '7.3'].map((number) =>
      texts.findIndex((text, index) => index > 0 && text.includes(`${number} `)),
    );
    expect(new Set(starts).size).toBe(3);
    // Each checklist stands on one page, whole: as many first questions as last ones.
    const count = (text: string, words: string): number => text.split(words).length - 1;
    for (const text of texts.slice(0, -2)) {
      expect(count(text, 'Carácter institucional')).toBe(count(text, 'Informe de labores'));
    }
    expect(texts.at(-1)).toContain('Firmas');
    expect(overlaps(bytes)).toEqual([]);
    expect(missingGlyphs(bytes)).toBe(0);
    const printed = solid(texts.join(''));
    const word = solid(
      new TextDecoder()
        .decode(
          readZip(await docxOf(model))
            ?.get('word/document.xml')
            ?.read(),
        )
        .replace(/<[^>]+>/g, ''),
    );
    for (const said of ['LOCUTORA: En la sierra llueve mucho', 'Personal de ventanilla de las doce unidades']) {
      expect([said, printed.includes(solid(said)), word.includes(solid(said))]).toEqual([said, true, true]);
    }
  });

  it.skipIf(!hasValidator())('hold to the schema of Word', async () => {
    expect(await schemaErrors(await docxOf(model))).toEqual([]);
  });
});
