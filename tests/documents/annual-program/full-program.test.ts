import { describe, expect, it } from 'vitest';
import { composeAnnualProgram } from '#shared/documents/compose/annual-program.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { lineUses } from '#shared/domain/annual-program/budget-tie.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { sampleGuidelines, shippedProfile } from '#tests/documents/annual-program/annual-program-sample.ts';
import { rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { realisticDiagnosis } from '#tests/domain/plans/realistic-diagnosis.ts';
import { LINES, realisticProgram } from '#tests/domain/plans/realistic-program.ts';

const newId = countingIds();
const own = { id: newId(), dossierId: newId(), fiscalYear: 2026 } as const;
const diagnosis = realisticDiagnosis(own, newId);
const lines = LINES.map(([itemCode, description, annual]) => {
  const months = Array.from({ length: 12 }, (_, at) => (at === 0 ? annual : 0));
  return { id: newId(), itemCode, description, department: '', annual, months };
});
const content = realisticProgram({ ...own, profileId: 'mir' }, diagnosis, lines, sampleGuidelines, newId);
const model = composeAnnualProgram({
  content,
  profile: shippedProfile('mir'),
  diagnosis,
  lines,
  guidelines: sampleGuidelines,
  itemNames: new Map([
    ['3611', 'Difusión por radio, televisión y otros medios de mensajes sobre programas y actividades'],
  ]),
  programName: 'Programa Lluvia en Casa',
  institution,
});

describe('the «Programa anual» of a full dossier', () => {
  it('ties every peso of its activities to a line, and says so to the centavo', () => {
    expect(lineUses(content, lines).every(({ left }) => left === 0)).toBe(true);
    const total = formatMoney(
      lines.reduce((sum, { annual }) => sum + annual, 0),
      false,
    );
    expect(rowsOf(model, 'programa_presupuesto').at(-1)?.at(-1)).toBe(total);
    expect(rowsOf(model, 'programa_renglones').at(-1)).toContain(total);
    expect(rowsOf(model, 'programa_resumen').at(-1)?.[1]).toContain(total);
  });

  it('says once what it is called, and describes each activity beside its months', () => {
    expect(model.title).toBe('Programa anual: Programa Lluvia en Casa');
    expect([...modelTexts(model)].filter(({ text }) => text.includes('Programa anual 2026 ·'))).toEqual([]);
    expect(rowsOf(model, 'programa_actividades')[3]).toEqual([
      '3',
      'Módulo de inscripción en sábado\nMódulo de inscripción en sábado, con registro de asistentes y encuesta corta al terminar.',
      'Jefatura de Departamento de Promoción',
      expect.stringContaining('Muestra del Monte'),
      'Mujeres jefas de hogar; Personas migrantes en retorno',
    ]);
  });

  it.skipIf(!installed('pdftotext'))('keeps its summary on one page and the card of each indicator whole', async () => {
    const { bytes } = await pdfOf(model);
    const pages = pageTexts(bytes);
    expect(pages.filter((text) => text.includes('Resumen en una página'))).toHaveLength(2);
    expect(pages[2]).toContain('En qué se usa el presupuesto');
    // Each page has as many ends of cards as beginnings; the matrix itself has a column of the same title.
    const count = (text: string, word: string): number => text.split(word).length - 1;
    const cards = pages.filter((text) => /Definición|Semáforo|Supuestos/.test(text));
    for (const text of cards) {
      const matrix = text.includes('Resumen narrativo') ? 1 : 0;
      expect([count(text, 'Semáforo'), count(text, 'Supuestos') - matrix]).toEqual(
        Array.from({ length: 2 }, () => count(text, 'Definición')),
      );
    }
    expect(cards.reduce((sum, text) => sum + count(text, 'Definición'), 0)).toBe(content.indicator.length);
    expect(overlaps(bytes)).toEqual([]);
    expect(missingGlyphs(bytes)).toBe(0);
  });
});
