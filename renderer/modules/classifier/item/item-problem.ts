import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ClassifierContent, type SpecificItem, schemeOf } from '#shared/domain/classifier/classifier.ts';
import { type ItemProblem, itemProblem } from '#shared/domain/classifier/classifier-rules.ts';

/**
 * What is wrong with an item's code, on its own and among the others; undefined where all is well.
 * @param item '' as its id where it isn't in the classifier yet
 */
export const codeProblem = (
  item: Pick<SpecificItem, 'id' | 'code' | 'name'>,
  content: ClassifierContent,
  base: BaseCatalogue,
): ItemProblem | undefined => {
  const twin = content.item.find((other) => other.id !== item.id && other.code === item.code);
  if (twin) {
    return {
      code: 'item-duplicate',
      severity: 'blocking',
      field: 'code',
      message: `La clave ${item.code} ya está: «${twin.name}».`,
      remedy: 'Corrija la clave, o cambie la partida que ya está.',
    };
  }
  const names = new Map(base.items.map(({ code, name }) => [code, name]));
  return itemProblem(item.code, item.name, schemeOf(content).width, names);
};

export const sayProblem = ({ message, remedy }: ItemProblem): string => `${message} ${remedy}`;
