import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { darkTheme, lightTheme } from '#renderer/app/theme.ts';
import type { Theme as ThemeChoice } from '#shared/ipc/desk-channels.ts';

/** The Fluent theme for a choice; `system` follows the computer while it changes. */
export const useTheme = (choice: ThemeChoice): Theme => {
  const systemIsDark = useSyncExternalStore(watchSystem, () => systemDark().matches);
  const dark = choice === 'dark' || (choice === 'system' && systemIsDark);
  return dark ? darkTheme : lightTheme;
};

const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

const watchSystem = (changed: () => void) => {
  const query = systemDark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
