/**
 * Mends a reference to a table on another sheet: after a function returns a reference (INDEX does), Univer 0.25.1
 * looks its sheet up by the sheet's name, and a table's reference carries the sheet's id instead of a name, so that
 * the reference fell back to the formula's own sheet. Importing this module keeps the id where there is no name.
 */
import { BaseReferenceObject } from '@univerjs/engine-formula';

const byName = Reflect.get(BaseReferenceObject.prototype, 'setForcedSheetId');

Object.defineProperty(BaseReferenceObject.prototype, 'setForcedSheetId', {
  configurable: true,
  writable: true,
  value: function setForcedSheetId(this: BaseReferenceObject, ...names: Parameters<typeof byName>): void {
    if (this.getForcedSheetName() !== '') byName.apply(this, names);
  },
});
