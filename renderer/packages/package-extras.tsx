import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { countOf, sizeOf } from '#renderer/ui/spanish-time.ts';
import type { PackageInspection } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

type Props = Pick<PackageInspection, 'observations' | 'evidence'>;

/** The observations that come with it, and the files of the dossier that it brings or only names. */
export const PackageExtras = ({ observations, evidence }: Props) => {
  const styles = useStyles();
  return (
    <>
      {observations.length > 0 && (
        <section>
          <h3 className={styles.title}>{countOf(observations.length, 'observación', 'observaciones')}</h3>
          <ul className={styles.list}>
            {observations.map(({ section, text, answer }) => (
              <li key={`${section} ${text} ${answer}`}>
                <span className={styles.said}>{text}</span>
                <br />
                <Text size={200} className={styles.quiet}>
                  {answer.trim() === '' ? 'Sin contestar' : `Respuesta: ${answer}`}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      {evidence.length > 0 && (
        <section>
          <h3 className={styles.title}>{countOf(evidence.length, 'archivo', 'archivos')} del expediente</h3>
          <ul className={styles.list}>
            {evidence.map(({ name, sizeBytes, included }) => (
              <li key={`${name} ${sizeBytes}`} className={styles.said}>
                {name} ({sizeOf(sizeBytes)}){included ? '' : ', solo en la lista: el archivo no viene'}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
