import type { ExecutionPlace } from '#renderer/modules/execution/execution-context.tsx';
import type { ExecutionAbout } from '#renderer/modules/execution/execution-session.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { ExecutionContent } from '#shared/domain/execution/execution.ts';

export type ExecutionPart = 'log' | 'spending' | 'progress' | 'indicators' | 'transparency' | 'report';

/** The parts of the screen, in the order in which they are worked. */
export const EXECUTION_PARTS: readonly {
  readonly part: ExecutionPart;
  readonly title: string;
  /** What it is for. */
  readonly about: string;
}[] = [
  {
    part: 'log',
    title: 'Bitácora',
    about: 'Lo que se hizo, día por día: cuándo, dónde, a quién llegó, con qué evidencia y con qué gasto.',
  },
  {
    part: 'spending',
    title: 'Gasto',
    about: 'Lo comprometido del presupuesto y lo que ya se devengó, ejerció y pagó de cada compromiso.',
  },
  {
    part: 'progress',
    title: 'Avance',
    about: 'Lo planeado frente a lo hecho, mes por mes. Lo que nunca se hizo está primero.',
  },
  {
    part: 'indicators',
    title: 'Indicadores',
    about: 'Lo que midió cada indicador del programa, con el semáforo de su propia ficha.',
  },
  {
    part: 'transparency',
    title: 'Transparencia',
    about: 'Lo que se publica cada trimestre: aquí se dice lo que ningún documento sabe y se exporta el libro.',
  },
  { part: 'report', title: 'Informe', about: 'El Informe de avance hasta el mes que elija, tal como se imprime.' },
];

export const partWords = (part: ExecutionPart) =>
  EXECUTION_PARTS.find((one) => one.part === part) ?? { title: '', about: '' };

/** Where on the screen a place is worked: its part, and what is shown there. */
export const placeOnScreen = (
  content: ExecutionContent,
  about: Pick<ExecutionAbout, 'budget'>,
  { section, rowId }: FindingPlace,
): Pick<ExecutionPlace, 'sectionKey'> & Partial<ExecutionPlace> => {
  switch (section) {
    case 'activities':
    case 'media':
    case 'progress': {
      const row = content.explanation.find(({ id }) => id === rowId);
      const plannedId = row ? (row.activityId ?? row.mediaLineId) : (rowId ?? null);
      return { sectionKey: 'progress', ...(plannedId === null ? {} : { plannedId }) };
    }
    case 'indicators': {
      const indicatorId = content.indicatorResult.find(({ id }) => id === rowId)?.indicatorId ?? rowId;
      return { sectionKey: 'indicators', ...(indicatorId === undefined ? {} : { indicatorId }) };
    }
    case 'spending': {
      const { rootOf } = commitmentLedgers(about.budget);
      const commitmentId = rowId === undefined ? undefined : rootOf.get(rowId);
      return { sectionKey: 'spending', ...(commitmentId === undefined ? {} : { commitmentId }) };
    }
    case 'transparency': {
      const quarter = content.publication.find(({ id }) => id === rowId)?.quarter;
      return {
        sectionKey: 'transparency',
        ...(quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? { quarter } : {}),
      };
    }
    case 'report':
      return { sectionKey: 'report' };
    default: {
      const entryId = entryOfRow(content, rowId);
      return { sectionKey: 'log', ...(entryId === undefined ? {} : { entryId }) };
    }
  }
};

/** The entry that a row belongs to; undefined for one that is gone. */
const entryOfRow = (content: ExecutionContent, rowId: string | undefined): string | undefined => {
  if (rowId === undefined) return undefined;
  if (content.entry.some(({ id }) => id === rowId)) return rowId;
  for (const rows of [content.entryEvidence, content.entryPeople, content.entrySpending]) {
    const row = rows.find(({ id }) => id === rowId);
    if (row) return row.entryId;
  }
  return undefined;
};

/** The parts as the list beside them shows them. */
export const partEntries = (content: ExecutionContent, about: ExecutionAbout, findings: readonly Finding[]) =>
  EXECUTION_PARTS.map(({ part, title }, index) => {
    const here = findings.filter(({ place }) => partOf(place.section) === part);
    return {
      key: part,
      title,
      count: countIn(part, content, about),
      blocking: here.filter(({ severity }) => severity === 'blocking').length,
      warnings: here.filter(({ severity }) => severity === 'warning').length,
      tip: `${title} (Alt+${index + 1})`,
    };
  });

const partOf = (section: string): ExecutionPart =>
  section === 'activities' || section === 'media'
    ? 'progress'
    : (EXECUTION_PARTS.find(({ part }) => part === section)?.part ?? 'log');

const countIn = (part: ExecutionPart, content: ExecutionContent, about: ExecutionAbout): string => {
  switch (part) {
    case 'log':
      return some(content.entry.length);
    case 'spending':
      return some(
        about.budget.spending.filter(({ moment, commitmentId }) => moment === 'committed' && commitmentId === null)
          .length,
      );
    case 'indicators':
      return some(about.program?.indicator.length ?? 0);
    default:
      return '';
  }
};

const some = (count: number): string => (count === 0 ? '' : String(count));
