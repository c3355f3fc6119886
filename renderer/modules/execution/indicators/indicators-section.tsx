import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { GaugeRegular } from '@fluentui/react-icons/svg/gauge';
import { type KeyboardEvent, useDeferredValue, useMemo } from 'react';
import { useAbout, useContent, useExecution, usePlace } from '#renderer/modules/execution/execution-context.tsx';
import { partWords } from '#renderer/modules/execution/execution-sections.ts';
import { percentOf } from '#renderer/modules/execution/figures.ts';
import { IndicatorCard } from '#renderer/modules/execution/indicators/indicator-card.tsx';
import { Light } from '#renderer/modules/execution/indicators/light.tsx';
import { MonthChoice } from '#renderer/modules/execution/month-choice.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { indicatorProgress } from '#shared/domain/execution/indicator-progress.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(12rem, 16rem) minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
  },
  list: { listStyleType: 'none', margin: 0, padding: '2px', minHeight: 0, overflowY: 'auto' },
  card: { minHeight: 0, overflowY: 'auto', paddingBottom: tokens.spacingVerticalXXL },
  button: {
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
  name: { overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The programme's indicators with their light; what each measured is written in its card. */
export const IndicatorsSection = () => {
  const styles = useStyles();
  const { dossierId, go, navigate } = useExecution();
  const { program } = useAbout();
  const { upTo, indicatorId } = usePlace();
  const results = useDeferredValue(useContent((content) => content.indicatorResult));
  const all = useMemo(
    () => (program?.indicator ?? []).map((indicator) => indicatorProgress(indicator, results, upTo)),
    [program, results, upTo],
  );
  const { title, about } = partWords('indicators');
  const chosen = all.find(({ indicator }) => indicator.id === indicatorId) ?? all[0];
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  if (all.length === 0) {
    return (
      <SectionLayout title={title} about={about} help="ejecucion.indicadores">
        <EmptyState
          icon={<GaugeRegular />}
          title={program === null ? 'Todavía no hay programa anual' : 'El programa no tiene indicadores'}
          actions={<Button onClick={() => navigate({ screen: 'dossier', dossierId })}>Ver el expediente</Button>}
        >
          Los indicadores, sus metas por mes y los umbrales de su semáforo se escriben en el programa anual del
          expediente. Cuando los tenga, aquí se captura lo que midió cada uno.
        </EmptyState>
      </SectionLayout>
    );
  }
  return (
    <SectionLayout
      title={title}
      about={about}
      help="ejecucion.indicadores"
      actions={<MonthChoice label="Hasta" value={upTo} onChange={(month) => go({ upTo: month })} />}
    >
      <div className={styles.root}>
        <ul className={styles.list} aria-label="Indicadores" onKeyDown={walk} data-pane="lista">
          {all.map(({ indicator, toDate, missing }) => {
            const isHere = indicator.id === chosen?.indicator.id;
            return (
              <li key={indicator.id}>
                <button
                  type="button"
                  className={mergeClasses(styles.button, isHere && styles.here)}
                  aria-current={isHere ? 'true' : undefined}
                  tabIndex={isHere ? 0 : -1}
                  onClick={() => go({ indicatorId: indicator.id })}
                >
                  <span className={styles.name}>{indicator.name.trim() || 'Indicador sin nombre'}</span>
                  <span className={styles.line}>
                    <Light light={toDate.light} />
                    <Text size={200} className={styles.quiet}>
                      {toDate.attainment === undefined ? '' : percentOf(toDate.attainment)}
                      {missing.length === 0
                        ? ''
                        : ` ${missing.length === 1 ? 'falta' : 'faltan'} ${missing.length} por medir`}
                    </Text>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        <div className={styles.card} data-pane="indicador">
          {chosen && <IndicatorCard key={chosen.indicator.id} progress={chosen} upTo={upTo} />}
        </div>
      </div>
    </SectionLayout>
  );
};
