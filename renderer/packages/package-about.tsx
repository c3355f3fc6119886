import { makeStyles, tokens } from '@fluentui/react-components';
import { deliveryTitle } from '#renderer/packages/act-words.ts';
import { HashText } from '#renderer/packages/hash-text.tsx';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';
import type { PackageInspection } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0, overflowWrap: 'anywhere' },
});

/** Who sent it, what it is, which delivery, and the hash that its letter prints. */
export const PackageAbout = ({ manifest }: { readonly manifest: PackageInspection['manifest'] }) => {
  const styles = useStyles();
  const { kind, title, programName, fiscalYear, officerName, postName, from, institution, number, about, on } =
    manifest;
  const answered = about !== null && manifest.act !== 'recall' ? `, contesta la entrega ${about}` : '';
  return (
    <dl className={styles.list}>
      <dt className={styles.term}>De</dt>
      <dd className={styles.said}>{[officerName, postName, from, institution].filter(unique).join(', ')}</dd>
      <dt className={styles.term}>Documento</dt>
      <dd className={styles.said}>
        {title.trim() === '' ? REVIEWED_NAMES[kind] : `${REVIEWED_NAMES[kind]}: ${title}`}
      </dd>
      <dt className={styles.term}>Expediente</dt>
      <dd className={styles.said}>
        {programName.trim() || 'Programa sin nombre'} · {fiscalYear}
      </dd>
      <dt className={styles.term}>Entrega</dt>
      <dd className={styles.said}>
        {deliveryTitle({ act: manifest.act, number, about })}
        {answered}, del {on.split('-').toReversed().join('/')}
      </dd>
      <dt className={styles.term}>Huella</dt>
      <dd className={styles.said}>
        <HashText sha={manifest.contentSha} /> (compárela con la del oficio)
      </dd>
    </dl>
  );
};

/** Each name once: an office often is called as its institution. */
const unique = (name: string, index: number, all: readonly string[]): boolean =>
  name.trim() !== '' && all.indexOf(name) === index;
