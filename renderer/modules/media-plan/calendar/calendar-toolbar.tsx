import { Button, Input, Label, makeStyles, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Brush, BrushMode } from '#renderer/modules/media-plan/calendar/brush.ts';
import type { Grouping } from '#renderer/modules/media-plan/calendar/calendar-rows.ts';
import { MOST_A_DAY } from '#shared/domain/media/media-plan.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `2px ${tokens.spacingHorizontalM}` },
  part: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  count: { width: '68px', minWidth: 0, '& input': { textAlign: 'right', minWidth: 0 } },
  select: { minWidth: '8.5rem' },
});

type Props = {
  readonly brush: Brush;
  readonly onBrush: (brush: Brush) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly readOnly: boolean;
  readonly onDays: () => void;
};

/** What is painted, with how many, and how the lines are gathered. */
export const CalendarToolbar = ({ brush, onBrush, grouping, onGrouping, readOnly, onDays }: Props) => {
  const styles = useStyles();
  const groupId = useId();
  return (
    <div className={styles.root}>
      {!readOnly && (
        <>
          <TabList
            size="small"
            appearance="subtle-circular"
            aria-label="Qué hace el ratón al arrastrar"
            selectedValue={brush.mode}
            onTabSelect={(_, { value }) => onBrush({ ...brush, mode: value as BrushMode })}
          >
            <Tab value="paint">Pintar</Tab>
            <Tab value="wipe">Borrar</Tab>
            <Tab value="choose">Elegir</Tab>
          </TabList>
          <BrushCount count={brush.count} onCount={(count) => onBrush({ ...brush, count })} />
        </>
      )}
      <TabList
        size="small"
        appearance="subtle-circular"
        aria-label="Inserciones que se pintan y escriben (B cambia)"
        selectedValue={brush.layer}
        onTabSelect={(_, { value }) => onBrush({ ...brush, layer: value === 'bonus' ? 'bonus' : 'paid' })}
      >
        <Tab value="paid">Pagadas</Tab>
        <Tab value="bonus">Bonificadas</Tab>
      </TabList>
      <div className={styles.part}>
        <Label size="small" htmlFor={groupId}>
          Agrupar
        </Label>
        <Select
          id={groupId}
          size="small"
          className={styles.select}
          value={grouping}
          onChange={(_, { value }) => onGrouping(GROUPINGS.find(([key]) => key === value)?.[0] ?? 'none')}
        >
          {GROUPINGS.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      <Button size="small" onClick={onDays}>
        Días de la semana…
      </Button>
    </div>
  );
};

const GROUPINGS: readonly (readonly [Grouping, string])[] = [
  ['none', 'Sin agrupar'],
  ['medium', 'Por medio'],
  ['campaign', 'Por campaña'],
  ['item', 'Por partida'],
];

/** Insertions of a painted week; what isn't a number of them is put back. */
const BrushCount = ({ count, onCount }: { readonly count: number; readonly onCount: (count: number) => void }) => {
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const number = Number(typed);
    if (typed !== null && /^\d{1,5}$/.test(typed.trim()) && number >= 1 && number <= MOST_A_DAY * 7) onCount(number);
    setTyped(null);
  };
  return (
    <div className={styles.part}>
      <Label size="small" htmlFor={id}>
        Con
      </Label>
      <Input
        id={id}
        size="small"
        className={styles.count}
        inputMode="numeric"
        aria-label="Inserciones por semana al pintar"
        value={typed ?? String(count)}
        onFocus={(event) => event.target.select()}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </div>
  );
};
