import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useCosts, useEdit, useLookups, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { weekWords } from '#shared/domain/media/broadcast-calendar.ts';
import { readInsertions } from '#shared/domain/media/import-values.ts';
import type { MediaLine, MediaPlanChange } from '#shared/domain/media/media-plan.ts';
import { broadcastDays, paintCounts, weekCounts } from '#shared/domain/media/paint.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
  wide: { gridColumn: '1 / -1' },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

/** So many a week, from one week to another: what the calendar paints by hand. */
export const WeeksAnswer = ({ line }: { readonly line: MediaLine }) => {
  const styles = useStyles();
  const { session } = useMediaPlan();
  const { campaigns } = useLookups();
  const edit = useEdit();
  const calendar = useCosts((costs) => costs.calendar);
  const campaign = line.campaignId === null ? undefined : campaigns.get(line.campaignId);
  const weeks = useMemo(
    () => calendar.weeks.filter((week) => broadcastDays(line, week, { calendar, campaign }).length > 0),
    [calendar, line, campaign],
  );
  const [from, setFrom] = useState(weeks[0]?.index ?? 0);
  const [to, setTo] = useState(weeks[0]?.index ?? 0);
  const [count, setCount] = useState(5);
  const [problem, setProblem] = useState<string | null>(null);
  if (weeks.length === 0) {
    return <Text>Su campaña no tiene días de este ejercicio. Corrija sus fechas en la estrategia.</Text>;
  }
  const paint = () => {
    const counts = new Map<number, number>();
    for (const week of weeks.filter(({ index }) => index >= from && index <= to)) {
      const days = weekCounts(line, week, count, { calendar, campaign });
      if (!days.ok) {
        setProblem(days.error.message);
        return;
      }
      for (const [index, number] of days.value) counts.set(index, number);
    }
    let changes: readonly MediaPlanChange[] = [];
    const painted = paintCounts(session.getState().content, line.id, 'paid', counts, { calendar, newId });
    if (painted.ok) changes = painted.value;
    setProblem(painted.ok ? null : painted.error.message);
    edit('Pintar semanas', () => changes);
  };
  const option = ({ index }: (typeof weeks)[number]) => {
    const week = calendar.weeks[index];
    return (
      <option key={index} value={index}>
        {week ? weekWords(calendar, week) : ''}
      </option>
    );
  };
  return (
    <div className={styles.root}>
      <SelectField
        label="Desde"
        value={String(from)}
        onChange={(value) => {
          setFrom(Number(value));
          if (Number(value) > to) setTo(Number(value));
        }}
      >
        {weeks.map(option)}
      </SelectField>
      <SelectField label="Hasta" value={String(to)} onChange={(value) => setTo(Number(value))}>
        {weeks.filter(({ index }) => index >= from).map(option)}
      </SelectField>
      <ParsedInput
        label="Inserciones por semana"
        text={String(count)}
        read={(typed) => readInsertions(typed)}
        onCommit={setCount}
      />
      <Button onClick={paint}>Pintar esas semanas</Button>
      {problem !== null && (
        <span role="alert" className={`${styles.problem} ${styles.wide}`}>
          {problem}
        </span>
      )}
    </div>
  );
};
