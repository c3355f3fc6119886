import { Badge } from '@fluentui/react-components';
import { AGREEMENT_STATE_NAMES, type AgreementState } from '#shared/domain/agreements/agreement-states.ts';

/** How an agreement stands, in its word and a colour that only helps. */
export const StateChip = ({ state }: { readonly state: AgreementState }) => (
  <Badge appearance="tint" color={COLOURS[state]} style={{ whiteSpace: 'nowrap' }}>
    {AGREEMENT_STATE_NAMES[state]}
  </Badge>
);

const COLOURS = {
  draft: 'informative',
  'legal-review': 'warning',
  signed: 'brand',
  'in-force': 'success',
  amended: 'success',
  expired: 'informative',
  terminated: 'informative',
} as const satisfies Readonly<Record<AgreementState, string>>;
