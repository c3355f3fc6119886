import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { byKind } from '#renderer/modules/dossier/closing/kept-words.ts';
import type { ClosingPreview } from '#shared/ipc/closing-channels.ts';

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  items: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  fold: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  warn: { color: tokens.colorPaletteDarkOrangeForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** More than these are counted: the findings and the report name them all. */
const MOST_ITEMS = 5;

/** What a closing leaves behind, one thing after the other; that there is nothing is said too. */
export const LeftOpenList = ({ leftOpen }: { readonly leftOpen: ClosingPreview['leftOpen'] }) => {
  const styles = useStyles();
  return (
    <section aria-label="Qué queda pendiente">
      <h3 className={styles.title}>Qué queda pendiente</h3>
      {leftOpen.length === 0 && (
        <div className={styles.row}>
          <CheckmarkCircleRegular className={styles.good} fontSize={20} aria-hidden />
          <Text>Nada: el recorrido terminó, todo se pagó y se hizo lo planeado.</Text>
        </div>
      )}
      <ul className={styles.list}>
        {leftOpen.map(({ kind, sentence, items, unfinished }) => (
          <li key={kind} className={styles.row}>
            {unfinished ? (
              <WarningRegular className={styles.warn} fontSize={20} aria-hidden />
            ) : (
              <InfoRegular fontSize={20} aria-hidden />
            )}
            <div>
              <Text weight="semibold">{sentence}</Text>
              <ul className={styles.items}>
                {items.slice(0, MOST_ITEMS).map((item, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two of them may say the same
                  <li key={`${index} ${item}`}>
                    <Text size={200} className={styles.quiet}>
                      {item}
                    </Text>
                  </li>
                ))}
                {items.length > MOST_ITEMS && (
                  <li>
                    <Text size={200} className={styles.quiet}>
                      y {items.length - MOST_ITEMS} más
                    </Text>
                  </li>
                )}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What would be kept, with its formats; many of a kind under their count. */
export const KeptList = ({ documents }: { readonly documents: ClosingPreview['documents'] }) => {
  const styles = useStyles();
  const kinds = byKind(documents);
  const alone = kinds.filter(({ counted }) => counted === '').flatMap(({ documents: own }) => own);
  return (
    <section aria-label="Qué se guarda">
      <h3 className={styles.title}>Qué se guarda</h3>
      {alone.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {new Intl.ListFormat('es-MX').format(alone.map(withFormats))}.
        </Text>
      )}
      {kinds
        .filter(({ counted }) => counted !== '')
        .map(({ counted, documents: alike }) => (
          <details key={counted}>
            <summary className={styles.fold}>
              {counted} {formatsOf(alike[0])}
            </summary>
            <ul className={styles.items}>
              {alike.map(({ title }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be called the same
                <li key={`${index} ${title}`}>
                  <Text size={200} className={styles.quiet}>
                    {title}
                  </Text>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
};

type Kept = ClosingPreview['documents'][number];

const withFormats = (kept: Kept): string => `${kept.title} ${formatsOf(kept)}`;

const formatsOf = (kept: Kept | undefined): string =>
  `(${(kept?.formats ?? []).map((format) => format.toUpperCase()).join(', ')})`;
