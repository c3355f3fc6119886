import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, useState } from 'react';
import { LinePart } from '#renderer/modules/media-plan/lines/line-part.tsx';
import {
  useCosts,
  useEdit,
  useLineSpread,
  useLookups,
  useMediaPlan,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { ParsedInput } from '#renderer/ui/parsed-input.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { MOST_A_DAY } from '#shared/domain/media/media-plan.ts';
import { paintDays } from '#shared/domain/media/paint.ts';

const useStyles = makeStyles({
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '10rem', overflowY: 'auto' },
  day: { display: 'flex', alignItems: 'center', gap: '4px', fontSize: tokens.fontSizeBase200 },
  words: { flex: '1 1 0' },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  readonly line: MediaLine;
  readonly direct: boolean;
  /** False where there is no calendar to go to. */
  readonly toCalendar?: boolean;
};

/** The days of a line: typed one by one for a talk or a visit, and painted in the calendar for everything else. */
export const LineDates = ({ line, direct, toCalendar = true }: Props) => {
  const styles = useStyles();
  const { readOnly, session, places } = useMediaPlan();
  const { campaigns } = useLookups();
  const edit = useEdit();
  const calendar = useCosts((costs) => costs.calendar);
  const spread = useLineSpread(line.id);
  const list = useRef<HTMLUListElement>(null);
  const fresh = useRef<HTMLDivElement>(null);
  const [date, setDate] = useState('');
  const [count, setCount] = useState(1);
  const [problem, setProblem] = useState<string | null>(null);
  const days = spread?.days.filter(({ paid, bonus }) => paid + bonus > 0) ?? [];
  const paint = (day: string, number: number): boolean => {
    const campaign = line.campaignId === null ? undefined : campaigns.get(line.campaignId);
    const painted = paintDays(session.getState().content, line, 'paid', [[day, number]], { calendar, campaign, newId });
    setProblem(painted.ok ? null : painted.error.message);
    if (painted.ok) edit(number === 0 ? 'Quitar una fecha' : 'Agregar una fecha', () => painted.value);
    return painted.ok;
  };
  // The button goes away with its date, and the focus would go with it: the next one is there, or a new date.
  const remove = (day: string, at: number) => {
    if (!paint(day, 0)) return;
    requestAnimationFrame(() => {
      const left = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
      (left[Math.min(at, left.length - 1)] ?? fresh.current?.querySelector<HTMLElement>('input'))?.focus();
    });
  };
  const add = () => {
    if (date === '') {
      setProblem('Falta la fecha. Escriba el día, el mes y el año.');
      return;
    }
    if (paint(date, count)) {
      setDate('');
      setCount(1);
    }
  };
  return (
    <LinePart title={direct ? 'Fechas' : 'Inserciones'}>
      <div className={styles.wide} data-fields="days">
        <Text size={200}>{daysWords(spread?.paid ?? 0, spread?.bonus ?? 0, days.length, direct)}</Text>
      </div>
      {direct && !readOnly && (
        <>
          <div ref={fresh} className={styles.wide}>
            <DateField label="Fecha" value={date} onCommit={setDate} hint={`Del ejercicio ${calendar.year}`} />
          </div>
          <ParsedInput label="Cuántas ese día" text={String(count)} read={readCount} onCommit={setCount} />
          <div style={{ alignSelf: 'end' }}>
            <Button onClick={add}>Agregar fecha</Button>
          </div>
          {problem !== null && (
            <span role="alert" className={`${styles.problem} ${styles.wide}`}>
              {problem}
            </span>
          )}
        </>
      )}
      {direct && days.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable with the keyboard
        <ul ref={list} className={`${styles.list} ${styles.wide}`} aria-label="Fechas del renglón" tabIndex={0}>
          {days.map(({ index, paid, bonus }, at) => {
            const day = calendar.days[index]?.date ?? '';
            return (
              <li key={index} className={styles.day}>
                <span className={styles.words}>
                  {formatLongDate(day)}
                  {paid + bonus > 1 && ` (${paid + bonus})`}
                </span>
                {!readOnly && (
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={`Quitar el ${formatLongDate(day)}`}
                    onClick={() => remove(day, at)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {toCalendar && (
        <div className={styles.wide}>
          <Button size="small" onClick={() => places.jump({ section: 'calendar', rowId: line.id })}>
            {readOnly ? 'Ver en el calendario' : 'Pintar en el calendario'}
          </Button>
        </div>
      )}
    </LinePart>
  );
};

const daysWords = (paid: number, bonus: number, days: number, direct: boolean): string => {
  if (days === 0) return direct ? 'Todavía no tiene fechas.' : 'Todavía no tiene inserciones.';
  const total = paid.toLocaleString('es-MX');
  const what = bonus === 0 ? total : `${total} y ${bonus.toLocaleString('es-MX')} sin costo`;
  return `${what}, en ${days === 1 ? 'un día' : `${days} días`}.`;
};

const readCount = (typed: string): Result<number> => {
  const value = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return value >= 1 && value <= MOST_A_DAY
    ? ok(value)
    : fail('invalid-input', `«${typed}» no es un número entero de 1 a ${MOST_A_DAY}. Escriba, por ejemplo, 2.`);
};
