import { Button, Text } from '@fluentui/react-components';
import type { ManualSession } from '#renderer/modules/manual/manual-session.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { ManualContent } from '#shared/domain/manual/manual.ts';
import { insertRows, moveRow } from '#shared/domain/manual/manual-edits.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

type Props = {
  readonly content: ManualContent;
  readonly profile: ProcedureProfile | undefined;
  readonly institution: Institution;
  readonly edit: ManualSession['edit'];
};

/** Who signs the manual as a whole. */
export const SignatoriesTab = ({ content, profile, institution, edit }: Props) => {
  const rows = content.signatory;
  const labelOf = (role: string) => profile?.signatureRoles.find((r) => r.key === role)?.label ?? role;
  const roleOf = (typed: string) =>
    profile?.signatureRoles.find((r) => r.label.toLowerCase() === typed.trim().toLowerCase())?.key ?? typed;

  const insertUsual = () => {
    const people = institution.signatories.map((signatory) => ({
      id: newId(),
      role: roleOf(signatory.role) || FALLBACK_ROLE,
      name: signatory.name,
      position: signatory.position,
    }));
    edit(insertRows(content, 'signatory', rows.length, people), 'Agregar los firmantes habituales');
  };

  return (
    <>
      <Text>En el orden en que aparecen en la hoja de firmas.</Text>
      {rows.length === 0 && institution.signatories.length > 0 && (
        <div>
          <Button onClick={insertUsual}>Usar los firmantes habituales</Button>
        </div>
      )}
      <RowsEditor
        label="Firmantes del manual"
        rowName="firmante"
        rows={rows.map((row) => ({ ...row, role: labelOf(row.role) }))}
        columns={[
          {
            key: 'role',
            title: 'Firma como',
            ...(profile ? { suggestions: profile.signatureRoles.map((role) => role.label) } : {}),
          },
          { key: 'name', title: 'Nombre' },
          { key: 'position', title: 'Cargo' },
        ]}
        addLabel="Agregar firmante"
        onInsert={(index) => {
          const role = profile?.signatureRoles[rows.length]?.key ?? profile?.signatureRoles[0]?.key ?? FALLBACK_ROLE;
          const row = { id: newId(), role, name: '', position: '' };
          edit(insertRows(content, 'signatory', index, [row]), 'Agregar un firmante');
        }}
        onDelete={(id) => edit([{ op: 'delete', entity: 'signatory', id }], 'Quitar un firmante')}
        onMove={(id, to) => edit(moveRow(content, 'signatory', id, to), 'Mover un firmante')}
        onChange={(id, key, value) => {
          const stored = key === 'role' ? roleOf(value) || FALLBACK_ROLE : value;
          edit(
            [{ op: 'update', entity: 'signatory', id, field: key, value: stored }],
            'Escribir los datos de un firmante',
            `${id} ${key}`,
          );
        }}
      />
    </>
  );
};

/** The store wants a role; what people leave empty is the usual one. */
const FALLBACK_ROLE = 'Autorizó';
