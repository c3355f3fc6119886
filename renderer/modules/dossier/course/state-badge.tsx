import { Badge } from '@fluentui/react-components';
import { ACTIVITY_STATE_WORDS, type ActivityState } from '#shared/domain/dossier/course-states.ts';

const COLOR: Readonly<Record<ActivityState, 'brand' | 'success' | 'warning' | 'subtle'>> = {
  pending: 'subtle',
  current: 'brand',
  done: 'success',
  returned: 'warning',
};

/** How far an activity, or one visit to it, has come. */
export const StateBadge = ({ state }: { readonly state: ActivityState }) => (
  <Badge
    appearance={state === 'current' ? 'filled' : state === 'pending' ? 'outline' : 'tint'}
    color={COLOR[state] === 'subtle' ? 'informative' : COLOR[state]}
  >
    {ACTIVITY_STATE_WORDS[state]}
  </Badge>
);
