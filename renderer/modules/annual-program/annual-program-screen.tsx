import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { openProgram } from '#renderer/modules/annual-program/program-session.ts';
import { ProgramWorkspace } from '#renderer/modules/annual-program/program-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly annualProgramId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The annual programme of a dossier: loads it with what it names of diagnosis, budget and procedure. */
export const AnnualProgramScreen = ({ annualProgramId, dossierId, guided, place, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`annual-program ${annualProgramId}`, async () => {
    const [opened, profiles] = await Promise.all([openProgram(annualProgramId), call('annualProgram.profiles', {})]);
    if (!opened.ok) return opened;
    if (!profiles.ok) return profiles;
    return { ok: true, value: { opened: opened.value, profiles: profiles.value } } as const;
  });
  if (loaded.state === 'loading') return <Loading label="Abriendo el programa anual…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="annual-program">
        <ErrorNotice
          title="No se pudo abrir el programa anual"
          failure={loaded.failure}
          onRetry={() => void reload()}
        />
      </Page>
    );
  }
  return (
    <ProgramWorkspace
      annualProgramId={annualProgramId}
      dossierId={dossierId}
      guided={guided}
      place={place}
      {...loaded.value}
      navigate={navigate}
    />
  );
};
