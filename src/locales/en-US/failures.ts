/** Why an operation on the workbook failed, what was kept and what to do. `whole` puts the parts together. */
import type { FailureTexts } from '../zh-CN/failures';

export const failures: FailureTexts = {
  whole: '{what} ({where}). {kept} {next}',

  'phase.look': 'while looking at the workbook',
  'phase.build': 'while working out the breakdown',
  'phase.write': 'while writing the sheets',
  'phase.check': 'while checking the rules',
  'phase.undo': 'while undoing what was begun',

  'kept.unchanged': 'The workbook is as it was before.',
  'kept.unknown': 'The workbook may have been changed in part: look at it before you go on.',

  'cancelled.what': 'You stopped the operation',
  'cancelled.next': 'Start it again whenever you like.',
  'busy-editing.what': 'Excel is busy: a cell is being edited or a list is open',
  'busy-editing.next': 'Press Enter or Esc in the sheet, then try again.',
  'protected.what': 'A sheet or the workbook is protected and refuses the change',
  'protected.next': 'Remove the protection (Review tab), then try again.',
  'too-large.what': 'The amount of data is more than Excel takes at once',
  'too-large.next': 'Choose fewer sheets or a smaller plan, or use Excel on the desktop.',
  'no-answer.what': 'Excel has not answered for {seconds} seconds',
  'no-answer.next': 'Wait until Excel reacts again, look at the sheets, and only then try again.',
  'too-old.what': 'This version of Excel lacks something that is needed',
  'too-old.next': 'Use Excel 2021 or newer, Microsoft 365 or Excel on the web.',
  'cells-in-the-way.what': 'Your own entries stand where the plan needs room: {cells}',
  'cells-in-the-way.next': 'Move or delete these {count} cells, then generate again.',
  'does-not-fit.what':
    'The plan is too large for {cell}: {size} are needed, a sheet or cell holds at most {most}',
  'does-not-fit.next': 'Shorten texts or split the plan.',
  'no-plan.what': 'This workbook holds no generated plan',
  'no-plan.next': 'Choose a plan in the pane and generate the breakdown first.',
  'plan-damaged.what': 'The plan that is stored in this workbook cannot be read ({reason})',
  'plan-damaged.next':
    'Open an earlier version of the file, update the add-in, or generate in a new workbook.',
  'scenarios-damaged.what': 'The scenarios that are stored in this workbook cannot be read ({reason})',
  'scenarios-damaged.next': 'Open an earlier version of the file, or update the add-in.',
  'no-list.what': 'No list is selected',
  'no-list.next':
    'Select the cells of the list with its header row, in one area, or a cell of the sheet that holds it.',
  'gone.what': 'What was looked for is not in the workbook any more',
  'gone.next': 'Generate the workbook again to restore missing sheets, tables and names.',
  'changed-meanwhile.what': 'What was to be changed has been changed in the workbook meanwhile',
  'changed-meanwhile.next': 'Look at the values as they are now, and have the change proposed again.',
  'not-approved.what': 'The revision {revision} has not been approved',
  'not-approved.next': 'Have it approved first, in the pane or on the sheet of revisions, then apply it.',
  'no-revision.what': 'The workbook has no revision {revision}',
  'no-revision.next': 'Look at the log of revisions again.',
  'no-version.what': 'The workbook has no version {version}',
  'no-version.next': 'Look at the list of versions again.',
  'not-a-figure.what': 'What is selected is no figure that a rule could look at',
  'not-a-figure.next':
    'Select cells with numbers: in our tables of one column, below its header; on your own sheets any rectangle of up to 1,000 cells.',
  'circular.what':
    'What is selected depends on the results of the rules, so a rule about it would depend on itself',
  'circular.next': 'Select the figure itself instead of a count, a status or a list of the rules.',
  'refused.what': 'Excel refused the operation ({cause})',
  'refused.next': 'Try again; if it fails again, report this message.',
};
