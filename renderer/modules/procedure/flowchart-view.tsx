import { Button, makeStyles, Text, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { PageFitRegular } from '@fluentui/react-icons/svg/page-fit';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { TextDescriptionRegular } from '@fluentui/react-icons/svg/text-description';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Drawing, LaneTitles } from '#renderer/modules/procedure/flowchart/drawing.tsx';
import { useDrawingStyles } from '#renderer/modules/procedure/flowchart/drawing-styles.ts';
import { TextView } from '#renderer/modules/procedure/flowchart/text-view.tsx';
import { ACTUAL_SIZE, FRAME_PADDING, useZoom } from '#renderer/modules/procedure/flowchart/use-zoom.ts';
import type { FlowLayout, FlowPage } from '#shared/flowchart/flowchart.ts';
import type { FlowSentence } from '#shared/flowchart/text-equivalent.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  percent: { minWidth: '5ch', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  end: { marginLeft: 'auto' },
  frame: {
    flex: '1 1 0',
    minHeight: 0,
    overflow: 'auto',
    padding: `${FRAME_PADDING}px`,
    paddingTop: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    scrollBehavior: 'auto',
  },
  text: { flex: '1 1 0', minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground2 },
  sheet: { width: 'fit-content', marginLeft: 'auto', marginRight: 'auto' },
  titles: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    paddingTop: `${FRAME_PADDING}px`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  svg: { display: 'block' },
  empty: { padding: tokens.spacingHorizontalXXL, textAlign: 'center', color: tokens.colorNeutralForeground2 },
});

type Props = {
  /** The continuous layout; its first page is drawn. */
  readonly layout: FlowLayout;
  readonly selectedActivityId: string | null;
  readonly onSelectActivity: (id: string) => void;
  readonly textEquivalent: readonly FlowSentence[];
};

/**
 * The flowchart on screen. One tab stop: arrow keys move from activity to activity, Enter goes to its row in the
 * table; + and − change the size, 0 fits it to the frame. Everything is also there as text.
 */
export const FlowchartView = ({ layout, selectedActivityId, onSelectActivity, textEquivalent }: Props) => {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const page = layout.pages[0];
  const zoom = useZoom(frame, page?.width ?? 0);
  const [asText, setAsText] = useState(false);

  if (!page) {
    return (
      <Text as="p" className={styles.empty}>
        Todavía no hay actividades que dibujar. Escriba la primera en la tabla.
      </Text>
    );
  }
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <Tooltip content="Alejar" relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<SubtractRegular />}
            onClick={zoom.smaller}
            disabled={asText}
          />
        </Tooltip>
        <Text size={200} className={styles.percent}>
          {Math.round((zoom.scale / ACTUAL_SIZE) * 100)} %
        </Text>
        <Tooltip content="Acercar" relationship="label">
          <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={zoom.larger} disabled={asText} />
        </Tooltip>
        <Tooltip content="Ajustar al ancho" relationship="label">
          <Button size="small" appearance="subtle" icon={<PageFitRegular />} onClick={zoom.fit} disabled={asText} />
        </Tooltip>
        <ToggleButton
          size="small"
          appearance="subtle"
          className={styles.end}
          icon={<TextDescriptionRegular />}
          checked={asText}
          onClick={() => setAsText((now) => !now)}
        >
          Ver como texto
        </ToggleButton>
      </div>
      {asText ? (
        <div className={styles.text}>
          <TextView
            sentences={textEquivalent}
            selectedActivityId={selectedActivityId}
            onSelectActivity={onSelectActivity}
          />
        </div>
      ) : (
        <div ref={frame} className={styles.frame}>
          <Sheet
            page={page}
            frame={frame}
            zoom={zoom}
            selectedActivityId={selectedActivityId}
            onSelectActivity={onSelectActivity}
            textEquivalent={textEquivalent}
          />
        </div>
      )}
    </div>
  );
};

type SheetProps = Omit<Props, 'layout'> & {
  readonly page: FlowPage;
  readonly frame: React.RefObject<HTMLDivElement | null>;
  readonly zoom: ReturnType<typeof useZoom>;
};

const Sheet = ({ page, frame, zoom, selectedActivityId, onSelectActivity, textEquivalent }: SheetProps) => {
  const styles = useStyles();
  const drawing = useDrawingStyles();
  const { scale } = zoom;
  const titleHeight = page.lanes[0]?.titleHeight ?? 0;
  const sentences = useMemo(() => new Map(textEquivalent.map((s) => [s.activityId, s.text])), [textEquivalent]);
  const stops = useMemo(
    () => page.nodes.flatMap((node) => (node.label !== '' && node.activityId !== null ? [node.activityId] : [])),
    [page],
  );
  const [visited, setVisited] = useState<string | null>(null);
  const tabStop = [visited, selectedActivityId].find((id) => id !== null && stops.includes(id)) ?? stops[0] ?? null;

  useEffect(() => setVisited(selectedActivityId), [selectedActivityId]);

  const shown = useRef({ page, scale });
  shown.current = { page, scale };
  useEffect(() => {
    if (frame.current && selectedActivityId !== null) reveal(frame.current, shown.current, selectedActivityId);
  }, [frame, selectedActivityId]);

  const goTo = (id: string | undefined): void => {
    const element = frame.current;
    if (id === undefined || !element) return;
    setVisited(id);
    reveal(element, shown.current, id);
    element
      .querySelector<SVGGElement>(`[data-stop][data-activity="${CSS.escape(id)}"]`)
      ?.focus({ preventScroll: true });
  };

  const pressed = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = tabStop === null ? -1 : stops.indexOf(tabStop);
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    if (act === 'select') {
      if (tabStop !== null) onSelectActivity(tabStop);
    } else if (act === 'larger' || act === 'smaller' || act === 'fit') zoom[act]();
    else goTo(act === 'first' ? stops[0] : act === 'last' ? stops.at(-1) : stops[at + (act === 'next' ? 1 : -1)]);
  };

  const clicked = (event: MouseEvent<SVGSVGElement>): void => {
    const hit = event.target instanceof Element ? event.target.closest('[data-activity]') : null;
    const id = hit?.getAttribute('data-activity');
    if (id) onSelectActivity(id);
  };

  return (
    <div className={styles.sheet}>
      <div className={styles.titles}>
        <svg
          className={styles.svg}
          width={(page.width + 2) * scale}
          height={titleHeight * scale}
          viewBox={`-1 0 ${page.width + 2} ${titleHeight}`}
          role="img"
          aria-label={`Responsables: ${page.lanes.map((lane) => lane.title).join('; ')}`}
        >
          <LaneTitles lanes={page.lanes} styles={drawing} />
        </svg>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
      <svg
        className={styles.svg}
        width={(page.width + 2) * scale}
        height={(page.height - titleHeight + 1) * scale}
        viewBox={`-1 ${titleHeight} ${page.width + 2} ${page.height - titleHeight + 1}`}
        role="group"
        aria-label="Flujograma. Con las flechas se pasa de una actividad a otra; con Entrar se va a su renglón."
        onClick={clicked}
        onKeyDown={pressed}
      >
        <Drawing
          page={page}
          styles={drawing}
          selectedActivityId={selectedActivityId}
          tabStop={tabStop}
          sentences={sentences}
        />
      </svg>
    </div>
  );
};

const KEYS: Readonly<
  Record<string, 'next' | 'previous' | 'first' | 'last' | 'select' | 'larger' | 'smaller' | 'fit' | undefined>
> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'select',
  ' ': 'select',
  '+': 'larger',
  '-': 'smaller',
  '0': 'fit',
};

/** Scrolls the frame, and only the frame, until an activity is wholly in sight, with a little air. */
const reveal = (
  frame: HTMLElement,
  { page, scale }: { readonly page: FlowPage; readonly scale: number },
  activityId: string,
): void => {
  const node = page.nodes.find((n) => n.activityId === activityId && n.label !== '');
  if (!node) return;
  const air = 24;
  const titles = (page.lanes[0]?.titleHeight ?? 0) * scale;
  // The sheet is centred where it is narrower than the frame: then there is nothing to scroll sideways.
  const left = node.x * scale + FRAME_PADDING;
  const top = node.y * scale + FRAME_PADDING;
  if (left - air < frame.scrollLeft) frame.scrollLeft = left - air;
  else if (left + node.width * scale + air > frame.scrollLeft + frame.clientWidth) {
    frame.scrollLeft = left + node.width * scale + air - frame.clientWidth;
  }
  if (top - titles - air < frame.scrollTop) frame.scrollTop = top - titles - air;
  else if (top + node.height * scale + air > frame.scrollTop + frame.clientHeight) {
    frame.scrollTop = top + node.height * scale + air - frame.clientHeight;
  }
};
