import { assertNever } from '#shared/domain/common/assert-never.ts';
import { bpmnDiagram } from '#shared/flowchart/bpmn-diagram.ts';
import { bpmnId, isData, laneId } from '#shared/flowchart/bpmn-ids.ts';
import type { FlowGraph, FlowPage, PlacedEdge, PlacedNode } from '#shared/flowchart/flowchart.ts';
import { escapeXml } from '#shared/flowchart/svg.ts';

export type BpmnOptions = {
  /** Name of the pool: the procedure's title. */
  readonly title: string;
};

/**
 * The flowchart as a BPMN 2.0 collaboration: one pool, a lane for each post, tasks, exclusive gateways, data objects and
 * stores, and the geometry of the given page as diagram interchange (vertical lanes). Long jumps, which the page carries by
 * circles, become link events. Element ids follow from the activities' ids.
 * @param page the continuous layout of the same graph
 */
export const flowBpmn = (graph: FlowGraph, page: FlowPage, options: BpmnOptions): string => {
  const laneOf = (node: PlacedNode): string => {
    const middle = node.x + node.width / 2;
    return page.lanes.find((lane) => middle >= lane.x && middle <= lane.x + lane.width)?.id ?? '';
  };
  const flowNodes = page.nodes.filter((node) => !isData(node));
  const sequence = page.edges.filter((edge) => edge.kind !== 'association');
  const associations = page.edges.filter((edge) => edge.kind === 'association');
  const byId = new Map(page.nodes.map((node) => [node.id, node]));
  const texts = new Map(graph.nodes.map((node) => [node.id, node.text]));
  const lanes = page.lanes.map((lane) => {
    const members = flowNodes.filter((node) => laneOf(node) === lane.id);
    return [
      `      <bpmn:lane id="${laneId(lane.id)}" name="${escapeXml(lane.title)}">`,
      ...members.map((node) => `        <bpmn:flowNodeRef>${bpmnId(node.id)}</bpmn:flowNodeRef>`),
      '      </bpmn:lane>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<bpmn:definitions ${NAMESPACES} id="definitions" targetNamespace="urn:cauce:procedimiento" exporter="Cauce">`,
    '  <bpmn:collaboration id="collaboration">',
    `    <bpmn:participant id="pool" name="${escapeXml(options.title)}" processRef="process" />`,
    '  </bpmn:collaboration>',
    `  <bpmn:process id="process" name="${escapeXml(options.title)}" isExecutable="false">`,
    '    <bpmn:laneSet id="lanes">',
    ...lanes,
    '    </bpmn:laneSet>',
    ...page.nodes.map((node) => nodeXml(node, texts.get(node.id) ?? node.fullText, sequence, associations, byId)),
    ...sequence.map(sequenceXml),
    ...associations.filter((edge) => isBetweenData(edge, byId)).map(associationXml),
    '  </bpmn:process>',
    bpmnDiagram(page),
    '</bpmn:definitions>',
    '',
  ].join('\n');
};

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
].join(' ');

const nodeXml = (
  node: PlacedNode,
  text: string,
  sequence: readonly PlacedEdge[],
  associations: readonly PlacedEdge[],
  byId: ReadonlyMap<string, PlacedNode>,
): string => {
  const id = bpmnId(node.id);
  const plainName = text.replace(/\s+/g, ' ').trim();
  const name = escapeXml(node.label === '' ? plainName : `${node.label}. ${plainName}`);
  const flows = [
    ...sequence
      .filter((edge) => edge.to === node.id)
      .map((edge) => `      <bpmn:incoming>${bpmnId(edge.id)}</bpmn:incoming>`),
    ...sequence
      .filter((edge) => edge.from === node.id)
      .map((edge) => `      <bpmn:outgoing>${bpmnId(edge.id)}</bpmn:outgoing>`),
  ];
  const element = (tag: string, children: readonly string[], attributes = ''): string =>
    [`    <bpmn:${tag} id="${id}" name="${name}"${attributes}>`, ...children, `    </bpmn:${tag}>`].join('\n');
  switch (node.kind) {
    case 'start':
      return element('startEvent', flows);
    case 'end':
      return element('endEvent', flows);
    case 'activity':
      return element('task', [...flows, ...dataAssociations(node, associations, byId)]);
    case 'predefined-process':
      return element('callActivity', [...flows, ...dataAssociations(node, associations, byId)]);
    case 'decision':
      return element('exclusiveGateway', flows);
    case 'connector':
    case 'off-page-connector': {
      const leaves = sequence.some((edge) => edge.to === node.id);
      const link = `      <bpmn:linkEventDefinition id="${id}_link" name="${escapeXml(node.lines[0] ?? '')}" />`;
      return element(leaves ? 'intermediateThrowEvent' : 'intermediateCatchEvent', [...flows, link]);
    }
    case 'document':
    case 'multidocument':
      return [
        `    <bpmn:dataObject id="${id}_data"${node.kind === 'multidocument' ? ' isCollection="true"' : ''} />`,
        `    <bpmn:dataObjectReference id="${id}" name="${name}" dataObjectRef="${id}_data" />`,
      ].join('\n');
    case 'archive':
      return `    <bpmn:dataStoreReference id="${id}" name="${name === '' ? 'Archivo' : `Archivo ${name}`}" />`;
    default:
      return assertNever(node.kind);
  }
};

/** What a task reads and writes. bpmn.io wants the task's own end of a reading association to be a property. */
const dataAssociations = (
  node: PlacedNode,
  associations: readonly PlacedEdge[],
  byId: ReadonlyMap<string, PlacedNode>,
): readonly string[] => {
  const inputs = associations.filter((edge) => edge.to === node.id && byId.has(edge.from));
  const outputs = associations.filter((edge) => edge.from === node.id && byId.has(edge.to));
  const property = `${bpmnId(node.id)}_property`;
  return [
    ...(inputs.length > 0 ? [`      <bpmn:property id="${property}" name="__targetRef_placeholder" />`] : []),
    ...inputs.map((edge) =>
      [
        `      <bpmn:dataInputAssociation id="${bpmnId(edge.id)}">`,
        `        <bpmn:sourceRef>${bpmnId(edge.from)}</bpmn:sourceRef>`,
        `        <bpmn:targetRef>${property}</bpmn:targetRef>`,
        '      </bpmn:dataInputAssociation>',
      ].join('\n'),
    ),
    ...outputs.map((edge) =>
      [
        `      <bpmn:dataOutputAssociation id="${bpmnId(edge.id)}">`,
        `        <bpmn:targetRef>${bpmnId(edge.to)}</bpmn:targetRef>`,
        '      </bpmn:dataOutputAssociation>',
      ].join('\n'),
    ),
  ];
};

const sequenceXml = (edge: PlacedEdge): string => {
  const label = edge.label.replace(/\s+/g, ' ').trim();
  const name = label === '' ? '' : ` name="${escapeXml(label)}"`;
  return `    <bpmn:sequenceFlow id="${bpmnId(edge.id)}"${name} sourceRef="${bpmnId(edge.from)}" targetRef="${bpmnId(edge.to)}" />`;
};

const isBetweenData = (edge: PlacedEdge, byId: ReadonlyMap<string, PlacedNode>): boolean => {
  const from = byId.get(edge.from);
  const to = byId.get(edge.to);
  return from !== undefined && to !== undefined && isData(from) && isData(to);
};

const associationXml = (edge: PlacedEdge): string =>
  `    <bpmn:association id="${bpmnId(edge.id)}" sourceRef="${bpmnId(edge.from)}" targetRef="${bpmnId(edge.to)}" />`;
