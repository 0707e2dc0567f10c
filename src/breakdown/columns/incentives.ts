/** The tables of the incentives sheet. */
import type { TableColumns } from '../table-columns';

export const incentiveColumns: TableColumns = () => [
  [
    'tblCommission',
    [
      'code',
      'name',
      'rate',
      'baseAmount',
      'onBase',
      ['target', 'memberTarget'],
      'onTarget',
      ['actual', 'actualAmount'],
      'onActual',
    ],
  ],
  [
    'tblMix',
    [
      'code',
      'name',
      'rate',
      ['share', 'targetShare'],
      'whatIf',
      ['amount', 'whatIfAmount'],
      ['commission', 'whatIfCommission'],
    ],
  ],
  ['tblAward', ['code', ['name', 'award'], 'money', 'per', 'threshold', 'winner', 'earners', 'payout']],
  [
    'tblAwardMember',
    [
      'code',
      ['award', 'award'],
      'name',
      'baseAmount',
      'earnedFrom',
      ['target', 'memberTarget'],
      'needed',
      'projectedGrowth',
      'earned',
    ],
  ],
  ['tblAwardPeriod', ['code', ['award', 'award'], 'period', 'best', 'winner']],
  ['tblPromotion', ['code', ['text', 'promotion'], 'needed']],
  ['tblPromotionOwner', ['code', 'promotion', ['name', 'owner'], 'run', 'earned']],
];
