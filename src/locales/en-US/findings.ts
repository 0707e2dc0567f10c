/** Findings in English: sentences of clauses (`clauses.ts` says how they are read). */
import type { FindingWords } from '../finding-words';

const group = ['{dimension}, {parent}:', '{dimension}:'];
const gap = ['{#gap+} too much.', '{#gap-} too little.'];

export const findings = {
  sentences: {
    'parts-target': [
      group,
      'the targets stated add up to {#stated} instead of {#target}:',
      [
        '{#gap+} too much ({#gapShare+}).',
        '{#gap-} too little ({#gapShare-}).',
        '{#gap+} too much.',
        '{#gap-} too little.',
      ],
      'That is growth of {#statedGrowth}, where {#neededGrowth} is needed.',
    ],
    'parts-whole.baseShare': [
      group,
      'the shares of the base year add up to {#sum} instead of {#whole}:',
      gap,
    ],
    'parts-whole.share': [group, 'the shares of the target add up to {#sum} instead of {#whole}:', gap],
    'parts-whole.periods': [
      ['{parent}: the shares of its parts', 'The shares of the periods'],
      'add up to {#sum} instead of {#whole}:',
      gap,
    ],
    'parts-whole.customers': [
      'The counts of new customers add up to {#sum}, but “{whole}” is {#whole}:',
      gap,
    ],
    'joint-misses': [
      ['{dimension}: the joint matrix misses', 'The joint matrix misses'],
      '{#missed} of the totals,',
      ['the widest by {#gap+} too much.', 'the widest by {#gap-} too little.'],
    ],
    'stated-differs.amount': [
      group,
      '{member} is said to be {#stated}, but',
      [
        '{#share} of {#whole} is {#computed}:',
        'growth of {#growth} on {#base} makes {#computed}:',
        '{#count} × {#average} is {#computed}:',
        'its figures make {#computed}:',
      ],
      gap,
      'Rounding explains {#allowed} at most.',
    ],
    'stated-differs.share': [
      group,
      '{member} is said to be {#stated}, but {#amount} is {#computed} of {#whole}:',
      gap,
      'Rounding explains {#allowed} at most.',
    ],
    'stated-differs.parts': [
      group,
      'the figures stated add up to {#stated} instead of {#whole}:',
      gap,
      'Rounding explains {#allowed} at most.',
    ],
    'bounds-conflict': ['With parts that make up the whole, these rules can’t hold together: {*rules}.'],
    'bounds-limits': [
      'At their limits the bounds add up to {#sum} instead of {#whole}, so that not all can be reached at once: {*rules}.',
    ],
    'bound-implied': [
      [
        '“{rule}”: the bound {#bound} can’t be reached. In fact the limit is {#forced}, because of {*forcing}.',
        '“{rule}”: the bound {#bound} can’t be reached. In fact the limit is {#forced}.',
      ],
    ],
    'bound-idle': [
      [
        '“{rule}”: the bound {#bound} never matters, because {*forcing} already make it {#forced}.',
        '“{rule}”: the bound {#bound} never matters, because it is always {#forced}.',
      ],
      '“{alone}” alone makes it {#alone}.',
    ],
    'growth-implied': [group, 'what the breakdown means for each part, where the whole changes by {#total}.'],
    'below-base': ['{member}: the target {#target} is below the base {#base}, a change of {#growth}.'],
    'claim-base': ['In the base year {members} had {#base}, not {#claim} as “{claim}” says.'],
    'claim-target': [
      '“{claim}” wants {members} at {#claim}, but the breakdown gives {#planned}.',
      'In the base year it was {#base}.',
      'Sales would change by {#claimGrowth} against {#plannedGrowth} in the breakdown.',
      '{*forcing} alone makes it {#forced}.',
    ],
    'claims-force': [
      'Together, {*claims} leave {#forced} for {rest}, but the breakdown gives {#planned}.',
      'Sales there would change by {#forcedGrowth} against {#plannedGrowth} in the breakdown.',
    ],
    'goal-misses': [
      [
        '{owner} is to grow {member} by {#goal}, but its target needs {#needed}: the goal reaches {#reached} of {#target}, {#short} short.',
        '{owner}’s goal for “{indicator}” is {#goal}, but the target is {#needed}: {#gap} away.',
      ],
      'That is {#reachedShare} of the total target instead of {#targetShare}, {#shareGap} short.',
    ],
    'goal-exceeds': [
      '{owner} is to grow {member} by {#goal}, but its target asks for {#needed}: the goal is {#reached} instead of {#target}, {#over} more.',
    ],
    'coverage-short': [
      [
        'By {dimension}, the owners carry {#carried} of {#target} for “{kind}”: {#missing} missing ({owners}).',
        'Of the roles, {owners} carry {#carried} of {#target} for “{kind}”: {#missing} missing.',
      ],
    ],
    'coverage-over': [
      [
        'By {dimension}, the owners carry {#carried} for “{kind}” where {#target} is wanted: {#over} too much ({owners}).',
        'Of the roles, {owners} carry {#carried} for “{kind}” where {#target} is wanted: {#over} too much.',
      ],
    ],
    'no-owner': [
      [
        '“{what}” has a target, but nobody answers for it.',
        '{dimension}: nobody answers for {members}.',
        '“{unit}” ({superior}): nobody answers for setting it up.',
      ],
    ],
    'carried-parts': [
      'The owners of {member} carry {#sum} of it ({owners}):',
      ['{#gap+} too much.', '{#gap-} without an owner.'],
    ],
    'existing-cover': [
      'At their planned rates, existing customers bring {#existing} ({#ofBase} of the base): {#points} of the {#totalPoints} that the whole is to grow.',
      'The rest is left with {#left}, which changes its base of {#restBase} by only {#restGrowth}.',
    ],
    'leads-short': [
      [
        '{period}: {#goal} leads are wanted and {#supply} are supplied, {#short} short.',
        'In the year {#goal} leads are wanted and {#supply} are supplied, {#short} short.',
        '“{lead}” counts on {#counted} leads, but the departments deliver {#delivered} ({*measures}): a difference of {#difference}.',
      ],
      'The supply is {#monthly} a month for {#months} months.',
    ],
    'leads-needed': [
      [
        'At their rates of conversion, {kinds} need {#needed} leads, but only {#goal} are wanted: {#short} too few.',
        'At their rates of conversion, {kinds} need {#needed} leads; {#goal} are wanted.',
        'At their rates of conversion, {kinds} need {#needed} leads.',
      ],
    ],
    'minimum-exceeds': [
      'New customers bring at least {#minimum} ({kinds}), but existing ones leave {#left} for them: {#over} too much.',
    ],
    'milestone-part': ['“{milestone}” says {#goal}, but {#part} of {#target} (“{what}”) is {#wanted}:', gap],
    'milestone-below-base': [
      '“{milestone}”: {#part} of the target {#target} is {#reached}, {#below} below the {#base} of the base year (“{what}”).',
      '{#part} of the way from the base to the target would be {#ofWay}.',
    ],
    'phasing-milestone': [
      [
        '“{milestone}”: {#part} of the target of {member} falls into {period}, but the plan gives that period {#phased}:',
        '“{milestone}”: {#part} of the target of {member} is due by {#due}, but the periods give {#phased} by then:',
      ],
      gap,
    ],
    'late-starts': [
      [
        '{dimension}: all members start late ({everyone}), so that the months can’t be what the phasing gives; each member follows its own.',
        '{dimension}: members that start late ({late}) ask more of some months than the phasing gives the whole, {#excess} in all: the others would have to sell less than nothing. Let them start earlier, lower their targets, or give these months more of the year.',
      ],
    ],
    'phasing-drop': ['{period} has {#share} after {#shareBefore} in {before}, a change of {#change}.'],
    'deadline-after': [
      '{owner}: “{task}” is due on {#due}, but its milestone “{milestone}” on {#milestone}.',
    ],
    'deadline-part': [
      '“{milestone}” is due on {#due}: the tasks bring {#byThen} by then and {#later} later, until {#last}, {#all} in all.',
      'The milestone asks for {#goal}.',
    ],
    reduction: [
      [
        '{owner} gives up {#given} of the sources of {member}: if all bring the same, the rest must grow by {#rest} for the target ({#target}) and by {#restGoal} for the goal ({#goal}).',
        '{owner} gives up {#given} of the sources of {member}: if all bring the same, the rest must grow by {#rest} for the target ({#target}).',
      ],
    ],
    'rate-others': [
      '“{indicator}”: with the goals set for {members}, the others by {dimension} come to {#others} on average when the whole meets {#target}.',
    ],
    'award-below': [
      '“{award}” is earned from growth of {#from}, where {members} have not met their target yet.',
    ],
    'award-above': [
      '“{award}” is earned from growth of {#from}, where {members} have already passed their target.',
    ],
    commission: [
      '{dimension}: the average commission goes from {#averageBefore} to {#average}, and the pool changes by {#poolGrowth} while sales change by {#salesGrowth}.',
    ],
  },
  rows: {
    'parts-target': [
      ['{#stated} ({#growth})', '{#stated}'],
      'contributes {#contribution}',
      ['in proportion {#scaled} ({#scaledGrowth})', 'in proportion {#scaled}'],
    ],
    'parts-whole.baseShare': ['{#stated}', 'in proportion {#scaled}'],
    'parts-whole.share': ['{#stated}', 'in proportion {#scaled}'],
    'parts-whole.periods': ['{#stated}', 'in proportion {#scaled}'],
    'parts-whole.customers': ['{#stated}', 'in proportion {#scaled}'],
    'joint-misses': ['{#found} instead of {#target}'],
    'stated-differs.parts': ['{#stated}', 'follows {#computed}'],
    'bounds-conflict': ['bound {#bound}', 'would have to be {#needed}'],
    'bounds-limits': ['bound {#bound}'],
    'growth-implied': [
      'growth {#growth}',
      'share {#baseShare} → {#share} ({#change})',
      'at most {#most}: growth {#growthAtMost}',
      'at least {#least}: growth {#growthAtLeast}',
    ],
    'claims-force': ['{#claim}'],
    'coverage-short': ['{#carried}'],
    'coverage-over': ['{#carried}'],
    'carried-parts': ['{#carries}'],
    'leads-short': ['{#supply}'],
    'leads-needed': ['{#customers} customers', 'conversion {#conversion}', '{#leads} leads'],
    'minimum-exceeds': ['{#customers} customers', '{#each} each', 'at least {#minimum}'],
    'deadline-part': ['{#value}', 'due on {#due}'],
    'late-starts': ['{#asked} asked', '{#given} given'],
    'rate-others': ['{#goal}', '{#weight} of the base'],
    'award-below': ['earned at {#attainment} of the target', 'planned growth {#growth}'],
    'award-above': ['earned at {#attainment} of the target', 'planned growth {#growth}'],
    commission: ['{#rate}'],
  },
  repairs: {
    'scale-all': ['Change all in proportion'],
    'change-one': [['Change {name} alone to {#to}', 'Change {name} alone']],
    'accept-over': [['Tolerate {#to} of over-assignment', 'Tolerate the over-assignment']],
    'tighten-bound': ['Set the bound to the limit that holds in fact'],
    'set-figure': [
      [
        'Set “{name}” to {#to}',
        'Set “{name}” to what agrees',
        'Set the figure to {#to}',
        'Set the figure to what agrees',
      ],
    ],
    'set-day': [['Move “{name}” to {#to}', 'Move the task to its milestone']],
  },
  severities: { error: 'Contradiction', warning: 'Warning', info: 'Note' },
  betweenSentences: ' ',
  betweenFigures: ', ',
} as const satisfies FindingWords;
