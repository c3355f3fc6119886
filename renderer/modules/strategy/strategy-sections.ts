import type { StrategyPlace } from '#renderer/modules/strategy/strategy-context.tsx';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { StrategyContent } from '#shared/domain/strategy/strategy.ts';

export type StrategyPart = 'strategy' | 'topics' | 'campaigns' | 'coverage' | 'materials' | 'signatures';

/** The parts of the screen, in the order in which they are worked. */
export const STRATEGY_PARTS: readonly {
  readonly part: StrategyPart;
  readonly title: string;
  /** What it is for. */
  readonly about: string;
}[] = [
  {
    part: 'strategy',
    title: 'Misión, visión y objetivos',
    about: 'Para qué existe la institución y qué se quiere lograr con la comunicación. Las campañas lo llevan a cabo.',
  },
  {
    part: 'topics',
    title: 'Temas',
    about: 'De qué se hablará en el año, y de qué programa sectorial y objetivo sale cada tema.',
  },
  {
    part: 'campaigns',
    title: 'Campañas',
    about: 'Qué se dice, a quién, dónde, cuándo y por qué. El plan de medios difunde estas campañas.',
  },
  {
    part: 'coverage',
    title: 'Qué se atiende',
    about: 'Qué hallazgos del diagnóstico, estrategias del programa y grupos toma cada campaña, y cuáles ninguna.',
  },
  {
    part: 'materials',
    title: 'Materiales',
    about: 'Las versiones de cada campaña, con la lista del artículo 134 que se contesta antes de difundirlas.',
  },
  { part: 'signatures', title: 'Firmas', about: 'Quién elabora, quién revisa y quién da el visto bueno.' },
];

export const partWords = (part: StrategyPart): { readonly title: string; readonly about: string } =>
  STRATEGY_PARTS.find((one) => one.part === part) ?? { title: '', about: '' };

/** Where on the screen a place is worked: its part, and the campaign or the material that is shown there. */
export const placeOnScreen = (
  content: Pick<StrategyContent, 'campaign' | 'material'>,
  place: FindingPlace,
): Pick<StrategyPlace, 'sectionKey'> & Partial<StrategyPlace> => {
  const { section, rowId } = place;
  const material = content.material.find(({ id, campaignId }) => id === rowId || campaignId === rowId);
  // A campaign without materials gets its first one in its card.
  if (content.campaign.some(({ id }) => id === rowId) && (section !== 'materials' || !material)) {
    return { sectionKey: 'campaigns', campaignId: rowId ?? null };
  }
  if (section === 'materials') {
    return { sectionKey: 'materials', ...(material ? { materialId: material.id } : {}) };
  }
  if (section === 'audiences' || (section === 'campaigns' && rowId !== undefined)) return { sectionKey: 'coverage' };
  return { sectionKey: STRATEGY_PARTS.find(({ part }) => part === section)?.part ?? 'strategy' };
};

/** The parts as the list beside them shows them. */
export const partEntries = (content: StrategyContent, findings: readonly Finding[]) =>
  STRATEGY_PARTS.map(({ part, title }) => {
    const here = findings.filter(({ place }) => placeOnScreen(content, place).sectionKey === part);
    return {
      key: part,
      title,
      count: countIn(part, content),
      blocking: here.filter(({ severity }) => severity === 'blocking').length,
      warnings: here.filter(({ severity }) => severity === 'warning').length,
    };
  });

const countIn = (part: StrategyPart, content: StrategyContent): string => {
  const { strategy, topic, campaign, material, signatory } = content;
  switch (part) {
    case 'strategy': {
      const [row] = strategy;
      const texts = [row?.mission, row?.vision, row?.institutionalObjective, row?.objective];
      return `${texts.filter((text) => !isBlank(text ?? [])).length} de ${texts.length}`;
    }
    case 'topics':
      return some(topic.length);
    case 'campaigns':
      return some(campaign.length);
    case 'coverage':
      return '';
    case 'materials':
      return some(material.length);
    case 'signatures':
      return some(signatory.filter(({ name }) => name.trim() !== '').length);
  }
};

const some = (count: number): string => (count === 0 ? '' : String(count));
