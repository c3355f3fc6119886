import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { GuidelineAnswer } from '#renderer/modules/annual-program/compliance/guideline-answer.tsx';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { useAbout, useContent, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

const useStyles = makeStyles({
  count: { display: 'flex', flexDirection: 'column', gap: '4px', maxWidth: '30rem' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase400 },
  lost: { color: tokens.colorNeutralForeground2 },
});

/** Every guideline in force in the programme's year, answered one by one with its evidence. */
export const ComplianceSection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  const { navigate } = useProgram();
  const { guidelines } = useAbout();
  const answers = useContent((content) => content.compliance);
  const open = guidelines.filter(
    ({ id }) => !answers.some(({ guidelineId, answer }) => guidelineId === id && answer !== null),
  );
  const lost = answers.filter(({ guidelineId }) => !guidelines.some(({ id }) => id === guidelineId)).length;
  const documents = [...Map.groupBy(guidelines, ({ document }) => document.trim() || 'Sin documento')];
  const keep = <Button onClick={() => navigate({ screen: 'guidelines' })}>Ir a Lineamientos</Button>;
  if (guidelines.length === 0) {
    return (
      <SectionFrame section={section}>
        <EmptyState
          icon={<ClipboardTaskListLtrRegular />}
          title="Ningún lineamiento rige en este ejercicio"
          actions={keep}
        >
          Los lineamientos se guardan en Catálogos, con los años en que rigen.
        </EmptyState>
      </SectionFrame>
    );
  }
  return (
    <SectionFrame section={section} actions={keep}>
      <div className={styles.count}>
        <Text>
          {open.length === 0
            ? 'Todos están contestados.'
            : open.length === 1
              ? 'Falta uno por contestar: sin él no se envía el programa.'
              : `Faltan ${open.length} de ${guidelines.length} por contestar: sin ellos no se envía el programa.`}
        </Text>
        <ProgressBar value={1 - open.length / guidelines.length} aria-label="Lineamientos contestados" />
        {lost > 0 && (
          <Text size={200} className={styles.lost}>
            {lost === 1 ? 'Una respuesta es' : `${lost} respuestas son`} de lineamientos que ya no rigen este año: no se
            imprimen.
          </Text>
        )}
      </div>
      {documents.map(([document, group]) => (
        <section key={document} aria-label={document}>
          <h3 className={styles.heading}>{document}</h3>
          <ul className={styles.list}>
            {group.map((guideline) => (
              <GuidelineAnswer key={guideline.id} guideline={guideline} />
            ))}
          </ul>
        </section>
      ))}
    </SectionFrame>
  );
};
