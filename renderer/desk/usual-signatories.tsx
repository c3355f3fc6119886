import { useRef } from 'react';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import type { Institution } from '#shared/domain/institution/institution.ts';

type Signatory = Institution['signatories'][number];

type Props = {
  readonly signatories: readonly Signatory[];
  /** Words offered for the role: those of the profiles. */
  readonly roles: readonly string[];
  readonly onChange: (signatories: Signatory[]) => void;
};

/** People who usually sign; offered when a procedure's signatories are filled in. */
export const UsualSignatories = ({ signatories, roles, onChange }: Props) => {
  // The rows have no id of their own in the store; the screen needs one to keep the focus where it was.
  const ids = useRef<string[]>([]);
  while (ids.current.length < signatories.length) ids.current.push(newId());
  ids.current.length = signatories.length;
  const rows = signatories.map((signatory, index) => ({ id: ids.current[index] ?? '', ...signatory }));

  // Two events of one key press (hand over the text, add a row) come before the next rendering.
  const latest = useRef(signatories);
  latest.current = signatories;
  const change = (next: Signatory[]) => {
    latest.current = next;
    onChange(next);
  };

  const indexOf = (id: string) => ids.current.indexOf(id);
  return (
    <RowsEditor
      label="Firmantes habituales"
      rowName="firmante"
      rows={rows}
      columns={[
        { key: 'role', title: 'Firma como', placeholder: 'Autorizó', suggestions: roles },
        { key: 'name', title: 'Nombre' },
        { key: 'position', title: 'Cargo' },
      ]}
      addLabel="Agregar firmante"
      onInsert={(index) => {
        ids.current.splice(index, 0, newId());
        change(latest.current.toSpliced(index, 0, { role: '', name: '', position: '' }));
      }}
      onDelete={(id) => {
        const index = indexOf(id);
        ids.current.splice(index, 1);
        change(latest.current.toSpliced(index, 1));
      }}
      onMove={(id, to) => {
        const index = indexOf(id);
        const moved = latest.current[index];
        if (!moved) return;
        ids.current.splice(index, 1);
        ids.current.splice(to, 0, id);
        change(latest.current.toSpliced(index, 1).toSpliced(to, 0, moved));
      }}
      onChange={(id, key, value) => {
        const index = indexOf(id);
        change(latest.current.map((signatory, i) => (i === index ? { ...signatory, [key]: value } : signatory)));
      }}
    />
  );
};

/** Roles of all profiles, each once, in the profiles' order. */
export const rolesOf = (profiles: readonly { readonly signatureRoles: readonly { readonly label: string }[] }[]) => [
  ...new Set(profiles.flatMap((profile) => profile.signatureRoles.map((role) => role.label))),
];
