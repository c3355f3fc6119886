import { useState } from 'react';
import { focusedHelpTopic } from '#renderer/ui/help-anchor.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';

/** F1: the topic of what has the focus, or else of the screen. */
export const useHelpKey = (screenTopic: string) => {
  const [topic, setTopic] = useState<string | null>(null);
  useShortcuts({ F1: () => setTopic(focusedHelpTopic() ?? screenTopic) });
  return {
    topic,
    open: () => setTopic(screenTopic),
    close: () => setTopic(null),
  } as const;
};
