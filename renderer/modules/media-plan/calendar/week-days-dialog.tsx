import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { insertionWords } from '#renderer/modules/media-plan/calendar/calendar-words.ts';
import { dayCount, type FilledDay } from '#renderer/modules/media-plan/calendar/week-days.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import type { Result } from '#shared/domain/common/result.ts';
import { MOST_A_DAY } from '#shared/domain/media/media-plan.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: { padding: `2px ${tokens.spacingHorizontalS}`, textAlign: 'left', verticalAlign: 'middle' },
  name: { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  input: { width: '84px', minWidth: 0, '& input': { textAlign: 'right', minWidth: 0 } },
  note: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

type Props = {
  readonly title: string;
  /** The week or month that the days are of. */
  readonly name: string;
  readonly span: 'week' | 'month';
  readonly days: readonly FilledDay[];
  readonly readOnly: boolean;
  readonly onSave: (days: readonly (readonly [date: string, paid: number, bonus: number])[]) => Result<null>;
  readonly onClose: () => void;
  /** Elsewhere, once what was written here is kept; absent where there is nothing before or after. */
  readonly onGo: Partial<Readonly<Record<'before' | 'after' | 'span', () => void>>>;
};

type Written = Readonly<Record<string, { readonly paid: string; readonly bonus: string }>>;

/** Insertions of each day of a week or of a month. */
export const WeekDaysDialog = ({ title, name, span, days, readOnly, onSave, onClose, onGo }: Props) => {
  const styles = useStyles();
  const [written, setWritten] = useState<Written>(() => textsOf(days));
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Other days in the same dialog: what was written of the ones before is kept already.
  const first = `${days[0]?.date} ${days.length}`;
  const [seen, setSeen] = useState(first);
  if (seen !== first) {
    setSeen(first);
    setWritten(textsOf(days));
    setTried(false);
    setProblem(null);
  }
  const wrong = (text: string | undefined) => tried && dayCount(text ?? '') === null;

  /** False where something can't be read, or a day can't have it. */
  const save = (): boolean => {
    setTried(true);
    const read = days.map(
      ({ date }) => [date, dayCount(written[date]?.paid ?? ''), dayCount(written[date]?.bonus ?? '')] as const,
    );
    if (read.some(([, paid, bonus]) => paid === null || bonus === null)) {
      setProblem(`Escriba en cada día un número entero de 0 a ${MOST_A_DAY.toLocaleString('es-MX')}.`);
      return false;
    }
    const changed = read.filter(([date, paid, bonus]) => {
      const before = days.find((day) => day.date === date);
      return before?.paid !== paid || before?.bonus !== bonus;
    });
    const saved = readOnly
      ? null
      : onSave(changed.map(([date, paid, bonus]) => [date, paid ?? 0, bonus ?? 0] as const));
    setProblem(saved && !saved.ok ? saved.error.message : null);
    return saved === null || saved.ok;
  };
  const sums = days.reduce(
    (sum, { date }) => ({
      paid: sum.paid + (dayCount(written[date]?.paid ?? '') ?? 0),
      bonus: sum.bonus + (dayCount(written[date]?.bonus ?? '') ?? 0),
    }),
    { paid: 0, bonus: 0 },
  );

  return (
    <FormDialog help="media-plan.calendar" onClose={onClose} about={first} onSubmit={() => void (save() && onClose())}>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          <Text as="p">
            {name}: {insertionWords(sums.paid, sums.bonus)}
          </Text>
          <table className={styles.table}>
            <thead>
              <tr>
                <th className={styles.cell} scope="col">
                  Día
                </th>
                <th className={styles.cell} scope="col">
                  Pagadas
                </th>
                <th className={styles.cell} scope="col">
                  Bonificadas
                </th>
                <th className={styles.cell} scope="col">
                  Observación
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((day, at) => (
                <tr key={day.date}>
                  <th className={`${styles.cell} ${styles.name}`} scope="row">
                    {day.name}
                  </th>
                  {(['paid', 'bonus'] as const).map((kind) => {
                    const text = written[day.date]?.[kind] ?? '';
                    return (
                      <td key={kind} className={styles.cell}>
                        <Input
                          size="small"
                          className={styles.input}
                          inputMode="numeric"
                          autoFocus={at === 0 && kind === 'paid'}
                          aria-label={`${kind === 'paid' ? 'Pagadas' : 'Bonificadas'}, ${day.name}`}
                          aria-invalid={wrong(text) ? true : undefined}
                          readOnly={readOnly || (day.outside && day[kind] === 0)}
                          value={text}
                          onFocus={(event) => event.target.select()}
                          onChange={(_, { value }) =>
                            setWritten({ ...written, [day.date]: { ...NONE, ...written[day.date], [kind]: value } })
                          }
                        />
                      </td>
                    );
                  })}
                  <td className={`${styles.cell} ${styles.note}`}>{day.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {problem !== null && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{problem}</MessageBarBody>
            </MessageBar>
          )}
        </DialogContent>
        <DialogActions fluid>
          <Button
            disabled={!onGo.before}
            aria-label={span === 'week' ? 'Semana anterior' : 'Mes anterior'}
            onClick={() => save() && onGo.before?.()}
          >
            Anterior
          </Button>
          <Button
            disabled={!onGo.after}
            aria-label={span === 'week' ? 'Semana siguiente' : 'Mes siguiente'}
            onClick={() => save() && onGo.after?.()}
          >
            Siguiente
          </Button>
          <Button onClick={() => save() && onGo.span?.()}>{span === 'week' ? 'Ver el mes' : 'Ver la semana'}</Button>
          <Button onClick={onClose}>{readOnly ? 'Cerrar' : 'Cancelar'}</Button>
          {!readOnly && (
            <Button type="submit" appearance="primary" aria-label="Guardar los días">
              Guardar
            </Button>
          )}
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

const NONE = { paid: '', bonus: '' } as const;

const textsOf = (days: readonly FilledDay[]): Written =>
  Object.fromEntries(
    days.map(({ date, paid, bonus }) => [
      date,
      { paid: paid === 0 ? '' : String(paid), bonus: bonus === 0 ? '' : String(bonus) },
    ]),
  );
