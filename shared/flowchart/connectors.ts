import type { FlowPage, PlacedNode } from '#shared/flowchart/flowchart.ts';
import type { BuiltPage } from '#shared/flowchart/page.ts';
import type { FlowPlan } from '#shared/flowchart/rows.ts';
import type { Mini } from '#shared/flowchart/traffic.ts';

/** Numbers the pages and writes on every connector its key and the page where its other end stands. */
export const nameConnectors = (plan: FlowPlan, built: readonly BuiltPage[]): readonly FlowPage[] => {
  const pageOf = new Map<number, number>();
  for (const [index, { steps }] of built.entries()) for (const step of steps) pageOf.set(step, index + 1);
  const letters = new Map<number, string>();
  return built.map(({ page, connectors }, index) => {
    const number = index + 1;
    const texts = new Map<string, Pick<PlacedNode, 'lines' | 'fullText'>>();
    for (const mini of connectors) {
      const target = mini.flows[0]?.to ?? 0;
      if (mini.link === 'letter' && !letters.has(target)) letters.set(target, letterKey(letters.size));
      const key = mini.link === 'letter' ? (letters.get(target) ?? '') : activityNumber(plan, target);
      const leaves = mini.place === 'bottom';
      const others = leaves ? [target] : mini.flows.map((flow) => flow.from);
      const pages = [...new Set(others.map((step) => pageOf.get(step) ?? number))].sort((a, b) => a - b);
      texts.set(mini.id, connectorText(plan, mini, key, pages));
    }
    const nodes = page.nodes.map((node) => {
      const text = texts.get(node.id);
      return text ? { ...node, ...text } : node;
    });
    return { ...page, number, nodes };
  });
};

const connectorText = (
  plan: FlowPlan,
  mini: Mini,
  key: string,
  pages: readonly number[],
): Pick<PlacedNode, 'lines' | 'fullText'> => {
  const leaves = mini.place === 'bottom';
  const others = leaves ? [mini.flows[0]?.to ?? 0] : mini.flows.map((flow) => flow.from);
  const numbers = [...new Set(others.map((step) => activityNumber(plan, step)))];
  const activities = `${numbers.length > 1 ? 'las actividades' : 'la actividad'} ${listed(numbers)}`;
  const where = `${pages.length > 1 ? 'páginas' : 'página'} ${listed(pages.map(String))}`;
  const verb = leaves ? 'Continúa en' : 'Viene de';
  if (mini.kind === 'connector') return { lines: [key], fullText: `${verb} ${activities}` };
  const short = pages.length > 2 ? `p. ${pages[0]}…` : `p. ${pages.join(', ')}`;
  return { lines: [key, short], fullText: `Conector ${key}: ${verb.toLowerCase()} ${activities}, ${where}` };
};

const activityNumber = (plan: FlowPlan, step: number): string => {
  const { activityId, label } = plan.steps[step]?.node ?? { activityId: null, label: '' };
  if (label !== '') return label;
  return plan.steps.find((other) => other.node.activityId === activityId && other.node.label !== '')?.node.label ?? '';
};

const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)}`;

/** A … Z, AA, AB … */
const letterKey = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterKey(Math.floor(index / 26) - 1) + letter;
};
