import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { findTopic } from '#renderer/modules/help/find-topic.ts';
import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '64ch' },
  paragraph: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  steps: { margin: 0, paddingLeft: '1.4em', lineHeight: tokens.lineHeightBase400 },
  more: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
});

type Props = {
  readonly topic: HelpTopic;
  readonly topics: readonly HelpTopic[];
  readonly onTopic: (id: string) => void;
};

/** The text of a topic and where it goes on. */
export const TopicText = ({ topic, topics, onTopic }: Props) => {
  const styles = useStyles();
  const more = (topic.seeAlso ?? []).flatMap((id) => findTopic(topics, id) ?? []);
  return (
    <div className={styles.root}>
      {topic.paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      {topic.steps && (
        <ul className={styles.steps}>
          {topic.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
      {more.length > 0 && (
        <div className={styles.more}>
          <Text weight="semibold">Vea también</Text>
          {more.map((next) => (
            <Link as="button" key={next.id} onClick={() => onTopic(next.id)}>
              {next.title}
            </Link>
          ))}
        </div>
      )}
    </div>
  );
};
