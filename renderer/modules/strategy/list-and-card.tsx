import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(11rem, 15rem) minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
  },
  list: { minHeight: 0, overflowY: 'auto' },
  card: { minHeight: 0, overflowY: 'auto', paddingBottom: tokens.spacingVerticalXXL },
});

type Props = { readonly list: ReactNode; readonly children: ReactNode };

/** A list on the left and what is chosen in it beside it; each scrolls on its own. */
export const ListAndCard = ({ list, children }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.list}>{list}</div>
      <div className={styles.card}>{children}</div>
    </div>
  );
};
