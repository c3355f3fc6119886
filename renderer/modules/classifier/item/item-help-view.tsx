import { Link, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ClassifierIndex, ClassifierItem } from '#shared/domain/classifier/classifier-index.ts';
import { helpOf } from '#shared/domain/classifier/item-help.ts';
import type { ClassifierResources } from '#shared/ipc/classifier-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '1.2em' },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

type Props = {
  readonly item: ClassifierItem;
  readonly index: ClassifierIndex;
  readonly resources: ClassifierResources;
  readonly go: (code: string) => void;
};

/** What goes under an item, what doesn't and where that goes, and where people go wrong. */
export const ItemHelpView = ({ item, index, resources, go }: Props) => {
  const styles = useStyles();
  const help = helpOf(resources.help, item.code);
  const boundaries = resources.boundaries.boundaries.filter(({ items }) => items.includes(item.code.slice(0, 3)));
  if (!help && boundaries.length === 0) {
    return (
      <Text className={styles.quiet}>
        Cauce no tiene explicación de esta clave. Lo que decide es el clasificador de su ente.
      </Text>
    );
  }
  return (
    <section className={styles.root} aria-label="Ayuda de la partida">
      {boundaries.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Aquí es fácil equivocarse. Al escribir un renglón con esta partida, Cauce avisa cuando hace falta:
            <ul className={styles.list}>
              {boundaries.map(({ code, message, remedy }) => (
                <li key={code}>
                  «{message} {remedy}»
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {help && (
        <>
          <div>
            <h3 className={styles.heading}>Qué va aquí{help.code === item.code ? '' : ` (de la ${help.code})`}</h3>
            <p className={styles.text}>{help.goesHere}</p>
          </div>
          {help.notHere.length > 0 && (
            <div>
              <h3 className={styles.heading}>Qué no va aquí</h3>
              <ul className={styles.list}>
                {help.notHere.map(({ what, goesTo }) => (
                  <li key={what}>
                    {what}
                    {goesTo !== '' && ': '}
                    {goesTo !== '' &&
                      (index.find(goesTo) ? (
                        <Link as="button" inline onClick={() => go(goesTo)}>
                          {goesTo} {index.find(goesTo)?.name}
                        </Link>
                      ) : (
                        goesTo
                      ))}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {help.examples.length > 0 && (
            <div>
              <h3 className={styles.heading}>Por ejemplo</h3>
              <ul className={styles.list}>
                {help.examples.map((example) => (
                  <li key={example}>{example}</li>
                ))}
              </ul>
            </div>
          )}
          <Text size={200} className={styles.quiet}>
            {resources.help.source}
          </Text>
        </>
      )}
    </section>
  );
};
