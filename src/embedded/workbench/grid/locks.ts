/**
 * Keeps the grid from going its own way: a person may change what stands in cells, which the host follows, and nothing
 * else. Any other change of the workbook that Univer offers (renaming a sheet, dragging a column wider, moving a range)
 * is called off before it happens.
 */
import { CanceledError, CommandType, type IMutationCommonParams } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

const permitted = new Set([
  'sheet.mutation.set-range-values',
  // A row may grow with what is typed into it; the height is the screen's alone.
  'sheet.mutation.set-worksheet-row-auto-height',
  // The engine's own, before it replaces the workbook.
  'sheet.mutation.delete-conditional-rule',
]);

/** These set cells too, but only how they look. */
const formatting = new Set([
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
]);

const concernsTheWorkbook = /^(sheet|data-validation|table)\b/;

export function lockStructure(api: FUniver): void {
  api.onBeforeCommandExecute(({ id, type, params }) => {
    if (type !== CommandType.MUTATION || !concernsTheWorkbook.test(id)) return;
    const { trigger = '' } = (params ?? {}) as IMutationCommonParams;
    if (!permitted.has(id) || formatting.has(trigger)) throw new CanceledError();
  });
}
