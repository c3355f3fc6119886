import { makeStyles, mergeClasses, Radio, RadioGroup, shorthands, Text, tokens } from '@fluentui/react-components';

export type Start = 'sample' | 'empty';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalM,
    maxWidth: '38rem',
  },
  option: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    backgroundColor: tokens.colorBrandBackground2,
  },
  text: { display: 'block', color: tokens.colorNeutralForeground2 },
});

const OPTIONS: readonly { readonly value: Start; readonly title: string; readonly text: string }[] = [
  {
    value: 'sample',
    title: 'Con un procedimiento y un programa de ejemplo',
    text: 'Para conocer Cauce con algo ya escrito. Son inventados y lo dicen; puede archivarlos cuando quiera.',
  },
  {
    value: 'empty',
    title: 'Con el escritorio vacío',
    text: 'Para escribir lo suyo desde el principio, o traer lo que ya tenga en Word, Excel o texto.',
  },
];

/** The sample, or an empty desk. */
export const StartChoice = ({
  value,
  onChange,
}: {
  readonly value: Start;
  readonly onChange: (value: Start) => void;
}) => {
  const styles = useStyles();
  return (
    <RadioGroup
      aria-label="Con qué empezar"
      className={styles.root}
      value={value}
      onChange={(_, data) => onChange(data.value === 'empty' ? 'empty' : 'sample')}
    >
      {OPTIONS.map((option) => (
        <div key={option.value} className={mergeClasses(styles.option, value === option.value && styles.chosen)}>
          <Radio
            value={option.value}
            label={
              <>
                <Text weight="semibold">{option.title}</Text>
                <Text className={styles.text}>{option.text}</Text>
              </>
            }
          />
        </div>
      ))}
    </RadioGroup>
  );
};
