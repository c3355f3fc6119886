import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { BranchForkRegular } from '@fluentui/react-icons/svg/branch-fork';
import { CheckmarkStarburstRegular } from '@fluentui/react-icons/svg/checkmark-starburst';
import { CommentEditRegular } from '@fluentui/react-icons/svg/comment-edit';
import { ScanTextRegular } from '@fluentui/react-icons/svg/scan-text';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { type ReactElement, useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { ActCorrections, CorrectButton } from '#renderer/modules/review/history/act-corrections.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ACT_TITLES, answersWords, shortHash } from '#renderer/modules/review/review-words.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { CorrectedAct } from '#shared/domain/review/act-corrections.ts';
import type { ActRow, ReviewAct } from '#shared/domain/review/review.ts';
import { standingOf } from '#shared/domain/review/review-state.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalL,
  },
  mark: { display: 'flex', flexDirection: 'column', alignItems: 'center', color: tokens.colorBrandForeground1 },
  icon: { fontSize: '20px', lineHeight: 1, paddingTop: '2px' },
  line: { flex: '1 1 auto', width: '2px', marginTop: '4px', backgroundColor: tokens.colorNeutralStroke2 },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  papers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

type Props = { readonly act: CorrectedAct; readonly index: number };

/** One act as it holds now: what, when, who, by which letter, whether from paper, what was corrected, and what came with it. */
export const ActEntry = ({ act, index }: Props) => {
  const { row, corrections } = act;
  const styles = useStyles();
  const { opened } = useReview();
  const { version, round } = standingOf({ act: opened.content.act.slice(0, index + 1) });
  const observations = opened.content.observation.filter(({ actId }) => actId === row.id);
  const where = [
    `versión ${version}`,
    ...(round > 0 ? [`ronda ${round}`] : []),
    ...(row.delivery === null ? [] : [`entrega ${row.delivery}`]),
  ].join(', ');
  return (
    <li
      className={styles.root}
      data-row={[row.id, ...corrections.map(({ correction }) => correction.id)].join(' ')}
      tabIndex={-1}
    >
      <span className={styles.mark} aria-hidden>
        <span className={styles.icon}>{ICONS[row.act]}</span>
        <span className={styles.line} />
      </span>
      <div className={styles.words}>
        <div className={styles.head}>
          <h2 className={styles.title}>{ACT_TITLES[row.act]}</h2>
          <Text size={200} className={styles.quiet}>
            {formatLongDate(row.on)} · {where}
          </Text>
          {row.recordedBy !== '' && (
            <Badge appearance="outline" icon={<ScanTextRegular />}>
              Desde papel
            </Badge>
          )}
        </div>
        <Text>
          {[row.officerName, row.postName].filter((part) => part.trim() !== '').join(', ')}
          {row.letterNumber.trim() !== '' && ` · Oficio ${row.letterNumber}`}
        </Text>
        {row.recordedBy !== '' && (
          <Text size={200} className={styles.quiet}>
            Lo registró {row.recordedBy} a partir del documento firmado
            {row.scanSha === null ? ', sin escaneo.' : ', con su escaneo.'}
          </Text>
        )}
        {row.reason.trim() !== '' && (
          <Text className={styles.text}>
            <strong>Motivo.</strong> {row.reason}
          </Text>
        )}
        {observations.length > 0 && <Text size={200}>{answersWords(observations)}</Text>}
        <Text size={200} className={styles.quiet} title={row.contentSha}>
          Huella del contenido: {shortHash(row.contentSha)}
        </Text>
        <ActCorrections corrections={corrections} />
        <Papers row={row} index={index} />
      </div>
    </li>
  );
};

const ICONS: Readonly<Record<ReviewAct, ReactElement>> = {
  send: <SendRegular />,
  recall: <ArrowUndoRegular />,
  return: <CommentEditRegular />,
  authorise: <CheckmarkStarburstRegular />,
  reopen: <BranchForkRegular />,
};

const LETTERS: Readonly<Record<ReviewAct, string>> = {
  send: 'Oficio de envío y acuse',
  recall: 'Oficio de retiro y acuse',
  return: 'Oficio de devolución y acuse',
  authorise: 'Oficio de autorización y acuse',
  reopen: 'Oficio de apertura',
};

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];
const NO_FINDINGS: readonly never[] = [];

/** The papers of an act: its letter, and the signed sheet. */
const Papers = ({ row, index }: Pick<Props, 'index'> & { readonly row: ActRow }) => {
  const styles = useStyles();
  const notify = useNotify();
  const { kind, documentId } = useReview();
  const [failure, setFailure] = useState<Failure | null>(null);

  const saveScan = async () => {
    setFailure(null);
    const saved = await call('review.saveScan', { kind, documentId, actId: row.id });
    if (!saved.ok) setFailure(saved.error);
    else if (saved.value.kind === 'download') downloadFile(saved.value.name, saved.value.mime, saved.value.bytes);
    else if (saved.value.kind === 'saved')
      notify({ intent: 'success', title: 'Escaneo guardado', body: saved.value.path });
  };

  return (
    <>
      <div className={styles.papers}>
        <ExportMenu
          target={{ kind: 'letter', documentKind: kind, documentId, actId: row.id }}
          formats={FORMATS}
          findings={NO_FINDINGS}
          label={LETTERS[row.act]}
        />
        {row.scanSha !== null && (
          <Button icon={<ScanTextRegular />} onClick={() => void saveScan()}>
            Guardar el escaneo
          </Button>
        )}
        <CorrectButton row={row} index={index} />
      </div>
      {failure && <ErrorNotice title="No se guardó el escaneo" failure={failure} />}
    </>
  );
};
