import { Button, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useDeferredValue, useMemo } from 'react';
import {
  useAbout,
  useContent,
  useExecution,
  useFindings,
  useNames,
  usePlace,
  useReadOnly,
} from '#renderer/modules/execution/execution-context.tsx';
import { figureOf } from '#renderer/modules/execution/figures.ts';
import {
  LISTED_HEIGHT,
  type ListedEntry,
  ListedRow,
  spokenRow,
} from '#renderer/modules/execution/log/listed-entry.tsx';
import {
  countsOf,
  type EntryCounts,
  filteredEntries,
  isNarrowed,
  type LogFilter,
  WHOLE_LOG,
} from '#renderer/modules/execution/log/log-filter.ts';
import { EntryList } from '#renderer/ui/entry-list.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { type EntryKind, entryKind, type LogEntry } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

const useStyles = makeStyles({
  root: {
    minHeight: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  filters: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  two: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalXS },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  status: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
  entries: { flex: '1 1 0', minHeight: 0 },
});

type Props = {
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  readonly onDelete: (id: string) => void;
};

/** The log, the latest day first, and what shortens it. */
export const LogList = ({ filter, onFilter, onDelete }: Props) => {
  const styles = useStyles();
  const { go, jump } = useExecution();
  const { entryId } = usePlace();
  const readOnly = useReadOnly();
  const names = useNames();
  const { program, mediaPlan, agreements } = useAbout();
  const entry = useContent((content) => content.entry);
  const entryEvidence = useContent((content) => content.entryEvidence);
  const entrySpending = useContent((content) => content.entrySpending);
  const findings = useFindings();
  const asked = useDeferredValue(filter);
  const found = useMemo(() => filteredEntries(entry, asked), [entry, asked]);
  const counts = useMemo(
    () => countsOf({ entryEvidence, entrySpending }, names.spending),
    [entryEvidence, entrySpending, names],
  );
  const worst = useMemo(() => worstOf(findings), [findings]);
  const rows = useMemo(
    () => found.map((one) => rowOf(one, counts.get(one.id), worst.get(one.id))),
    [found, counts, worst],
  );
  const isHidden = entry.some(({ id }) => id === entryId) && !found.some(({ id }) => id === entryId);
  const put = (part: Partial<LogFilter>) => onFilter({ ...filter, ...part });
  return (
    <section className={styles.root} data-pane="lista" aria-label="Lista de la bitácora">
      <div className={styles.filters}>
        <Input
          type="search"
          contentBefore={<SearchRegular aria-hidden />}
          aria-label="Buscar en la bitácora"
          title="Ctrl+F"
          data-search
          placeholder="Qué, dónde, quién…"
          value={filter.query}
          onChange={(_, data) => put({ query: data.value })}
        />
        <div className={styles.two}>
          <Select
            size="small"
            className={styles.select}
            aria-label="Tipo"
            value={filter.kind}
            onChange={(_, data) => put({ kind: KINDS.find((kind) => kind === data.value) ?? '' })}
          >
            <option value="">Todos los tipos</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {ENTRY_KIND_NAMES[kind]}
              </option>
            ))}
          </Select>
          <Select
            size="small"
            className={styles.select}
            aria-label="Mes"
            value={String(filter.month)}
            onChange={(_, data) => put({ month: Number(data.value) })}
          >
            <option value="0">Todo el año</option>
            {MONTH_NAMES.map((name, at) => (
              <option key={name} value={at + 1}>
                {name.charAt(0).toUpperCase() + name.slice(1)}
              </option>
            ))}
          </Select>
          {(program !== null || mediaPlan !== null) && (
            <Select
              size="small"
              className={styles.select}
              aria-label="Actividad o renglón"
              value={filter.planned}
              onChange={(_, data) => put({ planned: data.value })}
            >
              <option value="">Toda actividad</option>
              <option value="none">No planeadas</option>
              {names.activities.length > 0 && (
                <optgroup label="Actividades del programa">
                  {names.activities.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
              {names.lines.length > 0 && (
                <optgroup label="Renglones de medios">
                  {names.lines.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )}
            </Select>
          )}
          {agreements !== null && names.agreements.length > 0 && (
            <Select
              size="small"
              className={styles.select}
              aria-label="Convenio"
              value={filter.agreement}
              onChange={(_, data) => put({ agreement: data.value })}
            >
              <option value="">Todo convenio</option>
              {names.agreements.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </div>
      </div>
      <div className={styles.status}>
        <Text size={200} role="status">
          {rows.length === 0
            ? 'Ninguna entrada coincide.'
            : isNarrowed(filter)
              ? `${countOf(rows.length, 'entrada', 'entradas')} de ${entry.length}`
              : countOf(rows.length, 'entrada', 'entradas')}
          {isHidden && ' La que está abierta no está entre ellas.'}
        </Text>
        {isNarrowed(filter) && (
          <Button size="small" appearance="subtle" onClick={() => onFilter(WHOLE_LOG)}>
            Ver todas
          </Button>
        )}
      </div>
      <div className={styles.entries}>
        <EntryList
          label="Entradas de la bitácora"
          entries={rows}
          height={LISTED_HEIGHT}
          drawn={(entry) => <ListedRow entry={entry} />}
          spoken={spokenRow}
          at={entryId}
          onChoose={(id) => go({ entryId: id })}
          onOpen={(id) => jump({ section: 'log', rowId: id, field: 'title' })}
          {...(readOnly ? {} : { onDelete })}
        />
      </div>
    </section>
  );
};

const KINDS: readonly EntryKind[] = entryKind.options;

type Worst = ReadonlyMap<string, 'blocking' | 'warning'>;

const worstOf = (findings: readonly Finding[]): Worst => {
  const worst = new Map<string, 'blocking' | 'warning'>();
  for (const { severity, place } of findings) {
    if (place.section !== 'log' || place.rowId === undefined || severity === 'info') continue;
    if (severity === 'blocking' || !worst.has(place.rowId)) worst.set(place.rowId, severity);
  }
  return worst;
};

const rowOf = (
  { id, kind, date, endDate, title, place, people, peopleBasis }: LogEntry,
  counts: EntryCounts | undefined,
  worst: 'blocking' | 'warning' | undefined,
): ListedEntry => ({
  id,
  day: date === '' ? '' : String(Number(date.slice(8, 10))),
  month: date === '' ? 'sin fecha' : (MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3),
  isSpan: endDate !== '' && endDate !== date,
  name: title.trim() || 'Sin título',
  note: [ENTRY_KIND_NAMES[kind], place.trim()].filter(Boolean).join(' · '),
  people: people === '' ? '' : `${figureOf(quantityNumber(people) ?? 0)}${peopleBasis === 'estimated' ? ' est.' : ''}`,
  evidence: counts?.evidence ?? 0,
  money: counts?.money ?? '',
  worst: worst ?? null,
});
