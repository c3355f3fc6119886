import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { helpOf } from '#shared/domain/classifier/item-help.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, paddingLeft: '1.2em', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** «Qué va aquí y qué no»: nothing where nothing is said of the item. */
export const ItemHelpText = ({ code }: { readonly code: string }) => {
  const styles = useStyles();
  const { resources, classifierIndex } = useBudget();
  const help = useMemo(() => (code.trim() === '' ? undefined : helpOf(resources.help, code)), [resources, code]);
  const item = classifierIndex?.find(code);
  if (!help && !item) return null;
  return (
    <section className={styles.root} aria-label="Qué va en esta partida">
      {help && (
        <>
          <h3 className={styles.heading}>Qué va aquí</h3>
          <p className={styles.text}>{help.goesHere}</p>
          {help.examples.length > 0 && (
            <p className={styles.text}>
              <span className={styles.quiet}>Por ejemplo:</span> {help.examples.join('; ')}.
            </p>
          )}
          {help.notHere.length > 0 && (
            <>
              <h3 className={styles.heading}>Qué no</h3>
              <ul className={styles.list}>
                {help.notHere.map(({ what, goesTo }) => (
                  <li key={what}>
                    {what}
                    {goesTo !== '' && ` (va en ${goesTo}${nameOf(classifierIndex?.find(goesTo)?.name)})`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {item && item.note.trim() !== '' && (
        <Text size={200} className={styles.quiet}>
          Nota del clasificador: {item.note}
        </Text>
      )}
    </section>
  );
};

const nameOf = (name: string | undefined): string => (name === undefined ? '' : ` ${name}`);
