import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePartners, usePlace } from '#renderer/modules/partners/partners-context.tsx';
import { FoldRow } from '#renderer/ui/fold-row.tsx';

const useStyles = makeStyles({
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  soon: { color: tokens.colorNeutralForeground2 },
});

type FoldProps = {
  readonly rowId: string;
  /** The person, or what was spoken of. */
  readonly title: string;
  /** What tells it from another while it is folded. */
  readonly notes: readonly string[];
  /** When something of it is due, in words; `late` where that day has come. */
  readonly due?: { readonly words: string; readonly late: boolean };
  readonly children: ReactNode;
};

/** A row of a card that is read in two lines and unfolds to its fields. */
export const Fold = ({ rowId, title, notes, due, children }: FoldProps) => {
  const styles = useStyles();
  const { places } = usePartners();
  const { open } = usePlace();
  return (
    <FoldRow
      rowId={rowId}
      title={title}
      notes={notes}
      aside={
        due && (
          <Text size={200} className={due.late ? styles.late : styles.soon}>
            {due.words}
          </Text>
        )
      }
      open={open}
      onOpen={(next) => places.set({ open: next })}
    >
      {children}
    </FoldRow>
  );
};

type ToolsProps = { readonly children: ReactNode };

const useToolStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

/** Buttons at the end of a card's row. */
export const RowTools = ({ children }: ToolsProps) => {
  const styles = useToolStyles();
  return <div className={styles.root}>{children}</div>;
};

type RemoveProps = { readonly label: string; readonly onClick: () => void };

/** Takes a row away; undo brings it back. */
export const RemoveButton = ({ label, onClick }: RemoveProps) => (
  <Button size="small" appearance="subtle" title="Ctrl+Z lo devuelve" onClick={onClick}>
    {label}
  </Button>
);
