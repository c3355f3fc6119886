import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

type Props = {
  /** Titles of the procedures that nobody has authorised yet. */
  readonly drafts: readonly string[];
  readonly onOpenLibrary: () => void;
};

/** Why no dossier can begin yet, and where to go. */
export const NoProcedure = ({ drafts, onOpenLibrary }: Props) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>
      <MessageBarTitle>Falta un procedimiento autorizado.</MessageBarTitle>{' '}
      {drafts.length === 0
        ? 'Un expediente sigue las actividades de un procedimiento autorizado, y aquí todavía no hay ninguno.'
        : `Un expediente sigue un procedimiento autorizado, y ${named(drafts)} Ábralo y elija «Autorizar…» en sus acciones.`}
    </MessageBarBody>
    <MessageBarActions>
      <Button onClick={onOpenLibrary}>Ir a Procedimientos</Button>
    </MessageBarActions>
  </MessageBar>
);

const named = (drafts: readonly string[]): string => {
  const [only] = drafts;
  return drafts.length === 1 ? `«${only}» es todavía un borrador.` : `los ${drafts.length} que hay son borradores.`;
};
