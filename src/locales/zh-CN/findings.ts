/** 中文的计划检查结果：由分句组成的句子（读法见 `clauses.ts`）。 */
import type { findings as english } from '../en-US/findings';
import type { Clauses } from '../clauses';
import type { FindingWords } from '../finding-words';

const group = ['{dimension}（{parent}）：', '{dimension}：'];
const gap = ['多出 {#gap+}。', '缺少 {#gap-}。'];

export const findings: FindingWords & {
  readonly rows: Readonly<Record<keyof typeof english.rows, Clauses>>;
} = {
  sentences: {
    'parts-target': [
      group,
      '各部分目标合计 {#stated}，应为 {#target}，',
      [
        '多出 {#gap+}（{#gapShare+}）。',
        '缺少 {#gap-}（{#gapShare-}）。',
        '多出 {#gap+}。',
        '缺少 {#gap-}。',
      ],
      '合计增长 {#statedGrowth}，需要的是 {#neededGrowth}。',
    ],
    'parts-whole.baseShare': [group, '基期占比合计 {#sum}，应为 {#whole}，', gap],
    'parts-whole.share': [group, '目标占比合计 {#sum}，应为 {#whole}，', gap],
    'parts-whole.periods': [
      ['“{parent}”内各部分的占比', '各时段的占比'],
      '合计 {#sum}，应为 {#whole}，',
      gap,
    ],
    'parts-whole.customers': ['各类新客户合计 {#sum}，而“{whole}”为 {#whole}，', gap],
    'joint-misses': [
      ['{dimension}：联合分解', '联合分解'],
      '有 {#missed} 项合计与目标不符，',
      ['差额最大的多出 {#gap+}。', '差额最大的缺少 {#gap-}。'],
    ],
    'stated-differs.amount': [
      group,
      '{member}写明为 {#stated}，而',
      [
        '{#whole} 的 {#share} 是 {#computed}，',
        '基期 {#base} 增长 {#growth} 是 {#computed}，',
        '{#count} × {#average} 是 {#computed}，',
        '按其数值应为 {#computed}，',
      ],
      gap,
      '四舍五入最多相差 {#allowed}。',
    ],
    'stated-differs.share': [
      group,
      '{member}写明为 {#stated}，而 {#amount} 占 {#whole} 的 {#computed}，',
      gap,
      '四舍五入最多相差 {#allowed}。',
    ],
    'stated-differs.parts': [
      group,
      '写明的数值合计 {#stated}，应为 {#whole}，',
      gap,
      '四舍五入最多相差 {#allowed}。',
    ],
    'bounds-conflict': ['在各部分合计等于总数的前提下，以下约束无法同时满足：{*rules}。'],
    'bounds-limits': ['各约束都取极限时合计 {#sum}，而不是 {#whole}，因此无法同时取到极限：{*rules}。'],
    'bound-implied': [
      [
        '“{rule}”：界限 {#bound} 不可能达到；由于{*forcing}，实际界限是 {#forced}。',
        '“{rule}”：界限 {#bound} 不可能达到，实际界限是 {#forced}。',
      ],
    ],
    'bound-idle': [
      [
        '“{rule}”：界限 {#bound} 从不起作用，因为{*forcing}已使其为 {#forced}。',
        '“{rule}”：界限 {#bound} 从不起作用，因为其值总是 {#forced}。',
      ],
      '仅“{alone}”一条就使其为 {#alone}。',
    ],
    'growth-implied': [group, '按此分解，整体变化 {#total} 时各部分的变化如下。'],
    'below-base': ['{member}：目标 {#target} 低于基期 {#base}，变化 {#growth}。'],
    'claim-base': ['{members}在基期占 {#base}，而不是“{claim}”所说的 {#claim}。'],
    'claim-target': [
      '“{claim}”要求{members}占 {#claim}，而分解结果为 {#planned}。',
      '基期为 {#base}。',
      '其销售额将变化 {#claimGrowth}，分解中为 {#plannedGrowth}。',
      '仅{*forcing}一条就使其为 {#forced}。',
    ],
    'claims-force': [
      '{*claims}合在一起，留给{rest}的只能是 {#forced}，而分解结果为 {#planned}。',
      '其销售额将变化 {#forcedGrowth}，分解中为 {#plannedGrowth}。',
    ],
    'goal-misses': [
      [
        '{owner}的目标是{member}增长 {#goal}，但达到其目标额需要增长 {#needed}：只能做到 {#reached}，距 {#target} 差 {#short}。',
        '{owner}的“{indicator}”目标为 {#goal}，而总指标为 {#needed}，相差 {#gap}。',
      ],
      '这只占总目标的 {#reachedShare}，应为 {#targetShare}，差 {#shareGap}。',
    ],
    'goal-exceeds': [
      '{owner}的目标是{member}增长 {#goal}，而其目标额只要求增长 {#needed}：做到 {#reached}，比 {#target} 多 {#over}。',
    ],
    'coverage-short': [
      [
        '按{dimension}，“{kind}”共需 {#target}，各负责人承担 {#carried}，缺 {#missing}（{owners}）。',
        '按岗位，“{kind}”共需 {#target}，{owners}承担 {#carried}，缺 {#missing}。',
      ],
    ],
    'coverage-over': [
      [
        '按{dimension}，“{kind}”共需 {#target}，各负责人承担 {#carried}，多出 {#over}（{owners}）。',
        '按岗位，“{kind}”共需 {#target}，{owners}承担 {#carried}，多出 {#over}。',
      ],
    ],
    'no-owner': [
      [
        '“{what}”有目标，但没有责任人。',
        '{dimension}：{members}没有责任人。',
        '“{unit}”（{superior}）：没有人负责组建。',
      ],
    ],
    'carried-parts': [
      '{member}的负责人（{owners}）合计承担 {#sum}，',
      ['多出 {#gap+}。', '有 {#gap-}无人承担。'],
    ],
    'existing-cover': [
      '按计划的复购率和客单价，老客户将带来 {#existing}（基期的 {#ofBase}），在整体增长的 {#totalPoints}中占 {#points}。',
      '其余部分还需 {#left}，相对其基期 {#restBase} 仅变化 {#restGrowth}。',
    ],
    'leads-short': [
      [
        '{period}：线索目标 {#goal} 条，供给 {#supply} 条，缺 {#short} 条。',
        '全年：线索目标 {#goal} 条，供给 {#supply} 条，缺 {#short} 条。',
        '“{lead}”按 {#counted} 条计算，而各部门（{*measures}）实际供给 {#delivered} 条，相差 {#difference} 条。',
      ],
      '供给为每月 {#monthly} 条，共 {#months} 个月。',
    ],
    'leads-needed': [
      [
        '按转化率，{kinds}需要 {#needed} 条线索，而目标只有 {#goal} 条，少 {#short} 条。',
        '按转化率，{kinds}需要 {#needed} 条线索；线索目标为 {#goal} 条。',
        '按转化率，{kinds}需要 {#needed} 条线索。',
      ],
    ],
    'minimum-exceeds': [
      '新客户至少带来 {#minimum}（{kinds}），而老客户只给新客户留下 {#left}，多出 {#over}。',
    ],
    'milestone-part': ['“{milestone}”为 {#goal}，但 {#target}（“{what}”）的 {#part} 是 {#wanted}，', gap],
    'milestone-below-base': [
      '“{milestone}”：目标 {#target} 的 {#part} 是 {#reached}，比基期的 {#base} 还低 {#below}（“{what}”）。',
      '若指从基期到目标完成 {#part}，则应为 {#ofWay}。',
    ],
    'phasing-milestone': [
      [
        '“{milestone}”：{member}目标的 {#part} 应在{period}完成，而计划给该时段的占比是 {#phased}，',
        '“{milestone}”：{member}目标的 {#part} 应在 {#due}前完成，而按各时段到那时应为 {#phased}，',
      ],
      gap,
    ],
    'late-starts': [
      [
        '{dimension}：全部成员（{everyone}）都是年中起步，各月无法与时间分解一致，各成员按自己的进度。',
        '{dimension}：年中起步的成员（{late}）在部分月份要求的金额超过时间分解给出的总额，共超出 {#excess}，其他成员将低于零。请提前起步、降低其目标，或提高这些月份的占比。',
      ],
    ],
    'phasing-drop': ['{period}占 {#share}，{before}占 {#shareBefore}，变化 {#change}。'],
    'deadline-after': ['{owner}：“{task}”的期限是 {#due}，而其里程碑“{milestone}”的期限是 {#milestone}。'],
    'deadline-part': [
      '“{milestone}”的期限是 {#due}：到那时各任务完成 {#byThen}，其后到 {#last}再完成 {#later}，合计 {#all}。',
      '里程碑要求 {#goal}。',
    ],
    reduction: [
      [
        '{owner}将放弃{member}来源的 {#given}：若各来源贡献相同，其余部分须增长 {#rest} 才能达到其目标（{#target}），增长 {#restGoal} 才能达到责任人的目标（{#goal}）。',
        '{owner}将放弃{member}来源的 {#given}：若各来源贡献相同，其余部分须增长 {#rest} 才能达到其目标（{#target}）。',
      ],
    ],
    'rate-others': [
      '“{indicator}”：{members}按各自目标完成时，{dimension}中的其他部分平均达到 {#others}，整体即为 {#target}。',
    ],
    'award-below': ['“{award}”：增长达到 {#from} 即可获得，而此时{members}尚未完成目标。'],
    'award-above': ['“{award}”：增长达到 {#from} 才可获得，而此时{members}早已超过目标。'],
    commission: [
      '{dimension}：平均提成率由 {#averageBefore} 变为 {#average}；提成总额变化 {#poolGrowth}，销售额变化 {#salesGrowth}。',
    ],
  },
  rows: {
    'parts-target': [
      ['{#stated}（{#growth}）', '{#stated}'],
      '贡献 {#contribution}',
      ['按比例调整为 {#scaled}（{#scaledGrowth}）', '按比例调整为 {#scaled}'],
    ],
    'parts-whole.baseShare': ['{#stated}', '按比例调整为 {#scaled}'],
    'parts-whole.share': ['{#stated}', '按比例调整为 {#scaled}'],
    'parts-whole.periods': ['{#stated}', '按比例调整为 {#scaled}'],
    'parts-whole.customers': ['{#stated}', '按比例调整为 {#scaled}'],
    'joint-misses': ['{#found}，应为 {#target}'],
    'stated-differs.parts': ['{#stated}', '推算 {#computed}'],
    'bounds-conflict': ['界限 {#bound}', '须为 {#needed}'],
    'bounds-limits': ['界限 {#bound}'],
    'growth-implied': [
      '增长 {#growth}',
      '占比 {#baseShare} → {#share}（{#change}）',
      '至多 {#most}：增长 {#growthAtMost}',
      '至少 {#least}：增长 {#growthAtLeast}',
    ],
    'claims-force': ['{#claim}'],
    'coverage-short': ['{#carried}'],
    'coverage-over': ['{#carried}'],
    'carried-parts': ['{#carries}'],
    'leads-short': ['{#supply}'],
    'leads-needed': ['{#customers} 家客户', '转化率 {#conversion}', '线索 {#leads} 条'],
    'minimum-exceeds': ['{#customers} 家客户', '每家 {#each}', '至少 {#minimum}'],
    'deadline-part': ['{#value}', '期限 {#due}'],
    'late-starts': ['需要 {#asked}', '分解为 {#given}'],
    'rate-others': ['{#goal}', '占基期 {#weight}'],
    'award-below': ['完成目标的 {#attainment} 即可获得', '计划增长 {#growth}'],
    'award-above': ['完成目标的 {#attainment} 才可获得', '计划增长 {#growth}'],
    commission: ['{#rate}'],
  },
  repairs: {
    'scale-all': ['全部按比例调整'],
    'change-one': [['只把{name}改为 {#to}', '只改{name}']],
    'accept-over': [['允许超额分配 {#to}', '允许超额分配']],
    'tighten-bound': ['把界限改为实际界限'],
    'set-figure': [
      ['把“{name}”改为 {#to}', '把“{name}”改为一致的数值', '把数值改为 {#to}', '改为一致的数值'],
    ],
    'set-day': [['把“{name}”的期限改为 {#to}', '把期限改为里程碑的日期']],
  },
  severities: { error: '矛盾', warning: '警告', info: '提示' },
  betweenSentences: '',
  betweenFigures: '，',
};
