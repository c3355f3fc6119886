import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { Contracts } from '#renderer/modules/media-plan/budget/contracts.tsx';
import { TieTable } from '#renderer/modules/media-plan/budget/tie-table.tsx';
import { useTie } from '#renderer/modules/media-plan/budget/use-tie.ts';
import {
  useAbout,
  useArrival,
  useCosts,
  useLookups,
  useMediaPlan,
  useScenarioLines,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { isAuthorised } from '#shared/domain/budget/recorded-rows.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { chargedTo } from '#shared/domain/media/charged-item.ts';
import { lineWords } from '#shared/domain/media/media-reading.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, paddingBottom: '16px' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** «Presupuesto»: what the plan still has to commit of each item, beside what there is, month by month. */
export const BudgetSection = () => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const tie = useTie();
  useArrival('budget', ({ rowId = '', field }) => {
    const within = field === 'commitments' ? '[data-contracts]' : '[data-tie]';
    const row = CSS.escape(rowId);
    const place =
      root.current?.querySelector<HTMLElement>(`${within} [data-row~="${row}"]`) ??
      root.current?.querySelector<HTMLElement>(`[data-row~="${row}"]`) ??
      root.current?.querySelector<HTMLElement>('h3');
    place?.scrollIntoView({ block: 'nearest' });
    (place?.querySelector<HTMLElement>('button, select, th[tabindex]') ?? place)?.focus({ preventScroll: true });
  });
  return (
    <SectionLayout
      title="Presupuesto"
      about="Lo que al plan le falta comprometer de cada partida, con IVA, comisión y producción, frente a lo que hay."
      help="media-plan.budget"
      scrolls
    >
      <div ref={root} className={styles.root}>
        <section data-tie>
          <h3 className={styles.heading} tabIndex={-1}>
            Por partida y mes
          </h3>
          <Text size={200} className={styles.quiet}>
            {tie.availability === 'accumulated'
              ? 'Cada mes suma desde enero, como lo dice el presupuesto: lo que no se usó pasa al mes siguiente.'
              : 'Cada mes por sí solo, como lo dice el presupuesto: lo que no se usa en su mes no pasa al siguiente.'}
          </Text>
          <Unauthorised />
          <TieTable tie={tie} />
        </section>
        <WithoutPayer />
        <Contracts tie={tie} />
      </div>
    </SectionLayout>
  );
};

/** Why everything in the table is short: nothing was given yet. */
const Unauthorised = () => {
  const { dossierId, session, navigate } = useMediaPlan();
  const { budget } = useAbout();
  if (isAuthorised(budget)) return null;
  const open = async () => {
    await session.flush();
    navigate({ screen: 'budget', budgetId: budgetOf(budget).id, dossierId });
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        El presupuesto todavía no tiene autorización registrada: no hay con qué comparar el plan, y por eso falta todo
        en la tabla. Registre en él el oficio de autorización.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void open()}>Abrir el presupuesto</Button>
      </MessageBarActions>
    </MessageBar>
  );
};

/** Lines that cost and that nobody pays for: they are in no row of the table. */
const WithoutPayer = () => {
  const styles = useStyles();
  const { places } = useMediaPlan();
  const { budgetLines, units } = useLookups();
  const lines = useScenarioLines();
  const costs = useCosts((all) => all);
  const unpaid = lines.flatMap((line, index) => {
    const total = costs.byLine.get(line.id)?.cost.total ?? 0;
    return total > 0 && chargedTo(line, budgetLines).itemCode === '' ? [{ line, index, total }] : [];
  });
  if (unpaid.length === 0) return null;
  const sum = unpaid.reduce((before, { total }) => before + total, 0);
  return (
    <section>
      <h3 className={styles.heading} tabIndex={-1}>
        Sin partida que los pague: {formatMoney(sum)}
      </h3>
      <ul className={styles.list}>
        {unpaid.map(({ line, index, total }) => (
          <li key={line.id} data-row={line.id}>
            <Button
              size="small"
              onClick={() => places.jump({ section: 'lines', rowId: line.id, field: 'budgetLineId' })}
            >
              {lineWords(line, index, units.get(line.mediumKey))}: {formatMoney(total)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
