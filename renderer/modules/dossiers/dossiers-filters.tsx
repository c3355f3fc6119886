import { makeStyles, SearchBox, ToggleButton, tokens } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { width: '22rem', maxWidth: '22rem' },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  archived: { marginLeft: 'auto' },
});

type Props = {
  readonly query: string;
  /** The years there are; asked for only where there is more than one. */
  readonly years: readonly number[];
  readonly year: number | null;
  readonly archived: boolean;
  readonly onQuery: (query: string) => void;
  readonly onYear: (year: number | null) => void;
  readonly onArchived: (archived: boolean) => void;
};

/** Words, the fiscal year, and what was put away. */
export const DossiersFilters = ({ query, years, year, archived, onQuery, onYear, onArchived }: Props) => {
  const styles = useStyles();
  return (
    <search className={styles.root} data-help="dossiers">
      <SearchBox
        className={styles.search}
        aria-label="Buscar expedientes"
        placeholder="Programa, procedimiento, puesto o persona"
        value={query}
        maxLength={500}
        onChange={(_, data) => onQuery(data.value)}
        dismiss={{ 'aria-label': 'Borrar la búsqueda' }}
      />
      {(years.length > 1 || year !== null) && (
        <fieldset className={styles.group} aria-label="Mostrar solo el ejercicio">
          {years.map((one) => (
            <ToggleButton
              key={one}
              size="small"
              shape="circular"
              checked={year === one}
              onClick={() => onYear(year === one ? null : one)}
            >
              {String(one)}
            </ToggleButton>
          ))}
        </fieldset>
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
