import type { FlowGraph, FlowPage, PlacedEdge, PlacedNode } from '#shared/flowchart/flowchart.ts';

/** What one activity says to people who can't see the drawing. */
export type FlowSentence = { readonly activityId: string; readonly text: string };

/** A page of the drawing in Spanish sentences, in course order: who does what, and where the course goes. */
export const flowchartText = (page: FlowPage): string => {
  const lanes = page.lanes.map((lane) => ({ id: lane.id, title: lane.title }));
  const laneOf = (node: PlacedNode): number =>
    Math.max(
      0,
      page.lanes.findIndex(
        (lane) => node.x + node.width / 2 >= lane.x && node.x + node.width / 2 < lane.x + lane.width,
      ),
    );
  const nodes = page.nodes.map((node) => ({
    id: node.id,
    kind: node.kind,
    lane: laneOf(node),
    text: node.fullText,
    label: node.label,
    activityId: node.activityId,
  }));
  const edges = page.edges.map((edge: PlacedEdge) => ({ ...edge, label: edge.label.replaceAll('\n', ' ') }));
  const sentences = flowchartSentences({ lanes, nodes, edges });
  const posts = `Responsables: ${lanes.map((lane) => lane.title).join('; ')}.`;
  return [posts, ...sentences.map((sentence) => sentence.text)].join('\n');
};

/** The whole course in sentences, one or more for each activity. */
export const flowchartSentences = (graph: FlowGraph): readonly FlowSentence[] => {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const labels = new Map<string, string>();
  const sentences = new Map<string, string[]>();
  for (const node of graph.nodes) {
    if (node.activityId !== null && node.label !== '') labels.set(node.activityId, node.label);
  }
  const exits = groupExits(graph);
  const say = (activityId: string, text: string): void => {
    const known = sentences.get(activityId);
    if (known) known.push(text);
    else sentences.set(activityId, [text]);
  };
  const destination = (id: string): string => {
    const node = byId.get(id);
    if (!node) return '';
    if (node.kind === 'end') return 'fin del procedimiento';
    if (node.kind === 'connector' || node.kind === 'off-page-connector') return lowerFirst(node.text);
    const number = node.activityId === null ? '' : (labels.get(node.activityId) ?? '');
    return number === '' ? lowerFirst(node.text) : `sigue la actividad ${number}`;
  };
  for (const node of graph.nodes) {
    if (node.activityId === null) continue;
    const leaving = exits.get(node.id) ?? [];
    switch (node.kind) {
      case 'activity':
      case 'predefined-process':
      case 'decision': {
        const question = node.kind === 'decision';
        const who = graph.lanes[node.lane]?.title ?? '';
        const opening = node.label === '' ? '' : `Actividad ${node.label}, ${who}: `;
        say(node.activityId, `${opening}${question ? `Decisión: ${node.text}` : node.text}`);
        for (const edge of leaving) {
          const target = byId.get(edge.to);
          if (!target) continue;
          if (edge.kind === 'association') {
            if (target.kind === 'document' || target.kind === 'multidocument') {
              const archive = (exits.get(target.id) ?? [])
                .map((e) => byId.get(e.to))
                .find((a) => a?.kind === 'archive');
              say(
                node.activityId,
                `Documento: ${target.text}${archive ? `, que se archiva${filing(archive.text)}` : ''}`,
              );
            }
            continue;
          }
          if (target.kind === 'decision' && target.activityId === node.activityId) continue;
          const answer = edge.label === '' ? '' : `Si la respuesta es «${edge.label}», `;
          say(node.activityId, answer === '' ? upperFirst(destination(edge.to)) : answer + destination(edge.to));
        }
        break;
      }
      case 'document':
      case 'multidocument': {
        const receiver = leaving.map((edge) => byId.get(edge.to)).find((target) => target?.kind !== 'archive');
        if (receiver) say(node.activityId, `Recibe el documento: ${node.text}`);
        break;
      }
      default:
        break;
    }
  }
  return [...sentences].map(([activityId, parts]) => ({ activityId, text: parts.map(sentence).join(' ') }));
};

const groupExits = (graph: FlowGraph): ReadonlyMap<string, FlowGraph['edges']> => {
  const exits = new Map<string, FlowGraph['edges'][number][]>();
  for (const edge of graph.edges) {
    const known = exits.get(edge.from);
    if (known) known.push(edge);
    else exits.set(edge.from, [edge]);
  }
  return exits;
};

const filing = (letter: string): string =>
  letter === 'D' ? ' en definitiva' : letter === 'T' ? ' temporalmente' : letter === 'A' ? ' en orden alfabético' : '';

const sentence = (text: string): string => {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  return /[.!?…:»]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
