/**
 * A Univer plugin for the grid: shows the number format that a conditional format sets. Univer formats a number
 * before it looks at conditional formats, so their number format, and with it the sign that a flag carries
 * beside its colour, would not appear. Register it next to Univer's own plugins.
 */
import {
  CellValueType,
  Injector,
  InterceptorEffectEnum,
  Plugin,
  setDependencies,
  UniverInstanceType,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';
import { getPatternPreview } from '@univerjs/sheets-numfmt';

export class ConditionalNumberFormatPlugin extends Plugin {
  static override pluginName = 'CONDITIONAL_NUMBER_FORMAT_PLUGIN';
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: undefined,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    const interception = this._injector
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        effect: InterceptorEffectEnum.Value,
        // Behind number formats and conditional formats, which share one priority.
        priority: InterceptCellContentPriority.NUMFMT - 0.5,
        handler: (cell, { rawData }, next) => {
          // Stored styles are ids; only a conditional format leaves the composed style itself.
          const style = cell?.s;
          if (!cell || !style || typeof style === 'string' || !style.n) return next(cell);
          if (rawData?.t !== CellValueType.NUMBER || typeof rawData.v !== 'number') return next(cell);
          return next({ ...cell, v: getPatternPreview(style.n.pattern, rawData.v).result });
        },
      });
    this.disposeWithMe(interception);
  }
}

setDependencies(ConditionalNumberFormatPlugin, [Injector], 1);
