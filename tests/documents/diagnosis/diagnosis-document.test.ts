import { describe, expect, it } from 'vitest';
import { readZip } from '#electron/documents/docx/zip.ts';
import { composeDiagnosis } from '#shared/documents/compose/diagnosis.ts';
import type { ChartBlock, DocumentModel, TreeBlock } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
import { emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import { docxOf, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { diagnosisInput, sampleDiagnosis } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';

const model = composeDiagnosis(diagnosisInput());
const blocksOf = <K extends string>(of: DocumentModel, kind: K) =>
  of.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === kind);
const trees = (of: DocumentModel) => blocksOf(of, 'tree') as TreeBlock[];
const charts = (of: DocumentModel) => blocksOf(of, 'chart') as ChartBlock[];
const textOf = (of: DocumentModel) => [...modelTexts(of)].map(({ text }) => text).join('\n');

describe('the «Diagnóstico» on paper', () => {
  it('goes from the context to the sources and the signatures', () => {
    expect(
      model.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number} ${block.text}`.trim()] : [])),
      ),
    ).toEqual([
      '1. Contexto',
      '2. Método',
      '3. Territorios',
      '4. Poblaciones',
      '5. Cobertura',
      '6. Grupos: barreras, mensaje y medios',
      '7. Análisis FODA',
      '8. Árbol de problemas',
      '9. Árbol de objetivos',
      '10. Hallazgos y conclusiones',
      '11. Resultados de años anteriores',
      '12. Fuentes',
      'Firmas',
    ]);
  });

  it('tells two equal percentages apart by whom they are of', () => {
    const told = rowsOf(model, 'diagnostico_poblaciones').filter(([name]) => name?.startsWith('Conoce el programa'));
    expect(told).toEqual([
      [
        'Conoce el programa',
        'Toda la población',
        '80 %',
        'de las personas sin seguridad social\n152,000 personas',
        '[1]',
        '2023',
      ],
      ['Conoce el programa', 'Toda la población', '80 %', 'de las personas mayores de 60 años', '[2]', '2023'],
    ]);
  });

  it('says of a figure without source that it has none, and numbers the others as the list does', () => {
    const rows = rowsOf(model, 'diagnostico_poblaciones');
    expect(rows.filter((row) => row[4] === 'Sin fuente')).toHaveLength(1);
    expect(rowsOf(model, 'diagnostico_fuentes').map(([number]) => number)).toEqual([
      'Núm.',
      '[1]',
      '[2]',
      '[3]',
      '[4]',
    ]);
  });

  it('prints every figure once and sums none of them', () => {
    const { figure } = sampleDiagnosis();
    const rows = rowsOf(model, 'diagnostico_poblaciones');
    expect(rows.filter((row) => row.length === 6)).toHaveLength(figure.length + 1);
    const all = figure.filter(({ unit, kind }) => unit === 'people' && kind === 'served');
    const sum = all.reduce((total, { value }) => total + Number(value), 0);
    expect(textOf(model)).not.toContain(sum.toLocaleString('en-US'));
    expect(rowsOf(model, 'diagnostico_cobertura').flat()).not.toContain('Total');
  });

  it('gives coverage by territory and group, each pair for itself, also as charts', () => {
    expect(rowsOf(model, 'diagnostico_cobertura')).toHaveLength(1 + 40 + 18);
    expect(rowsOf(model, 'diagnostico_cobertura')[1]).toEqual([
      'Estado de Prueba',
      'Toda la población',
      '300,000',
      '210,000',
      '70.0 %',
    ]);
    expect(charts(model).map(({ spec }) => [spec.title, spec.categories.length])).toEqual([
      ['Cobertura por territorio, 1 de 2', 20],
      ['Cobertura por territorio, 2 de 2', 20],
      ['Cobertura por grupo en Estado de Prueba', 18],
    ]);
    expect(charts(model)[0]?.spec.series[0]?.values[0]).toBe(70_00);
  });

  it('compares what was done with what was planned, where both are known', () => {
    expect(rowsOf(model, 'diagnostico_resultados').map((row) => row[5])).toEqual([
      'Avance',
      '75.0 %',
      '87.5 %',
      '100.0 %',
      '',
    ]);
  });

  it('is a draft until it is authorised', () => {
    expect(model.watermark).toBe('BORRADOR');
    const authorisation = {
      officerName: 'Luis Muestra Ficticia',
      postName: 'Director',
      on: '2026-02-03',
      letterNumber: 'DP/12/2026',
      version: 2,
    };
    const authorised = composeDiagnosis(diagnosisInput({ authorisation }));
    // What a draft still lacks, an authorised one does not have.
    const [row] = sampleDiagnosis().diagnosis;
    const bare = composeDiagnosis(diagnosisInput({ authorisation, ...(row ? { content: emptyDiagnosis(row) } : {}) }));
    expect(textOf(bare)).toContain('Esta versión no lo incluye.');
    expect(textOf(bare)).not.toContain('Todavía no');
    expect(authorised.watermark).toBeNull();
    expect(rowsOf(authorised, 'diagnostico_vistobueno_datos')).toContainEqual(['Oficio', 'DP/12/2026']);
  });

  it('stays whole where nothing was captured', async () => {
    const [row] = sampleDiagnosis().diagnosis;
    if (!row) throw new Error('The sample has no diagnosis');
    const content = emptyDiagnosis({ ...row, title: '', context: [], method: [] });
    const empty = composeDiagnosis(diagnosisInput({ content, signatures: [], programName: '' }));
    expect(trees(empty)).toEqual([]);
    expect((await pdfOf(empty)).pages).toBeGreaterThan(1);
  });
});

describe('the trees of a diagnosis', () => {
  it('fit their page and lose no text', () => {
    const { treeNode } = sampleDiagnosis();
    const area = bodyArea('landscape');
    for (const { page } of trees(model)) {
      expect(page.width).toBeLessThanOrEqual(mmToPt(area.widthMm));
      expect(page.height).toBeLessThanOrEqual(mmToPt(area.heightMm));
    }
    const told = textOf(model).replace(/-?\s+/g, '');
    for (const { text } of treeNode) expect(told).toContain(text.replace(/-?\s+/g, ''));
  });

  it('are told in words to people who cannot see them, what hangs on something under it', () => {
    expect(trees(model)[0]?.alt.split('\n').slice(0, 4)).toEqual([
      'Árbol de problemas. Problema: Las personas con derecho a afiliarse no conocen el programa ni saben cómo entrar.',
      'Causas:',
      'La oficina más cercana queda a más de dos horas.',
      '– No hay transporte público después de las cinco de la tarde.',
    ]);
  });

  it('too high for a page are drawn smaller as a whole, and also told in words', () => {
    const content = sampleDiagnosis();
    const [core, first] = content.treeNode;
    if (!core || !first) throw new Error('The sample has no tree');
    const deep = Array.from({ length: 60 }, (_, index) => ({
      ...first,
      id: `${first.id.slice(0, -4)}9${String(index).padStart(3, '0')}`,
      rank: `b${String(index).padStart(3, '0')}`,
      parentId: index === 0 ? null : `${first.id.slice(0, -4)}9000`,
      text: `Causa ficticia ${index}`,
    }));
    const high = composeDiagnosis(diagnosisInput({ content: { ...content, treeNode: [core, ...deep] } }));
    const [tree] = trees(high);
    expect(tree?.page.height).toBeLessThanOrEqual(mmToPt(bodyArea('landscape').heightMm));
    expect(tree?.textSize).toBeLessThan(5.5);
    expect(textOf(high)).toContain('– Causa ficticia 59.');
  });

  it('are native shapes in Word, once for each box and arrow', async () => {
    const xml = new TextDecoder().decode(
      readZip(await docxOf(model))
        ?.get('word/document.xml')
        ?.read(),
    );
    const { treeNode } = sampleDiagnosis();
    const shapes = (name: string) => xml.split(`name="${name}"`).length - 1;
    // Twice: on the canvas, and as a group for readers without one.
    expect(shapes('Centro del árbol')).toBe(2 * 2);
    expect(shapes('Causa o medio') + shapes('Efecto o fin') + shapes('Centro del árbol')).toBe(2 * treeNode.length);
    expect(xml).toContain('descr="Árbol de problemas. Problema:');
  });
});

describe('the files of a diagnosis', () => {
  it('are the same bytes for the same diagnosis', async () => {
    const again = composeDiagnosis(diagnosisInput());
    expect((await pdfOf(again)).bytes).toEqual((await pdfOf(model)).bytes);
    expect(await docxOf(again)).toEqual(await docxOf(model));
  });

  it.skipIf(!installed('pdftotext'))('show every glyph, nothing over anything else, no empty page', async () => {
    const { bytes, pages } = await pdfOf(model);
    expect(overlaps(bytes)).toEqual([]);
    expect(missingGlyphs(bytes)).toBe(0);
    const texts = pageTexts(bytes);
    expect(texts).toHaveLength(pages);
    for (const text of texts) expect(text.trim().split('\n').length).toBeGreaterThan(4);
  });

  it.skipIf(!hasValidator())('hold to the schema of Word', async () => {
    expect(await schemaErrors(await docxOf(model))).toEqual([]);
  });
});
