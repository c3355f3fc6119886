import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import type { ReactNode } from 'react';
import { useAgreements, usePlace } from '#renderer/modules/agreements/agreements-context.tsx';
import { FoldRow } from '#renderer/ui/fold-row.tsx';

const useStyles = makeStyles({
  sheet: {
    maxWidth: '62rem',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    paddingBottom: tokens.spacingVerticalXXL,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    flex: '1 1 12rem',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  beside: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& > *': { minWidth: 0 },
    '& .fui-Input': { minWidth: 0, width: '100%' },
    '& .fui-Input__input': { minWidth: 0, width: '100%' },
  },
  much: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** What a part holds, as wide as one reads. */
export const Sheet = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  return <div className={styles.sheet}>{children}</div>;
};

type GroupProps = { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode };

/** Things that belong together, with what adds to them. */
export const Group = ({ title, actions, children }: GroupProps) => {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{title}</h3>
        {actions}
      </div>
      {children}
    </section>
  );
};

/** Fields beside each other where there is room. */
export const Beside = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  return <div className={styles.beside}>{children}</div>;
};

type FoldProps = {
  readonly rowId: string;
  readonly title: string;
  readonly note: string;
  /** At its right: how much. */
  readonly much: string;
  readonly children: ReactNode;
};

/** A row that is read in two lines and unfolds to its fields. */
export const Fold = ({ rowId, title, note, much, children }: FoldProps) => {
  const styles = useStyles();
  const { places } = useAgreements();
  const { open } = usePlace();
  return (
    <FoldRow
      rowId={rowId}
      title={title}
      notes={[note]}
      aside={<span className={styles.much}>{much}</span>}
      open={open}
      onOpen={(next) => places.set({ open: next })}
    >
      {children}
    </FoldRow>
  );
};

type ToolsProps = {
  /** «el compromiso». */
  readonly what: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
};

/** Moves a row among its likes, or takes it away; undo brings it back. */
export const RowTools = ({ what, index, count, onMove, onRemove }: ToolsProps) => {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={`Subir ${what}`}
        disabledFocusable={index === 0}
        onClick={() => index > 0 && onMove(index - 1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={`Bajar ${what}`}
        disabledFocusable={index === count - 1}
        onClick={() => index < count - 1 && onMove(index + 1)}
      />
      <Button size="small" appearance="subtle" title="Ctrl+Z lo devuelve" onClick={onRemove}>
        Quitar {what}
      </Button>
    </div>
  );
};
