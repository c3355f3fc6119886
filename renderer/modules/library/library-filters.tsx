import { Button, makeStyles, SearchBox, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { PROPERTIES, type PropertyName } from '#renderer/modules/library/library-view.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { width: '22rem', maxWidth: '22rem' },
  archived: { marginLeft: 'auto' },
});

type Props = {
  readonly query: string;
  readonly wanted: ReadonlySet<PropertyName>;
  readonly archived: boolean;
  readonly onQuery: (query: string) => void;
  readonly onWanted: (wanted: ReadonlySet<PropertyName>) => void;
  readonly onArchived: (archived: boolean) => void;
};

/** Words, the four properties, and what was put away. */
export const LibraryFilters = ({ query, wanted, archived, onQuery, onWanted, onArchived }: Props) => {
  const styles = useStyles();
  return (
    <search className={styles.root} data-help="library.filter">
      <SearchBox
        className={styles.search}
        aria-label="Buscar procedimientos"
        placeholder="Título, código, área o una palabra del texto"
        value={query}
        maxLength={500}
        onChange={(_, data) => onQuery(data.value)}
        dismiss={{ 'aria-label': 'Borrar la búsqueda' }}
      />
      <fieldset className={useGroup().group} aria-label="Mostrar solo">
        {PROPERTIES.map(({ name, label, meaning }) => (
          <Tooltip key={name} relationship="description" content={meaning}>
            <ToggleButton
              size="small"
              shape="circular"
              checked={wanted.has(name)}
              onClick={() => onWanted(toggled(wanted, name))}
            >
              {label}
            </ToggleButton>
          </Tooltip>
        ))}
      </fieldset>
      {wanted.size > 0 && (
        <Button size="small" appearance="subtle" onClick={() => onWanted(new Set())}>
          Mostrar todos
        </Button>
      )}
      <ToggleButton
        className={styles.archived}
        size="small"
        appearance="subtle"
        icon={<ArchiveRegular />}
        checked={archived}
        onClick={() => onArchived(!archived)}
      >
        Archivados
      </ToggleButton>
    </search>
  );
};

const useGroup = makeStyles({
  group: { display: 'flex', gap: tokens.spacingHorizontalXS, border: 'none', margin: 0, padding: 0 },
});

const toggled = (wanted: ReadonlySet<PropertyName>, name: PropertyName): ReadonlySet<PropertyName> => {
  const next = new Set(wanted);
  if (!next.delete(name)) next.add(name);
  return next;
};
