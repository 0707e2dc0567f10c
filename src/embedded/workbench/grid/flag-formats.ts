/**
 * Shows the number format that a conditional format brings: Univer takes over its colours and fonts only, but our flags
 * carry their sign (✖, ▲) in the format, so that they are seen without colours too. Called once, after Univer has its first
 * workbook, before which its services do not exist.
 */
import { InterceptorEffectEnum, type Univer } from '@univerjs/core';
import {
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';

export function showFlagFormats(univer: Univer): void {
  const injector = univer.__getInjector();
  const conditionalFormatting = injector.get(ConditionalFormattingService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // Ahead of whoever turns numbers into text.
    priority: InterceptCellContentPriority.NUMFMT + 1,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { unitId, subUnitId, row, col, workbook }, next) => {
      const format = conditionalFormatting.composeStyle(unitId, subUnitId, row, col)?.style?.n;
      if (!cell || !format) return next(cell);
      return next({ ...cell, s: { ...workbook.getStyles().getStyleByCell(cell), n: format } });
    },
  });
}
