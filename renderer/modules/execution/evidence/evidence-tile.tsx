import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { ImageRegular } from '@fluentui/react-icons/svg/image';
import { useRef } from 'react';
import { previewOf, useEvidenceImage } from '#renderer/modules/execution/evidence/use-evidence-image.ts';
import { useReadOnly } from '#renderer/modules/execution/execution-context.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { sizeOf } from '#renderer/ui/spanish-time.ts';
import type { EntryEvidence } from '#shared/domain/execution/execution.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  picture: {
    height: '7.5rem',
    display: 'grid',
    placeItems: 'center',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    overflow: 'hidden',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  image: { width: '100%', height: '100%', objectFit: 'cover' },
  icon: { display: 'flex', fontSize: '36px' },
  failed: { padding: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, textAlign: 'center' },
  line: { display: 'flex', alignItems: 'center', minWidth: 0 },
  name: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const THUMBNAIL_PX = 320;

type Props = {
  readonly row: EntryEvidence;
  readonly onView: () => void;
  readonly onSave: () => void;
  readonly onDescribe: (caption: string) => void;
  readonly onRemove: () => void;
};

/** One file of an entry: what it looks like, what it shows, and what can be done with it. */
export const EvidenceTile = ({ row, onView, onSave, onDescribe, onRemove }: Props) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const place = useRef<HTMLButtonElement>(null);
  const image = useEvidenceImage(row, place, THUMBNAIL_PX);
  const preview = previewOf(row);
  return (
    <li className={styles.root} data-row={row.id}>
      <button
        ref={place}
        type="button"
        className={styles.picture}
        aria-label={preview === 'none' ? `Guardar una copia de ${row.name}` : `Ver ${row.caption.trim() || row.name}`}
        onClick={preview === 'none' ? onSave : onView}
      >
        {image.state === 'ready' ? (
          <img className={styles.image} src={image.address} alt="" />
        ) : image.state === 'failed' ? (
          <span className={styles.failed}>{image.message}</span>
        ) : (
          <span className={styles.icon} aria-hidden>
            {preview === 'pdf' ? <DocumentPdfRegular /> : preview === 'image' ? <ImageRegular /> : <DocumentRegular />}
          </span>
        )}
      </button>
      <div className={styles.line}>
        <span className={styles.name}>
          <Text size={200} title={row.name}>
            {row.name}
          </Text>
          <Text size={200} className={styles.quiet}>
            {sizeOf(row.sizeBytes)}
          </Text>
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownloadRegular />}
          aria-label={`Guardar una copia de ${row.name}`}
          title="Guardar una copia"
          onClick={onSave}
        />
        {!readOnly && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`Quitar ${row.name}`}
            title="Quitar; Ctrl+Z lo devuelve"
            onClick={onRemove}
          />
        )}
      </div>
      <span data-fields="caption">
        <DraftInput
          size="small"
          style={{ width: '100%', minWidth: 0 }}
          aria-label={`Pie de ${row.name}`}
          placeholder={readOnly ? '' : 'Qué se ve'}
          value={row.caption}
          maxLength={2_000}
          readOnly={readOnly}
          onCommit={onDescribe}
        />
      </span>
    </li>
  );
};
