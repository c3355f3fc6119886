import type { DiagnosisSection } from '#shared/domain/diagnosis/diagnosis-finding.ts';

/** The parts of the screen: the sections in which findings live, the sources and the charts. */
export type DiagnosisPart = DiagnosisSection | 'sources' | 'coverage';

export const DIAGNOSIS_PARTS: readonly { readonly part: DiagnosisPart; readonly label: string }[] = [
  { part: 'context', label: 'Contexto y método' },
  { part: 'territories', label: 'Territorios' },
  { part: 'sources', label: 'Fuentes' },
  { part: 'segments', label: 'Segmentos' },
  { part: 'populations', label: 'Poblaciones' },
  { part: 'coverage', label: 'Cobertura' },
  { part: 'swot', label: 'FODA' },
  { part: 'trees', label: 'Árboles' },
  { part: 'conclusions', label: 'Conclusiones' },
  { part: 'results', label: 'Resultados anteriores' },
];

/** The part of a section's name; undefined where there is none. */
export const partOf = (section: string): DiagnosisPart | undefined =>
  DIAGNOSIS_PARTS.find(({ part }) => part === section)?.part;
