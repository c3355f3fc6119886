import { Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useMemo } from 'react';
import { useBulletins, useContent, usePlace } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { type BulletinFilter, bulletinEntries } from '#renderer/modules/bulletins/list/bulletin-entries.ts';
import { useBulletinActions } from '#renderer/modules/bulletins/use-bulletin-actions.ts';
import { ENTRY_HEIGHTS, EntryLines, spokenEntry } from '#renderer/ui/entry-lines.tsx';
import { EntryList } from '#renderer/ui/entry-list.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';

const useStyles = makeStyles({
  root: {
    flex: '0 0 auto',
    width: '18rem',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 7rem',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    '& .fui-Input, & .fui-Input__input, & select': { minWidth: 0 },
  },
  quiet: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
  },
  entries: { flex: '1 1 0', minHeight: 0 },
});

type Props = { readonly filter: BulletinFilter; readonly onFilter: (filter: BulletinFilter) => void };

/** The bulletins of the year; what is chosen stands beside them. */
export const BulletinsList = ({ filter, onFilter }: Props) => {
  const styles = useStyles();
  const { places, jump } = useBulletins();
  const { bulletinId } = usePlace();
  const { remove } = useBulletinActions();
  const bulletins = useContent((content) => content.bulletin);
  const recipients = useContent((content) => content.recipient);
  const entries = useMemo(() => bulletinEntries(bulletins, recipients, filter), [bulletins, recipients, filter]);
  return (
    <section className={styles.root} data-pane="lista" aria-label="Lista de boletines">
      <div className={styles.filters}>
        <Input
          type="search"
          size="small"
          contentBefore={<SearchRegular aria-hidden />}
          aria-label="Buscar entre los boletines"
          title="Ctrl+F"
          data-search
          placeholder="Número o título"
          value={filter.query}
          onChange={(_, data) => onFilter({ ...filter, query: data.value })}
        />
        <Select
          size="small"
          aria-label="Cuáles se muestran"
          value={filter.state}
          onChange={(_, data) =>
            onFilter({ ...filter, state: STATES.find(([state]) => state === data.value)?.[0] ?? 'all' })
          }
        >
          {STATES.map(([state, name]) => (
            <option key={state} value={state}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <Text size={200} className={styles.quiet} role="status">
        {entries.length === 0
          ? 'Ninguno coincide con lo que busca.'
          : entries.length === bulletins.length
            ? countOf(entries.length, 'boletín', 'boletines')
            : `${countOf(entries.length, 'boletín', 'boletines')} de ${bulletins.length}`}
      </Text>
      <div className={styles.entries}>
        <EntryList
          label="Boletines"
          entries={entries}
          height={ENTRY_HEIGHTS.three}
          drawn={(entry, isHere) => <EntryLines entry={entry} isHere={isHere} />}
          spoken={spokenEntry}
          at={bulletinId}
          onChoose={(id) => places.set({ bulletinId: id, recipientId: null })}
          onOpen={(id) => jump({ section: 'bulletin', rowId: id, field: 'number' })}
          onDelete={remove}
        />
      </div>
    </section>
  );
};

const STATES = [
  ['all', 'Todos'],
  ['draft', 'Borradores'],
  ['issued', 'Difundidos'],
] as const;
