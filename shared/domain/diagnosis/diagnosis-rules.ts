import type { Finding } from '#shared/domain/common/finding.ts';
import { circularRows } from '#shared/domain/common/outline.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { diagnosisFinding } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import { checkFigures } from '#shared/domain/diagnosis/figure-rules.ts';
import { checkTerritories } from '#shared/domain/diagnosis/territory-rules.ts';

export type DiagnosisCheckOptions = {
  /** Groups of the programme record («grupos de atención»), by the catalogue's value. */
  readonly groups: readonly string[];
};

/** Everything that is missing or doesn't hold in a diagnosis, section by section. */
export const checkDiagnosis = (content: DiagnosisContent, options: DiagnosisCheckOptions): readonly Finding[] => [
  ...checkTerritories(content),
  ...checkFigures(content),
  ...checkSegments(content, options.groups),
  ...checkTrees(content),
  ...checkCircles(content),
  ...checkConclusions(content),
];

const checkSegments = (content: DiagnosisContent, groups: readonly string[]): readonly Finding[] => {
  const present = new Set(content.segment.map(({ groupValue }) => groupValue));
  const absent = groups.filter((group) => !present.has(group));
  const found: Finding[] = content.segment.flatMap((segment) => {
    const where = `Segmento «${segment.name.trim() || 'sin nombre'}»`;
    const at = (field: string) => ({ section: 'segments', rowId: segment.id, field }) as const;
    return [
      ...(segment.name.trim() === ''
        ? [
            diagnosisFinding(
              'segment-without-name',
              'warning',
              at('name'),
              where,
              'El segmento no tiene nombre.',
              'Escríbalo como la ficha del programa lo llama.',
            ),
          ]
        : []),
      ...(segment.message.trim() === ''
        ? [
            diagnosisFinding(
              'segment-without-message',
              'info',
              at('message'),
              where,
              'No dice qué se le va a decir.',
              'Escriba el mensaje en una frase.',
            ),
          ]
        : []),
      ...(isBlank(segment.barriers)
        ? [
            diagnosisFinding(
              'segment-without-barriers',
              'info',
              at('barriers'),
              where,
              'No dice qué le impide acercarse al programa.',
              'Anote las barreras que se conozcan.',
            ),
          ]
        : []),
      ...(content.mediaHabit.some(({ segmentId }) => segmentId === segment.id)
        ? []
        : [
            diagnosisFinding(
              'segment-without-habits',
              'info',
              at('habits'),
              where,
              'No dice por qué medios se entera.',
              'Anote al menos un medio con su fuente.',
            ),
          ]),
    ];
  });
  if (absent.length === 0) return found;
  return [
    ...found,
    diagnosisFinding(
      'groups-without-segment',
      'warning',
      { section: 'segments' },
      'Segmentos',
      `${absent.length === 1 ? 'Un grupo de la ficha no está' : `${absent.length} grupos de la ficha no están`} en el diagnóstico: ${absent.join(', ')}.`,
      'Agréguelos como segmentos, o explique en el texto por qué no se les diagnostica.',
    ),
  ];
};

const checkTrees = (content: DiagnosisContent): readonly Finding[] => {
  const problem = content.treeNode.find((node) => node.tree === 'problem' && node.side === 'core');
  const at = { section: 'trees' } as const;
  if (!problem || problem.text.trim() === '') {
    return [
      diagnosisFinding(
        'tree-without-problem',
        'warning',
        at,
        'Árbol de problemas',
        'Falta el problema central.',
        'Escríbalo como un hecho negativo que existe, no como la falta de una solución.',
      ),
    ];
  }
  const has = (side: 'below' | 'above') =>
    content.treeNode.some((node) => node.tree === 'problem' && node.side === side);
  return [
    ...(has('below')
      ? []
      : [
          diagnosisFinding(
            'tree-without-causes',
            'warning',
            { ...at, field: 'below' },
            'Árbol de problemas',
            'El problema no tiene causas.',
            'Agregue al menos una causa directa.',
          ),
        ]),
    ...(has('above')
      ? []
      : [
          diagnosisFinding(
            'tree-without-effects',
            'warning',
            { ...at, field: 'above' },
            'Árbol de problemas',
            'El problema no tiene efectos.',
            'Agregue al menos un efecto directo.',
          ),
        ]),
    ...content.treeNode
      .filter((node) => node.text.trim() === '')
      .map((node) =>
        diagnosisFinding(
          'tree-node-empty',
          'warning',
          { ...at, rowId: node.id },
          node.tree === 'problem' ? 'Árbol de problemas' : 'Árbol de objetivos',
          'Hay un recuadro vacío.',
          'Escriba su texto o bórrelo.',
        ),
      ),
  ];
};

/** Stands in the way: what goes round in a circle hangs from nothing, and each drawing would place it elsewhere. */
const checkCircles = (content: DiagnosisContent): readonly Finding[] => [
  ...circularRows(content.treeNode).map((node) =>
    diagnosisFinding(
      'tree-circle',
      'blocking',
      { section: 'trees', rowId: node.id },
      node.tree === 'problem' ? 'Árbol de problemas' : 'Árbol de objetivos',
      `El recuadro «${node.text.trim() || 'sin texto'}» cuelga de sí mismo a través de otros.`,
      'Súbalo de nivel con Mayús+Tab y vuelva a colocar lo que cuelga de él.',
    ),
  ),
  ...circularRows(content.territory).map((territory) =>
    diagnosisFinding(
      'territory-circle',
      'blocking',
      { section: 'territories', rowId: territory.id, field: 'parentId' },
      `Territorio ${territory.name.trim() || 'sin nombre'}`,
      'Depende de sí mismo a través de otros.',
      'Elija de cuál depende.',
    ),
  ),
];

const checkConclusions = (content: DiagnosisContent): readonly Finding[] =>
  content.conclusion.length > 0
    ? []
    : [
        diagnosisFinding(
          'no-conclusions',
          'warning',
          { section: 'conclusions' },
          'Hallazgos del diagnóstico',
          'El diagnóstico no concluye nada que las estrategias deban atender.',
          'Escriba al menos un hallazgo; el programa anual dirá con qué estrategia lo atiende.',
        ),
      ];
