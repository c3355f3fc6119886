import { useMemo } from 'react';
import { useContent } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import type { GridOption } from '#renderer/ui/grid/grid-types.ts';
import { outlineOf } from '#shared/domain/common/outline.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

/** The territories to choose from, from the widest; of two with the same name each says where it lies. */
export const useTerritoryOptions = (): readonly GridOption[] => {
  const territories = useContent((content) => content.territory);
  return useMemo(() => territoryOptions(territories), [territories]);
};

export const useSegmentOptions = (): readonly GridOption[] => {
  const segments = useContent((content) => content.segment);
  return useMemo(
    () => distinct(segments.map(({ id, name }) => ({ value: id, label: name.trim() || 'Sin nombre' }))),
    [segments],
  );
};

/** Sources by their number on paper: «[2] Encuesta ficticia, 2024». */
export const useSourceOptions = (): readonly GridOption[] => {
  const sources = useContent((content) => content.source);
  return useMemo(
    () => distinct(sources.map((source, index) => ({ value: source.id, label: sourceLabel(source, index) }))),
    [sources],
  );
};

export const sourceLabel = (
  { title, institution, published }: DiagnosisContent['source'][number],
  index: number,
): string => {
  const words = [title.trim() || institution.trim() || 'Sin título', published.trim()].filter((part) => part !== '');
  return `[${index + 1}] ${words.join(', ')}`;
};

const territoryOptions = (territories: DiagnosisContent['territory']): readonly GridOption[] => {
  const names = new Map(territories.map(({ id, name }) => [id, name.trim() || 'Sin nombre']));
  const counts = new Map<string, number>();
  for (const name of names.values()) counts.set(foldText(name), (counts.get(foldText(name)) ?? 0) + 1);
  return distinct(
    outlineOf(territories).map(({ row }) => {
      const name = names.get(row.id) ?? '';
      const parent = row.parentId === null ? undefined : names.get(row.parentId);
      const twice = (counts.get(foldText(name)) ?? 0) > 1;
      return { value: row.id, label: twice && parent !== undefined ? `${name} (${parent})` : name };
    }),
  );
};

/** Labels are typed to choose by: of equal ones the later say their number. */
const distinct = (options: readonly GridOption[]): readonly GridOption[] => {
  const seen = new Map<string, number>();
  return options.map((option) => {
    const count = (seen.get(option.label) ?? 0) + 1;
    seen.set(option.label, count);
    return count === 1 ? option : { ...option, label: `${option.label} (${count})` };
  });
};

/** What fits the typed words, those that begin with them first; at most a hundred. */
export const searchOptions =
  (options: readonly GridOption[]) =>
  (typed: string): readonly GridOption[] => {
    const words = foldText(typed);
    if (words === '') return options.slice(0, MOST_SHOWN);
    const found = options.filter(({ label }) => foldText(label).includes(words));
    const begins = ({ label }: GridOption) => (foldText(label).startsWith(words) ? 0 : 1);
    return found.sort((a, b) => begins(a) - begins(b)).slice(0, MOST_SHOWN);
  };

const MOST_SHOWN = 100;
