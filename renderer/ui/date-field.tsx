import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { useEffect, useRef, useState } from 'react';
import { helpAnchor } from '#renderer/ui/help-anchor.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { parseSpanishDate } from '#shared/domain/common/dates.ts';

const useStyles = makeStyles({
  input: { minWidth: '11rem' },
  calendar: {
    position: 'absolute',
    bottom: 0,
    right: 0,
    width: '1px',
    height: '1px',
    opacity: 0,
    pointerEvents: 'none',
  },
  place: { position: 'relative' },
});

type Props = {
  readonly label: string;
  /** ISO day, `YYYY-MM-DD`, or ''. */
  readonly value: string;
  /**
   * A day, or ''. What can't be read as a day is none: a form gets '' while the text stays with its error, so that
   * nothing goes on with the day that was there before.
   */
  readonly onCommit: (value: string) => void;
  /** Where every edit is stored at once: what can't be read changes nothing, and the field says what is kept. */
  readonly keepsStored?: boolean;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly hint?: string;
  /** What is wrong with it, from outside. */
  readonly problem?: string;
  readonly help?: string;
};

/**
 * A day, typed as people write it (30/07/2014 or 30 de julio de 2014) or chosen from the calendar. The browser's own
 * date input follows the computer's language, which needn't be Spanish.
 */
export const DateField = ({
  label,
  value,
  onCommit,
  keepsStored = false,
  required = false,
  readOnly = false,
  hint,
  problem,
  help,
}: Props) => {
  const styles = useStyles();
  const [draft, setDraft] = useState(shown(value));
  const [wrong, setWrong] = useState(false);
  const calendar = useRef<HTMLInputElement>(null);
  const notify = useNotify();

  useEffect(() => {
    setDraft((typed) => (value === '' && parseSpanishDate(typed) === undefined ? typed : shown(value)));
    setWrong((was) => was && value === '');
  }, [value]);

  const settle = (text: string) => {
    const typed = text.trim();
    const parsed = typed === '' ? '' : parseSpanishDate(typed);
    setWrong(parsed === undefined);
    if (parsed !== undefined) setDraft(shown(parsed));
    else if (keepsStored) return;
    const day = parsed ?? '';
    if (day !== value) onCommit(day);
  };

  const type = (text: string) => {
    setDraft(text);
    // An error that went away with the focus would move the button under the pointer, and the click would be lost.
    if (wrong && (text.trim() === '' || parseSpanishDate(text) !== undefined)) settle(text);
  };

  // A screen that goes away takes with it what can be read, and says what couldn't be.
  const leave = useRef(() => {});
  leave.current = () => {
    if (!keepsStored || readOnly || draft.trim() === shown(value)) return;
    const day = draft.trim() === '' ? '' : parseSpanishDate(draft.trim());
    if (day !== undefined) {
      if (day !== value) onCommit(day);
      return;
    }
    notify({
      intent: 'error',
      title: `No se guardó «${draft.trim()}» en «${label}»`,
      body: `No es una fecha, y se conserva ${value === '' ? 'vacío, como estaba' : `la que había: ${shown(value)}`}. Escríbala así: 30/07/2014.`,
    });
  };
  useEffect(() => () => leave.current(), []);

  const kept = keepsStored && value !== '' ? ` Se conserva ${shown(value)}.` : '';
  const message = wrong ? `«${draft.trim()}» no es una fecha. Escríbala así: 30/07/2014.${kept}` : problem;
  return (
    <Field
      label={label}
      required={required}
      hint={hint ?? 'Día/mes/año, por ejemplo 30/07/2014'}
      validationState={message === undefined ? 'none' : 'error'}
      validationMessage={message ?? null}
      {...(help === undefined ? {} : helpAnchor(help))}
      className={styles.place}
    >
      {(field) => (
        <div className={styles.place}>
          <Input
            {...field}
            className={styles.input}
            // What is stored can be left as it is, however wrong it is found to be.
            {...(wrong || problem === undefined ? {} : { 'data-taken': true })}
            value={draft}
            readOnly={readOnly}
            placeholder="dd/mm/aaaa"
            onChange={(_, data) => type(data.value)}
            onBlur={() => settle(draft)}
            onKeyDown={(event) => event.key === 'Enter' && settle(draft)}
            contentAfter={
              readOnly ? null : (
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<CalendarLtrRegular />}
                  aria-label={`Elegir en el calendario: ${label}`}
                  onClick={() => calendar.current?.showPicker()}
                />
              )
            }
          />
          <input
            ref={calendar}
            type="date"
            className={styles.calendar}
            tabIndex={-1}
            aria-hidden
            value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
            onChange={(event) => onCommit(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
};

/** `2014-07-30` → `30/07/2014`; what is no ISO day stays as written. */
const shown = (value: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : value;
};
