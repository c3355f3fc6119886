import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { NewDossierForm } from '#renderer/modules/dossiers/new-dossier-form.tsx';
import { NoProcedure } from '#renderer/modules/dossiers/no-procedure.tsx';
import { readVersionChoices } from '#renderer/modules/dossiers/version-choice.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

type Props = {
  readonly navigate: Navigate;
  readonly onCreated: (dossierId: string) => void;
  readonly onClose: () => void;
};

/** Asks for what a dossier needs; loads the programmes, the authorised procedures and the budgets to choose from. */
export const NewDossierDialog = ({ navigate, onCreated, onClose }: Props) => {
  useReturnFocus();
  const { loaded, reload } = useLoaded('new dossier', async () => {
    const [programs, versions, budgets] = await Promise.all([
      call('program.list', { archived: false, query: '' }),
      readVersionChoices(),
      call('budget.list', {}),
    ]);
    if (!programs.ok) return programs;
    if (!versions.ok) return versions;
    if (!budgets.ok) return budgets;
    return { ok: true, value: { programs: programs.value, versions: versions.value, budgets: budgets.value } } as const;
  });

  if (loaded.state === 'ready' && loaded.value.versions.choices.length > 0) {
    return <NewDossierForm {...loaded.value} onCreated={onCreated} onClose={onClose} />;
  }
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface data-help="dossiers.new">
        <DialogBody>
          <DialogTitle>Nuevo expediente</DialogTitle>
          <DialogContent>
            {loaded.state === 'loading' && <Loading />}
            {loaded.state === 'ready' && (
              <NoProcedure
                drafts={loaded.value.versions.drafts}
                onOpenLibrary={() => navigate({ screen: 'library' })}
              />
            )}
            {loaded.state === 'failed' && (
              <ErrorNotice
                title="No se pudo leer lo que hace falta"
                failure={loaded.failure}
                onRetry={() => void reload()}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancelar</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
