import { makeStyles, tokens } from '@fluentui/react-components';

/** Tables of sums: figures to the right, names stay while the rest scrolls. */
export const useTableStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: '6px 8px',
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '4px 8px',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    position: 'sticky',
    left: 0,
    minWidth: '15rem',
    maxWidth: '24rem',
    textAlign: 'left',
    whiteSpace: 'normal',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  headName: { backgroundColor: tokens.colorNeutralBackground3 },
  year: { fontWeight: tokens.fontWeightSemibold },
  chapter: { fontWeight: tokens.fontWeightBold, backgroundColor: tokens.colorNeutralBackground3 },
  concept: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  generic: { color: tokens.colorNeutralForeground2 },
  indent2: { paddingLeft: '20px' },
  indent3: { paddingLeft: '32px' },
  indent4: { paddingLeft: '44px' },
  total: {
    fontWeight: tokens.fontWeightBold,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  negative: { color: tokens.colorStatusDangerForeground1 },
});
