import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Rows of the journal are added and never changed; triggers in the migration refuse anything else. */
export const journalCommand = sqliteTable(
  'journal_command',
  {
    sequence: integer('sequence').primaryKey(),
    scopeKind: text('scope_kind').notNull(),
    scopeId: text('scope_id').notNull(),
    kind: text('kind', { enum: ['edit', 'undo', 'redo', 'act', 'import', 'snapshot'] }).notNull(),
    label: text('label').notNull(),
    coalesceKey: text('coalesce_key'),
    at: text('at').notNull(),
    officerId: text('officer_id'),
    officerName: text('officer_name').notNull(),
    postId: text('post_id'),
    postName: text('post_name').notNull(),
    officeName: text('office_name').notNull(),
    /** First command of the undo step: coalesced commands share it. */
    step: integer('step').notNull(),
    /** Step that lay on top of the same stack (undo or redo) before this one was put on it. */
    below: integer('below'),
    /** Steps that undo and redo would take after this command. */
    undoHead: integer('undo_head'),
    redoHead: integer('redo_head'),
  },
  (t) => [
    index('journal_command_scope').on(t.scopeKind, t.scopeId, t.sequence),
    index('journal_command_step').on(t.step),
  ],
);

/** One row per inserted or deleted row (`field` null, the whole row as JSON) or per changed field. */
export const journalChange = sqliteTable(
  'journal_change',
  {
    sequence: integer('sequence')
      .notNull()
      .references(() => journalCommand.sequence),
    position: integer('position').notNull(),
    op: text('op', { enum: ['insert', 'update', 'delete'] }).notNull(),
    entity: text('entity').notNull(),
    rowId: text('row_id').notNull(),
    field: text('field'),
    before: text('before'),
    after: text('after'),
  },
  (t) => [primaryKey({ columns: [t.sequence, t.position] })],
);
