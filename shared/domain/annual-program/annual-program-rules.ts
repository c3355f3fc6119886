import type { AnnualProgramContent, Indicator, PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { lineUses } from '#shared/domain/annual-program/budget-tie.ts';
import { checkLostReferences } from '#shared/domain/annual-program/lost-references.ts';
import { GOAL_FIELDS, hasGoals, MEASURED_MONTHS, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import { placedActivities, segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { shortened } from '#shared/domain/common/text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

export type ProgramSection =
  | 'objectives'
  | 'activities'
  | 'segments'
  | 'budget'
  | 'indicators'
  | 'compliance'
  | 'signatures';

/** What the programme is checked against. */
export type ProgramCheckContext = {
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'conclusion' | 'territory'>;
  readonly lines: readonly { readonly id: string; readonly annual: Centavos; readonly description: string }[];
  /** Guidelines in force for the year: id and how the desk calls each. */
  readonly guidelines: readonly { readonly id: string; readonly title: string }[];
};

/**
 * Everything that is missing or doesn't hold. Blocking: broken sums, more than a line has, guidelines without answer and
 * activities without responsible post; the rest asks for a justification.
 */
export const checkAnnualProgram = (content: AnnualProgramContent, context: ProgramCheckContext): readonly Finding[] => [
  ...checkObjectives(content, context),
  ...checkActivities(content, context),
  ...checkSegments(content, context),
  ...checkBudgetTie(content, context),
  ...content.indicator.flatMap((indicator, index) => checkIndicator(indicator, index)),
  ...checkCompliance(content, context),
  ...checkLostReferences(content, context.diagnosis),
];

type Place = { readonly section: ProgramSection; readonly rowId?: string; readonly field?: string };

const finding = (
  code: string,
  severity: FindingSeverity,
  place: Place,
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place, where, message, remedy });

const checkObjectives = (content: AnnualProgramContent, { diagnosis }: ProgramCheckContext): readonly Finding[] => {
  const answered = new Set(content.strategyAnswer.map(({ conclusionId }) => conclusionId));
  return [
    ...(content.objective.some(({ kind, text }) => kind === 'general' && text.trim() !== '')
      ? []
      : [
          finding(
            'no-objective',
            'warning',
            { section: 'objectives' },
            'Objetivos',
            'Falta el objetivo general.',
            'Escríbalo, o tráigalo del árbol de objetivos del diagnóstico.',
          ),
        ]),
    ...diagnosis.conclusion
      .filter(({ id }) => !answered.has(id))
      .map(({ id, text }) =>
        finding(
          'conclusion-unanswered',
          'warning',
          { section: 'objectives', rowId: id },
          'Estrategias',
          `Ninguna estrategia atiende el hallazgo «${shortened(text)}».`,
          'Elija con qué estrategia se atiende.',
        ),
      ),
  ];
};

const checkActivities = (content: AnnualProgramContent, { diagnosis }: ProgramCheckContext): readonly Finding[] => {
  if (content.activity.length === 0) {
    return [
      finding(
        'no-activities',
        'warning',
        { section: 'activities' },
        'Actividades',
        'El programa no tiene actividades.',
        'Agregue al menos una: quién la hace, dónde, en qué meses y cuánto.',
      ),
    ];
  }
  const placed = placedActivities(content, diagnosis);
  return content.activity.flatMap((activity, index) => checkActivity(activity, index, placed.has(activity.id)));
};

const checkActivity = (activity: PlannedActivity, index: number, isPlaced: boolean): readonly Finding[] => {
  const where = `Actividad ${index + 1}${activity.name.trim() === '' ? '' : `, ${shortened(activity.name)}`}`;
  const at = (field: string): Place => ({ section: 'activities', rowId: activity.id, field });
  return [
    ...(activity.name.trim() === ''
      ? [
          finding(
            'activity-without-name',
            'warning',
            at('name'),
            where,
            'No tiene nombre.',
            'Escríbalo o borre la actividad.',
          ),
        ]
      : []),
    ...(activity.responsiblePost.trim() === ''
      ? [
          finding(
            'activity-without-responsible',
            'blocking',
            at('responsiblePost'),
            where,
            'No dice qué puesto responde.',
            'Anote el puesto responsable.',
          ),
        ]
      : []),
    ...(hasGoals(activity)
      ? []
      : [
          finding(
            'activity-without-months',
            'warning',
            at('g01'),
            where,
            'No tiene meta en ningún mes.',
            'Anote cuánto se hará y en qué meses.',
          ),
        ]),
    ...(activity.unit.trim() === '' && hasGoals(activity)
      ? [
          finding(
            'activity-without-unit',
            'warning',
            at('unit'),
            where,
            'Tiene metas y no dice qué se cuenta.',
            'Escriba la unidad: plática, persona, spot…',
          ),
        ]
      : []),
    ...(isPlaced
      ? []
      : [
          finding(
            'activity-without-territory',
            'warning',
            at('territories'),
            where,
            'No dice dónde se hará.',
            'Elija al menos un territorio.',
          ),
        ]),
  ];
};

const checkSegments = (content: AnnualProgramContent, { diagnosis }: ProgramCheckContext): readonly Finding[] => {
  const missing = segmentMatrix(content, diagnosis).filter(({ reached }) => !reached);
  if (missing.length === 0) return [];
  return [
    finding(
      'segments-not-reached',
      'warning',
      { section: 'segments' },
      'Grupos de atención',
      `${missing.length === 1 ? 'Un grupo no se alcanza' : `${missing.length} grupos no se alcanzan`}: ${missing.map(({ name }) => name).join(', ')}.`,
      'Agréguelos a una actividad con territorio, meses y meta, o justifique por qué no se atienden este año.',
    ),
  ];
};

const checkBudgetTie = (content: AnnualProgramContent, { lines }: ProgramCheckContext): readonly Finding[] => {
  const names = new Map(lines.map(({ id, description }) => [id, description]));
  const lost = content.activityLine.filter(({ lineId }) => !names.has(lineId));
  return [
    ...lost.map(({ id }) =>
      finding(
        'line-lost',
        'blocking',
        { section: 'budget', rowId: id },
        'Presupuesto',
        'Una actividad usa un renglón que ya no está en el presupuesto.',
        'Elija otro renglón o quite el importe.',
      ),
    ),
    ...lineUses(content, lines).flatMap(({ lineId, annual, taken, left }) => {
      const where = `Renglón «${shortened(names.get(lineId) ?? '')}»`;
      if (left < 0) {
        return [
          finding(
            'line-overdrawn',
            'blocking',
            { section: 'budget', rowId: lineId },
            where,
            `Las actividades usan ${formatMoney(taken)} y el renglón tiene ${formatMoney(annual)}.`,
            `Quite ${formatMoney(-left)} de alguna actividad.`,
          ),
        ];
      }
      if (left === 0) return [];
      return [
        finding(
          'line-not-used',
          'warning',
          { section: 'budget', rowId: lineId },
          where,
          `Quedan ${formatMoney(left)} sin actividad.`,
          'Diga en qué actividad se usa cada peso.',
        ),
      ];
    }),
  ];
};

/** «La meta anual es la del último periodo» where goals are cumulative; else what they add up to (`mir_esquema`, V1). */
const checkIndicator = (indicator: Indicator, index: number): readonly Finding[] => {
  const where = `Indicador ${index + 1}${indicator.name.trim() === '' ? '' : `, ${shortened(indicator.name)}`}`;
  const at = (field: string): Place => ({ section: 'indicators', rowId: indicator.id, field });
  const found: Finding[] = [];
  for (const [field, words] of REQUIRED_OF_INDICATOR) {
    if (String(indicator[field]).trim() !== '') continue;
    found.push(
      finding(
        'indicator-incomplete',
        'warning',
        at(field),
        where,
        `Falta ${words}.`,
        'Complete la ficha del indicador.',
      ),
    );
  }
  if (indicator.baseline === '' && indicator.baselineNote.trim() === '') {
    found.push(
      finding(
        'indicator-without-baseline',
        'warning',
        at('baseline'),
        where,
        'No tiene línea base ni dice por qué.',
        'Anote el valor y su año, o explique por qué no hay.',
      ),
    );
  }
  const goal = quantityNumber(indicator.annualGoal);
  const last = quantityNumber(indicator.g12);
  const measured = MEASURED_MONTHS[indicator.frequency];
  const reached = indicator.cumulative ? last : sumOfGoals(indicator);
  if (goal !== undefined && reached !== undefined && Math.abs(goal - reached) > 1e-9) {
    found.push(
      finding(
        'indicator-goal-differs',
        'blocking',
        at('annualGoal'),
        where,
        indicator.cumulative
          ? `La meta anual es ${indicator.annualGoal} y la del último periodo, ${indicator.g12}.`
          : `La meta anual es ${indicator.annualGoal} y las de los periodos suman ${reached}.`,
        'Corrija una de las dos.',
      ),
    );
  }
  const stray = GOAL_FIELDS.findIndex((field, month) => indicator[field] !== '' && !measured.includes(month + 1));
  if (stray >= 0) {
    found.push(
      finding(
        'indicator-goal-stray',
        'warning',
        at(GOAL_FIELDS[stray] ?? 'g01'),
        where,
        'Tiene meta en un mes en que no se mide.',
        'Quítela, o cambie la frecuencia de medición.',
      ),
    );
  }
  const [green, yellow] = [quantityNumber(indicator.greenFrom), quantityNumber(indicator.yellowFrom)];
  if (green !== undefined && yellow !== undefined && green <= yellow) {
    found.push(
      finding(
        'indicator-thresholds',
        'warning',
        at('greenFrom'),
        where,
        'El verde empieza antes que el amarillo.',
        'El verde va arriba: por ejemplo 90 y 70.',
      ),
    );
  }
  return found;
};

const REQUIRED_OF_INDICATOR = [
  ['name', 'el nombre'],
  ['definition', 'qué mide'],
  ['method', 'el método de cálculo'],
  ['unit', 'la unidad de medida'],
  ['annualGoal', 'la meta anual'],
  ['verification', 'el medio de verificación'],
  ['responsiblePost', 'la unidad responsable'],
] as const satisfies readonly (readonly [keyof Indicator, string])[];

const checkCompliance = (content: AnnualProgramContent, { guidelines }: ProgramCheckContext): readonly Finding[] =>
  guidelines.flatMap(({ id, title }) => {
    const row = content.compliance.find(({ guidelineId }) => guidelineId === id);
    const place: Place = { section: 'compliance', rowId: id };
    const where = `Lineamiento «${shortened(title)}»`;
    if (!row || row.answer === null) {
      return [
        finding(
          'guideline-unanswered',
          'blocking',
          place,
          where,
          'No dice si se cumple.',
          'Conteste cumple, no cumple o no aplica.',
        ),
      ];
    }
    if (row.answer === 'meets' && row.evidence.trim() === '') {
      return [
        finding(
          'guideline-without-evidence',
          'warning',
          place,
          where,
          'Dice que cumple y no con qué.',
          'Anote la evidencia: el apartado o el documento.',
        ),
      ];
    }
    return [];
  });
