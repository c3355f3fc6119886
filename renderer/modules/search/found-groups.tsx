import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Marked } from '#renderer/modules/search/marked.tsx';
import type { FoundGroup } from '#renderer/modules/search/use-search.ts';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { SEARCH_KIND_NAMES, type SearchKind } from '#shared/domain/search/search-kinds.ts';
import type { SearchHit } from '#shared/ipc/search-channels.ts';

const useStyles = makeStyles({
  title: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
  },
  option: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    // The title of its group stays in sight above the first of them.
    scrollMarginTop: '36px',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}`,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  where: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  excerpt: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  more: { color: tokens.colorBrandForeground1 },
});

/** One thing that the arrow keys come by: a hit, or the way to the rest of its kind. */
export type FoundEntry =
  | { readonly kind: 'hit'; readonly hit: SearchHit }
  | { readonly kind: 'more'; readonly of: SearchKind; readonly count: number };

/** The entries in the order in which they stand. */
export const entriesOf = (groups: readonly FoundGroup[]): readonly FoundEntry[] => groups.flatMap(entriesOfGroup);

const entriesOfGroup = ({ kind, count, hits }: FoundGroup): readonly FoundEntry[] => [
  ...hits.map((hit) => ({ kind: 'hit', hit }) as const),
  // A second «more» would bring nothing: the list was asked for as far as it goes.
  ...(count > hits.length && hits.length <= SHOWN_AT_FIRST ? [{ kind: 'more', of: kind, count } as const] : []),
];

const SHOWN_AT_FIRST = 5;

type Props = {
  readonly groups: readonly FoundGroup[];
  readonly words: string;
  /** Index of the entry that the keys stand on. */
  readonly at: number;
  readonly onAt: (index: number) => void;
  readonly onChoose: (entry: FoundEntry) => void;
};

/** What was found, kind by kind, with how many there are of each. */
export const FoundGroups = ({ groups, words, at, onAt, onChoose }: Props) => {
  const styles = useStyles();
  let index = -1;
  return groups.map((group) => (
    // biome-ignore lint/a11y/useSemanticElements: a group of a list box, which no element is
    <div key={group.kind} role="group" aria-labelledby={`search-kind-${group.kind}`}>
      <Text id={`search-kind-${group.kind}`} size={200} weight="semibold" className={styles.title}>
        {SEARCH_KIND_NAMES[group.kind].many} · {group.count}
      </Text>
      {entriesOfGroup(group).map((entry) => {
        index += 1;
        const own = index;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the input, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here
          <div
            key={own}
            id={`search-hit-${own}`}
            role="option"
            aria-selected={own === at}
            className={mergeClasses(styles.option, own === at && styles.active)}
            onMouseMove={() => onAt(own)}
            onClick={() => onChoose(entry)}
          >
            {entry.kind === 'more' ? (
              <Text className={styles.more}>{moreWords(entry.count)}</Text>
            ) : (
              <Hit hit={entry.hit} words={words} />
            )}
          </div>
        );
      })}
    </div>
  ));
};

const moreWords = (count: number): string =>
  count > MOST_WALKED ? `Más… (los primeros ${MOST_WALKED} de ${count})` : `Más… (los ${count})`;

const MOST_WALKED = 200;

const Hit = ({ hit, words }: { readonly hit: SearchHit; readonly words: string }) => {
  const styles = useStyles();
  return (
    <>
      <span className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {hit.title.trim() === '' ? 'Sin título' : hit.title}
        </Text>
        {hit.archived && (
          <Badge appearance="outline" size="small">
            Archivado
          </Badge>
        )}
      </span>
      {hit.where !== '' && (
        <Text size={200} className={styles.where}>
          {hit.where}
        </Text>
      )}
      <Text className={styles.excerpt}>
        <Marked text={hit.excerpt} words={words} />
      </Text>
    </>
  );
};

/** «37 resultados», for who hears the list. */
export const foundWords = (groups: readonly FoundGroup[]): string =>
  countOf(
    groups.reduce((sum, { count }) => sum + count, 0),
    'resultado',
    'resultados',
  );
