import { makeStyles, tokens } from '@fluentui/react-components';
import { call } from '#renderer/api.ts';
import { ProcedureWorkspace } from '#renderer/modules/procedure/workspace/procedure-workspace.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

const useStyles = makeStyles({
  failure: { maxWidth: '44rem', margin: '10vh auto', padding: tokens.spacingHorizontalL },
});

/** Where the editor can take one: to another version of the procedure, and back to the library. */
export type ProcedureNavigate = (
  route: { readonly screen: 'procedure'; readonly versionId: string } | { readonly screen: 'library' },
) => void;

type Props = {
  readonly versionId: string;
  /** Where to put the focus on opening: a finding or a search hit. */
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: ProcedureNavigate;
};

/** One version of a procedure: loads it and gives it to the workspace. */
export const ProcedureScreen = ({ versionId, place, desk, navigate }: Props) => {
  const styles = useStyles();
  const { loaded, reload } = useLoaded(`procedure ${versionId}`, () => call('procedure.open', { versionId }));
  if (loaded.state === 'loading') return <Loading label="Abriendo el procedimiento…" />;
  if (loaded.state === 'failed') {
    return (
      <div className={styles.failure}>
        <ErrorNotice title="No se pudo abrir el procedimiento" failure={loaded.failure} onRetry={() => void reload()} />
      </div>
    );
  }
  const { profileId } = coverOf(loaded.value.content);
  if (desk.profiles.length === 0) {
    return (
      <EmptyState title="Falta la guía técnica">
        No se encontró ninguna guía en esta instalación (se buscaba «{profileId}»). Vuelva a instalar Cauce; sus
        procedimientos no se pierden.
      </EmptyState>
    );
  }
  return <ProcedureWorkspace opened={loaded.value} place={place} desk={desk} navigate={navigate} />;
};
