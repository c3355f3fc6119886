import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { TextBulletListSquareRegular } from '@fluentui/react-icons/svg/text-bullet-list-square';
import { useMemo } from 'react';
import { useBudget, useContent, useFindings } from '#renderer/modules/budget/budget-context.tsx';
import { ItemHelpText } from '#renderer/modules/budget/lines/item-help-text.tsx';
import { LineCalculation } from '#renderer/modules/budget/lines/line-calculation.tsx';
import { type LineView, useLineView } from '#renderer/modules/budget/lines/line-view.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { LEVEL_NAMES } from '#shared/domain/classifier/item-code.ts';
import type { FindingSeverity } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: '8px 12px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  path: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  notes: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  note: {
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  blocking: {
    borderLeftColor: tokens.colorStatusDangerBorder2,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    borderLeftColor: tokens.colorStatusWarningBorder2,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  info: { borderLeftColor: tokens.colorNeutralStroke1, backgroundColor: tokens.colorNeutralBackground3 },
});

const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  blocking: 'Error',
  warning: 'Aviso',
  info: 'Para saber',
};

/** All that there is to know of the line in which the person stands. */
export const LinePane = ({ view }: { readonly view: LineView }) => {
  const styles = useStyles();
  const { classifierIndex } = useBudget();
  const lineId = useLineView(view, (state) => state.active?.rowId ?? null);
  const line = useContent((content) => content.line.find(({ id }) => id === lineId));
  const number = useContent((content) => content.line.findIndex(({ id }) => id === lineId) + 1);
  const findings = useFindings();
  const own = useMemo(
    () => findings.filter(({ place }) => place.section === 'lines' && place.rowId === lineId),
    [findings, lineId],
  );
  if (!line) {
    return (
      <EmptyState icon={<TextBulletListSquareRegular />} title="Ningún renglón elegido">
        Aquí se explica el renglón en que está: qué va en su partida, cómo se calculó y en qué meses cae.
      </EmptyState>
    );
  }
  const item = classifierIndex?.find(line.itemCode);
  const path = classifierIndex?.pathOf(line.itemCode).slice(0, -1) ?? [];
  return (
    <div className={styles.root}>
      <div>
        <Text size={200} className={styles.quiet}>
          Renglón {number}
        </Text>
        <h2 className={styles.heading}>
          {item ? `${item.code} ${item.name}` : line.itemCode === '' ? 'Sin partida todavía' : `«${line.itemCode}»`}
        </h2>
        {path.length > 0 && (
          <ul className={mergeClasses(styles.path, styles.quiet)} aria-label="De dónde depende la partida">
            {path.map(({ code, name, level }) => (
              <li key={code}>
                {capitalised(LEVEL_NAMES[level])} {code}: {name}
              </li>
            ))}
          </ul>
        )}
      </div>
      {own.length > 0 && (
        <ul className={styles.notes} aria-label="Avisos del renglón">
          {own.map(({ code, severity, message, remedy }) => (
            <li key={`${code} ${message}`} className={mergeClasses(styles.note, styles[severity])}>
              <strong>{SEVERITY_WORDS[severity]}.</strong> {message} {remedy}
            </li>
          ))}
        </ul>
      )}
      <LineCalculation line={line} number={number} />
      <ItemHelpText code={line.itemCode} />
    </div>
  );
};

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
