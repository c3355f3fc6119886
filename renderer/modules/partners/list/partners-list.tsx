import { Checkbox, Input, makeStyles, Select, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useDeferredValue, useMemo } from 'react';
import {
  filteredPartners,
  isNarrowed,
  type PartnerFilter,
  searchableWords,
  territoriesOf,
} from '#renderer/modules/partners/list/partner-filter.ts';
import { nameOfPartner } from '#renderer/modules/partners/partner-names.ts';
import { useContent, usePartners, usePlace } from '#renderer/modules/partners/partners-context.tsx';
import { usePartnerActions } from '#renderer/modules/partners/use-partner-actions.ts';
import { ENTRY_HEIGHTS, type Entry, EntryLines, spokenEntry } from '#renderer/ui/entry-lines.tsx';
import { EntryList } from '#renderer/ui/entry-list.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { today } from '#renderer/ui/today.ts';
import type { DirectoryContent, Partner } from '#shared/domain/partners/directory.ts';
import { dueWords, type FollowUp, followUpsDue } from '#shared/domain/partners/follow-ups.ts';
import { SECTOR_NAMES } from '#shared/domain/partners/partner-words.ts';

const useStyles = makeStyles({
  root: {
    flex: '0 0 auto',
    width: '20rem',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  filters: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  two: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalXS },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  entries: { flex: '1 1 0', minHeight: 0 },
  quiet: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly filter: PartnerFilter; readonly onFilter: (filter: PartnerFilter) => void };

/** Everybody that is wanted, or what was promised for a day; what is chosen stands beside it. */
export const PartnersList = ({ filter, onFilter }: Props) => {
  const styles = useStyles();
  const { places } = usePartners();
  const { sectionKey } = usePlace();
  const content = useContent((all) => all);
  const due = useMemo(() => followUpsDue(content, today()), [content]);
  return (
    <section className={styles.root} data-pane="lista" aria-label="Lista del directorio">
      <TabList
        size="small"
        selectedValue={sectionKey}
        onTabSelect={(_, data) => places.set({ sectionKey: data.value === 'due' ? 'due' : 'partners' })}
      >
        <Tab value="partners">Organismos</Tab>
        <Tab value="due">{due.length === 0 ? 'Seguimientos' : `Seguimientos (${due.length})`}</Tab>
      </TabList>
      {sectionKey === 'due' ? (
        <DueList due={due} content={content} />
      ) : (
        <Bodies content={content} due={due} filter={filter} onFilter={onFilter} />
      )}
    </section>
  );
};

type BodiesProps = Props & { readonly content: DirectoryContent; readonly due: readonly FollowUp[] };

const Bodies = ({ content, due, filter, onFilter }: BodiesProps) => {
  const styles = useStyles();
  const { places, jump } = usePartners();
  const { partnerId } = usePlace();
  const { remove } = usePartnerActions();
  const words = useMemo(() => searchableWords(content), [content]);
  const asked = useDeferredValue(filter);
  const found = useMemo(() => filteredPartners(content, words, asked), [content, words, asked]);
  const territories = useMemo(() => territoriesOf(content), [content]);
  const entries = useMemo(() => partnerEntries(found, content, due), [found, content, due]);
  const unused = content.partner.filter(({ active }) => !active).length;
  const put = (part: Partial<PartnerFilter>) => onFilter({ ...filter, ...part });
  return (
    <>
      <div className={styles.filters}>
        <Input
          type="search"
          contentBefore={<SearchRegular aria-hidden />}
          aria-label="Buscar en el directorio"
          title="Ctrl+F"
          data-search
          placeholder="Nombre, persona, teléfono, lugar…"
          value={filter.query}
          onChange={(_, data) => put({ query: data.value })}
        />
        <div className={styles.two}>
          <Select
            size="small"
            className={styles.select}
            aria-label="Sector"
            value={filter.sector}
            onChange={(_, data) => put({ sector: SECTORS.find((one) => one === data.value) ?? '' })}
          >
            <option value="">Todos los sectores</option>
            <option value="public">Público</option>
            <option value="social">Social</option>
            <option value="private">Privado</option>
            <option value="none">Sin sector</option>
          </Select>
          <Select
            size="small"
            className={styles.select}
            aria-label="Territorio"
            value={filter.territory}
            onChange={(_, data) => put({ territory: data.value })}
          >
            <option value="">Todo territorio</option>
            {territories.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        {unused > 0 && (
          <Checkbox
            label={`Mostrar los que ya no se usan (${unused})`}
            checked={filter.unused}
            onChange={(_, data) => put({ unused: data.checked === true })}
          />
        )}
      </div>
      <Text size={200} className={styles.quiet} role="status">
        {entries.length === 0
          ? 'Nadie coincide con lo que busca.'
          : isNarrowed(filter)
            ? `${countOf(entries.length, 'organismo', 'organismos')} de ${content.partner.length}`
            : countOf(entries.length, 'organismo', 'organismos')}
      </Text>
      <div className={styles.entries}>
        <EntryList
          label="Organismos"
          entries={entries}
          height={ENTRY_HEIGHTS.two}
          drawn={(entry, isHere) => <EntryLines entry={entry} isHere={isHere} />}
          spoken={spokenEntry}
          at={partnerId}
          onChoose={(id) => places.set({ partnerId: id })}
          onOpen={(id) => jump({ section: 'partners', rowId: id, field: 'name' })}
          onDelete={remove}
        />
      </div>
    </>
  );
};

const SECTORS = ['public', 'social', 'private', 'none'] as const;

const partnerEntries = (
  found: readonly Partner[],
  content: DirectoryContent,
  due: readonly FollowUp[],
): readonly Entry[] => {
  const places = Map.groupBy(content.partnerTerritory, ({ partnerId }) => partnerId);
  const late = Map.groupBy(
    due.filter(({ daysLeft }) => daysLeft <= 0),
    ({ encounter }) => encounter.partnerId,
  );
  return found.map((partner) => {
    const where = (places.get(partner.id) ?? []).map(({ name }) => name);
    const first = late.get(partner.id)?.[0];
    return {
      id: partner.id,
      name: nameOfPartner(partner),
      note: [
        partner.active ? '' : 'Ya no se usa',
        partner.sector === null ? 'Sin sector' : SECTOR_NAMES[partner.sector],
        where.length > 1 ? `${where[0]} y ${where.length - 1} más` : (where[0] ?? ''),
      ]
        .filter(Boolean)
        .join(' · '),
      late: first ? dueWords(first.daysLeft) : '',
    };
  });
};

/** What was promised for a day, the most overdue first; choosing one shows it in the card of its body. */
const DueList = ({ due, content }: { readonly due: readonly FollowUp[]; readonly content: DirectoryContent }) => {
  const styles = useStyles();
  const { places, jump } = usePartners();
  const { open, partnerId } = usePlace();
  const at = due.find(({ encounter }) => encounter.partnerId === partnerId && open.has(encounter.id));
  const names = useMemo(() => new Map(content.partner.map((one) => [one.id, nameOfPartner(one)])), [content.partner]);
  if (due.length === 0) {
    return (
      <Text size={200} className={styles.quiet}>
        No hay nada pendiente. Al anotar una gestión puede decir para qué día queda algo por hacer.
      </Text>
    );
  }
  return (
    <div className={styles.entries}>
      <EntryList
        label="Seguimientos pendientes"
        entries={due.map(({ encounter, daysLeft }) => ({
          id: encounter.id,
          name: encounter.followUpNote.trim() || encounter.subject.trim() || 'Seguimiento sin descripción',
          note: [daysLeft > 0 ? dueWords(daysLeft) : '', names.get(encounter.partnerId) ?? '']
            .filter(Boolean)
            .join(' · '),
          late: daysLeft <= 0 ? dueWords(daysLeft) : '',
        }))}
        height={ENTRY_HEIGHTS.two}
        drawn={(entry, isHere) => <EntryLines entry={entry} isHere={isHere} />}
        spoken={spokenEntry}
        at={at?.encounter.id ?? null}
        onChoose={(id) => {
          const partner = due.find(({ encounter }) => encounter.id === id)?.encounter.partnerId ?? null;
          places.set({ partnerId: partner, open: new Set([id]) });
        }}
        onOpen={(id) => jump({ section: 'encounters', rowId: id, field: 'followUpDoneOn' })}
      />
    </div>
  );
};
