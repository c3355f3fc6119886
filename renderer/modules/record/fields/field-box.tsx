import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { minWidth: 0, scrollMarginTop: '24px' },
  group: {
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    scrollMarginTop: '24px',
  },
  legend: { padding: 0, marginBottom: '2px', fontSize: tokens.fontSizeBase300 },
  required: { color: tokens.colorPaletteRedForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  /** Keys that findings name this place by; for rows, one for each column. */
  readonly fields: readonly string[];
  /** Ids of the rows, in the order shown. */
  readonly rows?: readonly string[];
  /** Set where the control has no label of its own. */
  readonly legend?: string;
  readonly required?: boolean;
  readonly hint?: string;
  readonly children: ReactNode;
};

/** Stands around a field so that a finding finds it; names the whole where it has many controls. */
export const FieldBox = ({ fields, rows, legend, required = false, hint, children }: Props) => {
  const styles = useStyles();
  const place = { 'data-fields': fields.join(' '), 'data-rows': (rows ?? []).join(' ') };
  if (legend === undefined) {
    return (
      <div className={styles.root} {...place}>
        {children}
      </div>
    );
  }
  return (
    <fieldset className={styles.group} {...place}>
      <legend className={styles.legend}>
        {legend}
        {required && (
          <span className={styles.required} aria-hidden>
            {' '}
            *
          </span>
        )}
      </legend>
      {hint && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
      {children}
    </fieldset>
  );
};
