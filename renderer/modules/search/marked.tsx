import { makeStyles, tokens } from '@fluentui/react-components';
import { foldText } from '#shared/domain/common/text.ts';
import { markedStretches } from '#shared/domain/search/excerpt.ts';

const useStyles = makeStyles({
  mark: { backgroundColor: 'transparent', color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A text with the words that were looked for standing out, accents aside. */
export const Marked = ({ text, words }: { readonly text: string; readonly words: string }) => {
  const styles = useStyles();
  const sought = foldText(words).split(' ').filter(Boolean);
  return markedStretches(text, sought).map(({ text: part, hit }, index) => {
    // The text never changes while it is shown, so the index is a fair key.
    const key = `${index} ${part}`;
    return hit ? (
      <mark key={key} className={styles.mark}>
        {part}
      </mark>
    ) : (
      part
    );
  });
};
