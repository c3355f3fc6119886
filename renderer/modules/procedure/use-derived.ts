import { startTransition, useEffect, useState } from 'react';
import type { ProcedureSession } from '#renderer/modules/procedure/procedure-session.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { checkProcedure } from '#shared/domain/procedure/procedure-rules.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { FlowLayout } from '#shared/flowchart/flowchart.ts';
import { flowGraph } from '#shared/flowchart/graph.ts';
import { layoutFlowchart } from '#shared/flowchart/layout.ts';
import { type FlowSentence, flowchartSentences } from '#shared/flowchart/text-equivalent.ts';

/** What follows from the content: never stored, never edited. */
export type Drawing = { readonly layout: FlowLayout; readonly text: readonly FlowSentence[] };
export type Derived = { readonly findings: readonly Finding[]; readonly drawing: Drawing | null };

/** Long enough to let quick typing pass, short enough to be there when the eye looks up. */
const PAUSE_MS = 50;

/**
 * Findings and drawing, a moment after the last key, each in a task of its own so that typing is never held up.
 * @param draws false while nobody looks at the drawing: it isn't computed
 */
export const useDerived = (session: ProcedureSession, profile: ProcedureProfile, draws: boolean): Derived => {
  const [findings, setFindings] = useState<readonly Finding[]>(() =>
    checkProcedure(session.getState().content, profile),
  );
  const [drawing, setDrawing] = useState<Drawing | null>(null);

  useEffect(() => {
    let checked: ProcedureContent | null = null;
    let drawn: ProcedureContent | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const draw = () => {
      const { content } = session.getState();
      if (!draws || sameDrawing(drawn, content)) return;
      drawn = content;
      const next = drawingOf(content);
      startTransition(() => setDrawing(next));
    };
    const check = () => {
      const { content } = session.getState();
      if (checked !== content) {
        checked = content;
        const next = checkProcedure(content, profile);
        startTransition(() => setFindings(next));
      }
      timer = setTimeout(draw, 0);
    };
    const changed = () => {
      if (session.getState().content === checked) return;
      clearTimeout(timer);
      timer = setTimeout(check, PAUSE_MS);
    };

    check();
    const stop = session.subscribe(changed);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, profile, draws]);

  return { findings, drawing };
};

const drawingOf = (content: ProcedureContent): Drawing => {
  const graph = flowGraph(content);
  return {
    layout: layoutFlowchart(graph, { pageWidth: 720, pageHeight: 900, mode: 'continuous' }),
    text: flowchartSentences(graph),
  };
};

const sameDrawing = (before: ProcedureContent | null, now: ProcedureContent): boolean =>
  before !== null &&
  before.activity === now.activity &&
  before.branch === now.branch &&
  before.post === now.post &&
  before.activityDocument === now.activityDocument;
