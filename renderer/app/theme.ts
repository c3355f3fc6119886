import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';

/** Deep teal; 80 carries white text at 6:1. */
const teal: BrandVariants = {
  10: '#020f10',
  20: '#051f20',
  30: '#073233',
  40: '#094344',
  50: '#0a5152',
  60: '#0c5c5d',
  70: '#0d6566',
  80: '#0f6c6d',
  90: '#27807f',
  100: '#439596',
  110: '#5ea8a8',
  120: '#79babb',
  130: '#96cccc',
  140: '#b3dddd',
  150: '#d0ecec',
  160: '#e9f7f7',
};

const fontFamilyBase = '"Segoe UI Variable Text", "Segoe UI", "Noto Sans", system-ui, sans-serif';
const fontFamilyMonospace = '"Cascadia Mono", Consolas, "Noto Sans Mono", monospace';

export const lightTheme: Theme = { ...createLightTheme(teal), fontFamilyBase, fontFamilyMonospace };

export const darkTheme: Theme = {
  ...createDarkTheme(teal),
  fontFamilyBase,
  fontFamilyMonospace,
  // The generated ones fall below 4.5:1 on the raised surfaces of the dark theme.
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorBrandForegroundLink: teal[130],
  colorBrandForegroundLinkHover: teal[140],
  colorBrandForegroundLinkPressed: teal[120],
  colorCompoundBrandForeground1: teal[120],
  colorCompoundBrandStroke: teal[110],
};
