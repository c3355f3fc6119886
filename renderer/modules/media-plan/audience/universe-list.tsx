import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useRef } from 'react';
import { Universes } from '#renderer/modules/media-plan/audience/universes.tsx';
import type { MediaGridHandle } from '#renderer/modules/media-plan/grid/media-grid.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  grid: { height: '220px', width: '100%', minWidth: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The universes with a button for one more. */
export const UniverseList = () => {
  const styles = useStyles();
  const grid = useRef<MediaGridHandle>(null);
  return (
    <div className={styles.root} data-own-enter>
      <Button size="small" appearance="primary" icon={<AddRegular />} onClick={() => grid.current?.add()}>
        Agregar universo
      </Button>
      <div className={styles.grid}>
        <Universes ref={grid} />
      </div>
    </div>
  );
};
