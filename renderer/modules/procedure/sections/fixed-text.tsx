import { makeStyles, tokens } from '@fluentui/react-components';
import type { RichBlock, RichText } from '#shared/domain/common/rich-text.ts';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
  },
  note: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  block: { margin: '4px 0' },
  item: { display: 'list-item', listStyleType: 'disc', margin: '4px 0 4px 20px' },
  deeper: { display: 'list-item', listStyleType: 'circle', margin: '4px 0 4px 40px' },
});

/** What the guide fixes and prints before what the person writes: shown, not editable. */
export const FixedText = ({ text, note = GUIDE_NOTE }: { readonly text: RichText; readonly note?: string }) => {
  const styles = useStyles();
  const classOf = (block: RichBlock) =>
    block.kind === 'paragraph' ? styles.block : block.level === 0 ? styles.item : styles.deeper;
  return (
    <div className={styles.root} role="note" aria-label={note}>
      <span className={styles.note}>{note}</span>
      {text.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed text never changes
        <div key={index} className={classOf(block)}>
          {block.runs.map((run, at) => {
            const words = run.italic ? <em>{run.text}</em> : run.text;
            // biome-ignore lint/suspicious/noArrayIndexKey: fixed text never changes
            return <span key={at}>{run.bold ? <strong>{words}</strong> : words}</span>;
          })}
        </div>
      ))}
    </div>
  );
};

const GUIDE_NOTE = 'Texto que fija la guía; se imprime siempre.';
