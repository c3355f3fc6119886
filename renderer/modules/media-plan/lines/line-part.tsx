import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: { minWidth: 0 },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '10px', alignItems: 'start' },
});

/** A line, and whether it is something that the office does itself. */
export type OfLine = { readonly line: MediaLine; readonly direct: boolean };

type PartProps = { readonly title: string; readonly children: ReactNode };

/** A group of fields of the line. */
export const LinePart = ({ title, children }: PartProps) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <div className={styles.fields}>{children}</div>
    </section>
  );
};
