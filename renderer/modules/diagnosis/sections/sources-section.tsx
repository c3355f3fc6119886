import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { useRef } from 'react';
import { useDiagnosis } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { EntityGrid, type EntityGridHandle } from '#renderer/modules/diagnosis/grid/entity-grid.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { DiagnosisRow } from '#shared/domain/diagnosis/diagnosis-edits.ts';

type Source = DiagnosisContent['source'][number];

/** Documents, surveys and records that the figures come from. */
export const SourcesSection = () => {
  const { readOnly } = useDiagnosis();
  const grid = useRef<EntityGridHandle>(null);
  const add = !readOnly && (
    <Button icon={<AddRegular />} onClick={() => grid.current?.add()}>
      Agregar fuente
    </Button>
  );
  return (
    <SectionLayout
      title="Fuentes"
      about="De dónde viene cada cifra. Anótelas aquí una vez y elíjalas después en «Poblaciones», en los medios y en los resultados."
      help="diagnosis.figures"
      actions={add}
    >
      <EntityGrid
        ref={grid}
        part="sources"
        entity="source"
        label="Fuentes de las cifras"
        rowNames={ROW_NAMES}
        columns={COLUMNS}
        blank={blankSource}
        empty={
          <EmptyState icon={<BookRegular />} title="Sin fuentes">
            Una fuente es el documento, la encuesta o el registro del que se toma una cifra. Por ejemplo: «Encuesta
            Ficticia de Hábitos, Instituto Ficticio, 2025, p. 14».
          </EmptyState>
        }
      />
    </SectionLayout>
  );
};

const ROW_NAMES = ['fuente', 'fuentes'] as const;

export const blankSource = (): Omit<Source, 'id' | 'rank'> => ({
  title: '',
  institution: '',
  published: '',
  url: '',
  page: '',
});

const COLUMNS: readonly GridColumn<DiagnosisRow<'source'>>[] = [
  textColumn<Source>({
    key: 'title',
    title: 'Documento, encuesta o registro',
    width: 330,
    value: ({ title }) => title,
  }),
  textColumn<Source>({ key: 'institution', title: 'Institución', width: 220, value: ({ institution }) => institution }),
  textColumn<Source>({ key: 'published', title: 'Fecha (o s/f)', width: 110, value: ({ published }) => published }),
  textColumn<Source>({ key: 'page', title: 'Página', width: 90, value: ({ page }) => page }),
  textColumn<Source>({ key: 'url', title: 'Dirección de internet', width: 240, value: ({ url }) => url }),
];
