import { hasGuidedMode, useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import type { ContextMenuItem } from '#renderer/ui/context-menu.tsx';
import { type Course, type CourseActivity, takeBackTargets } from '#shared/domain/dossier/course.ts';
import { WORKSPACE_NAMES } from '#shared/domain/procedure/workspace-names.ts';

type Acts = {
  readonly course: Course;
  readonly readOnly: boolean;
  readonly enter: () => void;
  readonly finish: () => void;
  readonly takeBack: (activityId: string) => void;
};

/** What the menu key offers on an activity of the course. */
export const useActivityMenu = ({ course, readOnly, enter, finish, takeBack }: Acts) => {
  const { openWorkspace } = useOpenWorkspace(null);
  const targets = takeBackTargets(course);
  return (activity: CourseActivity): readonly ContextMenuItem[] => {
    const { workspace, state } = activity;
    return [
      { key: 'enter', label: 'Ver la actividad', keys: 'Entrar', run: enter },
      ...(workspace !== null
        ? [{ key: 'open', label: `Abrir: ${WORKSPACE_NAMES[workspace]}`, run: () => openWorkspace(workspace) }]
        : []),
      ...(workspace !== null && hasGuidedMode(workspace)
        ? [{ key: 'guided', label: 'Abrir en modo guiado', run: () => openWorkspace(workspace, { guided: true }) }]
        : []),
      ...(state === 'current' && !readOnly ? [{ key: 'finish', label: 'Terminar actividad…', run: finish }] : []),
      ...(!readOnly && targets.includes(activity)
        ? [{ key: 'back', label: 'Regresar aquí…', run: () => takeBack(activity.activityId) }]
        : []),
    ];
  };
};
