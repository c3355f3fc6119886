import type { Guideline } from '#shared/domain/review/guideline.ts';

/** What can be done with a guideline; one that ships is only looked at and copied. */
export type GuidelineAction = 'open' | 'copy' | 'end' | 'remove';

type Offered = { readonly action: GuidelineAction; readonly label: string; readonly keys?: string };

export const actionsFor = ({ origin }: Guideline): readonly Offered[] =>
  origin === 'shipped'
    ? [
        { action: 'open', label: 'Ver completo', keys: 'Entrar' },
        { action: 'copy', label: 'Copiar como propio…' },
      ]
    : [
        { action: 'open', label: 'Editar…', keys: 'Entrar' },
        { action: 'copy', label: 'Duplicar…' },
        { action: 'end', label: 'Terminar vigencia…' },
        { action: 'remove', label: 'Quitar…', keys: 'Supr' },
      ];
