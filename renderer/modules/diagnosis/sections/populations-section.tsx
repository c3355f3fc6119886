import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { useMemo, useRef, useState } from 'react';
import { useContent, useDiagnosis, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import type { EntityGridHandle } from '#renderer/modules/diagnosis/grid/entity-grid.tsx';
import { useSegmentOptions, useTerritoryOptions } from '#renderer/modules/diagnosis/grid/row-options.ts';
import { FiguresGrid } from '#renderer/modules/diagnosis/sections/figures-grid.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { insertDiagnosisRows, insertedDiagnosisIds } from '#shared/domain/diagnosis/diagnosis-edits.ts';
import { findPopulation, missingPopulations } from '#shared/domain/diagnosis/population-edits.ts';

const useStyles = makeStyles({
  root: { height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  filter: { flex: '0 1 15rem', minWidth: 0 },
  note: { flex: '1 1 16rem', minWidth: 0, color: tokens.colorNeutralForeground2 },
  grid: { flex: '1 1 0', minHeight: 0 },
});

const ALL = 'all';
const NONE = 'none';

/** Potencial, objetivo y atendida of every territory and segment, and whatever other figure the diagnosis quotes. */
export const PopulationsSection = () => {
  const styles = useStyles();
  const { readOnly } = useDiagnosis();
  const edit = useEdit();
  const grid = useRef<EntityGridHandle>(null);
  const [territory, setTerritory] = useState(ALL);
  const [segment, setSegment] = useState(ALL);
  const territories = useTerritoryOptions();
  const segments = useSegmentOptions();
  const figures = useContent((content) => content.figure);
  const shown = useMemo(
    () => figures.filter((row) => fits(row.territoryId, territory) && fits(row.segmentId, segment)),
    [figures, territory, segment],
  );
  const addThree = () => {
    const place = { territoryId: chosen(territory), segmentId: chosen(segment) };
    const changes = edit(
      (content) =>
        insertDiagnosisRows(content, 'figure', missingPopulations(content, place), content.figure.length, newId),
      'Agregar las tres poblaciones',
    );
    const [rowId = findPopulation({ figure: figures }, { ...place, kind: 'potential' })?.id] = insertedDiagnosisIds(
      changes,
      'figure',
    );
    if (rowId !== undefined) grid.current?.goTo({ rowId, columnKey: 'value' });
  };
  return (
    <SectionLayout
      title="Poblaciones"
      about="La potencial contiene a la objetivo y esta a la atendida. Cada cifra dice de quiénes es, de qué fuente y de qué fecha."
      help="diagnosis.figures"
      actions={
        !readOnly && (
          <>
            <Button icon={<PeopleTeamRegular />} onClick={addThree}>
              Agregar las tres poblaciones
            </Button>
            <Button icon={<AddRegular />} onClick={() => grid.current?.add()}>
              Agregar cifra
            </Button>
          </>
        )
      }
    >
      <div className={styles.root}>
        <div className={styles.filters}>
          <div className={styles.filter}>
            <SelectField label="Territorio" value={territory} onChange={setTerritory}>
              <option value={ALL}>Todos</option>
              <option value={NONE}>Sin territorio</option>
              {territories.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
          </div>
          <div className={styles.filter}>
            <SelectField label="Segmento" value={segment} onChange={setSegment}>
              <option value={ALL}>Todos</option>
              <option value={NONE}>Toda la población</option>
              {segments.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
          </div>
          <Text size={200} className={styles.note}>
            Los segmentos se traslapan: una misma persona puede ser mujer, joven y rural. Por eso aquí nada se suma.
          </Text>
        </div>
        <div className={styles.grid}>
          <FiguresGrid
            ref={grid}
            rows={shown}
            place={{ territoryId: chosen(territory), segmentId: chosen(segment) }}
            onArrival={({ rowId }) => {
              // What one is sent to must not be hidden by a filter.
              if (shown.some(({ id }) => id === rowId)) return;
              setTerritory(ALL);
              setSegment(ALL);
            }}
          />
        </div>
      </div>
    </SectionLayout>
  );
};

const fits = (id: string | null, filter: string): boolean =>
  filter === ALL || (filter === NONE ? id === null : id === filter);

const chosen = (filter: string): string | null => (filter === ALL || filter === NONE ? null : filter);
