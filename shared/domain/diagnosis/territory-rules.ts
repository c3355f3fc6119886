import type { Finding } from '#shared/domain/common/finding.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DiagnosisContent, Territory, TerritoryLevel } from '#shared/domain/diagnosis/diagnosis.ts';
import { diagnosisFinding, FIGURE_NAMES } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import { sameGroup } from '#shared/domain/diagnosis/figures.ts';

/** As screen and documents name them, from the widest to the narrowest. */
export const TERRITORY_NAMES: Readonly<Record<TerritoryLevel, string>> = {
  country: 'país',
  state: 'entidad',
  region: 'región',
  municipality: 'municipio',
  locality: 'localidad',
};

/** From the widest to the narrowest. */
export const TERRITORY_LEVELS: readonly TerritoryLevel[] = ['country', 'state', 'region', 'municipality', 'locality'];

/** Places that hang wrongly, are there twice, or hold more people than what contains them. */
export const checkTerritories = (content: DiagnosisContent): readonly Finding[] => {
  const byId = new Map(content.territory.map((territory) => [territory.id, territory]));
  return [
    ...content.territory.flatMap((territory) => checkPlace(territory, byId, content.territory)),
    ...checkParts(content, byId),
  ];
};

const checkPlace = (
  territory: Territory,
  byId: ReadonlyMap<string, Territory>,
  all: readonly Territory[],
): readonly Finding[] => {
  const where = placeWords(territory);
  const at = (field: string) => ({ section: 'territories', rowId: territory.id, field }) as const;
  const found: Finding[] = [];
  if (territory.name.trim() === '') {
    found.push(
      diagnosisFinding(
        'territory-without-name',
        'warning',
        at('name'),
        where,
        'El territorio no tiene nombre.',
        'Escríbalo o borre el renglón.',
      ),
    );
  }
  const parent = territory.parentId === null ? undefined : byId.get(territory.parentId);
  if (territory.parentId !== null && !parent) {
    found.push(
      diagnosisFinding(
        'territory-lost-parent',
        'warning',
        at('parentId'),
        where,
        'Depende de un territorio que se borró.',
        'Elija de cuál depende.',
      ),
    );
  }
  if (parent && TERRITORY_LEVELS.indexOf(parent.level) >= TERRITORY_LEVELS.indexOf(territory.level)) {
    found.push(
      diagnosisFinding(
        'territory-order',
        'warning',
        at('parentId'),
        where,
        `Un ${TERRITORY_NAMES[territory.level]} no puede depender de ${placeWords(parent).toLowerCase()}.`,
        'Corrija su tipo, o de cuál depende.',
      ),
    );
  }
  const twin = all.find(
    (other) =>
      other.parentId === territory.parentId &&
      other.level === territory.level &&
      foldText(other.name) === foldText(territory.name) &&
      territory.name.trim() !== '',
  );
  if (twin && twin.id !== territory.id) {
    found.push(
      diagnosisFinding(
        'territory-twice',
        'warning',
        at('name'),
        where,
        'Está dos veces.',
        'Borre uno y deje sus cifras en el otro.',
      ),
    );
  }
  return found;
};

/** Municipalities don't overlap as segments do: those of a state can't hold more people than the state. */
const checkParts = (content: DiagnosisContent, byId: ReadonlyMap<string, Territory>): readonly Finding[] =>
  content.figure.flatMap((whole) => {
    const territory = whole.territoryId === null ? undefined : byId.get(whole.territoryId);
    const most = quantityNumber(whole.value);
    if (!territory || whole.unit !== 'people' || whole.kind === 'other' || most === undefined) return [];
    const parts = content.figure.filter(
      (part) =>
        part.kind === whole.kind &&
        byId.get(part.territoryId ?? '')?.parentId === territory.id &&
        sameGroup({ ...part, territoryId: whole.territoryId }, whole),
    );
    const sum = parts.reduce((before, part) => before + (quantityNumber(part.value) ?? 0), 0);
    if (sum <= most) return [];
    return [
      diagnosisFinding(
        'parts-larger',
        'warning',
        { section: 'populations', rowId: whole.id, field: 'value' },
        placeWords(territory),
        `Sus territorios suman ${sum} de ${FIGURE_NAMES[whole.kind]} y el total dice ${whole.value}.`,
        'Corrija el total o las partes; si cuentan a personas distintas, anótelo en «de quiénes».',
      ),
    ];
  });

const placeWords = ({ level, name }: Territory): string => {
  const word = TERRITORY_NAMES[level];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name.trim() || 'sin nombre'}`;
};
