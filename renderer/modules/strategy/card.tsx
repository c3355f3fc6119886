import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { useReadOnly } from '#renderer/modules/strategy/strategy-context.tsx';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  // Two lines say which one it is; the whole name stands in its field below.
  title: {
    flex: '1 1 15rem',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  two: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
});

type Props = {
  readonly rowId: string;
  /** What it is: «Campaña 2». */
  readonly label: string;
  readonly title: string;
  /** «la campaña». */
  readonly what: string;
  /** 0-based among those that it is listed with. */
  readonly index: number;
  readonly count: number;
  readonly onMove: (step: 1 | -1) => void;
  readonly onDelete: () => void;
  readonly children: ReactNode;
};

/** One row of a list with everything about it, and what moves it or takes it away. */
export const Card = ({ rowId, label, title, what, index, count, onMove, onDelete, children }: Props) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  return (
    <section className={styles.root} aria-label={label} data-row={rowId} data-card>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {!readOnly && (
          <>
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={`Subir ${what}`}
              title="Subir (Alt+Arriba en la lista)"
              disabledFocusable={index === 0}
              onClick={() => index > 0 && onMove(-1)}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={`Bajar ${what}`}
              title="Bajar (Alt+Abajo en la lista)"
              disabledFocusable={index === count - 1}
              onClick={() => index < count - 1 && onMove(1)}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              title="Quitar (Ctrl+Supr en la lista); Ctrl+Z la devuelve"
              onClick={onDelete}
            >
              Quitar {what}
            </Button>
          </>
        )}
      </div>
      {children}
    </section>
  );
};

/** Fields of a card that belong together. */
export const CardPart = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <h4 className={styles.heading}>{title}</h4>
      {children}
    </section>
  );
};

/** Fields beside each other where there is room. */
export const Beside = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  return <div className={styles.two}>{children}</div>;
};
