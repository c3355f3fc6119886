import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { findUnit } from '#shared/domain/media/find-unit.ts';
import type { ImportField } from '#shared/domain/media/import-columns.ts';
import type { MediaImportContext } from '#shared/domain/media/import-lines.ts';
import { NO_CAMPAIGN } from '#shared/domain/media/media-names.ts';
import type { MediaLine, Universe } from '#shared/domain/media/media-plan.ts';
import { payerOf, readPayer } from '#shared/domain/media/payers.ts';

export type RowContext = MediaImportContext & { readonly universes: readonly Universe[] };

type Named = {
  readonly campaign: MediaImportContext['campaigns'][number] | undefined;
  readonly values: Pick<MediaLine, 'mediumKey' | 'materialId' | 'universeId' | 'budgetLineId'>;
  readonly problems: readonly { readonly field: ImportField; readonly message: string }[];
};

/** What an imported row names: its medium, and rows of the strategy, the plan and the budget; blank where it names none. */
export const namedInRow = (textOf: (field: ImportField) => string, context: RowContext): Named => {
  const unit = findUnit(context.catalogue, {
    category: textOf('category'),
    subcategory: textOf('subcategory'),
    unit: textOf('unit'),
  });
  const campaignText = foldText(textOf('campaign')) === foldText(NO_CAMPAIGN) ? '' : textOf('campaign');
  const campaign = named(context.campaigns, campaignText, 'una campaña de la estrategia', 'agregue la campaña');
  const ofCampaign = campaign.ok ? campaign.value?.id : undefined;
  const material = named(
    context.materials.filter(({ campaignId }) => ofCampaign === undefined || campaignId === ofCampaign),
    textOf('material'),
    'un material de la campaña en la estrategia',
    'agréguelo en la estrategia',
  );
  const universe = named(context.universes, textOf('universe'), 'un universo del plan', 'agréguelo en Audiencia');
  const payer = payerIn(context, textOf('payer'));
  return {
    campaign: campaign.ok ? campaign.value : undefined,
    values: {
      mediumKey: unit.ok ? unit.value.key : '',
      materialId: material.ok ? (material.value?.id ?? null) : null,
      universeId: universe.ok ? (universe.value?.id ?? null) : null,
      budgetLineId: payer.ok ? payer.value : null,
    },
    problems: (['unit', 'campaign', 'material', 'universe', 'payer'] as const).flatMap((field) => {
      const read = { unit, campaign, material, universe, payer }[field];
      return read.ok ? [] : [{ field, message: read.error.message }];
    }),
  };
};

const named = <R extends { readonly name: string }>(
  rows: readonly R[],
  text: string,
  what: string,
  remedy: string,
): Result<R | undefined> => {
  const wanted = foldText(text);
  if (wanted === '') return ok(undefined);
  const [only, ...more] = rows.filter(({ name }) => foldText(name) === wanted);
  if (!only) {
    return fail(
      'invalid-input',
      `«${text.trim()}» no es ${what}. Corrija el nombre, ${remedy}, o deje la celda en blanco.`,
    );
  }
  return more.length === 0
    ? ok(only)
    : fail(
        'invalid-input',
        `«${text.trim()}» es el nombre de más de uno. Deje la celda en blanco y elíjalo después de cargar.`,
      );
};

/** Id of the budget line that pays; null for none. */
const payerIn = ({ payers }: RowContext, text: string): Result<string | null> => {
  if (text.trim() === '') return ok(null);
  const lines = payers.filter(({ key }) => key.startsWith('line:'));
  const read = readPayer(lines, text);
  if (!read.ok) return read;
  const { budgetLineId } = payerOf(read.value);
  return budgetLineId === null
    ? fail(
        'invalid-input',
        `«${text.trim()}» no es un renglón del presupuesto. Escriba sus palabras, o solo la partida en «Partida».`,
      )
    : ok(budgetLineId);
};
