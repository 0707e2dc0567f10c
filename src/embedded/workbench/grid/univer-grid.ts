/**
 * Univer with a screen: the same calculating plugins as in Node, and a grid in the page. What would change a workbook in
 * ways that the book cannot follow has no place on the screen: no toolbar, no menus, no adding of sheets (see locks.ts
 * for the ways that are left).
 */
import '../../engine/dependency-ranges';
import '../../engine/table-references';
import { LocaleType, LogLevel, mergeLocales, Univer, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dataValidationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { CalculationMode, TriggerCalculationController } from '@univerjs/sheets-formula';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { tablePluginConfig } from '../../engine/snapshot-resources';
import type { UniverParts } from '../../engine/univer-engine';
import type { Settings } from '../settings';
import { showFlagFormats } from './flag-formats';
import './late-validation';

const locales = {
  [LocaleType.EN_US]: mergeLocales(coreEnglish, conditionalFormattingEnglish, dataValidationEnglish),
  [LocaleType.ZH_CN]: mergeLocales(coreChinese, conditionalFormattingChinese, dataValidationChinese),
};

export function createUniverGrid(container: HTMLElement, { language }: Settings): UniverParts {
  const univer = new Univer({
    locale: language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      formula: { initialFormulaComputing: CalculationMode.FORCED },
      footer: { addSheetButtonConfig: { show: false }, menus: false },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) register(univer, plugin);
  univer.registerPlugin(UniverSheetsTablePlugin, tablePluginConfig);
  const api = FUniver.newAPI(univer);
  const first = api.addEvent(api.Event.WorkbookCreated, () => {
    first.dispose();
    showFlagFormats(univer);
  });
  return {
    univer,
    api,
    conditionalFormatting: () => univer.__getInjector().get(ConditionalFormattingService),
    calculationTrigger: () => univer.__getInjector().get(TriggerCalculationController),
  };
}

type Registration = PluginCtor | [PluginCtor, ConstructorParameters<PluginCtor>[0]];

function register(univer: Univer, registration: Registration): void {
  if (Array.isArray(registration)) univer.registerPlugin(...registration);
  else univer.registerPlugin(registration);
}
