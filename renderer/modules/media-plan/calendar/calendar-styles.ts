import { makeStyles, tokens } from '@fluentui/react-components';
import {
  COST_WIDTH,
  COUNT_WIDTH,
  FROZEN_WIDTH,
  MONTH_HEIGHT,
  NAME_WIDTH,
  ROW_HEIGHT,
  WEEK_HEIGHT,
  WEEK_WIDTH,
} from '#renderer/modules/media-plan/calendar/calendar-geometry.ts';

const line = `1px solid ${tokens.colorNeutralStroke2}`;

/** Told by its pattern, not by its colour: closed weeks are hatched, those of a blackout have upright bars. */
const hatch = `repeating-linear-gradient(135deg, ${tokens.colorNeutralBackground4} 0 4px, ${tokens.colorNeutralBackground5} 4px 6px)`;
const bars = `repeating-linear-gradient(90deg, transparent 0 6px, ${tokens.colorNeutralStroke1} 6px 7px)`;

export const useCalendarStyles = makeStyles({
  table: {
    flex: '1 1 0',
    minHeight: '170px',
    overflow: 'auto',
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
    outline: 'none',
    cursor: 'cell',
    overflowAnchor: 'none',
    // Header and sums stand above the cells, not above a menu.
    isolation: 'isolate',
    // The focus is drawn on the active cell too.
    ':focus-within': {
      borderTopColor: tokens.colorCompoundBrandStroke,
      borderBottomColor: tokens.colorCompoundBrandStroke,
    },
    ':focus-within [data-active]': {
      outlineColor: tokens.colorCompoundBrandStroke,
      outlineWidth: '2px',
      '@media (forced-colors: active)': { outlineColor: 'Highlight' },
    },
  },
  choosing: { cursor: 'default' },
  head: { position: 'sticky', top: 0, zIndex: 4 },
  foot: { position: 'sticky', bottom: 0, zIndex: 4 },
  body: { position: 'relative' },
  row: { position: 'relative', display: 'flex', height: `${ROW_HEIGHT}px` },
  bodyRow: { position: 'absolute', left: 0 },
  monthRow: { height: `${MONTH_HEIGHT}px` },
  weekRow: { height: `${WEEK_HEIGHT}px` },
});

export const useCalendarCells = makeStyles({
  base: {
    boxSizing: 'border-box',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    borderRight: line,
    borderBottom: line,
    lineHeight: `${ROW_HEIGHT - 1}px`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  frozen: { position: 'sticky', zIndex: 2, flex: '0 0 auto', height: '100%' },
  name: {
    left: 0,
    width: `${NAME_WIDTH}px`,
    padding: '0 6px',
    cursor: 'default',
    '&[data-marked]': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  count: {
    left: `${NAME_WIDTH}px`,
    width: `${COUNT_WIDTH}px`,
    padding: '0 6px',
    textAlign: 'right',
    cursor: 'default',
  },
  cost: {
    left: `${NAME_WIDTH + COUNT_WIDTH}px`,
    width: `${COST_WIDTH}px`,
    padding: '0 6px',
    textAlign: 'right',
    cursor: 'default',
    borderRight: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  corner: {
    left: 0,
    width: `${FROZEN_WIDTH}px`,
    padding: '0 6px',
    lineHeight: `${MONTH_HEIGHT - 1}px`,
    borderRight: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  detail: { color: tokens.colorNeutralForeground2, marginLeft: '6px' },
  unknown: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  head: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  headName: { lineHeight: `${WEEK_HEIGHT - 1}px` },
  month: {
    position: 'absolute',
    top: 0,
    height: `${MONTH_HEIGHT}px`,
    lineHeight: `${MONTH_HEIGHT - 1}px`,
    overflow: 'clip',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  monthName: { position: 'sticky', left: `${FROZEN_WIDTH + 6}px`, padding: '0 6px', textTransform: 'capitalize' },
  weekHead: {
    position: 'absolute',
    top: 0,
    width: `${WEEK_WIDTH}px`,
    height: `${WEEK_HEIGHT}px`,
    lineHeight: '16px',
    paddingTop: '1px',
    textAlign: 'center',
    '&[data-marked]': { backgroundColor: tokens.colorBrandBackground2Hover },
    '&[data-veda]': { backgroundImage: bars },
  },
  weekDay: { display: 'block', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase100 },
  week: {
    position: 'absolute',
    top: 0,
    width: `${WEEK_WIDTH}px`,
    height: `${ROW_HEIGHT}px`,
    textAlign: 'center',
    padding: '0 1px',
    '&[data-full]': { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
    '&[data-veda]': { backgroundImage: bars },
    // What counts more is asked for more closely: the order of these says nothing.
    '&[data-closed][role]': {
      backgroundImage: hatch,
      '@media (forced-colors: active)': {
        forcedColorAdjust: 'none',
        color: 'CanvasText',
        backgroundColor: 'Canvas',
        backgroundImage: 'repeating-linear-gradient(135deg, Canvas 0 4px, GrayText 4px 5px)',
      },
    },
    '&[data-closed][data-full][role]': { backgroundImage: 'none' },
    '&[aria-selected="true"][role]': {
      backgroundColor: tokens.colorBrandBackground2Hover,
      '@media (forced-colors: active)': {
        forcedColorAdjust: 'none',
        backgroundColor: 'Highlight',
        color: 'HighlightText',
      },
    },
    '&[data-active]': {
      outline: `1px solid ${tokens.colorNeutralStroke1Hover}`,
      outlineOffset: '-2px',
      zIndex: 1,
      '@media (forced-colors: active)': { outlineColor: 'Highlight', backgroundColor: 'Canvas', color: 'CanvasText' },
    },
  },
  bonus: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightRegular, fontStyle: 'italic' },
  /** A corner as in Excel; the words are in the cell's name and in the status line. */
  mark: {
    position: 'absolute',
    top: 0,
    left: '2px',
    fontSize: '9px',
    lineHeight: '10px',
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorStatusDangerForeground3,
  },
  group: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  foot: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'default',
  },
  small: { fontSize: tokens.fontSizeBase100 },
  input: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    boxSizing: 'border-box',
    border: 'none',
    padding: '0 2px',
    textAlign: 'center',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
    '&[aria-invalid="true"]': { outlineColor: tokens.colorStatusDangerBorder2 },
  },
});
