import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { BlackoutAnswers } from '#renderer/modules/media-plan/blackouts/blackout-answers.tsx';
import { BlackoutList } from '#renderer/modules/media-plan/blackouts/blackout-list.tsx';
import { useArrival, useContent } from '#renderer/modules/media-plan/media-plan-context.tsx';
import type { GridPlace } from '#renderer/ui/grid/grid-types.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingBottom: '16px' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** «Vedas»: when government publicity stops, and why a line that falls into one goes on. */
export const BlackoutsSection = () => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<{ readonly goTo: (place: GridPlace) => void }>(null);
  const [wanted, setWanted] = useState<string>();
  const blackouts = useContent((content) => content.blackout);
  useArrival('blackouts', ({ rowId = '', field }) => {
    if (blackouts.some(({ id }) => id === rowId)) {
      list.current?.goTo({ rowId, columnKey: field ?? 'process' });
      return;
    }
    if (goTo(root.current, rowId)) return;
    setWanted(rowId);
    requestAnimationFrame(() => goTo(root.current, rowId));
  });
  return (
    <SectionLayout
      title="Vedas"
      about="Los periodos en que se suspende la propaganda gubernamental, como los fija cada acuerdo. Cauce no trae ninguno: se escriben aquí."
      help="media-plan.blackouts"
      scrolls
    >
      <div ref={root} className={styles.root}>
        <BlackoutList ref={list} />
        <section>
          <h3 className={styles.heading} tabIndex={-1}>
            Renglones que se difunden durante una veda
          </h3>
          <Text block size={200} className={styles.quiet}>
            La excepción la declara una persona y otra la revisa; ninguna se da por hecha, tampoco la de salud.
          </Text>
          <BlackoutAnswers wanted={wanted} />
        </section>
      </div>
    </SectionLayout>
  );
};

/** To the first field of a line's answer; false where it isn't drawn. */
const goTo = (root: HTMLElement | null, rowId: string): boolean => {
  const row = root?.querySelector<HTMLElement>(`[data-row~="${CSS.escape(rowId)}"]`);
  if (!row) return false;
  row.scrollIntoView({ block: 'nearest' });
  (row.querySelector<HTMLElement>('select, input, textarea, button') ?? row).focus({ preventScroll: true });
  return true;
};
