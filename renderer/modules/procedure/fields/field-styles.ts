import { makeStyles, tokens } from '@fluentui/react-components';

/**
 * Fields that look like text until one comes near: a table of words, not a wall of boxes. The bottom edge shows
 * where one can write; the whole edge shows where one is writing.
 */
export const useFieldStyles = makeStyles({
  field: {
    display: 'block',
    width: '100%',
    margin: 0,
    padding: '3px 6px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    outlineStyle: 'none',
    resize: 'none',
    fieldSizing: 'content',
    minHeight: '28px',
    overflowWrap: 'anywhere',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    ':read-only': { border: '1px solid transparent', cursor: 'text' },
    ':read-only:focus': { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, boxShadow: 'none' },
  },
  boxed: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '5px 10px',
    ':read-only': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground2,
    },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  invalid: {
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    ':hover': { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
    ':focus': {
      border: `1px solid ${tokens.colorStatusDangerBorder2}`,
      boxShadow: `inset 0 -1px 0 ${tokens.colorStatusDangerBorder2}`,
      backgroundColor: tokens.colorStatusDangerBackground1,
    },
  },
});
