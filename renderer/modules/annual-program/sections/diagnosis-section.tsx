import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { useAbout, useContent, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.6em', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the section takes of the diagnosis, and with which strategy each of its findings is answered. */
export const DiagnosisSection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  const { dossierId, navigate } = useProgram();
  const { diagnosis } = useAbout();
  const strategies = useContent((content) => content.strategy);
  const answers = useContent((content) => content.strategyAnswer);
  const diagnosisId = diagnosis.diagnosis[0]?.id;
  const core = diagnosis.treeNode.find(({ tree, side }) => tree === 'problem' && side === 'core')?.text.trim();
  const answeredBy = (conclusionId: string) =>
    strategies.flatMap(({ id }, index) =>
      answers.some((row) => row.strategyId === id && row.conclusionId === conclusionId) ? [index + 1] : [],
    );
  return (
    <SectionFrame
      section={section}
      actions={
        diagnosisId && (
          <Button onClick={() => navigate({ screen: 'diagnosis', diagnosisId, dossierId })}>
            Abrir el diagnóstico
          </Button>
        )
      }
    >
      {core && (
        <Text>
          <b>Problema:</b> {core}
        </Text>
      )}
      <Text>
        El diagnóstico tiene {diagnosis.territory.length} territorios, {diagnosis.segment.length} grupos y{' '}
        {diagnosis.figure.length} cifras. Lo que se imprime aquí se toma de él.
      </Text>
      {diagnosis.conclusion.length === 0 ? (
        <Text className={styles.quiet}>Todavía no tiene conclusiones (hallazgos).</Text>
      ) : (
        <ol className={styles.list} aria-label="Hallazgos del diagnóstico">
          {diagnosis.conclusion.map(({ id, text }) => {
            const by = answeredBy(id);
            return (
              <li key={id}>
                {text.trim() || 'Hallazgo sin texto'}{' '}
                <Text size={200} className={styles.quiet}>
                  {by.length === 0 ? 'Sin estrategia todavía.' : `Lo atiende la estrategia ${by.join(', ')}.`}
                </Text>
              </li>
            );
          })}
        </ol>
      )}
    </SectionFrame>
  );
};
