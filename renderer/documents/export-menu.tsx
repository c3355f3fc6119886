import {
  CounterBadge,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { useState } from 'react';
import { ExportDialog } from '#renderer/documents/export-dialog.tsx';
import { EXPORT_FORMATS } from '#renderer/documents/export-formats.tsx';
import { useExport } from '#renderer/documents/use-export.ts';
import { stopsExport } from '#shared/documents/export-rules.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { DocumentTarget, ExportFormat } from '#shared/ipc/document-channels.ts';

const useStyles = makeStyles({
  popover: { maxWidth: '24rem' },
  parts: { maxWidth: '24rem', maxHeight: '60vh', overflowY: 'auto' },
});

type Props = {
  readonly target: DocumentTarget;
  readonly formats: readonly ExportFormat[];
  /** Of the review, as the screen knows them; which of them stop an export depends on the document. */
  readonly findings: readonly Finding[];
  /** Where a screen exports more than one document: which. */
  readonly label?: string;
  /** A paper that is made out of the same document. */
  readonly also?: {
    readonly name: string;
    readonly target: DocumentTarget;
    readonly formats: readonly ExportFormat[];
    /** Parts of it that can be had alone, as they are when the menu is opened. */
    readonly parts?: () => readonly OnePart[];
  };
};

type OnePart = { readonly name: string; readonly target: DocumentTarget };

/** «Exportar»: choose a format, watch, cancel, read where the file went and what the review found. */
export const ExportMenu = ({ target, formats, findings, label = 'Exportar', also }: Props) => {
  const styles = useStyles();
  const exporting = useExport(target);
  const [kind, setKind] = useState(target.kind);
  const start = (format: ExportFormat, of: DocumentTarget) => {
    setKind(of.kind);
    void exporting.start(format, of);
  };
  const blocking = findings.filter((finding) => stopsExport(target.kind, finding)).length;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<ArrowExportUpRegular />}>{label}</MenuButton>
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <MenuList>
            {formats.map((format) => {
              const { name, purpose, icon } = EXPORT_FORMATS[format];
              return (
                <MenuItem key={format} icon={icon} subText={purpose} onClick={() => start(format, target)}>
                  {name}
                </MenuItem>
              );
            })}
            {also?.formats.map((format) => {
              const { name, icon } = EXPORT_FORMATS[format];
              const called = `${also.name}: ${name}`;
              return also.parts ? (
                <Menu key={`also ${format}`}>
                  <MenuTrigger disableButtonEnhancement>
                    <MenuItem icon={icon}>{called}</MenuItem>
                  </MenuTrigger>
                  <MenuPopover className={styles.parts}>
                    <Parts all={also.target} parts={also.parts} onPick={(target) => start(format, target)} />
                  </MenuPopover>
                </Menu>
              ) : (
                <MenuItem key={`also ${format}`} icon={icon} onClick={() => start(format, also.target)}>
                  {called}
                </MenuItem>
              );
            })}
            {findings.length > 0 && (
              <MenuGroup>
                <MenuGroupHeader>
                  {blocking > 0 ? 'Hay hallazgos que impiden exportar ' : 'Hallazgos de la revisión '}
                  <CounterBadge
                    count={blocking > 0 ? blocking : findings.length}
                    color={blocking > 0 ? 'danger' : 'informative'}
                    size="small"
                  />
                </MenuGroupHeader>
              </MenuGroup>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <ExportDialog exporting={exporting} kind={kind} findings={kind === target.kind ? findings : []} />
    </>
  );
};

type PartsProps = {
  readonly all: DocumentTarget;
  readonly parts: () => readonly OnePart[];
  readonly onPick: (target: DocumentTarget) => void;
};

/** All of a paper, or one part of it. */
const Parts = ({ all, parts, onPick }: PartsProps) => (
  <MenuList>
    <MenuItem onClick={() => onPick(all)}>Todas</MenuItem>
    {parts().map(({ name, target }) => (
      <MenuItem key={name} onClick={() => onPick(target)}>
        {name}
      </MenuItem>
    ))}
  </MenuList>
);
