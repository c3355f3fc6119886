import { sayingSomething, textAt } from '#electron/handlers/search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import { type AnnualProgramContent, annualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { OUTLINE_KEY } from '#shared/domain/annual-program/section-outline.ts';
import { type DiagnosisContent, diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import type { DiagnosisSection } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import { wordParts } from '#shared/domain/search/word-fields.ts';

/** What a person may look for in a diagnosis: what was written, places, groups, sources, findings. */
export const diagnosisTexts = (content: DiagnosisContent): readonly SearchText[] => {
  const rows = <E extends keyof DiagnosisContent>(
    entity: E,
    section: DiagnosisSection,
    place: (row: DiagnosisContent[E][number], index: number) => string,
  ): readonly SearchText[] =>
    content[entity].map((row, index) =>
      textAt(section, row.id, ['Diagnóstico', place(row, index)], wordParts(diagnosisEntities[entity], row)),
    );
  return sayingSomething([
    ...rows('diagnosis', 'context', () => 'contexto'),
    ...rows('territory', 'territories', () => 'territorios'),
    ...rows('source', 'populations', () => 'fuentes'),
    ...rows('figure', 'populations', () => 'cifras'),
    ...rows('segment', 'segments', (_, index) => `segmento ${index + 1}`),
    ...rows('mediaHabit', 'segments', () => 'medios'),
    ...rows('swot', 'swot', () => 'FODA'),
    ...rows('treeNode', 'trees', ({ tree }) => (tree === 'problem' ? 'árbol de problemas' : 'árbol de objetivos')),
    ...rows('conclusion', 'conclusions', (_, index) => `hallazgo ${index + 1}`),
    ...rows('pastResult', 'results', () => 'resultados anteriores'),
  ]);
};

/** What a person may look for in an annual programme, by the section of its profile. */
export const annualProgramTexts = (content: AnnualProgramContent, profile: ProgramProfile): readonly SearchText[] => {
  const rows = <E extends keyof AnnualProgramContent>(
    entity: E,
    section: (row: AnnualProgramContent[E][number]) => string,
    place: (row: AnnualProgramContent[E][number], index: number) => string,
  ): readonly SearchText[] =>
    content[entity].map((row, index) =>
      textAt(
        section(row),
        // Guidelines are answered where they stand: the card is the guideline's.
        'guidelineId' in row ? row.guidelineId : row.id,
        ['Programa anual', place(row, index)],
        wordParts(annualProgramEntities[entity], row),
      ),
    );
  const title = (key: string) => profile.sections.find((section) => section.key === key)?.title ?? 'texto';
  return sayingSomething([
    ...rows(
      'annualProgram',
      () => 'cover',
      () => 'portada',
    ),
    // The order of the sections is no text.
    ...rows(
      'sectionText',
      ({ sectionKey }) => sectionKey,
      ({ sectionKey }) => title(sectionKey),
    ).filter(({ section }) => section !== OUTLINE_KEY),
    ...rows(
      'objective',
      () => 'objectives',
      () => 'objetivos',
    ),
    ...rows(
      'strategy',
      () => 'objectives',
      (_, index) => `estrategia ${index + 1}`,
    ),
    ...rows(
      'activity',
      () => 'activities',
      (_, index) => `actividad ${index + 1}`,
    ),
    ...rows(
      'indicator',
      () => 'indicators',
      (_, index) => `indicador ${index + 1}`,
    ),
    ...rows(
      'compliance',
      () => 'compliance',
      () => 'lineamientos',
    ),
    ...rows(
      'signatory',
      () => 'signatures',
      () => 'firmas',
    ),
  ]);
};
