import { makeStyles, tokens } from '@fluentui/react-components';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';

const useStyles = makeStyles({
  root: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  example: {
    margin: 0,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
});

/** Why it is asked, an example, where the answer prints. */
export const GuidedAside = ({ question }: { readonly question: GuideQuestion }) => {
  const styles = useStyles();
  return (
    <aside aria-label="Sobre esta pregunta">
      <dl className={styles.root}>
        <div>
          <dt className={styles.term}>Por qué se pregunta</dt>
          <dd className={styles.text}>{question.why}</dd>
        </div>
        <div>
          <dt className={styles.term}>Un ejemplo</dt>
          <dd className={styles.example}>{question.example}</dd>
        </div>
        <div>
          <dt className={styles.term}>Dónde se imprime</dt>
          <dd className={styles.text}>{question.prints}</dd>
        </div>
      </dl>
    </aside>
  );
};
