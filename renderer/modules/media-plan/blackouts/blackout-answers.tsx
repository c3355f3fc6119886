import { Button, Field, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { ANSWERS_AT_ONCE, answersShown } from '#renderer/modules/media-plan/blackouts/answers-shown.ts';
import {
  useContent,
  useCosts,
  useEdit,
  useLookups,
  useMediaPlan,
  useScenarioLines,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { blackedOut, blackoutsByDay, EXCEPTION_NAMES } from '#shared/domain/media/blackouts.ts';
import { dayWords } from '#shared/domain/media/broadcast-calendar.ts';
import { answerBlackout } from '#shared/domain/media/media-edits.ts';
import { type Blackout, blackoutException } from '#shared/domain/media/media-plan.ts';
import { lineWords } from '#shared/domain/media/media-reading.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  more: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, marginTop: '10px' },
  item: {
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px 16px',
    alignItems: 'start',
    '@media (max-width: 62rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  open: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  stopped: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  stated: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  wide: { gridColumn: '1 / -1' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Each line of the copy that is shown with the days of it that fall into a blackout, and what is said of them; of one line alone where it is named. */
export const BlackoutAnswers = ({ lineId: only, wanted }: AnswersProps) => {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [asked, setAsked] = useState(ANSWERS_AT_ONCE);
  const { units } = useLookups();
  const lines = useScenarioLines();
  const costs = useDeferredValue(useCosts((all) => all));
  const blackouts = useContent((content) => content.blackout);
  const found = useMemo(() => {
    const byDay = blackoutsByDay(costs.calendar, blackouts);
    return lines.flatMap((line, index) => {
      const spread = costs.byLine.get(line.id);
      const where = lineWords(line, index, units.get(line.mediumKey));
      return spread && (only === undefined || only === line.id)
        ? blackedOut(spread, blackouts, byDay).map(({ blackout, days }) => ({
            blackout,
            lineId: line.id,
            where,
            days: dayWords(costs.calendar, days),
          }))
        : [];
    });
  }, [lines, costs, blackouts, units, only]);
  if (found.length === 0) {
    return (
      <Text block size={200} className={styles.quiet}>
        {blackouts.length === 0
          ? 'Sin vedas escritas no hay nada que revisar.'
          : 'Ningún renglón tiene inserciones durante las vedas.'}
      </Text>
    );
  }
  const shown = answersShown(
    asked,
    found.map(({ lineId }) => lineId),
    wanted,
  );
  const left = found.length - shown;
  const showMore = () => {
    setAsked(shown + ANSWERS_AT_ONCE);
    // The button goes down or away: one goes on with the first line that came.
    requestAnimationFrame(() => list.current?.children[shown]?.querySelector('select')?.focus());
  };
  return (
    <>
      <ul ref={list} className={styles.list} aria-label="Renglones durante una veda">
        {found.slice(0, shown).map(({ blackout, lineId, where, days }) => (
          <Answer key={`${blackout.id} ${lineId}`} blackout={blackout} lineId={lineId} where={where} days={days} />
        ))}
      </ul>
      {left > 0 && (
        <div className={styles.more}>
          <Text size={200} className={styles.quiet}>
            Se ven {shown} de {found.length}.
          </Text>
          <Button onClick={showMore}>Mostrar {Math.min(left, ANSWERS_AT_ONCE)} más</Button>
        </div>
      )}
    </>
  );
};

type AnswersProps = {
  /** Only of this line. */
  readonly lineId?: string;
  /** A line that somebody was sent to: it is drawn however far down it stands. */
  readonly wanted?: string | undefined;
};

type Props = {
  readonly blackout: Blackout;
  readonly lineId: string;
  readonly where: string;
  /** «3 a 7 de mayo». */
  readonly days: string;
};

const Answer = ({ blackout, lineId, where, days }: Props) => {
  const styles = useStyles();
  const { readOnly } = useMediaPlan();
  const edit = useEdit();
  const answer = useContent((content) =>
    content.blackoutAnswer.find((row) => row.blackoutId === blackout.id && row.lineId === lineId),
  );
  const say = (said: Parameters<typeof answerBlackout>[3], label: string, coalesce: string | null = null) =>
    edit(
      label,
      (content) => answerBlackout(content, blackout.id, lineId, said, newId),
      coalesce === null ? null : `${coalesce} ${blackout.id} ${lineId}`,
    );
  const exception = answer?.exception ?? null;
  return (
    <li
      className={mergeClasses(
        styles.item,
        exception === null ? styles.open : exception === 'none' ? styles.stopped : styles.stated,
      )}
      data-row={lineId}
      aria-label={where}
    >
      <div className={styles.wide}>
        <h4 className={styles.heading}>{where}</h4>
        <Text size={200} className={styles.quiet}>
          {blackout.process.trim() || 'Veda sin nombre'}: {days}
        </Text>
      </div>
      <div data-fields="exception">
        <SelectField
          label="Excepción que le corresponde"
          value={exception ?? ''}
          readOnly={readOnly}
          onChange={(value) =>
            say({ exception: value === '' ? null : blackoutException.parse(value) }, 'Declarar la excepción')
          }
        >
          <option value="">Nadie lo ha dicho</option>
          {blackoutException.options.map((value) => (
            <option key={value} value={value}>
              {EXCEPTION_NAMES[value]}
            </option>
          ))}
        </SelectField>
      </div>
      <Field label="Por qué le corresponde" data-fields="justification">
        <DraftTextarea
          value={answer?.justification ?? ''}
          maxLength={20_000}
          rows={2}
          readOnly={readOnly}
          onCommit={(justification) => say({ justification }, 'Justificar la excepción', 'justification')}
        />
      </Field>
      <Field label="Puesto que la revisó" data-fields="reviewer">
        <DraftInput
          value={answer?.reviewer ?? ''}
          maxLength={2_000}
          readOnly={readOnly}
          onCommit={(reviewer) => say({ reviewer }, 'Anotar quién revisó', 'reviewer')}
        />
      </Field>
      <div data-fields="reviewedOn">
        <DateField
          label="Fecha en que la revisó"
          value={answer?.reviewedOn ?? ''}
          readOnly={readOnly}
          onCommit={(reviewedOn) => say({ reviewedOn }, 'Anotar la fecha de la revisión')}
        />
      </div>
    </li>
  );
};
