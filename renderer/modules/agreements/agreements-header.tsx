import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { DocumentHeader, Flushed } from '#renderer/editing/document-header.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import {
  amendTitle,
  BEGUN_KINDS,
  counterpartsOf,
  KIND_HELP,
  nameOfAgreement,
} from '#renderer/modules/agreements/agreement-names.ts';
import { useAbout, useAgreements, useContent, useReadOnly } from '#renderer/modules/agreements/agreements-context.tsx';
import { AmendDialog } from '#renderer/modules/agreements/course/amend-dialog.tsx';
import { useAgreementActions } from '#renderer/modules/agreements/use-agreement-actions.ts';
import { countOf } from '#renderer/ui/spanish-time.ts';
import {
  AGREEMENT_KIND_NAMES,
  AGREEMENT_STATE_NAMES,
  agreementStanding,
} from '#shared/domain/agreements/agreement-states.ts';
import { type Agreement, agreementsOf } from '#shared/domain/agreements/agreements.ts';
import { validityAlerts } from '#shared/domain/agreements/validity.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];

type ListProps = { readonly onShowPane: (kind: PaneKind) => void };

/** Of the list: how many there are, what comes to its end, and a new one. */
export const ListHeader = ({ onShowPane }: ListProps) => {
  const { session, dossierId, navigate } = useAgreements();
  const content = useContent((all) => all);
  const { today } = useAbout();
  const readOnly = useReadOnly();
  const soon = validityAlerts(content, today).length;
  return (
    <DocumentHeader
      session={session}
      readOnly={readOnly}
      title="Convenios y contratos"
      meta={[
        `Ejercicio ${agreementsOf(content).fiscalYear}`,
        content.agreement.length === 0 ? 'ninguno todavía' : countOf(content.agreement.length, 'convenio', 'convenios'),
        soon === 0 ? '' : `${soon} por vencer`,
      ]
        .filter(Boolean)
        .join(' · ')}
      onBack={() => void session.flush().then(() => navigate({ screen: 'dossier', dossierId }))}
      onShowPane={onShowPane}
    >
      {!readOnly && content.agreement.length > 0 && <BeginMenu />}
    </DocumentHeader>
  );
};

const BeginMenu = () => {
  const { begin } = useAgreementActions();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="primary" icon={<AddRegular />} title="Alt+N" data-begin>
          Nuevo
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {BEGUN_KINDS.map((kind) => (
            <MenuItem key={kind} subText={KIND_HELP[kind]} onClick={() => begin(kind)}>
              {AGREEMENT_KIND_NAMES[kind]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

type Props = ListProps & {
  readonly agreement: Agreement;
  readonly findings: readonly Finding[];
  /** To the list. */
  readonly onBack: () => void;
  /** Absent where nothing is left to ask. */
  readonly onGuided?: () => void;
};

/** Of one agreement: which it is, with whom, how it stands, and what can be done with the whole of it. */
export const AgreementHeader = ({ agreement, findings, onShowPane, onBack, onGuided }: Props) => {
  const { agreementsId, session } = useAgreements();
  const content = useContent((all) => all);
  const { today } = useAbout();
  const readOnly = useReadOnly();
  const { copy, remove } = useAgreementActions();
  const [amending, setAmending] = useState(false);
  const { state, signedOn } = agreementStanding(content, agreement, today);
  const mayAmend =
    !readOnly && signedOn !== '' && agreement.kind !== 'amendment' && state !== 'terminated' && state !== 'expired';
  return (
    <DocumentHeader
      session={session}
      readOnly={readOnly}
      title={nameOfAgreement(agreement)}
      meta={[AGREEMENT_KIND_NAMES[agreement.kind], AGREEMENT_STATE_NAMES[state], counterpartsOf(content, agreement.id)]
        .filter(Boolean)
        .join(' · ')}
      backLabel="Volver a la lista de convenios"
      onBack={onBack}
      onShowPane={onShowPane}
    >
      {onGuided && <Button onClick={onGuided}>Modo guiado</Button>}
      {mayAmend && <Button onClick={() => setAmending(true)}>{amendTitle(agreement.kind)}…</Button>}
      {!readOnly && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              menuIcon={null}
              aria-label="Más acciones"
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => copy(agreement)}>Copiar como borrador nuevo</MenuItem>
              {signedOn === '' && <MenuItem onClick={() => remove(agreement)}>Borrar el borrador</MenuItem>}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <Flushed session={session}>
        <ExportMenu
          key={agreement.id}
          target={{ kind: 'agreement', agreementsId, agreementId: agreement.id }}
          formats={FORMATS}
          findings={findings}
        />
      </Flushed>
      {amending && <AmendDialog agreement={agreement} onClose={() => setAmending(false)} />}
    </DocumentHeader>
  );
};
