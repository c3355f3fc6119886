import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ClassifierSession } from '#renderer/modules/classifier/classifier-session.ts';
import { BaseItemForm } from '#renderer/modules/classifier/item/base-item-form.tsx';
import { ItemHelpView } from '#renderer/modules/classifier/item/item-help-view.tsx';
import { SpecificItemForm } from '#renderer/modules/classifier/item/specific-item-form.tsx';
import type { ClassifierContent } from '#shared/domain/classifier/classifier.ts';
import type { ClassifierIndex, ClassifierItem } from '#shared/domain/classifier/classifier-index.ts';
import { LEVEL_NAMES } from '#shared/domain/classifier/item-code.ts';
import type { ClassifierResources } from '#shared/ipc/classifier-channels.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    outline: 'none',
  },
  path: { margin: 0, padding: 0, listStyleType: 'none' },
  step: { display: 'inline', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly item: ClassifierItem;
  readonly content: ClassifierContent;
  readonly index: ClassifierIndex;
  readonly resources: ClassifierResources;
  readonly session: ClassifierSession;
  readonly readOnly: boolean;
  readonly go: (code: string) => void;
  readonly onRemove: (code: string) => void;
  readonly paneRef: { current: HTMLElement | null };
};

/** All that is known of one item: where it stands, what it is called, who validates it, what goes under it. */
export const ItemDetails = ({ item, content, index, resources, session, readOnly, go, onRemove, paneRef }: Props) => {
  const styles = useStyles();
  const own = content.item.find((row) => row.code === item.code);
  const path = index.pathOf(item.code).slice(0, -1);
  return (
    <section ref={paneRef} tabIndex={-1} className={styles.root} aria-label={`Partida ${item.code}`}>
      <div>
        {path.length > 0 && (
          <ol className={styles.path} aria-label="De dónde depende">
            {path.map((step) => (
              <li key={step.code} className={styles.step}>
                <Link as="button" inline onClick={() => go(step.code)}>
                  {step.code} {step.name}
                </Link>{' '}
                ›{' '}
              </li>
            ))}
          </ol>
        )}
        <h2 className={styles.title}>
          {item.code} {item.name}
        </h2>
      </div>
      <div className={styles.badges}>
        <Badge appearance="tint" color={item.origin === 'scheme' ? 'brand' : 'informative'}>
          {capital(LEVEL_NAMES[item.level])}
        </Badge>
        <Badge appearance="outline" color="informative">
          {item.origin === 'scheme' ? 'De su ente' : 'De la base de CONAC'}
        </Badge>
        {item.restricted && (
          <Badge appearance="tint" color="warning">
            Restringida
          </Badge>
        )}
      </div>
      {own && item.origin === 'scheme' ? (
        <SpecificItemForm
          key={own.id}
          item={own}
          content={content}
          base={resources.base}
          session={session}
          readOnly={readOnly}
          go={go}
          onRemove={() => onRemove(item.code)}
        />
      ) : (
        <BaseItemForm
          key={item.code}
          item={item}
          content={content}
          index={index}
          session={session}
          readOnly={readOnly}
        />
      )}
      <ItemHelpView item={item} index={index} resources={resources} go={go} />
      {item.origin === 'base' && (
        <Text size={200} className={styles.quiet}>
          {item.variants.length > 0 && (
            <>También publicada como: {item.variants.map((name) => `«${name}»`).join(', ')}. </>
          )}
          {item.note !== '' && <>{item.note} </>}
          {resources.base.title}. {resources.base.edition}. {resources.base.source}
        </Text>
      )}
    </section>
  );
};

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
