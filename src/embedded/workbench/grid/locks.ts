/**
 * Keeps the grid from going its own way: a person may change what stands in cells, which the host follows, and nothing
 * else. Whatever changes the workbook ends in one of Univer's mutations, so all but a few of those are called off. A
 * command whose mutation was called off goes on with the rest of its work, though; those that people reach without a menu
 * are called off as a whole.
 */
import { CanceledError, CommandType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

const permittedMutations = new Set([
  'sheet.mutation.set-range-values',
  // A row may grow with what is typed into it; the height is the screen's alone.
  'sheet.mutation.set-worksheet-row-auto-height',
  // The engine's own, before it replaces the workbook.
  'sheet.mutation.delete-conditional-rule',
]);

const refusedCommands = new Set([
  // Dragging or double-clicking the edge of a header.
  'sheet.command.delta-column-width',
  'sheet.command.delta-row-height',
  'sheet.command.set-col-auto-width',
  'sheet.command.set-row-is-auto-height',
  // Dragging a header or the edge of a selection.
  'sheet.command.move-rows',
  'sheet.command.move-cols',
  'sheet.command.move-range',
  // Keys for bold and the like.
  'sheet.command.set-style',
]);

const concernsTheWorkbook = /^(sheet|data-validation|table)\b/;

export function lockStructure(api: FUniver): void {
  api.onBeforeCommandExecute(({ id, type }) => {
    const isRefused =
      type === CommandType.MUTATION
        ? concernsTheWorkbook.test(id) && !permittedMutations.has(id)
        : refusedCommands.has(id);
    if (isRefused) throw new CanceledError();
  });
}
