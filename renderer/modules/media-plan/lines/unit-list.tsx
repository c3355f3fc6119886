import { Input, makeStyles, mergeClasses, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useAbout } from '#renderer/modules/media-plan/media-plan-context.tsx';
import type { MediaUnit } from '#shared/domain/media/media-catalogue.ts';
import { unitSearch } from '#shared/domain/media/search-units.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  tabs: { flexWrap: 'wrap', marginLeft: '-8px' },
  list: {
    height: '46vh',
    minHeight: '160px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    position: 'sticky',
    top: 0,
    padding: '4px 10px',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  option: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: '5px 10px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-selected="true"]': {
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorNeutralForeground1,
      outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
    },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const ALL = 'all';

type Props = {
  readonly onPick: (mediumKey: string) => void;
  /** Marked from the beginning. */
  readonly current?: string;
  readonly autoFocus?: boolean;
};

/** The catalogue: searched by any of its words, or one classification at a time; arrows and Enter choose. */
export const UnitList = ({ onPick, current, autoFocus = false }: Props) => {
  const styles = useStyles();
  const id = useId();
  const { catalogue } = useAbout();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState(ALL);
  const [marked, setMarked] = useState<string | null>(current ?? null);
  const list = useRef<HTMLDivElement>(null);
  const search = useMemo(() => unitSearch(catalogue), [catalogue]);
  const kinds = useMemo(() => [...new Set(catalogue.units.map(({ classification }) => classification))], [catalogue]);
  const found = useMemo(
    () => search(typed).filter(({ classification }) => kind === ALL || classification === kind),
    [search, typed, kind],
  );
  const at = Math.max(
    0,
    found.findIndex(({ key }) => key === marked),
  );
  const here = found[at];
  useEffect(() => {
    if (here) list.current?.querySelector(`[data-key="${CSS.escape(here.key)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [here]);

  const keys = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setMarked(found[Math.max(0, Math.min(found.length - 1, at + step))]?.key ?? null);
    } else if (event.key === 'Enter' && here) {
      event.preventDefault();
      onPick(here.key);
    }
  };
  return (
    <div className={styles.root}>
      <Input
        type="search"
        role="combobox"
        autoFocus={autoFocus}
        aria-label="Buscar en el catálogo de medios"
        aria-expanded
        aria-controls={id}
        {...(here ? { 'aria-activedescendant': `${id}-${here.key}` } : {})}
        contentBefore={<SearchRegular />}
        placeholder="Por ejemplo: spot 30, bardas, plática, facebook"
        value={typed}
        onChange={(_, data) => {
          setTyped(data.value);
          setMarked(null);
        }}
        onKeyDown={keys}
      />
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={kind}
        onTabSelect={(_, data) => {
          setKind(String(data.value));
          setMarked(null);
        }}
      >
        <Tab value={ALL}>Todo</Tab>
        {kinds.map((one) => (
          <Tab key={one} value={one}>
            {SHORT[one] ?? one}
          </Tab>
        ))}
      </TabList>
      <div ref={list} id={id} className={styles.list} role="listbox" aria-label="Catálogo de medios" tabIndex={-1}>
        {groupsOf(found).map(({ name, units }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
          <div key={name} role="group" aria-label={name}>
            <div className={styles.heading} aria-hidden>
              {name}
            </div>
            {units.map((unit) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked option
              <div
                key={unit.key}
                id={`${id}-${unit.key}`}
                data-key={unit.key}
                role="option"
                aria-selected={unit === here}
                className={mergeClasses(styles.option)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPick(unit.key)}
              >
                <span>{unit.subcategory}</span>
                <span className={styles.quiet}>{unit.unit === unit.subcategory ? '' : unit.unit}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <Text size={200} className={styles.quiet} role="status">
        {found.length === 0
          ? 'Nada del catálogo dice eso. Escriba otra palabra, o elija «Otro formato» de su medio.'
          : `${found.length === 1 ? '1 unidad' : `${found.length} unidades`}. Flechas para recorrer, Entrar para elegir.`}
      </Text>
    </div>
  );
};

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

const SHORT: Readonly<Record<string, string>> = {
  'Servicios de difusión en medios de comunicación': 'Medios de comunicación',
  'Otros servicios asociados a la comunicación': 'Otros servicios',
};

type Group = { readonly name: string; readonly units: readonly MediaUnit[] };

/** Under classification and category, in the order found. */
const groupsOf = (units: readonly MediaUnit[]): readonly Group[] =>
  [
    ...Map.groupBy(units, ({ classification, category }) => `${SHORT[classification] ?? classification} · ${category}`),
  ].map(([name, members]) => ({ name, units: members }));
