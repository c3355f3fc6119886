import { isOpenable, useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import type { ContextMenuItem } from '#renderer/ui/context-menu.tsx';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';
import { WORKSPACE_NAMES } from '#shared/domain/procedure/workspace-names.ts';

type Acts = {
  readonly readOnly: boolean;
  readonly enter: () => void;
  readonly finish: () => void;
  readonly takeBack: (activityId: string) => void;
};

/** What the menu key offers on an activity of the course. */
export const useActivityMenu = ({ readOnly, enter, finish, takeBack }: Acts) => {
  const open = useOpenWorkspace(null);
  return (activity: CourseActivity): readonly ContextMenuItem[] => {
    const { workspace, state } = activity;
    return [
      { key: 'enter', label: 'Ver la actividad', keys: 'Entrar', run: enter },
      ...(isOpenable(workspace)
        ? [
            { key: 'open', label: `Abrir: ${WORKSPACE_NAMES[workspace]}`, run: () => open(workspace) },
            { key: 'guided', label: 'Abrir en modo guiado', run: () => open(workspace, { guided: true }) },
          ]
        : []),
      ...(state === 'current' && !readOnly ? [{ key: 'finish', label: 'Terminar actividad…', run: finish }] : []),
      ...(state !== 'current' && activity.visits.length > 0 && !readOnly
        ? [{ key: 'back', label: 'Regresar aquí…', run: () => takeBack(activity.activityId) }]
        : []),
    ];
  };
};
