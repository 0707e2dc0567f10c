/** Rows that people type into the rules table, for tests of how they are read, or why they are not. */
export type Entry = string | number;

/** In the order of the table's columns. */
export const columns = [
  'id',
  'text',
  'cell',
  'actual',
  'operator',
  'bound',
  'to',
  'tolerance',
  'gap',
  'status',
  'severity',
  'level',
] as const;
export type Typed = Partial<Record<(typeof columns)[number], Entry>>;

export const isSign = (entry: Entry) => entry === '=' || (typeof entry === 'string' && /^[<>]/.test(entry));

export const atMost = { operator: '<=', bound: 0.1 } as const;
export const members = (...codes: string[]) => ({
  of: 'members',
  dimension: 'product',
  members: codes,
  measure: 'share',
});

export const lefts: readonly (readonly [what: string, typed: Typed, left: object])[] = [
  [
    'an address of ours',
    { ...atMost, bound: 1, cell: "'Product line'!F5" },
    { ...members('A'), measure: 'amount' },
  ],
  ['two cells, marked absolute', { ...atMost, cell: "'Product line'!$E$5:$E$6" }, members('A', 'B')],
  [
    'an address with signs of the Chinese keyboard',
    { ...atMost, bound: 1, cell: 'Region！F5' },
    { of: 'members', dimension: 'region', members: ['east'], measure: 'amount' },
  ],
  [
    'a cell of another table',
    { ...atMost, cell: 'Quarter!C5' },
    { of: 'cells', table: 'tblPeriod', rows: ['Q1'], column: 'share' },
  ],
  [
    'cells of his own',
    { ...atMost, cell: "'My data'!B2:B3" },
    { of: 'range', sheet: 'My data', address: 'B2:B3', unit: 'percent' },
  ],
  ['a name of ours', { ...atMost, bound: 1, cell: 'Total_Target' }, { of: 'name', name: 'Total_Target' }],
  [
    'the cell of a name of ours',
    { ...atMost, bound: 1, cell: 'Targets!B9' },
    { of: 'name', name: 'Total_Target' },
  ],
  [
    'a name of his own',
    { ...atMost, cell: 'my_share' },
    { of: 'range', sheet: 'My data', address: 'B2', unit: 'percent' },
  ],
  ['codes', { ...atMost, cell: 'A + B' }, members('A', 'B')],
  [
    'codes and a measure',
    { ...atMost, bound: 0.01, cell: 'a＋C growth' },
    { ...members('A', 'C'), measure: 'growth' },
  ],
  [
    'codes and a measure in the other language',
    { ...atMost, cell: 'A 基期占比' },
    { ...members('A'), measure: 'baseShare' },
  ],
  [
    'kinds of customers',
    { ...atMost, bound: 5, cell: 'large+small' },
    { of: 'customers', customers: ['large', 'small'] },
  ],
  [
    'an indicator',
    { ...atMost, cell: 'repurchase' },
    { of: 'indicator', indicator: 'repurchase', measure: 'target' },
  ],
  [
    'a formula for the actual',
    { ...atMost, actual: '=Region!C5' },
    { of: 'members', dimension: 'region', members: ['east'], measure: 'baseShare' },
  ],
  [
    'a formula for the cell',
    { ...atMost, cell: '=Region!C5' },
    { of: 'members', dimension: 'region', members: ['east'], measure: 'baseShare' },
  ],
];

export const details: readonly (readonly [typed: Typed, read: object])[] = [
  [
    { operator: '≤', bound: 0.1 },
    { operator: '<=', bound: 0.1 },
  ],
  [{ operator: '<', bound: 0.1 }, { operator: '<=' }],
  [{ operator: '≥', bound: 0.1 }, { operator: '>=' }],
  [{ operator: '＞', bound: 0.1 }, { operator: '>=' }],
  [{ operator: '=', bound: 0.1 }, { operator: '=' }],
  [
    { operator: 'Between', bound: 0.1, to: 0.2 },
    { operator: 'between', bound: 0.1, to: 0.2 },
  ],
  [
    { operator: '介于', bound: 0.1, to: 0.2 },
    { operator: 'between', to: 0.2 },
  ],
  [{ ...atMost, bound: "'40 %" }, { bound: 0.4 }],
  [{ ...atMost, bound: '40%' }, { bound: 0.4 }],
  [{ ...atMost, tolerance: 0.01 }, { tolerance: 0.01 }],
  [{ ...atMost, severity: 'warning' }, { severity: 'warning' }],
  [{ ...atMost, severity: '停用' }, { severity: 'off' }],
  [
    { ...atMost, text: 'Few of A', id: 'few-A' },
    { text: 'Few of A', id: 'few-A' },
  ],
  [{ ...atMost, id: 'A-max' }, { id: 'R1' }],
  [{ ...atMost, id: 'a-MAX' }, { id: 'R1' }],
  [{ ...atMost, id: 'my rule' }, { id: 'R1' }],
  [{ ...atMost, text: "'=1+1" }, { text: '=1+1' }],
];

export const refused: readonly (readonly [what: string, typed: Typed, code: string])[] = [
  ['nothing on the left', { text: 'something', ...atMost }, 'left-unread'],
  ['a word that means nothing', { cell: 'everything', ...atMost }, 'left-unread'],
  ['codes of two dimensions', { cell: 'A + east', ...atMost }, 'left-unread'],
  ['a header', { cell: "'Product line'!E4", ...atMost }, 'left-unread'],
  ['a text', { cell: "'Product line'!B5", ...atMost }, 'left-unread'],
  ['a sheet that does not exist', { cell: 'Nowhere!A1', ...atMost }, 'gone'],
  ['its own table', { cell: 'Check!D10', ...atMost }, 'circular'],
  ['a count of the rules', { cell: 'Count_Notes', ...atMost }, 'circular'],
  ['no operator', { cell: 'A', bound: 1 }, 'operator-unread'],
  ['a strange severity', { cell: 'A', ...atMost, severity: 'hard' }, 'severity-unread'],
  ['no bound', { cell: 'A', operator: '<=' }, 'bound-missing'],
  ['half of between', { cell: 'A', operator: 'between', bound: 0.1 }, 'bound-missing'],
  ['bounds reversed', { cell: 'A', operator: 'between', bound: 0.2, to: 0.1 }, 'bounds-reversed'],
  ['40 where 40 % was meant', { cell: 'A', operator: '<=', bound: 40 }, 'unit-differs'],
  ['an id that the product keeps', { cell: 'A', ...atMost, id: 'parts.mine' }, 'id-taken'],
];
