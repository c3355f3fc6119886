import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { SumsTable } from '#renderer/modules/consolidated/sums-table.tsx';
import { useTableStyles } from '#renderer/modules/consolidated/table-styles.ts';
import type { Consolidated } from '#shared/domain/consolidated/consolidated.ts';
import {
  type ConsolidatedFilter,
  departmentSums,
  MONEY_VIEW_NAMES,
  MONEY_VIEWS,
  type ProgramSums,
  programSums,
  type ViewSums,
  viewSums,
} from '#shared/domain/consolidated/consolidated-totals.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  link: { textAlign: 'left' },
});

type Props = {
  readonly all: Consolidated;
  readonly filter: ConsolidatedFilter;
  readonly onOpen: (dossierId: string) => void;
};

const TITLES = MONEY_VIEWS.map((view) => MONEY_VIEW_NAMES[view]);
const valuesOf = (sums: ViewSums | null) => MONEY_VIEWS.map((view) => sums?.[view] ?? null);
const totalOf = (sums: ViewSums) => MONEY_VIEWS.map((view) => sums[view]);

/** What each programme and each department has. */
export const OfficesTab = ({ all, filter, onOpen }: Props) => {
  const styles = useStyles();
  const programs = useMemo(() => programSums(all, filter), [all, filter]);
  const departments = useMemo(() => departmentSums(all, filter), [all, filter]);
  const sums = useMemo(() => viewSums(all, filter), [all, filter]);
  const directorates = [...Map.groupBy(departments, ({ directorate }) => directorate)];
  return (
    <>
      <section className={styles.section} aria-labelledby="consolidated-programs">
        <h2 id="consolidated-programs" className={styles.heading}>
          Por programa
        </h2>
        <Text size={200}>
          «En actividades» es lo que toman las actividades del programa anual: es parte de lo solicitado, no se le suma.
        </Text>
        <SumsTable
          label="Presupuesto por programa"
          nameTitle="Programa"
          titles={[...TITLES, 'En actividades']}
          rows={programs.map((row) => ({
            key: row.key,
            name: <ProgramName row={row} onOpen={onOpen} />,
            ...(row.kind === 'shared-budget'
              ? { level: 0 as const }
              : row.kind === 'sharing-program'
                ? { level: 2 as const }
                : {}),
            amounts: [...valuesOf(row.sums), row.used],
          }))}
          total={[...totalOf(sums), programs.reduce((sum, { used }) => sum + (used ?? 0), 0)]}
        />
      </section>
      <section className={styles.section} aria-labelledby="consolidated-departments">
        <h2 id="consolidated-departments" className={styles.heading}>
          Por departamento
        </h2>
        <Text size={200}>
          Lo distribuido es parte de lo autorizado, que muchas veces llega a la dirección sin departamento: no se suman
          entre sí.
        </Text>
        <SumsTable
          label="Presupuesto por departamento"
          nameTitle="Dirección y departamento"
          titles={TITLES}
          rows={directorates.flatMap(([directorate, rows]) => [
            {
              key: directorate,
              name: directorate || 'Sin dirección',
              level: 0 as const,
              amounts: MONEY_VIEWS.map((view) => rows.reduce((sum, row) => sum + row.sums[view], 0)),
            },
            ...rows.map((row) => ({
              key: row.key,
              name: row.name || 'Sin departamento',
              level: 2 as const,
              amounts: valuesOf(row.sums),
            })),
          ])}
          total={totalOf(sums)}
        />
      </section>
    </>
  );
};

type NameProps = { readonly row: ProgramSums; readonly onOpen: (dossierId: string) => void };

const ProgramName = ({ row, onOpen }: NameProps) => {
  const styles = useStyles();
  const table = useTableStyles();
  const { dossierId } = row;
  if (dossierId === null) return `Presupuesto compartido: ${row.name}`;
  return (
    <>
      <Link as="button" className={styles.link} onClick={() => onOpen(dossierId)}>
        {row.name}
      </Link>
      {row.kind === 'sharing-program' && (
        <span className={table.quiet}>Su dinero está en el presupuesto compartido</span>
      )}
      {row.within !== null && <span className={table.quiet}>Se cuenta en «{row.within}»</span>}
    </>
  );
};
