import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ClassifierContent, type SpecificItem, schemeOf } from '#shared/domain/classifier/classifier.ts';
import { genericOf, LEVEL_NAMES, levelOf, normalCode } from '#shared/domain/classifier/item-code.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { foldText } from '#shared/domain/common/text.ts';

/** Everything that is wrong with a scheme's own items, in their order; the base is taken as it ships. */
export const checkClassifier = (content: ClassifierContent, base: BaseCatalogue): readonly Finding[] => {
  const { width } = schemeOf(content);
  const baseNames = new Map(base.items.map((item) => [item.code, item.name]));
  const seen = new Map<string, SpecificItem>();
  const found: Finding[] = [];
  for (const item of content.item) {
    const problem = itemProblem(item.code, item.name, width, baseNames);
    if (problem) found.push(at(item, problem));
    const twin = seen.get(item.code);
    if (twin) {
      found.push(
        at(item, {
          code: 'item-duplicate',
          severity: 'blocking',
          field: 'code',
          message: `La clave ${item.code} está dos veces: «${twin.name}» y «${item.name}».`,
          remedy: 'Quite una de las dos, o corrija la clave.',
        }),
      );
    } else seen.set(item.code, item);
    if (item.name.trim() === '') {
      found.push(
        at(item, {
          code: 'item-without-name',
          severity: 'blocking',
          field: 'name',
          message: `La partida ${item.code} no tiene denominación.`,
          remedy: 'Escriba la denominación que le da su clasificador.',
        }),
      );
    }
    if (item.restricted && item.validator.trim() === '') {
      found.push(
        at(item, {
          code: 'restricted-without-validator',
          severity: 'warning',
          field: 'validator',
          message: `La partida ${item.code} es restringida y no se dice quién la valida.`,
          remedy: 'Escriba el área que autoriza su ejercicio.',
        }),
      );
    }
  }
  for (const row of content.restriction) {
    const known = baseNames.has(row.code) || seen.has(row.code);
    if (known && row.validator.trim() !== '') continue;
    found.push({
      code: known ? 'restricted-without-validator' : 'restriction-unknown-code',
      severity: 'warning',
      place: { section: 'restrictions', rowId: row.id, field: known ? 'validator' : 'code' },
      where: `Claves restringidas, ${row.code}`,
      message: known
        ? `La clave ${row.code} es restringida y no se dice quién la valida.`
        : `La clave restringida ${row.code} no existe en este clasificador: no restringe nada.`,
      remedy: known ? 'Escriba el área que autoriza su ejercicio.' : 'Corrija la clave o quite el renglón.',
    });
  }
  return found;
};

export type ItemProblem = Pick<Finding, 'code' | 'severity' | 'message' | 'remedy'> & {
  readonly field: 'code' | 'name' | 'restricted' | 'validator';
};

/**
 * What is wrong with one code and name as a specific item of a scheme, looked at alone: also what an import says of a
 * row. `baseNames` are the names of the base by code. undefined where all is well.
 */
export const itemProblem = (
  code: string,
  name: string,
  width: 4 | 5,
  baseNames: ReadonlyMap<string, string>,
): ItemProblem | undefined => {
  const baseName = baseNames.get(normalCode(code, width));
  if (baseName !== undefined) {
    const same = foldText(baseName) === foldText(name) || name.trim() === '';
    return {
      code: same ? 'item-in-base' : 'item-name-differs',
      severity: 'info',
      field: same ? 'code' : 'name',
      message: same
        ? `La clave ${code} ya viene en la base de CONAC.`
        : `La clave ${code} ya viene en la base de CONAC con otro nombre: «${baseName}».`,
      remedy: same
        ? 'No hace falta cargarla.'
        : 'Se usa el nombre de la base; si su edición trae otro, anótelo en la edición del clasificador.',
    };
  }
  if (!/^\d+$/.test(code)) {
    return {
      code: 'item-code-not-digits',
      severity: 'blocking',
      field: 'code',
      message: `«${code}» no es una clave: debe llevar solo cifras.`,
      remedy: `Escriba las ${width} cifras de la partida, por ejemplo ${width === 4 ? '3611' : '36101'}.`,
    };
  }
  const level = levelOf(code, width);
  if (level === undefined) {
    const zero = code.startsWith('0');
    return {
      code: 'item-wrong-width',
      severity: 'blocking',
      field: 'code',
      message: zero
        ? `La clave ${code} empieza con cero, y los capítulos van del 1000 al 9000.`
        : code.length === width
          ? `La clave ${code} tiene un cero en medio que no corresponde a ningún nivel.`
          : `La clave ${code} tiene ${code.length} cifras y las partidas específicas de este clasificador tienen ${width}.`,
      remedy:
        code.length === width || zero
          ? 'Revise la clave contra el clasificador impreso.'
          : 'Corrija la clave, o el ancho del clasificador si es otro.',
    };
  }
  if (level !== 'specific' || !baseNames.has(genericOf(code))) {
    const missing = level === 'specific' ? genericOf(code) : code;
    return {
      code: 'item-orphan',
      severity: 'blocking',
      field: 'code',
      message:
        level === 'specific'
          ? `La partida ${code} no tiene de quién depender: la partida genérica ${missing} no existe en la base de CONAC.`
          : `La clave ${code} sería ${LEVEL_NAMES[level]} y no existe en la base de CONAC.`,
      remedy: 'Revise la clave contra el clasificador impreso; los tres primeros dígitos son los de CONAC.',
    };
  }
  return undefined;
};

const at = (item: SpecificItem, { field, ...problem }: ItemProblem): Finding => ({
  ...problem,
  place: { section: 'items', rowId: item.id, field },
  where: `Partidas específicas, ${item.code}`,
});
