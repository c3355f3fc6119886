import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useEffect, useRef, useState } from 'react';
import { LineAudience } from '#renderer/modules/media-plan/audience/line-audience.tsx';
import { MeasuredReaches } from '#renderer/modules/media-plan/audience/measured-reaches.tsx';
import { Universes } from '#renderer/modules/media-plan/audience/universes.tsx';
import type { MediaGridHandle } from '#renderer/modules/media-plan/grid/media-grid.tsx';
import { useArrival, useContent, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import type { GridHandle, GridPlace } from '#renderer/ui/grid/grid-types.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  tabs: { marginLeft: '-10px' },
  table: {
    flex: '1 1 0',
    minHeight: 0,
    minWidth: 0,
    marginTop: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Sheet = 'lines' | 'universes' | 'reaches';

const SHEETS: readonly { readonly sheet: Sheet; readonly name: string }[] = [
  { sheet: 'lines', name: 'Por renglón' },
  { sheet: 'universes', name: 'Universos' },
  { sheet: 'reaches', name: 'Alcance medido' },
];

/** «Audiencia»: of whom figures are percentages, whom each line reaches, and what was measured of several together. */
export const AudienceSection = () => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const [sheet, setSheet] = useState<Sheet>('lines');
  const universes = useContent((content) => content.universe);
  const reaches = useContent((content) => content.measuredReach);
  const rows = useRef<MediaGridHandle>(null);
  const lines = useRef<GridHandle>(null);
  const [wanted, setWanted] = useState<GridPlace | null>(null);
  useArrival('audience', ({ rowId, field = '' }) => {
    if (rowId === undefined) return;
    const isUniverse = universes.some(({ id }) => id === rowId);
    const isReach = reaches.some(({ id }) => id === rowId);
    setSheet(isUniverse ? 'universes' : isReach ? 'reaches' : 'lines');
    setWanted({ rowId, columnKey: field || (isUniverse ? 'name' : isReach ? 'reach' : 'people') });
  });
  useEffect(() => {
    if (!wanted) return;
    if (rows.current) rows.current.goTo(wanted);
    else lines.current?.goTo(wanted);
    setWanted(null);
  }, [wanted]);
  return (
    <SectionLayout
      title="Audiencia"
      about="A cuántas personas llega el plan y según quién. Lo que no se sabe se deja vacío: nunca cuenta como cero."
      help="media-plan.audience"
      actions={
        !readOnly && sheet !== 'lines' ? (
          <Button size="small" appearance="primary" icon={<AddRegular />} onClick={() => rows.current?.add()}>
            {sheet === 'universes' ? 'Agregar universo' : 'Agregar alcance'}
          </Button>
        ) : null
      }
    >
      <div className={styles.root}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={sheet}
          onTabSelect={(_, data) => setSheet(SHEETS.find((one) => one.sheet === data.value)?.sheet ?? 'lines')}
        >
          {SHEETS.map((one) => (
            <Tab key={one.sheet} value={one.sheet}>
              {one.name}
            </Tab>
          ))}
        </TabList>
        <div className={styles.table}>
          {sheet === 'lines' && <LineAudience ref={lines} />}
          {sheet === 'universes' && <Universes ref={rows} />}
          {sheet === 'reaches' && <MeasuredReaches ref={rows} />}
        </div>
      </div>
    </SectionLayout>
  );
};
