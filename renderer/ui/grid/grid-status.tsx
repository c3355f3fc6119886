import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useDeferredValue, useMemo } from 'react';
import type { GridModel } from '#renderer/ui/grid/grid-model.ts';
import type { CellNote } from '#renderer/ui/grid/grid-types.ts';
import { areaOf, areaSize, isSingle, type Selection } from '#renderer/ui/grid/selection.ts';
import { type GridNotice, placeOf } from '#renderer/ui/grid/use-grid-edits.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const useStyles = makeStyles({
  line: {
    flex: '0 0 auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '26px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  place: { flex: '0 0 auto', fontWeight: tokens.fontWeightSemibold },
  text: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  sums: { flex: '0 0 auto', fontVariantNumeric: 'tabular-nums' },
  note: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorNeutralForeground1 },
  icon: { flex: '0 0 auto' },
  bigIcon: { fontSize: '20px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  notice: {
    flex: '0 0 auto',
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTop: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  words: { flex: '1 1 0', minWidth: 0 },
  lines: { margin: 0, paddingLeft: '1.2em' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

type Props = {
  readonly model: GridModel;
  readonly selection: Selection;
  readonly note: CellNote | undefined;
};

/** Where the person is, the whole text of that cell or what is wrong with it, and the sum of what is selected. */
export const GridStatus = ({ model, selection, note }: Props) => {
  const styles = useStyles();
  const { row, column } = selection.active;
  // Adding up thousands of cells may wait until the keys rest.
  const summed = useDeferredValue(selection);
  const sums = useMemo(() => sumsOf(model, summed), [model, summed]);
  if (model.rows === 0) return null;
  return (
    <div className={styles.line}>
      <span className={styles.place}>{placeOf(row, column, model)}</span>
      {note ? (
        <span className={mergeClasses(styles.text, styles.note)}>
          {note.severity === 'error' ? (
            <ErrorCircleFilled className={mergeClasses(styles.icon, styles.error)} />
          ) : (
            <WarningFilled className={mergeClasses(styles.icon, styles.warning)} />
          )}
          {note.message}
        </span>
      ) : (
        <span className={styles.text}>{model.shown(row, column)}</span>
      )}
      {sums !== null && <span className={styles.sums}>{sums}</span>}
    </div>
  );
};

type NoticeProps = { readonly notice: GridNotice; readonly onClose: () => void };

/** Why nothing was written. */
export const GridNoticeBar = ({ notice, onClose }: NoticeProps) => {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.notice}>
      <ErrorCircleFilled className={mergeClasses(styles.icon, styles.error, styles.bigIcon)} />
      <div className={styles.words}>
        <p className={styles.title}>{notice.title}</p>
        <ul className={styles.lines}>
          {notice.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label="Cerrar el aviso"
        onClick={onClose}
      />
    </div>
  );
};

const MOST_SUMMED = 300_000;

const sumsOf = (model: GridModel, selection: Selection): string | null => {
  if (isSingle(selection)) return null;
  const area = areaOf(selection);
  const size = areaSize(area);
  const shape = `${size.rows} × ${size.columns}`;
  if (size.rows * size.columns > MOST_SUMMED) return shape;
  let sum = 0;
  let count = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const amount = model.centavos(row, column);
      if (amount === null) continue;
      sum += amount;
      count += 1;
    }
  }
  return count === 0 ? shape : `${shape} · Importes: ${count} · Suma: ${formatMoney(sum)}`;
};
