import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import {
  useContent,
  useCosts,
  useEdit,
  useMediaPlan,
  useScenarioId,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { PlainTable } from '#renderer/modules/media-plan/totals/plain-table.tsx';
import { partly } from '#renderer/modules/media-plan/totals/totals-rows.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { formatMoney } from '#shared/domain/common/money.ts';
import { setMediaField } from '#shared/domain/media/media-rows.ts';
import { totalsByScenario } from '#shared/domain/media/plan-tables.ts';

const useStyles = makeStyles({
  name: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  input: { width: '100%', minWidth: '9rem' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS, justifyContent: 'flex-end' },
});

type Props = {
  readonly onCopy: (id: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onDelete: (id: string) => void;
  /** '' while one more copy fits. */
  readonly full: string;
};

/** The copies by name, what each is for, what it costs, and what can be done with it. */
export const CopiesTable = ({ onCopy, onChoose, onDelete, full }: Props) => {
  const styles = useStyles();
  const { readOnly, scenarios } = useMediaPlan();
  const shownId = useScenarioId();
  const edit = useEdit();
  const scenario = useContent((content) => content.scenario);
  const line = useContent((content) => content.line);
  const planId = useContent((content) => content.mediaPlan[0]?.scenarioId ?? null);
  const costs = useCosts((all) => all);
  const totals = useMemo(
    () => new Map(totalsByScenario(costs, { line, scenario }).map((one) => [one.scenarioId, one.totals])),
    [costs, line, scenario],
  );
  const rows = scenario.map(({ id, name, note }, at) => {
    const sum = totals.get(id);
    const called = name.trim() || `copia ${at + 1}`;
    const write = (field: 'name' | 'note', value: string) =>
      edit(
        field === 'name' ? `Nombre de la copia ${at + 1}` : `Nota de «${called}»`,
        () => [setMediaField('scenario', id, field, value)],
        `scenario ${id} ${field}`,
      );
    return {
      key: id,
      name: (
        <div className={styles.name} data-row={id}>
          <DraftInput
            className={styles.input}
            size="small"
            aria-label={`Nombre de la copia ${at + 1}`}
            value={name}
            readOnly={readOnly}
            onCommit={(value) => write('name', value)}
          />
          {id === planId && <Badge color="brand">Es el plan</Badge>}
          {id === shownId && <Badge appearance="outline">Es la que se ve</Badge>}
        </div>
      ),
      cells: [
        <DraftInput
          key="note"
          className={styles.input}
          size="small"
          aria-label={`Nota de la copia ${at + 1}`}
          value={note}
          readOnly={readOnly}
          onCommit={(value) => write('note', value)}
        />,
        sum?.lines.toLocaleString('es-MX') ?? '',
        sum ? (sum.paid + sum.bonus).toLocaleString('es-MX') : '',
        sum ? partly(formatMoney(sum.total), sum.unknown) : '',
        <div key="actions" className={styles.actions}>
          <Button
            size="small"
            disabledFocusable={id === shownId}
            aria-label={`Ver ${called}`}
            onClick={() => scenarios.show(id)}
          >
            Ver
          </Button>
          {!readOnly && (
            <>
              <Button
                size="small"
                disabledFocusable={full !== ''}
                title={full}
                aria-label={`Copiar ${called}`}
                onClick={() => onCopy(id)}
              >
                Copiar
              </Button>
              <Button
                size="small"
                disabledFocusable={id === planId}
                title={id === planId ? 'Ya es el plan.' : 'Elegir esta copia como el plan'}
                aria-label={`Elegir ${called} como el plan`}
                onClick={() => onChoose(id)}
              >
                Elegir…
              </Button>
              <Button
                size="small"
                disabledFocusable={id === planId}
                title={id === planId ? 'Es el plan: para borrarla, elija antes otra copia como el plan.' : ''}
                aria-label={`Borrar ${called}`}
                onClick={() => onDelete(id)}
              >
                Borrar
              </Button>
            </>
          )}
        </div>,
      ],
    };
  });
  return <PlainTable label="Copias del plan" nameTitle="Copia" columns={COLUMNS} rows={rows} />;
};

const COLUMNS = [
  { title: 'Nota', words: true },
  { title: 'Renglones' },
  { title: 'Inserciones' },
  { title: 'Costo con IVA' },
  { title: 'Acciones' },
];
