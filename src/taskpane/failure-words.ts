/** Words for whatever failed, in the workbook or with the templates of this computer, gathered to be loaded when needed. */
import { describeFailure as describeInWorkbook } from '../locales/failures';
import { describeTemplateFailure } from '../locales/templates';
import type { DescribeFailure } from './operations';
import { TemplateFailure } from './own-templates/template-failure';

export const describeFailure: DescribeFailure = (failure, language) =>
  failure instanceof TemplateFailure
    ? describeTemplateFailure(failure.code, failure.params, language)
    : describeInWorkbook(failure, language);
