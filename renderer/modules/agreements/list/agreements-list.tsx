import { Button, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useDeferredValue, useMemo } from 'react';
import {
  useAbout,
  useAgreements,
  useContent,
  useMoney,
  usePlace,
} from '#renderer/modules/agreements/agreements-context.tsx';
import {
  type AgreementFilter,
  ALL_AGREEMENTS,
  filteredAgreements,
  listedAgreements,
} from '#renderer/modules/agreements/list/agreement-list-rows.ts';
import { AgreementsEmpty } from '#renderer/modules/agreements/list/agreements-empty.tsx';
import { AgreementsTable } from '#renderer/modules/agreements/list/agreements-table.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { AGREEMENT_KIND_NAMES, AGREEMENT_STATE_NAMES } from '#shared/domain/agreements/agreement-states.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  search: { flex: '0 1 18rem' },
  quiet: { color: tokens.colorNeutralForeground2 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  nothing: {
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
});

/** Every agreement of the dossier, narrowed to those that are looked for. */
export const AgreementsList = () => {
  const styles = useStyles();
  const content = useContent((all) => all);
  const { today } = useAbout();
  const money = useMoney();
  const rows = useMemo(() => listedAgreements(content, money, today), [content, money, today]);
  const { places } = useAgreements();
  const { filter } = usePlace();
  const setFilter = (next: AgreementFilter) => places.set({ filter: next });
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => filteredAgreements(rows, asked), [rows, asked]);
  const put = (part: Partial<AgreementFilter>) => setFilter({ ...filter, ...part });
  useShortcuts({
    'Ctrl+F': () => document.querySelector<HTMLInputElement>('input[data-search-agreements]')?.focus(),
  });
  if (rows.length === 0) return <AgreementsEmpty />;
  return (
    <div className={styles.root}>
      <h2 className={styles.hidden} tabIndex={-1}>
        Lista de convenios y contratos
      </h2>
      <search className={styles.bar} aria-label="Filtrar la lista">
        <Input
          type="search"
          className={styles.search}
          contentBefore={<SearchRegular aria-hidden />}
          aria-label="Buscar convenio"
          title="Ctrl+F"
          data-search-agreements
          placeholder="Número, título, contraparte…"
          value={filter.query}
          onChange={(_, data) => put({ query: data.value })}
        />
        <Select
          aria-label="Tipo"
          value={filter.kind}
          onChange={(_, data) => put({ kind: KINDS.find((one) => one === data.value) ?? '' })}
        >
          <option value="">Todos los tipos</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {AGREEMENT_KIND_NAMES[kind]}
            </option>
          ))}
        </Select>
        <Select
          aria-label="Estado"
          value={filter.state}
          onChange={(_, data) => put({ state: STATES.find((one) => one === data.value) ?? '' })}
        >
          <option value="">Todos los estados</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {AGREEMENT_STATE_NAMES[state]}
            </option>
          ))}
        </Select>
        <Text size={200} className={styles.quiet} role="status">
          {shown.length === rows.length
            ? countOf(rows.length, 'convenio', 'convenios')
            : `${countOf(shown.length, 'convenio', 'convenios')} de ${rows.length}`}
        </Text>
      </search>
      {shown.length === 0 ? (
        <div className={styles.nothing}>
          <Text>Ninguno coincide con lo que busca.</Text>
          <Button size="small" onClick={() => setFilter(ALL_AGREEMENTS)}>
            Ver todos
          </Button>
        </div>
      ) : (
        <AgreementsTable rows={shown} />
      )}
    </div>
  );
};

type Keys<R> = readonly (keyof R & string)[];
const KINDS = Object.keys(AGREEMENT_KIND_NAMES) as Keys<typeof AGREEMENT_KIND_NAMES>;
const STATES = Object.keys(AGREEMENT_STATE_NAMES) as Keys<typeof AGREEMENT_STATE_NAMES>;
