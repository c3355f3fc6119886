import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { shownDay } from '#renderer/ui/grid/column-kinds.ts';
import { parseSpanishDate } from '#shared/domain/common/dates.ts';

const useStyles = makeStyles({
  /** Only its calendar is seen. */
  input: {
    position: 'absolute',
    bottom: 0,
    left: 0,
    width: '1px',
    height: '1px',
    padding: 0,
    border: 'none',
    opacity: 0,
    pointerEvents: 'none',
  },
});

type Props = {
  readonly typed: string;
  /** The day as it is typed: 31/12/2026. */
  readonly onChoose: (day: string) => void;
  readonly onClose: () => void;
};

/** The browser's calendar over the cell. */
export const DayPicker = ({ typed, onChoose, onClose }: Props) => {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    try {
      input.current?.showPicker();
    } catch {
      // Without a key or a click just before, the browser opens none: the day can still be typed.
      close.current();
    }
  }, []);

  return (
    <input
      ref={input}
      type="date"
      data-editor=""
      className={styles.input}
      tabIndex={-1}
      aria-hidden
      value={parseSpanishDate(typed) ?? ''}
      onChange={(event) => event.target.value !== '' && onChoose(shownDay(event.target.value))}
    />
  );
};
