import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import { type Ref, useMemo, useRef, useState } from 'react';
import { useContent, useDiagnosis } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { EntityGrid, type EntityGridHandle } from '#renderer/modules/diagnosis/grid/entity-grid.tsx';
import { searchOptions, useTerritoryOptions } from '#renderer/modules/diagnosis/grid/row-options.ts';
import { TerritoryImportDialog } from '#renderer/modules/diagnosis/import/territory-import-dialog.tsx';
import { StatesDialog } from '#renderer/modules/diagnosis/sections/states-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { choiceColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { outlineOf } from '#shared/domain/common/outline.ts';
import type { Territory } from '#shared/domain/diagnosis/diagnosis.ts';
import { TERRITORY_LEVELS, TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';

/** Where the population lives: states of the catalogue, their regions, municipalities and localities. */
export const TerritoriesSection = () => {
  const { readOnly } = useDiagnosis();
  const grid = useRef<EntityGridHandle>(null);
  const [marking, setMarking] = useState(false);
  const [importing, setImporting] = useState(false);
  return (
    <SectionLayout
      title="Territorios"
      about="Dónde está la población. Marque las entidades; las regiones y los municipios se escriben, se pegan de Excel o se importan."
      help="diagnosis.territories"
      actions={
        !readOnly && (
          <>
            <Button appearance="primary" icon={<LocationRegular />} onClick={() => setMarking(true)}>
              Marcar entidades…
            </Button>
            <Button icon={<ClipboardPasteRegular />} onClick={() => setImporting(true)}>
              Pegar o importar…
            </Button>
            <Button icon={<AddRegular />} onClick={() => grid.current?.add()}>
              Agregar territorio
            </Button>
          </>
        )
      }
    >
      <TerritoriesGrid ref={grid} />
      {importing && <TerritoryImportDialog onClose={() => setImporting(false)} />}
      {marking && <StatesDialog onClose={() => setMarking(false)} />}
    </SectionLayout>
  );
};

/** The territories as a table, what lies in one under it. */
export const TerritoriesGrid = ({ ref }: { readonly ref?: Ref<EntityGridHandle> }) => {
  const { readOnly } = useDiagnosis();
  const own = useRef<EntityGridHandle>(null);
  const territories = useContent((content) => content.territory);
  const options = useTerritoryOptions();
  const outline = useMemo(() => outlineOf(territories), [territories]);
  const rows = useMemo(() => outline.map(({ row }) => row), [outline]);
  const columns = useMemo((): readonly GridColumn<Territory>[] => {
    const levels = new Map(outline.map(({ row, level }) => [row.id, level]));
    return [
      {
        ...textColumn<Territory>({ key: 'name', title: 'Nombre', width: 300, value: ({ name }) => name }),
        shown: ({ id, name }) => `${INDENT.repeat(levels.get(id) ?? 0)}${name}`,
      },
      choiceColumn<Territory>({
        key: 'level',
        title: 'Tipo',
        width: 120,
        options: LEVELS,
        value: ({ level }) => level,
        check: (value) => (value === '' ? 'Elija qué es: entidad, región, municipio…' : undefined),
      }),
      {
        ...choiceColumn<Territory>({
          key: 'parentId',
          title: 'Está en',
          width: 260,
          options,
          value: ({ parentId }) => parentId ?? '',
          check: (value, row) =>
            value !== '' && value === row?.id ? 'Un territorio no está dentro de sí mismo.' : undefined,
        }),
        search: searchOptions(options),
      },
      textColumn<Territory>({
        key: 'code',
        title: 'Clave oficial',
        width: 120,
        value: ({ code }) => code,
        check: codeProblem,
      }),
    ];
  }, [outline, options]);
  return (
    <EntityGrid
      ref={ref ?? own}
      part="territories"
      entity="territory"
      label="Territorios"
      rowNames={ROW_NAMES}
      columns={columns}
      rows={rows}
      blank={blankTerritory}
      empty={
        <EmptyState
          icon={<LocationRegular />}
          title="Sin territorios"
          actions={
            ref === undefined && !readOnly && <Button onClick={() => own.current?.add()}>Agregar territorio</Button>
          }
        >
          Empiece con «Marcar entidades…»: las 32 vienen en Cauce con su clave. Si el programa es nacional, marque todas
          o agregue un solo territorio de tipo «País».
        </EmptyState>
      }
    />
  );
};

const ROW_NAMES = ['territorio', 'territorios'] as const;
const INDENT = '\u2003';

const blankTerritory = (): Omit<Territory, 'id' | 'rank'> => ({
  parentId: null,
  level: 'municipality',
  code: '',
  name: '',
});

const LEVELS = TERRITORY_LEVELS.map((level) => ({
  value: level,
  label: `${TERRITORY_NAMES[level].charAt(0).toUpperCase()}${TERRITORY_NAMES[level].slice(1)}`,
}));

const codeProblem = (typed: string): string | undefined =>
  typed.length <= 20
    ? undefined
    : 'La clave tiene más de 20 caracteres: revise si es una clave. Escriba solo la clave oficial.';
