import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { type Ref, useMemo, useRef } from 'react';
import { useContent, useDiagnosis } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { EntityGrid, type EntityGridHandle } from '#renderer/modules/diagnosis/grid/entity-grid.tsx';
import { useSourceOptions } from '#renderer/modules/diagnosis/grid/row-options.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { choiceColumn, computedColumn, decimalColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { printedProgress } from '#shared/documents/compose/printed-quantities.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

type PastResult = DiagnosisContent['pastResult'][number];

/** What earlier years set out to do and did; what was carried forward stands here too. */
export const ResultsSection = () => {
  const { readOnly } = useDiagnosis();
  const grid = useRef<EntityGridHandle>(null);
  return (
    <SectionLayout
      title="Resultados anteriores"
      about="Qué se propuso y qué se logró en años anteriores. Si el expediente viene del año pasado, sus coberturas ya están aquí."
      help="diagnosis"
      actions={
        !readOnly && (
          <Button icon={<AddRegular />} onClick={() => grid.current?.add()}>
            Agregar resultado
          </Button>
        )
      }
    >
      <ResultsGrid ref={grid} />
    </SectionLayout>
  );
};

type GridProps = {
  readonly ref?: Ref<EntityGridHandle>;
  /** Where no button above adds the first row. */
  readonly withAdd?: boolean;
};

/** The results as a table. */
export const ResultsGrid = ({ ref, withAdd = false }: GridProps) => {
  const { readOnly } = useDiagnosis();
  const own = useRef<EntityGridHandle>(null);
  const year = useContent((content) => content.diagnosis[0]?.fiscalYear ?? new Date().getFullYear());
  const sources = useSourceOptions();
  const columns = useMemo(
    (): readonly GridColumn<PastResult>[] => [
      textColumn<PastResult>({
        key: 'fiscalYear',
        title: 'Año',
        width: 64,
        value: (row) => String(row.fiscalYear),
        check: yearProblem,
      }),
      textColumn<PastResult>({ key: 'concept', title: 'Qué se propuso', width: 280, value: (row) => row.concept }),
      textColumn<PastResult>({ key: 'unit', title: 'Unidad', width: 100, value: (row) => row.unit }),
      decimalColumn<PastResult>({ key: 'planned', title: 'Planeado', width: 104, value: (row) => row.planned }),
      decimalColumn<PastResult>({ key: 'done', title: 'Realizado', width: 104, value: (row) => row.done }),
      computedColumn<PastResult>({
        key: 'progress',
        title: 'Avance',
        width: 84,
        align: 'end',
        value: (row) => printedProgress(row.planned, row.done),
      }),
      choiceColumn<PastResult>({
        key: 'sourceId',
        title: 'Fuente',
        width: 170,
        options: sources,
        value: (row) => row.sourceId ?? '',
      }),
      textColumn<PastResult>({ key: 'lesson', title: 'Qué se aprendió', width: 260, value: (row) => row.lesson }),
    ],
    [sources],
  );
  return (
    <EntityGrid
      ref={ref ?? own}
      part="results"
      entity="pastResult"
      label="Resultados de años anteriores"
      rowNames={ROW_NAMES}
      columns={columns}
      blank={() => ({ fiscalYear: year - 1, concept: '', unit: '', planned: '', done: '', sourceId: null, lesson: '' })}
      frozen={2}
      empty={
        <EmptyState
          icon={<HistoryRegular />}
          title="Sin resultados anteriores"
          actions={withAdd && !readOnly && <Button onClick={() => own.current?.add()}>Agregar resultado</Button>}
        >
          Anote qué metas hubo el año pasado, cuánto se logró y qué se aprendió. Si es el primer año del programa, deje
          esta parte vacía.
        </EmptyState>
      }
    />
  );
};

const ROW_NAMES = ['resultado', 'resultados'] as const;

const yearProblem = (typed: string): string | undefined =>
  fiscalYear.safeParse(Number(typed.trim())).success
    ? undefined
    : `«${typed.trim().slice(0, 20)}» no es un año. Escríbalo con cuatro cifras, por ejemplo 2026.`;
