import type { Cell } from '#shared/flowchart/cells.ts';
import type { Point } from '#shared/flowchart/flowchart.ts';
import type { PagePlan } from '#shared/flowchart/page-plan.ts';
import type { Route } from '#shared/flowchart/routes.ts';
import type { FlowPlan } from '#shared/flowchart/rows.ts';

/** The line of a route. */
export const routePoints = (plan: FlowPlan, sheet: PagePlan, route: Route): readonly Point[] => {
  const { flow } = route;
  const { cells, centerY, ports, trackY } = sheet;
  const gutterX = sheet.gutterX(route);
  const source = cells.get(flow.from) as Cell;
  const target = cells.get(flow.to) as Cell;
  const sy = centerY(flow.from);
  const ty = centerY(flow.to);
  const targetRow = plan.steps[flow.to]?.row ?? 0;
  const top = ty - target.height / 2;
  switch (route.kind) {
    case 'straight': {
      const right = route.exit === 'right';
      return [
        { x: right ? source.right : source.left, y: sy },
        { x: right ? target.left : target.right, y: ty },
      ];
    }
    case 'down': {
      const x = ports.x(flow);
      const start = { x, y: sy + source.height / 2 };
      if (Math.abs(x - target.center) < 0.5) return [start, { x, y: top }];
      const y = trackY(targetRow, `${flow.to}:top`);
      return [start, { x, y }, { x: target.center, y }, { x: target.center, y: top }];
    }
    case 'side': {
      const startY = sy + ports.exitDy(flow);
      const start = { x: route.exit === 'right' ? source.right : source.left, y: startY };
      if (route.entry !== 'top') {
        const endY = ty + ports.entryDy(flow.to, route.entry);
        const end = { x: route.entry === 'right' ? target.right : target.left, y: endY };
        return tidy([start, { x: gutterX, y: startY }, { x: gutterX, y: endY }, end]);
      }
      const y = trackY(targetRow, `${flow.to}:top`);
      return tidy([
        start,
        { x: gutterX, y: startY },
        { x: gutterX, y },
        { x: target.center, y },
        { x: target.center, y: top },
      ]);
    }
    case 'bottom': {
      const x = ports.x(flow);
      const start = { x, y: sy + source.bottomAt(x) };
      const y = trackY(targetRow, `${flow.to}:top`);
      const end = [
        { x: target.center, y },
        { x: target.center, y: top },
      ];
      if (!route.gutter) return tidy([start, { x, y }, ...end]);
      const out = trackY((plan.steps[flow.from]?.row ?? 0) + 1, flow.edge.id);
      return tidy([start, { x, y: out }, { x: gutterX, y: out }, { x: gutterX, y }, ...end]);
    }
  }
};

/** Without repeated points and without points in the middle of a straight line. */
const tidy = (points: readonly Point[]): readonly Point[] => {
  const distinct = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || Math.abs(before.x - point.x) > 0.01 || Math.abs(before.y - point.y) > 0.01;
  });
  return distinct.filter((point, index) => {
    const before = distinct[index - 1];
    const after = distinct[index + 1];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
};
