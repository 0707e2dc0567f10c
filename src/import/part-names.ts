/** The parts of a plan that a list of sales can fill, and why one can't be had. */

export type PartName =
  | 'amount'
  | 'growth'
  | 'shares'
  | 'matrix'
  | 'months'
  | 'phasing'
  | 'repurchase'
  | 'orderValue'
  | 'averageOrder'
  | 'existingShare'
  | 'newCustomers';

/** Why a part can't be had: of the list, of the years chosen, or of the plan. */
export type Lack =
  | 'no-year-before'
  | 'not-complete'
  | 'no-column'
  | 'one-dimension'
  | 'too-many'
  | 'no-season'
  | 'no-months'
  | 'no-customers'
  | 'no-orders'
  | 'index'
  | 'unit-open'
  | 'nothing';
