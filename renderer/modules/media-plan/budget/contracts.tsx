import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useMemo } from 'react';
import {
  useAbout,
  useContent,
  useEdit,
  useLookups,
  useScenarioLines,
} from '#renderer/modules/media-plan/media-plan-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { BudgetTie } from '#shared/domain/media/budget-tie.ts';
import { chargedTo, itemWords } from '#shared/domain/media/charged-item.ts';
import { lineWords } from '#shared/domain/media/media-reading.ts';
import { appendMediaRow, removeMediaRow } from '#shared/domain/media/media-rows.ts';

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '6px 0 0', padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.4fr)',
    gap: tokens.spacingHorizontalL,
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 70rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  links: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  link: { display: 'flex', alignItems: 'center', gap: '4px' },
  select: { minWidth: 0, maxWidth: '28rem', '& > select': { minWidth: 0, width: '100%' } },
  lost: { color: tokens.colorStatusWarningForeground1 },
});

/** Which lines became which commitments of the budget: from then on only what the contract leaves out counts as plan. */
export const Contracts = ({ tie }: { readonly tie: BudgetTie }) => {
  const styles = useStyles();
  // Contracts are signed after the Vo.Bo.: what links them stays open when everything else is only read.
  const { budget, mayLinkContracts } = useAbout();
  const { budgetLines, units, items } = useLookups();
  const edit = useEdit();
  const lines = useScenarioLines();
  const links = useContent((content) => content.lineCommitment);
  const names = useMemo(
    () => new Map(lines.map((line, index) => [line.id, lineWords(line, index, units.get(line.mediumKey))])),
    [lines, units],
  );
  const entries = budget.spending.filter(({ moment, commitmentId }) => moment === 'committed' && commitmentId === null);
  const link = (lineId: string, spendingId: string) =>
    edit('Ligar un renglón a su compromiso', (content) =>
      appendMediaRow(content, 'lineCommitment', { lineId, spendingId }, newId),
    );
  const unlink = (id: string) => edit('Quitar la liga con un compromiso', () => [removeMediaRow('lineCommitment', id)]);
  return (
    <section data-contracts>
      <h3 className={styles.heading} tabIndex={-1}>
        Renglones que ya son contratos
      </h3>
      <Text size={200} className={styles.quiet}>
        Ligue cada renglón contratado con su compromiso del presupuesto: desde entonces cuenta como comprometido y no
        otra vez como plan.
      </Text>
      {tie.commitments.lost.length > 0 && (
        <ul className={styles.list} aria-label="Ligas perdidas">
          {tie.commitments.lost.map(({ id, lineId }) => (
            <li key={id} className={styles.link} data-row={lineId}>
              <Text size={200} className={styles.lost}>
                {names.get(lineId)}: su compromiso ya no existe o se canceló.
              </Text>
              {mayLinkContracts && (
                <Button size="small" onClick={() => unlink(id)}>
                  Quitar la liga
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {entries.length === 0 ? (
        <Text block size={200} className={styles.quiet}>
          El presupuesto todavía no tiene gasto comprometido.
        </Text>
      ) : (
        <ul className={styles.list} aria-label="Compromisos del presupuesto">
          {entries.map((entry) => {
            const own = links.filter(({ spendingId, lineId }) => spendingId === entry.id && names.has(lineId));
            const taken = new Set(own.map(({ lineId }) => lineId));
            const group = tie.commitments.groups.find(({ spendingIds }) => spendingIds.includes(entry.id));
            const title = [entry.document, entry.concept].filter((text) => text.trim() !== '').join(' · ');
            const offered = lines
              .filter(({ id }) => !taken.has(id))
              .toSorted((a, b) => Number(paysFor(b)) - Number(paysFor(a)));
            function paysFor(line: (typeof lines)[number]): boolean {
              return chargedTo(line, budgetLines).itemCode === entry.itemCode;
            }
            return (
              <li key={entry.id} className={styles.entry} data-row={[...taken].join(' ')}>
                <span className={styles.words}>
                  <Text>{title || 'Compromiso sin documento'}</Text>
                  <Text size={200} className={styles.quiet}>
                    Partida {itemWords(entry.itemCode, items)} ·{' '}
                    {entry.date === '' ? 'sin fecha' : formatLongDate(entry.date)} · {formatMoney(entry.amount)}
                  </Text>
                  {group && (
                    <Text size={200} className={styles.quiet}>
                      Planeado {formatMoney(group.planned)}, comprometido {formatMoney(group.committed)}
                    </Text>
                  )}
                </span>
                <span className={styles.links}>
                  {own.map(({ id, lineId }) => (
                    <span key={id} className={styles.link}>
                      <Text size={200}>{names.get(lineId)}</Text>
                      {mayLinkContracts && (
                        <Button
                          size="small"
                          appearance="subtle"
                          icon={<DismissRegular />}
                          aria-label={`Quitar la liga de ${names.get(lineId)}`}
                          onClick={() => unlink(id)}
                        />
                      )}
                    </span>
                  ))}
                  {mayLinkContracts && offered.length > 0 && (
                    <Select
                      size="small"
                      className={styles.select}
                      aria-label={`Ligar un renglón a ${title || 'este compromiso'}`}
                      value=""
                      onChange={(_, data) => data.value !== '' && link(data.value, entry.id)}
                    >
                      <option value="">Ligar un renglón…</option>
                      {offered.map((line) => (
                        <option key={line.id} value={line.id}>
                          {names.get(line.id)}
                          {paysFor(line) ? '' : ' (otra partida)'}
                        </option>
                      ))}
                    </Select>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
