import { makeStyles, tokens } from '@fluentui/react-components';

const markedItem = { position: 'relative', marginTop: '2px', marginBottom: '2px' } as const;

const level = (n: number) => ({ paddingLeft: `${1.6 * (n + 1)}em` });

const numberedLevel = (n: number, style = 'decimal') => ({
  counterIncrement: `n${n}`,
  // Deeper counts begin anew under each item.
  counterSet:
    [0, 1, 2, 3, 4]
      .filter((deeper) => deeper > n)
      .map((deeper) => `n${deeper} 0`)
      .join(' ') || 'none',
  '::before': { content: `counter(n${n}, ${style}) "."`, left: `${1.6 * n + 0.1}em` },
});

const bulletLevel = (n: number, mark: string) => ({ '::before': { content: `"${mark}"`, left: `${1.6 * n + 0.4}em` } });

/** The frame around the text and the looks of its blocks; marks of list items are drawn, not written. */
export const useRichTextStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': {
      borderTopColor: tokens.colorNeutralStroke1Hover,
      borderBottomColor: tokens.colorNeutralStrokeAccessibleHover,
    },
    ':focus-within': {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px ${tokens.colorCompoundBrandStroke}`,
    },
  },
  readOnly: {
    border: 'none',
    backgroundColor: 'transparent',
    ':focus-within': { boxShadow: 'none', outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  toolbar: { padding: '2px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, gap: '0', flexWrap: 'wrap' },
  toolbarOnFocus: { display: 'none' },
  frameWithToolbarOnFocus: { ':focus-within > [role="toolbar"]': { display: 'flex' } },
  text: {
    counterReset: 'n0 n1 n2 n3 n4',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    outline: 'none',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    wordBreak: 'break-word',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& p': { margin: 0 },
    '& p + p': { marginTop: '6px' },
    '& p:not([class])': { counterSet: 'n0 0 n1 0 n2 0 n3 0 n4 0' },
    '& p.bullet, & p.numbered': markedItem,
    '& p.bullet::before, & p.numbered::before': { position: 'absolute', whiteSpace: 'nowrap' },
    '& p.level-0': level(0),
    '& p.level-1': level(1),
    '& p.level-2': level(2),
    '& p.level-3': level(3),
    '& p.level-4': level(4),
    '& p.bullet.level-0': bulletLevel(0, '•'),
    '& p.bullet.level-1': bulletLevel(1, '–'),
    '& p.bullet.level-2': bulletLevel(2, '▪'),
    '& p.bullet.level-3': bulletLevel(3, '•'),
    '& p.bullet.level-4': bulletLevel(4, '–'),
    '& p.numbered.level-0': numberedLevel(0),
    '& p.numbered.level-1': numberedLevel(1, 'lower-alpha'),
    '& p.numbered.level-2': numberedLevel(2, 'lower-roman'),
    '& p.numbered.level-3': numberedLevel(3),
    '& p.numbered.level-4': numberedLevel(4, 'lower-alpha'),
  },
  /** Drawn while nothing is written. */
  empty: {
    '::before': {
      content: 'attr(data-placeholder)',
      color: tokens.colorNeutralForeground4,
      pointerEvents: 'none',
      float: 'left',
      height: 0,
    },
  },
});
