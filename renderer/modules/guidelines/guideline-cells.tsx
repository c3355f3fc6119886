import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { CONFIDENCE, shortTitle, validityWords } from '#renderer/modules/guidelines/guideline-words.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';
import { reviewSectionName } from '#shared/domain/review/section-names.ts';

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  document: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  requirement: { whiteSpace: 'pre-wrap' },
  source: { display: 'block', marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly guideline: Guideline;
  readonly onOpen: () => void;
  readonly onMore: (element: HTMLElement) => void;
};

/** The cells of one guideline: where it comes from, what it asks for, when it holds, and how sure that is. */
export const GuidelineCells = ({ guideline, onOpen, onMore }: Props) => {
  const styles = useStyles();
  const { document, numeral, requirement, section, confidence, source } = guideline;
  const sure = CONFIDENCE[confidence];
  return (
    <>
      <td className={styles.cell}>
        <Link as="button" tabIndex={-1} className={styles.document} onClick={onOpen}>
          {document.trim() || 'Sin documento'}
        </Link>
        <Text size={200} className={styles.quiet}>
          {numeral}
        </Text>
      </td>
      <td className={styles.cell}>
        <span className={styles.requirement}>{requirement}</span>
        {source.trim() !== '' && (
          <Text size={200} className={styles.source}>
            Fuente: {source}
          </Text>
        )}
      </td>
      <td className={styles.cell}>
        {section === '' ? 'Todo el programa' : reviewSectionName('annual-program', section)}
      </td>
      <td className={styles.cell}>{validityWords(guideline)}</td>
      <td className={styles.cell}>
        <Badge appearance="tint" color={sure.color} title={sure.meaning}>
          {sure.label}
        </Badge>
      </td>
      <td className={styles.cell}>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={`Más acciones: ${shortTitle(guideline)}`}
          aria-haspopup="menu"
          onClick={(event) => onMore(event.currentTarget)}
        />
      </td>
    </>
  );
};
