/**
 * Mends Univer's data validation: Univer 0.25.1 checks cells once the browser is idle, and where their workbook has been
 * replaced by then, a promise that nobody holds is rejected. Importing this module makes that a check of nothing.
 */
import { UniverInstanceType, type IUniverInstanceService, type Workbook } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';

const { prototype } = SheetsDataValidationValidatorService;
const validate = prototype.validatorRanges;

prototype.validatorRanges = async function whileThere(unitId, subUnitId, ranges) {
  const instances = Reflect.get<object, string>(this, '_univerInstanceService') as IUniverInstanceService;
  const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  return workbook?.getSheetBySheetId(subUnitId) ? validate.call(this, unitId, subUnitId, ranges) : [];
};
