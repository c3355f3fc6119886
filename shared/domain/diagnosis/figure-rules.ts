import type { Finding } from '#shared/domain/common/finding.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DiagnosisContent, Figure, FigureKind } from '#shared/domain/diagnosis/diagnosis.ts';
import { diagnosisFinding, FIGURE_NAMES } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import { sameGroup } from '#shared/domain/diagnosis/figures.ts';

/** Figures without value, source, date or base; populations that hold more than what contains them; contradictions. */
export const checkFigures = (content: DiagnosisContent): readonly Finding[] => [
  ...checkEach(content),
  ...checkInclusion(content),
  ...checkContradictions(content),
  ...checkQuoted(content),
];

/** Percentages of media habits and results of other years are figures too: they say where they come from. */
const checkQuoted = (content: DiagnosisContent): readonly Finding[] => {
  const sources = new Set(content.source.map(({ id }) => id));
  const lacks = (sourceId: string | null): boolean => sourceId === null || !sources.has(sourceId);
  return [
    ...content.mediaHabit
      .filter(({ percent, sourceId }) => percent !== '' && lacks(sourceId))
      .map(({ id, segmentId, medium }) => {
        const segment = content.segment.find((one) => one.id === segmentId)?.name.trim() || 'sin nombre';
        return diagnosisFinding(
          'habit-without-source',
          'warning',
          { section: 'segments', rowId: id, field: 'sourceId' },
          `${medium.trim() || 'Medio sin nombre'}, segmento «${segment}»`,
          'El porcentaje no dice de dónde viene.',
          'Elija su fuente, o deje el medio sin porcentaje.',
        );
      }),
    ...content.pastResult
      .filter(({ planned, done, sourceId }) => (planned !== '' || done !== '') && lacks(sourceId))
      .map(({ id, fiscalYear, concept }) =>
        diagnosisFinding(
          'result-without-source',
          'warning',
          { section: 'results', rowId: id, field: 'sourceId' },
          `Resultado de ${fiscalYear}: ${concept.trim() || 'sin nombre'}`,
          'El resultado no dice de dónde viene.',
          'Elija su fuente: el informe o el registro del que se tomó.',
        ),
      ),
  ];
};

const checkEach = (content: DiagnosisContent): readonly Finding[] => {
  const sources = new Set(content.source.map(({ id }) => id));
  return content.figure.flatMap((figure) => {
    const where = figureWords(content, figure);
    const at = (field: string) => ({ section: 'populations', rowId: figure.id, field }) as const;
    const found: Finding[] = [];
    if (figure.value === '') {
      found.push(
        diagnosisFinding(
          'figure-empty',
          'warning',
          at('value'),
          where,
          'La cifra no tiene valor.',
          'Escríbala, o borre el renglón.',
        ),
      );
    }
    if (figure.sourceId === null || !sources.has(figure.sourceId)) {
      found.push(
        diagnosisFinding(
          'figure-without-source',
          'warning',
          at('sourceId'),
          where,
          'La cifra no dice de dónde viene.',
          'Elija su fuente o anótela: institución, documento y fecha.',
        ),
      );
    }
    if (figure.date.trim() === '') {
      found.push(
        diagnosisFinding(
          'figure-without-date',
          'warning',
          at('date'),
          where,
          'La cifra no tiene fecha.',
          'Anote a qué fecha corresponde, o «s/f».',
        ),
      );
    }
    if (figure.unit === 'percent' && figure.base.trim() === '') {
      found.push(
        diagnosisFinding(
          'percent-without-base',
          'warning',
          at('base'),
          where,
          'El porcentaje no dice de quiénes es: sin ese dato se confunde con otro igual.',
          'Anote de qué población es, por ejemplo «de las personas sin seguridad social».',
        ),
      );
    }
    const value = quantityNumber(figure.value);
    if (figure.unit === 'percent' && figure.kind !== 'other' && value !== undefined && value > 100) {
      found.push(
        diagnosisFinding(
          'percent-above-100',
          'warning',
          at('value'),
          where,
          `Es ${figure.value} %, más que el total de la población.`,
          'Revise la cifra o su unidad.',
        ),
      );
    }
    if (figure.unit === 'people' && value !== undefined && !Number.isInteger(value)) {
      found.push(
        diagnosisFinding(
          'people-not-whole',
          'warning',
          at('value'),
          where,
          'Las personas se cuentan enteras.',
          'Quite los decimales, o cambie la unidad a porcentaje.',
        ),
      );
    }
    return found;
  });
};

const LARGER: Readonly<Partial<Record<FigureKind, FigureKind>>> = { target: 'potential', served: 'target' };

/** Potencial ⊇ objetivo ⊇ atendida, for the same people in the same place and unit. */
const checkInclusion = (content: DiagnosisContent): readonly Finding[] =>
  content.figure.flatMap((figure) => {
    const larger = LARGER[figure.kind];
    const value = quantityNumber(figure.value);
    if (!larger || value === undefined) return [];
    const container = content.figure.find((other) => other.kind === larger && sameGroup(other, figure));
    const most = container ? quantityNumber(container.value) : undefined;
    if (!container || most === undefined || value <= most) return [];
    return [
      diagnosisFinding(
        'population-larger',
        'warning',
        { section: 'populations', rowId: figure.id, field: 'value' },
        figureWords(content, figure),
        `La ${FIGURE_NAMES[figure.kind]} (${figure.value}) es mayor que la ${FIGURE_NAMES[larger]} (${container.value}).`,
        'La potencial contiene a la objetivo y esta a la atendida: corrija la que esté mal.',
      ),
    ];
  });

/** The same figure of the same people with two values (which one counts?), or twice with the same. */
const checkContradictions = (content: DiagnosisContent): readonly Finding[] =>
  content.figure.flatMap((figure, index) => {
    const earlier = content.figure
      .slice(0, index)
      .find(
        (other) =>
          other.kind === figure.kind &&
          sameGroup(other, figure) &&
          foldText(other.concept) === foldText(figure.concept) &&
          other.date.trim() === figure.date.trim() &&
          (saysTheSame(other, figure) || (other.value !== '' && figure.value !== '')),
      );
    if (!earlier) return [];
    if (saysTheSame(earlier, figure)) {
      return [
        diagnosisFinding(
          'figure-twice',
          'warning',
          { section: 'populations', rowId: figure.id, field: 'value' },
          figureWords(content, figure),
          'Está dos veces: otro renglón dice lo mismo de la misma población y fecha.',
          'Quite uno, o anote qué los distingue: la fecha, o de quiénes es cada uno.',
        ),
      ];
    }
    return [
      diagnosisFinding(
        'figure-contradicts',
        'warning',
        { section: 'populations', rowId: figure.id, field: 'value' },
        figureWords(content, figure),
        `Hay otra con el valor ${earlier.value} para la misma población y fecha, y esta dice ${figure.value}.`,
        'Quite una, o anote qué las distingue: la fecha, o de quiénes es cada una.',
      ),
    ];
  });

/** One value, or both still empty. */
const saysTheSame = (a: Figure, b: Figure): boolean => quantityNumber(a.value) === quantityNumber(b.value);

const figureWords = (content: DiagnosisContent, figure: Figure): string => {
  const segment = content.segment.find(({ id }) => id === figure.segmentId)?.name;
  const territory = content.territory.find(({ id }) => id === figure.territoryId)?.name;
  const name = figure.concept.trim() || FIGURE_NAMES[figure.kind];
  return [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, segment, territory].filter((part) => part).join(', ');
};
