import { makeStyles, tokens } from '@fluentui/react-components';
import { hashGroups } from '#renderer/packages/act-words.ts';

const useStyles = makeStyles({
  root: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
});

/** A SHA-256 that is compared by eye with the one that the letter prints. */
export const HashText = ({ sha }: { readonly sha: string }) => {
  const styles = useStyles();
  return <span className={styles.root}>{hashGroups(sha)}</span>;
};
