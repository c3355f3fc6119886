import { CounterBadge, makeStyles, mergeClasses, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { useState } from 'react';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { SectionReading } from '#renderer/modules/review/reading/section-reading.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { targetOfDocument } from '#renderer/modules/review/review-places.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { reviewSectionName } from '#shared/domain/review/section-names.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateColumns: '15rem minmax(0, 1fr)', minHeight: 0 },
  side: {
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingVerticalS,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  read: { display: 'flex', color: tokens.colorStatusSuccessForeground1 },
  unread: { display: 'flex', color: tokens.colorNeutralForeground3 },
  sum: { padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  main: { minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  ways: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalS}` },
  words: { flex: '1 1 0', minHeight: 0, overflowY: 'auto' },
});

type Way = 'words' | 'pages';

/** The document section by section, to be ticked off and observed; or its pages as they print. */
export const ReadingTab = () => {
  const styles = useStyles();
  const { kind, documentId, opened, reading, draft, readOnly } = useReview();
  const [chosen, setChosen] = useState(reading[0]?.section ?? '');
  const [way, setWay] = useState<Way>('words');
  const mayJudge = !readOnly && opened.state === 'sent';
  const target = targetOfDocument(kind, documentId);
  const sections = [...reading, { section: '', title: reviewSectionName(kind, ''), groups: [] }];
  const section = sections.find((one) => one.section === chosen) ?? sections[0];
  const done = reading.filter((one) => draft.read.includes(one.section)).length;
  return (
    <div className={styles.root}>
      <nav className={styles.side} aria-label="Secciones del documento" data-pane="secciones">
        <ul className={styles.list}>
          {sections.map(({ section: key, title }) => (
            <li key={key}>
              <button
                type="button"
                className={mergeClasses(styles.item, key === section?.section && styles.chosen)}
                aria-current={key === section?.section ? 'true' : undefined}
                onClick={() => {
                  setChosen(key);
                  setWay('words');
                }}
              >
                <ReadMark shown={mayJudge && key !== ''} read={draft.read.includes(key)} />
                <span>{title}</span>
                <Noted count={mayJudge ? draft.observations.filter((one) => one.section === key).length : 0} />
              </button>
            </li>
          ))}
        </ul>
        {draft.failure && <ErrorNotice title="Sin guardar" failure={draft.failure} onRetry={draft.retry} />}
        {mayJudge && (
          <Text size={200} className={styles.sum} role="status">
            {done} de {reading.length} secciones revisadas ·{' '}
            {draft.observations.length === 1 ? '1 observación' : `${draft.observations.length} observaciones`}
          </Text>
        )}
      </nav>
      <div className={styles.main}>
        {target && (
          <TabList
            className={styles.ways}
            size="small"
            selectedValue={way}
            aria-label="Cómo se lee"
            onTabSelect={(_, data) => setWay(data.value === 'pages' ? 'pages' : 'words')}
          >
            <Tab value="words">Lectura</Tab>
            <Tab value="pages">Página</Tab>
          </TabList>
        )}
        {way === 'pages' && target ? (
          <PreviewPane target={target} revision={opened.contentSha} />
        ) : (
          <section
            key={section?.section}
            className={styles.words}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
            tabIndex={0}
            aria-label="Lectura de la sección"
          >
            {section && <SectionReading section={section} mayJudge={mayJudge} />}
          </section>
        )}
      </div>
    </div>
  );
};

const ReadMark = ({ shown, read }: { readonly shown: boolean; readonly read: boolean }) => {
  const styles = useStyles();
  if (!shown) return <span />;
  return (
    <span className={read ? styles.read : styles.unread} role="img" aria-label={read ? 'Revisada' : 'Sin revisar'}>
      {read ? <CheckmarkCircle16Filled /> : <Circle16Regular />}
    </span>
  );
};

const Noted = ({ count }: { readonly count: number }) =>
  count === 0 ? null : (
    <CounterBadge
      size="small"
      count={count}
      role="img"
      aria-label={count === 1 ? '1 observación' : `${count} observaciones`}
    />
  );
