import {
  Button,
  Input,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  Toolbar,
  ToolbarDivider,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { type ReactElement, useEffect, useState } from 'react';
import { ZOOM_STEPS, type Zoom, zoomStep } from '#renderer/documents/zoom.ts';

const useStyles = makeStyles({
  bar: {
    gap: tokens.spacingHorizontalXXS,
    flexWrap: 'wrap',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  page: { width: '4.2rem', minWidth: 0, '& input': { textAlign: 'right' } },
  count: { whiteSpace: 'nowrap', marginRight: tokens.spacingHorizontalXS },
  zoom: { minWidth: '6.2rem' },
  grow: { flexGrow: 1 },
});

type Props = {
  readonly page: number;
  readonly count: number;
  readonly zoom: Zoom;
  readonly scale: number;
  readonly busy: boolean;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  /** Missing where the pages never change: what was authorised. */
  readonly onRefresh?: (() => void) | undefined;
};

/** Page number, zoom and refresh of the preview. */
export const PreviewToolbar = ({ page, count, zoom, scale, busy, onPage, onZoom, onRefresh }: Props) => {
  const styles = useStyles();
  return (
    <Toolbar className={styles.bar} size="small" aria-label="Vista previa">
      <Tip label="Página anterior (Re Pág)">
        <Button
          appearance="subtle"
          icon={<ChevronUpRegular />}
          disabledFocusable={page <= 1}
          onClick={() => onPage(page - 1)}
        />
      </Tip>
      <Tip label="Página siguiente (Av Pág)">
        <Button
          appearance="subtle"
          icon={<ChevronDownRegular />}
          disabledFocusable={page >= count}
          onClick={() => onPage(page + 1)}
        />
      </Tip>
      <PageField page={page} count={count} onPage={onPage} />
      <ToolbarDivider />
      <Tip label="Alejar (Ctrl −)">
        <Button appearance="subtle" icon={<SubtractRegular />} onClick={() => onZoom(zoomStep(scale, -1))} />
      </Tip>
      <ZoomMenu zoom={zoom} scale={scale} onZoom={onZoom} />
      <Tip label="Acercar (Ctrl +)">
        <Button appearance="subtle" icon={<AddRegular />} onClick={() => onZoom(zoomStep(scale, 1))} />
      </Tip>
      <span className={styles.grow} />
      {onRefresh && (
        <Tip label="Actualizar la vista previa">
          <Button appearance="subtle" icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={onRefresh} />
        </Tip>
      )}
    </Toolbar>
  );
};

const Tip = ({ label, children }: { readonly label: string; readonly children: ReactElement }) => (
  <Tooltip content={label} relationship="label">
    {children}
  </Tooltip>
);

const PageField = ({ page, count, onPage }: Pick<Props, 'page' | 'count' | 'onPage'>) => {
  const styles = useStyles();
  const [draft, setDraft] = useState<string | null>(null);
  // Scrolling away gives up what was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft belongs to the page it was typed at
  useEffect(() => setDraft(null), [page]);
  const commit = () => {
    const wanted = Number.parseInt(draft ?? '', 10);
    if (Number.isFinite(wanted)) onPage(wanted);
    setDraft(null);
  };
  return (
    <>
      <Input
        className={styles.page}
        size="small"
        inputMode="numeric"
        aria-label={`Página; el documento tiene ${count}`}
        value={draft ?? String(page)}
        onChange={(_, data) => setDraft(data.value)}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      <Text size={200} className={styles.count}>
        de {count}
      </Text>
    </>
  );
};

const ZoomMenu = ({ zoom, scale, onZoom }: Pick<Props, 'zoom' | 'scale' | 'onZoom'>) => {
  const styles = useStyles();
  const percent = `${Math.round(scale * 100)} %`;
  return (
    <Menu
      checkedValues={{ zoom: [String(zoom)] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const [chosen] = checkedItems;
        if (chosen === 'width' || chosen === 'page') onZoom(chosen);
        else if (chosen) onZoom(Number(chosen));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" className={styles.zoom} aria-label={`Tamaño: ${percent}`}>
          {percent}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="zoom" value="width">
            Ancho de la ventana
          </MenuItemRadio>
          <MenuItemRadio name="zoom" value="page">
            Página completa
          </MenuItemRadio>
          {ZOOM_STEPS.map((step) => (
            <MenuItemRadio key={step} name="zoom" value={String(step)}>
              {Math.round(step * 100)} %
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
