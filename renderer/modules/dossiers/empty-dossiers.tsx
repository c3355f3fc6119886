import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import type { ReactNode } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { SampleYear } from '#renderer/modules/dossiers/sample-year.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalL} auto 0`,
    padding: 0,
    maxWidth: '38rem',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    textAlign: 'left',
  },
  need: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  icon: { fontSize: '20px', display: 'flex', color: tokens.colorNeutralForeground3 },
  there: { color: tokens.colorPaletteGreenForeground1 },
  words: { display: 'flex', flexDirection: 'column' },
  name: { color: tokens.colorNeutralForeground1 },
});

type Props = { readonly createButton: ReactNode; readonly navigate: Navigate; readonly onArchived: () => void };

/** What a dossier is, and which of the two things that it needs are there already. */
export const EmptyDossiers = ({ createButton, navigate, onArchived }: Props) => {
  const styles = useStyles();
  const { loaded } = useLoaded('what dossiers need', async () => {
    const [archived, programs, procedures] = await Promise.all([
      call('dossier.list', { archived: true, query: '' }),
      call('program.list', { archived: false, query: '' }),
      call('procedure.list', { archived: false, query: '' }),
    ]);
    if (!archived.ok) return archived;
    if (!programs.ok) return programs;
    if (!procedures.ok) return procedures;
    const authorised = procedures.value.filter((one) => one.inForce !== null).length;
    return {
      ok: true,
      value: {
        programs: programs.value.length,
        authorised,
        drafts: procedures.value.length,
        archived: archived.value.length,
      },
    } as const;
  });
  const have = loaded.state === 'ready' ? loaded.value : null;

  const need = (there: boolean, name: string, text: string, button: ReactNode) => (
    <li className={styles.need}>
      <span className={`${styles.icon} ${there ? styles.there : ''}`} aria-hidden>
        {there ? <CheckmarkCircleRegular /> : <CircleRegular />}
      </span>
      <span className={styles.words}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Text size={200}>{text}</Text>
      </span>
      {button}
    </li>
  );

  return (
    <EmptyState
      icon={<FolderOpenRegular />}
      title="Aún no hay expedientes"
      actions={
        <>
          {have && have.authorised > 0 && createButton}
          {have && have.archived > 0 && <Button onClick={onArchived}>Ver los archivados</Button>}
          <SampleYear onCreated={(dossierId) => navigate({ screen: 'dossier', dossierId })} />
        </>
      }
    >
      Un expediente reúne el trabajo de un programa en un año: sigue paso a paso las actividades de un procedimiento
      autorizado y guarda en cada paso quién lo hizo, cuándo, y con qué notas y archivos.
      {have && (
        <ul className={styles.list} aria-label="Qué hace falta para crear uno">
          {need(
            have.authorised > 0,
            'Un procedimiento autorizado',
            have.authorised > 0
              ? 'Ya lo tiene: sus actividades serán los pasos del expediente.'
              : have.drafts > 0
                ? 'Falta: tiene procedimientos en borrador. Abra uno y elija «Autorizar…» en sus acciones.'
                : 'Falta: escríbalo o tráigalo de Word, y después autorícelo.',
            <Button
              appearance={have.authorised > 0 ? 'secondary' : 'primary'}
              onClick={() => navigate({ screen: 'library' })}
            >
              Ir a Procedimientos
            </Button>,
          )}
          {need(
            have.programs > 0,
            'Un programa',
            have.programs > 0
              ? 'Ya lo tiene: podrá elegirlo al crear el expediente.'
              : 'Puede darlo de alta aquí con su ficha, o escribir solo su nombre al crear el expediente.',
            <Button onClick={() => navigate({ screen: 'programs' })}>Ir a Programas</Button>,
          )}
        </ul>
      )}
    </EmptyState>
  );
};
