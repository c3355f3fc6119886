/** Who signs an «Estrategia de comunicación», in this order; the keys are what `signatory.role` holds. */
export const STRATEGY_SIGNATURE_ROLES = [
  { key: 'prepared', title: 'Elaboró' },
  { key: 'reviewed', title: 'Revisó' },
  { key: 'authorised', title: 'Vo.Bo.' },
] as const satisfies readonly { readonly key: string; readonly title: string }[];
