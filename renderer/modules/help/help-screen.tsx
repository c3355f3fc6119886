import { Link, makeStyles, SearchBox, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import { allTopics, findTopic, searchTopics } from '#renderer/modules/help/find-topic.ts';
import { ShortcutList } from '#renderer/modules/help/shortcut-list.tsx';
import { TopicText } from '#renderer/modules/help/topic-text.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: '20rem minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
  },
  head: {
    gridColumn: '1 / -1',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM}`,
  },
  contents: {
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  search: { width: '100%', maxWidth: '100%' },
  group: { margin: `${tokens.spacingVerticalM} 0 0`, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { display: 'block', textAlign: 'left', padding: `${tokens.spacingVerticalXS} 0` },
  here: { fontWeight: tokens.fontWeightSemibold },
  text: {
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    outline: 'none',
  },
  heading: { margin: 0 },
});

const KEYS = 'shortcuts';

type Props = {
  readonly topic: string | undefined;
  readonly profiles: readonly ProcedureProfile[];
  readonly navigate: Navigate;
};

/** All topics, searchable, and the list of keys. */
export const HelpScreen = ({ topic, profiles, navigate }: Props) => {
  const styles = useStyles();
  const topics = useMemo(() => allTopics(profiles), [profiles]);
  const [query, setQuery] = useState('');
  const found = searchTopics(topics, query);
  const groups = [...new Set(found.map(({ group }) => group))];
  const id = topic ?? topics[0]?.id ?? 'help';
  const shown = id === KEYS ? undefined : findTopic(topics, id);
  const open = (next: string) => navigate({ screen: 'help', topic: next });

  const entry = (entryId: string, title: string) => (
    <li key={entryId}>
      <Link
        as="button"
        appearance="subtle"
        className={styles.entry}
        aria-current={entryId === (shown?.id ?? KEYS) ? 'page' : undefined}
        onClick={() => open(entryId)}
      >
        <span className={entryId === (shown?.id ?? KEYS) ? styles.here : undefined}>{title}</span>
      </Link>
    </li>
  );

  return (
    <div className={styles.root} data-help="help">
      <div className={styles.head}>
        <PageHeader title="Ayuda" subtitle="F1 abre, en cualquier pantalla, la explicación de lo que tiene enfrente." />
      </div>
      <nav className={styles.contents} aria-label="Temas de ayuda">
        <SearchBox
          className={styles.search}
          aria-label="Buscar en la ayuda"
          placeholder="Buscar en la ayuda"
          value={query}
          onChange={(_, data) => setQuery(data.value)}
          dismiss={{ 'aria-label': 'Borrar la búsqueda' }}
        />
        {found.length === 0 && <Text role="status">Ningún tema dice «{query}». Pruebe con otra palabra.</Text>}
        {query === '' && <ul className={styles.list}>{entry(KEYS, 'Teclas')}</ul>}
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <Text as="h2" size={200} weight="semibold" className={styles.group}>
              {group}
            </Text>
            <ul className={styles.list}>{found.filter((t) => t.group === group).map((t) => entry(t.id, t.title))}</ul>
          </section>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
      <article className={styles.text} tabIndex={0} aria-live="polite" aria-labelledby="help-title">
        <Subtitle1 as="h2" id="help-title" className={styles.heading}>
          {shown?.title ?? 'Teclas'}
        </Subtitle1>
        {shown ? <TopicText topic={shown} topics={topics} onTopic={open} /> : <ShortcutList />}
      </article>
    </div>
  );
};
