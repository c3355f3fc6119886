import { sayingSomething, textAt } from '#electron/handlers/search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { type ExecutionContent, executionEntities } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES, type ExecutionSection, entryWords } from '#shared/domain/execution/execution-finding.ts';
import { type WordPart, wordParts } from '#shared/domain/search/word-fields.ts';

/** What a person may look for in a log: what was done, its files, what was measured, why not, what is published. */
export const executionTexts = (content: ExecutionContent): readonly SearchText[] => {
  const entries = new Map(content.entry.map((row, index) => [row.id, entryWords(row, index)]));
  const rows = <E extends keyof ExecutionContent>(
    entity: E,
    section: ExecutionSection,
    place: (row: ExecutionContent[E][number]) => string,
    rowOf: (row: ExecutionContent[E][number]) => string = ({ id }) => id,
    more: (row: ExecutionContent[E][number]) => readonly WordPart[] = () => [],
  ): readonly SearchText[] =>
    content[entity].map((row) =>
      textAt(
        section,
        rowOf(row),
        ['Bitácora', place(row)],
        [...wordParts(executionEntities[entity], row), ...more(row)],
      ),
    );
  return sayingSomething([
    ...rows('execution', 'log', () => 'datos generales'),
    ...rows(
      'entry',
      'log',
      ({ id }) => entries.get(id) ?? '',
      ({ id }) => id,
      // The kind is a key; people look for its word.
      ({ kind }) => [{ field: 'kind', text: ENTRY_KIND_NAMES[kind] }],
    ),
    ...rows('entryEvidence', 'log', ({ entryId }) => `evidencia de ${entries.get(entryId) ?? 'una entrada'}`),
    ...rows('indicatorResult', 'indicators', ({ month }) => `indicador de ${monthName(month)}`),
    ...rows(
      'explanation',
      'activities',
      () => 'por qué no se hizo',
      ({ id, activityId, mediaLineId }) => activityId ?? mediaLineId ?? id,
    ),
    ...rows('publication', 'transparency', ({ quarter }) => `transparencia, trimestre ${quarter}`),
  ]);
};
