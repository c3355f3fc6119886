import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Choice } from '#renderer/modules/consolidated/choice.tsx';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';
import {
  type ConsolidatedFilter,
  EVERYTHING,
  filterChoices,
  nameKey,
} from '#shared/domain/consolidated/consolidated-totals.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly all: Consolidated;
  readonly filter: ConsolidatedFilter;
  readonly onFilter: (filter: ConsolidatedFilter) => void;
};

const ALL = '';

/** Directorate, department, programme: what part of the year is looked at. A list with one choice isn't shown. */
export const ConsolidatedFilters = ({ all, filter, onFilter }: Props) => {
  const styles = useStyles();
  const choices = useMemo(() => filterChoices(all), [all]);
  const programs = useMemo(
    () =>
      all.dossiers
        .map(({ dossierId, programName }) => ({ value: dossierId, label: programName.trim() || 'Programa sin nombre' }))
        .sort((a, b) => a.label.localeCompare(b.label, 'es-MX')),
    [all],
  );
  const put = (part: Partial<ConsolidatedFilter>) => {
    const next = { ...filter, ...part };
    const empty = next.dossierId === null && next.directorate === null && next.department === null;
    onFilter(empty ? EVERYTHING : next);
  };
  const named = (names: readonly string[]) => names.map((name) => ({ value: nameKey(name), label: name }));
  return (
    <search className={styles.root} aria-label="Qué parte del año se ve">
      {choices.directorates.length > 1 && (
        <Choice
          label="Dirección"
          value={filter.directorate ?? ALL}
          options={[{ value: ALL, label: 'Todas las direcciones' }, ...named(choices.directorates)]}
          onChange={(value) => put({ directorate: value === ALL ? null : value })}
        />
      )}
      {choices.departments.length > 0 && (
        <Choice
          label="Departamento"
          value={filter.department ?? ALL}
          options={[{ value: ALL, label: 'Todos los departamentos' }, ...named(choices.departments)]}
          onChange={(value) => put({ department: value === ALL ? null : value })}
        />
      )}
      {programs.length > 1 && (
        <Choice
          label="Programa"
          value={filter.dossierId ?? ALL}
          options={[{ value: ALL, label: 'Todos los programas' }, ...programs]}
          onChange={(value) => put({ dossierId: value === ALL ? null : value })}
        />
      )}
      {filter !== EVERYTHING && (
        <Button size="small" appearance="subtle" onClick={() => onFilter(EVERYTHING)}>
          Quitar los filtros
        </Button>
      )}
    </search>
  );
};
