import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { PackageInspection } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  where: { width: '34%' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  before: { color: tokens.colorNeutralForeground2 },
});

/** More rows than these come when they are asked for. */
const FIRST = 100;

const CHANGES = { added: 'Se agrega', removed: 'Se quita', changed: 'Cambia' } as const;

/** What becomes different here, before and after. */
export const PackageChanges = ({ changes }: { readonly changes: PackageInspection['changes'] }) => {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (changes.length === 0) return null;
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <section>
      <h3 className={styles.title}>{countOf(changes.length, 'cambio', 'cambios')} en el documento de aquí</h3>
      <table className={styles.table} aria-label="Qué cambia">
        <thead>
          <tr className={styles.head}>
            <th scope="col" className={mergeClasses(styles.cell, styles.where)}>
              Dónde
            </th>
            <th scope="col" className={styles.cell}>
              Antes
            </th>
            <th scope="col" className={styles.cell}>
              Después
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of an inspection never changes
            <tr key={index}>
              <th scope="row" className={styles.cell}>
                {one.where}
                <Text size={200} className={styles.quiet}>
                  {CHANGES[one.change]}
                  {one.what === '' ? '' : `: ${one.what}`}
                </Text>
              </th>
              <td className={styles.cell}>
                <span className={styles.before}>{one.before || '—'}</span>
              </td>
              <td className={styles.cell}>
                {one.after || '—'}
                {one.difference !== '' && (
                  <Text size={200} className={styles.quiet}>
                    {one.difference}
                  </Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < changes.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          Ver los {changes.length - shown.length} restantes
        </Button>
      )}
    </section>
  );
};
