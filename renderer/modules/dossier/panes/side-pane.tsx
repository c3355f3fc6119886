import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { ActivityPane } from '#renderer/modules/dossier/panes/activity-pane.tsx';
import { DocumentsPane } from '#renderer/modules/dossier/panes/documents-pane.tsx';
import { FindingsPane } from '#renderer/modules/dossier/panes/findings-pane.tsx';
import { HistoryPane } from '#renderer/modules/dossier/panes/history-pane.tsx';
import { PostsPane } from '#renderer/modules/dossier/panes/posts-pane.tsx';
import type { Loaded } from '#renderer/ui/use-loaded.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  // Where a row is too narrow for them, a second row is better than a tab that nobody finds.
  tabs: { flexShrink: 0, flexWrap: 'wrap', padding: `0 ${tokens.spacingHorizontalS}` },
  panel: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
});

export type PaneName = 'activity' | 'posts' | 'documents' | 'findings' | 'history';

const isPane = (value: unknown): value is PaneName => TABS.some(({ name }) => name === value);

const TABS: readonly { readonly name: PaneName; readonly label: string }[] = [
  { name: 'activity', label: 'Actividad' },
  { name: 'posts', label: 'Puestos' },
  { name: 'documents', label: 'Documentos' },
  { name: 'findings', label: 'Hallazgos' },
  { name: 'history', label: 'Historial' },
];

type Props = {
  readonly pane: PaneName;
  readonly onPane: (pane: PaneName) => void;
  readonly activity: CourseActivity | null;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly findings: Loaded<readonly Finding[]>;
  readonly onRetryFindings: () => void;
};

/** Beside the course: the activity that was chosen, the people, the documents, what is missing and what happened. */
export const SidePane = ({ pane, onPane, activity, title, findings, onRetryFindings }: Props) => {
  const styles = useStyles();
  const open = findings.state === 'ready' ? findings.value.filter(({ severity }) => severity !== 'info').length : 0;
  return (
    <div className={styles.root} data-pane="side">
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={pane}
        onTabSelect={(_, data) => isPane(data.value) && onPane(data.value)}
      >
        {TABS.map(({ name, label }) => (
          <Tab key={name} value={name} id={`dossier-tab-${name}`}>
            {label}
            {name === 'findings' && open > 0 && (
              <>
                {' '}
                <CounterBadge count={open} size="small" color="informative" />
              </>
            )}
          </Tab>
        ))}
      </TabList>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className={styles.panel} role="tabpanel" tabIndex={0} aria-labelledby={`dossier-tab-${pane}`}>
        {pane === 'activity' && activity && <ActivityPane activity={activity} title={title} />}
        {pane === 'posts' && <PostsPane />}
        {pane === 'documents' && <DocumentsPane activityId={activity?.activityId ?? null} />}
        {pane === 'findings' && (
          <FindingsPane loaded={findings} activityId={activity?.activityId ?? null} onRetry={onRetryFindings} />
        )}
        {pane === 'history' && <HistoryPane />}
      </div>
    </div>
  );
};
