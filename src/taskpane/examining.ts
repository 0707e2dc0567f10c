/** What the pane knows of findings and repairs, in a part that is loaded when it is needed. */
import { ruleTexts } from '../breakdown/rule-texts';
import { describeFinding, describeRepair, describeRow, severityWord } from '../locales/findings';
import { examine } from '../rules/examine';
import { repairInputs } from '../rules/repair';
import type { Examining } from './operations';

export const examining: Examining = {
  examine,
  describe: describeFinding,
  severityWord,
  describeRow,
  describeRepair,
  repairInputs,
  ruleTexts,
};
