/** The check's tabs and its list of violations, in English. */
export const violations = {
  'tabs.label': 'What to look at',
  'tab.violations': 'Violations',
  'tab.track': 'Track',
  'tab.findings': 'Findings',
  'tab.rules': 'Rules',
  'tab.links': 'Links',
  'tab.counted': '{name} ({count})',
  'tab.loading': 'Loading…',

  'filter.label': 'Show only',
  'filter.severity': 'Severity',
  'filter.sheet': 'Sheet',
  'filter.owner': 'Owner',
  'filter.all': 'All',
  'filter.unowned': 'Without an owner',
  'filter.value': '{name} ({count})',
  'filter.none': 'No violation fits what is chosen above. Hidden: {hidden}.',
  'filter.some': 'Hidden by what is chosen above: {hidden}.',
  'filter.clear': 'Show all',

  'step.label': 'Step through the cells',
  'step.previous': 'Previous',
  'step.next': 'Next',
  'step.at': '{index} of {count}',
  'step.said': '{index} of {count}: {text}',
  'step.keys': 'F8 goes to the next cell, Shift+F8 to the previous one.',
  more: 'Show {count} more',

  'typed.found': 'Rules typed into the table by hand that can be taken into the plan: {count}.',
  'typed.adopt': 'Take them into the plan',
  'typed.busy': 'Taking them into the plan…',

  'problems.heading': 'Rules that can’t be judged: {count}',
  'problem.gone':
    'The cell or member that it is about is no longer there. Bring it back, or delete the rule.',
  'problem.empty': 'The cell that it is about is empty. Enter a number there.',
  'problem.text':
    'In the cell that it is about stands the text “{found}”. Enter a number there, without a unit or a space.',
  'problem.error': 'The cell that it is about shows {error}. Mend the formula there.',
  'problem.bound-missing': 'Its bound is no number. Enter one in its row; “between” needs two.',
  'problem.bounds-reversed':
    'Its upper bound {to} is below its lower bound {bound}. Swap the two in its row.',
  'problem.unit-differs':
    'Its bound {bound} can’t be meant: a percentage is held against an amount, or 40 was entered for 40 %. Correct the bound in its row.',
  'problem.circular':
    'It is about a cell that depends on the rules themselves. Choose a cell outside the check and lists sheets.',
  'problem.left-unread':
    'It can’t be told which cell it is about. Enter an address such as Region!F5, a name, or codes of members such as A + B.',
  'problem.operator-unread': 'Its sign can’t be read. Choose <=, >=, = or between from the list in its row.',
  'problem.severity-unread': 'Its severity can’t be read. Choose one from the list in its row.',
  'problem.id-taken': 'Its name {rule} belongs to another rule or is reserved. Enter another one in its row.',
  'problem.go': 'Go to {cell}',
} as const;
