import { Button } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { type Ref, useRef } from 'react';
import { useContent, useDiagnosis } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { EntityGrid, type EntityGridHandle } from '#renderer/modules/diagnosis/grid/entity-grid.tsx';
import { useFigureColumns } from '#renderer/modules/diagnosis/grid/figure-columns.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Figure } from '#shared/domain/diagnosis/diagnosis.ts';
import { BLANK_FIGURE } from '#shared/domain/diagnosis/population-edits.ts';

type Props = {
  readonly ref?: Ref<EntityGridHandle>;
  /** Those of a filter; all of them where absent. */
  readonly rows?: readonly Figure[];
  /** Where and whom new figures are of. */
  readonly place?: Pick<Figure, 'territoryId' | 'segmentId'>;
  readonly onArrival?: (place: FindingPlace) => void;
};

/** Every figure with its place, its group, of whom it is, where it comes from and its date. */
export const FiguresGrid = ({ ref, rows, place, onArrival }: Props) => {
  const { readOnly } = useDiagnosis();
  const own = useRef<EntityGridHandle>(null);
  const count = useContent((content) => content.figure.length);
  const columns = useFigureColumns();
  return (
    <EntityGrid
      ref={ref ?? own}
      part="populations"
      entity="figure"
      label="Cifras de población"
      rowNames={ROW_NAMES}
      columns={columns}
      {...(rows ? { rows } : {})}
      blank={() => ({ ...BLANK_FIGURE, ...place })}
      frozen={2}
      {...(onArrival ? { onArrival } : {})}
      empty={
        <EmptyState
          icon={<PeopleTeamRegular />}
          title={count === 0 ? 'Sin cifras' : 'Ninguna cifra de este territorio y segmento'}
          actions={ref === undefined && !readOnly && <Button onClick={() => own.current?.add()}>Agregar cifra</Button>}
        >
          Cada renglón es una cifra: de qué territorio y segmento, cuántas personas o qué porcentaje, de quiénes, de qué
          fuente y de qué fecha.
        </EmptyState>
      }
    />
  );
};

const ROW_NAMES = ['cifra', 'cifras'] as const;
