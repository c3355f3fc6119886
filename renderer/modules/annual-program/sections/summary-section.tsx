import { makeStyles, tokens } from '@fluentui/react-components';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { useAbout, useContent, useFindings, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { lineUses } from '#shared/domain/annual-program/budget-tie.ts';
import { placesReached, segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  fact: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  wide: { gridColumn: '1 / -1' },
  term: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontVariantNumeric: 'tabular-nums',
  },
  text: { fontSize: tokens.fontSizeBase400 },
  link: {
    border: 'none',
    padding: 0,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What the page of the summary prints: it follows from the other sections, and each figure leads to its own. */
export const SummarySection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  const { jump } = useProgram();
  const { diagnosis, lines, guidelines } = useAbout();
  const content = useContent((all) => all);
  const findings = useFindings();
  const groups = segmentMatrix(content, diagnosis);
  const uses = lineUses(content, lines);
  const asked = uses.reduce((sum, { annual }) => sum + annual, 0);
  const taken = uses.reduce((sum, use) => sum + use.taken, 0);
  const answered = guidelines.filter(({ id }) =>
    content.compliance.some(({ guidelineId, answer }) => guidelineId === id && answer !== null),
  ).length;
  const general = content.objective.filter(({ kind }) => kind === 'general').map(({ text }) => text.trim());
  const facts: readonly (readonly [string, string, string])[] = [
    ['Objetivos específicos', String(content.objective.filter(({ kind }) => kind === 'specific').length), 'objectives'],
    ['Estrategias', String(content.strategy.length), 'objectives'],
    ['Actividades', String(content.activity.length), 'activities'],
    ['Territorios', String(placesReached(content, diagnosis)), 'activities'],
    ['Grupos que se alcanzan', `${groups.filter(({ reached }) => reached).length} de ${groups.length}`, 'segments'],
    ['Presupuesto con actividad', `${formatMoney(taken)} de ${formatMoney(asked)}`, 'budget'],
    ['Indicadores', String(content.indicator.length), 'indicators'],
    ['Lineamientos contestados', `${answered} de ${guidelines.length}`, 'compliance'],
    ['Avisos que impiden enviar', String(findings.filter(({ severity }) => severity === 'blocking').length), 'summary'],
  ];
  return (
    <SectionFrame section={section}>
      <dl className={styles.list}>
        <div className={`${styles.fact} ${styles.wide}`}>
          <dd className={`${styles.value} ${styles.text}`}>{general.join(' ') || 'Sin objetivo general todavía'}</dd>
          <dt className={styles.term}>Objetivo general</dt>
        </div>
        {facts.map(([term, value, place]) => (
          <div key={term} className={styles.fact}>
            <dd className={styles.value}>{value}</dd>
            <dt className={styles.term}>
              {place === 'summary' ? (
                term
              ) : (
                <button type="button" className={styles.link} onClick={() => jump({ section: place })}>
                  {term}
                </button>
              )}
            </dt>
          </div>
        ))}
      </dl>
    </SectionFrame>
  );
};
