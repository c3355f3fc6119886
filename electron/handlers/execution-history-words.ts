import { documentHistoryWords } from '#electron/handlers/document-history-words.ts';
import type { ReadSurroundings } from '#electron/handlers/execution-reading.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import { MOMENT_NAMES } from '#shared/domain/budget/spending-rules.ts';
import type { ExecutionContent } from '#shared/domain/execution/execution.ts';
import { plannedLines } from '#shared/domain/execution/execution-surroundings.ts';
import { executionWords } from '#shared/domain/execution/execution-words.ts';
import { lineWords } from '#shared/domain/media/media-reading.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

/** A step of a log's journal in words; what it names of other documents by its name there. */
export const executionHistoryWords = (
  step: HistoryStep,
  content: ExecutionContent,
  names: ReadonlyMap<string, string>,
): HistoryEntry =>
  documentHistoryWords(
    step,
    content,
    executionWords((id) => names.get(id)),
    GONE,
  );

/** How everything that a log names is called, by id. */
export const namesAroundExecution = ({
  diagnosis,
  program,
  mediaPlan,
  agreements,
  budget,
}: ReadSurroundings): ReadonlyMap<string, string> =>
  new Map(
    (
      [
        ...[
          ...diagnosis.segment,
          ...diagnosis.territory,
          ...(program?.activity ?? []),
          ...(program?.indicator ?? []),
        ].map(({ id, name }) => [id, name]),
        ...(mediaPlan?.line ?? []).map(({ id, outlet }) => [id, outlet]),
        ...plannedLines(mediaPlan).map((line, index) => [line.id, lineWords(line, index, undefined)]),
        ...(agreements?.agreement ?? []).map(({ id, number, title }) => [
          id,
          [number, title].filter((part) => part.trim() !== '').join(' '),
        ]),
        ...budget.spending.map(({ id, moment, document, concept }) => [
          id,
          [document, MOMENT_NAMES[moment], concept].filter((part) => part.trim() !== '').join(', '),
        ]),
      ] as const
    ).map(([id = '', name = '']) => [id, name.trim() === '' ? 'uno sin nombre' : name]),
  );

const GONE: Readonly<Record<string, string>> = {
  entry: 'Entrada borrada',
  entryPeople: 'Personas borradas',
  entryEvidence: 'Evidencia borrada',
  entrySpending: 'Gasto desligado',
  indicatorResult: 'Valor borrado',
  explanation: 'Explicación borrada',
  publication: 'Datos de transparencia borrados',
};
