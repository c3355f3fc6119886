import { memo } from 'react';
import { call } from '#renderer/api.ts';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import { SnapshotsList } from '#renderer/modules/procedure/panes/snapshots-list.tsx';
import { useSession } from '#renderer/modules/procedure/session-context.tsx';

/** The named points of the version, and every change to it. */
export const HistoryPane = memo(() => {
  const revision = useSession((state) => state.revision);
  const versionId = useSession((state) => state.about.version.id);
  return (
    <HistoryList revision={revision} ask={(before, limit) => call('procedure.history', { versionId, before, limit })}>
      <SnapshotsList />
    </HistoryList>
  );
});
