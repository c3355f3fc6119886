import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import type { CatalogueValue, RecordCatalogue } from '#shared/domain/program-record/record-definitions.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  origin: { width: '13rem' },
  remove: { width: '5rem' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  input: { width: '100%' },
});

type Props = {
  readonly catalogue: RecordCatalogue;
  readonly onLabel: (value: string, label: string) => Promise<boolean>;
  readonly onRemove: (value: string, label: string) => void;
};

/** The values of a list; only the desk's own can be changed. */
export const ValuesTable = ({ catalogue, onLabel, onRemove }: Props) => {
  const styles = useStyles();
  if (catalogue.values.length === 0) {
    return <Text className={styles.quiet}>La lista está vacía. Agregue arriba el primer valor.</Text>;
  }
  return (
    <table className={styles.table} aria-label={catalogue.title}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Valor
          </th>
          <th scope="col" className={styles.head}>
            Cómo se imprime
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.origin)}>
            De dónde viene
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.remove)}>
            Quitar
          </th>
        </tr>
      </thead>
      <tbody>
        {catalogue.values.map(({ value, label, confidence }) => (
          <tr key={value}>
            <td className={styles.cell}>{value}</td>
            <td className={styles.cell}>
              {confidence === 'mesa' ? (
                <DraftInput
                  className={styles.input}
                  aria-label={`Cómo se imprime «${value}»`}
                  placeholder="Igual que el valor"
                  value={label}
                  maxLength={2_000}
                  onCommit={(text) => void onLabel(value, text.trim())}
                />
              ) : (
                <Text className={label === '' ? styles.quiet : undefined}>{label === '' ? 'Igual' : label}</Text>
              )}
            </td>
            <td className={styles.cell}>
              {confidence === 'mesa' ? (
                <Badge appearance="tint" color="brand">
                  De este escritorio
                </Badge>
              ) : (
                <Text size={200} className={styles.quiet}>
                  {ORIGINS[confidence]}
                </Text>
              )}
            </td>
            <td className={styles.cell}>
              {confidence === 'mesa' && (
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={`Quitar «${value}» de la lista`}
                  onClick={() => onRemove(value, label)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const ORIGINS: Readonly<Record<Exclude<CatalogueValue['confidence'], 'mesa'>, string>> = {
  S: 'De fichas publicadas',
  CG: 'De uso común',
  propuesta: 'Propuesta de Cauce',
};
