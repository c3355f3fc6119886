import {
  Button,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useDossier, useDossierState, useReadOnly } from '#renderer/modules/dossier/dossier-context.tsx';
import { type OpenableDocument, useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { versionWords } from '#shared/domain/procedure/version-words.ts';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} 0` },
  line: { color: tokens.colorNeutralForeground2 },
  // Nine beside the name of the programme, on a small screen too.
  document: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  link: { fontSize: 'inherit', textAlign: 'left' },
});

/** What a dossier is worked in, in the order of the year. */
const DOCUMENTS = [
  ['record', 'Ficha'],
  ['budget', 'Presupuesto'],
  ['diagnosis', 'Diagnóstico'],
  ['annual-program', 'Programa anual'],
  ['strategy', 'Estrategia'],
  ['media-plan', 'Plan de medios'],
  ['agreements', 'Convenios'],
  ['execution', 'Ejecución'],
  ['bulletins', 'Boletines'],
] as const satisfies readonly (readonly [OpenableDocument, string])[];

type Props = {
  readonly activityId: string | null;
  readonly onHandOver: () => void;
  readonly onArchive: () => void;
  readonly onCloseYear: () => void;
  readonly onReopenYear: () => void;
};

/** Whose dossier it is, which procedure it follows, and the documents that it works on. */
export const DossierHeader = ({ activityId, onHandOver, onArchive, onCloseYear, onReopenYear }: Props) => {
  const styles = useStyles();
  const { session, navigate } = useDossier();
  const readOnly = useReadOnly();
  const about = useDossierState((state) => state.about);
  const history = useDossierState((state) => state.history);
  const { open } = useOpenWorkspace(activityId);
  const { programName, summary, version } = about;
  return (
    <div className={styles.root}>
      <PageHeader
        title={programName.trim() === '' ? 'Programa sin nombre' : programName}
        subtitle={
          <span className={styles.line}>
            Ejercicio {summary.fiscalYear} · Sigue{' '}
            <Link
              as="button"
              inline
              className={styles.link}
              onClick={() => navigate({ screen: 'procedure', versionId: version.id })}
            >
              {summary.procedureTitle.trim() === '' ? 'un procedimiento sin título' : `«${summary.procedureTitle}»`}
            </Link>
            , versión {versionWords(version, summary.procedureVersionLabel)}
          </span>
        }
        actions={
          <>
            {DOCUMENTS.map(([document, name]) => (
              <Button key={document} className={styles.document} onClick={() => open(document)}>
                {name}
              </Button>
            ))}
            <Button
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              aria-label="Deshacer"
              title={history.undo === null ? 'Nada que deshacer' : `Deshacer: ${history.undo} (Ctrl+Z)`}
              disabledFocusable={history.undo === null || readOnly}
              onClick={() => void session.undo()}
            />
            <Button
              appearance="subtle"
              icon={<ArrowRedoRegular />}
              aria-label="Rehacer"
              title={history.redo === null ? 'Nada que rehacer' : `Rehacer: ${history.redo} (Ctrl+Y)`}
              disabledFocusable={history.redo === null || readOnly}
              onClick={() => void session.redo()}
            />
            {!summary.archived && (
              <Menu>
                <MenuTrigger disableButtonEnhancement>
                  <Button
                    appearance="subtle"
                    icon={<MoreHorizontalRegular />}
                    aria-label="Más acciones del expediente"
                  />
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    {summary.closedOn === '' && (
                      <MenuItem onClick={onHandOver}>Entregar o prestar documentos…</MenuItem>
                    )}
                    {summary.closedOn === '' ? (
                      <MenuItem onClick={onCloseYear}>Cerrar el ejercicio…</MenuItem>
                    ) : (
                      <MenuItem onClick={onReopenYear}>Reabrir el ejercicio…</MenuItem>
                    )}
                    <MenuItem onClick={onArchive}>Archivar…</MenuItem>
                  </MenuList>
                </MenuPopover>
              </Menu>
            )}
          </>
        }
      />
    </div>
  );
};
