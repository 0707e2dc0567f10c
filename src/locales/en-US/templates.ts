/** The user's own templates in English. */
export const templates = {
  heading: 'My templates: {count}',
  'heading.unread': 'My templates: {count}, not readable: {unread}',
  hint: 'Kept on this computer, for every workbook. Revisions, targets of periods that ended and the state of tasks stay behind.',
  name: 'Name of the template',
  save: 'Save the plan as my template',
  replace: 'Replace this template',
  'replace.hint': 'There is a template “{name}” already; saving replaces it.',
  saved: 'Saved as my template “{name}”.',
  unusable: 'Correct the marked fields first.',
  none: 'No template of your own yet.',
  rename: 'Rename {name}',
  'rename.to': 'New name of {name}',
  'rename.do': 'Rename',
  'rename.taken': 'There is a template “{name}” already.',
  cancel: 'Cancel',
  remove: 'Remove {name}',
  'remove.title': 'Remove the template “{name}”?',
  'remove.hint': 'It is gone from this computer for every workbook. Plans that began with it stay.',
  'remove.do': 'Remove',
  'remove.keep': 'Keep it',
  unread: '“{name}” can’t be read. Problems: {count}',
  'unread.file': 'Save the text of {name} as a file',
  'failure.no-storage':
    'This browser keeps its storage from the add-in, so templates can’t be kept on this computer. Allow the add-in’s site to store data, or edit the plan and save it as a file.',
  'failure.storage-full':
    'The browser’s storage for the add-in is full, so the template was not saved; all others are as they were. Remove templates that you don’t need, or edit the plan and save it as a file.',
  'failure.storage-refused':
    'The browser refused ({cause}), and the templates are as they were. Try again, or edit the plan and save it as a file.',
  'failure.name-taken': 'There is a template “{name}” already, so nothing was renamed. Choose another name.',
  'failure.template-gone': 'The template “{name}” was removed meanwhile, in another workbook’s pane.',
};
