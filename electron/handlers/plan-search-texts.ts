import type { SearchText } from '#electron/storage/repositories/search-repository.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { OUTLINE_KEY } from '#shared/domain/annual-program/section-outline.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { DiagnosisSection } from '#shared/domain/diagnosis/diagnosis-finding.ts';

/** What a person may look for in a diagnosis: what was written, places, groups, sources, findings. */
export const diagnosisTexts = (content: DiagnosisContent): readonly SearchText[] => {
  const at = (section: DiagnosisSection, rowId: string, place: string, ...parts: readonly string[]) =>
    planText(section, rowId, `Diagnóstico, ${place}`, parts);
  return [
    ...content.diagnosis.map((row) =>
      at('context', row.id, 'contexto', row.title, plainText(row.context), plainText(row.method)),
    ),
    ...content.territory.map((row) => at('territories', row.id, 'territorios', row.name)),
    ...content.source.map((row) => at('populations', row.id, 'fuentes', row.title, row.institution)),
    ...content.figure.map((row) => at('populations', row.id, 'cifras', row.concept, row.base, row.note)),
    ...content.segment.map((row, index) =>
      at(
        'segments',
        row.id,
        `segmento ${index + 1}`,
        row.name,
        row.groupValue,
        row.description,
        row.message,
        plainText(row.barriers),
      ),
    ),
    ...content.mediaHabit.map((row) => at('segments', row.id, 'medios', row.medium, row.use)),
    ...content.swot.map((row) => at('swot', row.id, 'FODA', row.text)),
    ...content.treeNode.map((row) =>
      at('trees', row.id, row.tree === 'problem' ? 'árbol de problemas' : 'árbol de objetivos', row.text),
    ),
    ...content.conclusion.map((row, index) => at('conclusions', row.id, `hallazgo ${index + 1}`, row.text)),
    ...content.pastResult.map((row) => at('results', row.id, 'resultados anteriores', row.concept, row.lesson)),
  ].filter(({ folded }) => folded !== '');
};

/** What a person may look for in an annual programme, by the section of its profile. */
export const annualProgramTexts = (content: AnnualProgramContent, profile: ProgramProfile): readonly SearchText[] => {
  const at = (section: string, rowId: string, place: string, ...parts: readonly string[]) =>
    planText(section, rowId, `Programa anual, ${place}`, parts);
  const title = (key: string) => profile.sections.find((section) => section.key === key)?.title ?? 'texto';
  return [
    ...content.annualProgram.map((row) => at('cover', row.id, 'portada', row.title)),
    ...content.sectionText
      .filter(({ sectionKey }) => sectionKey !== OUTLINE_KEY)
      .map((row) => at(row.sectionKey, row.id, title(row.sectionKey), plainText(row.body))),
    ...content.objective.map((row) => at('objectives', row.id, 'objetivos', row.text)),
    ...content.strategy.map((row, index) => at('objectives', row.id, `estrategia ${index + 1}`, row.text)),
    ...content.activity.map((row, index) =>
      at('activities', row.id, `actividad ${index + 1}`, row.name, row.description, row.responsiblePost),
    ),
    ...content.indicator.map((row, index) =>
      at('indicators', row.id, `indicador ${index + 1}`, row.name, row.definition, row.narrative),
    ),
    ...content.compliance.map((row) => at('compliance', row.id, 'lineamientos', row.evidence)),
    ...content.signatory.map((row) => at('signatures', row.id, 'firmas', row.name, row.position)),
  ].filter(({ folded }) => folded !== '');
};

/** One findable text out of its parts; blank ones are left out. */
export const planText = (section: string, rowId: string, place: string, parts: readonly string[]): SearchText => {
  const body = parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
  return { section, rowId, place, body, folded: foldText(body) };
};
