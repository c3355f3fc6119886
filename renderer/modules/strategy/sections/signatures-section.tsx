import { makeStyles, tokens } from '@fluentui/react-components';
import { useContent, useReadOnly, useStrategyEdit } from '#renderer/modules/strategy/strategy-context.tsx';
import { partWords } from '#renderer/modules/strategy/strategy-sections.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { STRATEGY_SIGNATURE_ROLES } from '#shared/domain/strategy/signature-roles.ts';
import {
  insertStrategyRows,
  moveStrategyRow,
  removeStrategyRow,
  setStrategyField,
} from '#shared/domain/strategy/strategy-rows.ts';

const useStyles = makeStyles({
  roles: { maxWidth: '52rem', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400 },
});

/** Who signs in each role. */
export const SignaturesSection = () => {
  const styles = useStyles();
  const { title, about } = partWords('signatures');
  return (
    <SectionLayout title={title} about={about} help="strategy" scrolls>
      <div className={styles.roles}>
        {STRATEGY_SIGNATURE_ROLES.map((role) => (
          <section key={role.key} aria-label={role.title}>
            <h3 className={styles.heading}>{role.title}</h3>
            <RoleRows role={role} />
          </section>
        ))}
      </div>
    </SectionLayout>
  );
};

type Props = { readonly role: { readonly key: string; readonly title: string } };

/** The people who sign in one role. */
export const RoleRows = ({ role }: Props) => {
  const readOnly = useReadOnly();
  const edit = useStrategyEdit();
  const all = useContent((content) => content.signatory);
  const rows = all.filter((row) => row.role === role.key);
  const ids = rows.map(({ id }) => id);
  return (
    <RowsEditor
      label={`${role.title}: personas`}
      rowName={`de «${role.title}»`}
      addLabel="Agregar persona"
      rows={rows}
      columns={[
        { key: 'name', title: 'Nombre' },
        { key: 'position', title: 'Cargo' },
      ]}
      readOnly={readOnly}
      onInsert={(index) =>
        edit(
          (content) =>
            insertStrategyRows(
              content,
              'signatory',
              [{ role: role.key, name: '', position: '' }],
              positionOf(all, rows[index]?.id),
              newId,
            ),
          `Agregar quien firma en «${role.title}»`,
        )
      }
      onDelete={(id) => edit(() => [removeStrategyRow('signatory', id)], `Quitar a quien firma en «${role.title}»`)}
      onMove={(id, to) =>
        edit((content) => moveStrategyRow(content, 'signatory', id, ids, to), `Mover a quien firma en «${role.title}»`)
      }
      onChange={(id, field, value) =>
        edit(
          () => [setStrategyField('signatory', id, field, value)],
          `Escribir quién firma en «${role.title}»`,
          `${id} ${field}`,
        )
      }
    />
  );
};

/** Before this row of the whole collection; at its end where there is none. */
const positionOf = (all: readonly { readonly id: string }[], id: string | undefined): number => {
  const at = all.findIndex((row) => row.id === id);
  return at < 0 ? all.length : at;
};
