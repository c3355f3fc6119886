import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', justifyContent: 'center', padding: tokens.spacingVerticalXXXL },
});

/** Shown while something comes; waits a moment so that quick answers don't flicker. */
export const Loading = ({ label = 'Cargando…' }: { readonly label?: string }) => {
  const styles = useStyles();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.root} role="status">
      {visible && <Spinner label={label} size="small" />}
    </div>
  );
};
