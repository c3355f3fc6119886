import { lazy } from 'react';

/** The help beside a screen (F1). It comes once the window stands: what opens with a key must be there for the next key. */
const help = new Promise<void>((resolve) => requestIdleCallback(() => resolve())).then(
  () => import('#renderer/modules/help/help-panel.tsx'),
);

export const HelpPanel = lazy(async () => ({ default: (await help).HelpPanel }));
