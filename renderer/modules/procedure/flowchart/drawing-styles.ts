import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks of the drawing by symbol and line, in the theme's colours; contrast holds in light and dark. */
export const useDrawingStyles = makeStyles({
  lane: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  laneTitle: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStroke1 },
  text: { fill: tokens.colorNeutralForeground1, textAnchor: 'middle', fontFamily: tokens.fontFamilyBase },
  strong: { fontWeight: tokens.fontWeightSemibold },
  number: { fontWeight: tokens.fontWeightBold },

  start: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1 },
  activity: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandStroke1 },
  decision: { fill: tokens.colorPaletteMarigoldBackground1, stroke: tokens.colorPaletteMarigoldForeground1 },
  document: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible },
  connector: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStrokeAccessible },

  line: { fill: 'none', stroke: tokens.colorNeutralForeground2 },
  lineHead: { fill: tokens.colorNeutralForeground2 },
  back: { fill: 'none', stroke: tokens.colorPaletteDarkOrangeForeground1 },
  backHead: { fill: tokens.colorPaletteDarkOrangeForeground1 },
  backText: { fill: tokens.colorPaletteDarkOrangeForeground1 },
  association: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: '3 2.5' },

  node: {
    cursor: 'pointer',
    outline: 'none',
    ':hover > path:first-of-type': { strokeWidth: '1.75px' },
    ':focus-visible > path:first-of-type': { stroke: tokens.colorStrokeFocus2, strokeWidth: '2.25px' },
  },
  selected: {
    '> path': { fill: tokens.colorBrandBackground2, stroke: tokens.colorCompoundBrandStroke, strokeWidth: '2px' },
  },
});

export type DrawingStyles = ReturnType<typeof useDrawingStyles>;
