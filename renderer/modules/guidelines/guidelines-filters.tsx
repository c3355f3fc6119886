import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import type { GuidelineFilter, Validity } from '#renderer/modules/guidelines/guidelines-view.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { width: '22rem', maxWidth: '22rem' },
});

type Props = {
  readonly filter: GuidelineFilter;
  readonly thisYear: number;
  readonly onChange: (filter: GuidelineFilter) => void;
};

/** Words, the year they hold for, and whose they are. */
export const GuidelinesFilters = ({ filter, thisYear, onChange }: Props) => {
  const styles = useStyles();
  const { validity } = filter;
  return (
    <search className={styles.root}>
      <SearchBox
        className={styles.search}
        aria-label="Buscar lineamientos"
        placeholder="Documento, numeral o lo que pide"
        value={filter.query}
        maxLength={500}
        onChange={(_, data) => onChange({ ...filter, query: data.value })}
        dismiss={{ 'aria-label': 'Borrar la búsqueda' }}
      />
      <Select
        aria-label="Vigencia"
        value={validity.kind === 'year' ? String(validity.year) : validity.kind}
        onChange={(_, data) => onChange({ ...filter, validity: validityOf(data.value) })}
      >
        {[thisYear - 1, thisYear, thisYear + 1].map((year) => (
          <option key={year} value={String(year)}>
            Rigen en {year}
          </option>
        ))}
        <option value="all">Todos los años</option>
        <option value="ended">Ya no rigen</option>
      </Select>
      <Select
        aria-label="De quién son"
        value={filter.origin}
        onChange={(_, data) => onChange({ ...filter, origin: originOf(data.value) })}
      >
        <option value="all">Propios y de Cauce</option>
        <option value="desk">Solo los propios</option>
        <option value="shipped">Solo los que vienen con Cauce</option>
      </Select>
    </search>
  );
};

const validityOf = (value: string): Validity =>
  value === 'all' || value === 'ended' ? { kind: value } : { kind: 'year', year: Number(value) };

const originOf = (value: string): GuidelineFilter['origin'] =>
  value === 'desk' || value === 'shipped' ? value : 'all';
