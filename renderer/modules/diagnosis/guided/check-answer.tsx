import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Guide } from '#renderer/guided/guided-frame.tsx';
import { useContent, useFindings } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import type { Finding } from '#shared/domain/common/finding.ts';
import { questionOfFinding } from '#shared/domain/diagnosis/diagnosis-guide.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: '1.4em' },
  item: { marginBottom: tokens.spacingVerticalXS },
});

/** What the review says of the whole, each with the question in which it is corrected. */
export const CheckAnswer = ({ guide }: { readonly guide: Guide }) => {
  const styles = useStyles();
  const findings = useFindings();
  const asking = findings.filter(({ severity }) => severity !== 'info');
  const others = findings.filter(({ severity }) => severity === 'info');
  return (
    <div className={styles.root} data-read-first>
      {asking.length === 0 && <Text>No se encontró nada que corregir.</Text>}
      <ToCorrect title="Por corregir" findings={asking} guide={guide} />
      <ToCorrect title="Para saber" findings={others} guide={guide} />
    </div>
  );
};

type ListProps = { readonly title: string; readonly findings: readonly Finding[]; readonly guide: Guide };

const ToCorrect = ({ title, findings, guide }: ListProps) => {
  const styles = useStyles();
  const content = useContent((all) => all);
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {findings.map((finding, index) => {
          const key = questionOfFinding(content, finding);
          const words = `${finding.where}: ${finding.message}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of the same place
            <li key={`${finding.code} ${finding.place.rowId} ${index}`} className={styles.item}>
              {key === undefined ? (
                words
              ) : (
                <Link as="button" onClick={() => guide.goTo(key)}>
                  {words}
                </Link>
              )}{' '}
              {finding.remedy}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
