/**
 * Univer without a screen: the calculating plugins and nothing else. This is the one module that Node loads
 * Univer through, as a bundle (see node-bundle.ts), because Univer's packages cannot be required one by one.
 */
import './iterator-helpers';
import './dependency-ranges';
import './table-references';
import { LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import {
  ConditionalFormattingService,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import {
  CalculationMode,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
} from '@univerjs/sheets-formula';
import '@univerjs/sheets-formula/facade';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { tablePluginConfig } from './snapshot-resources';
import type { UniverParts } from './univer-engine';

export function createUniverParts(): UniverParts {
  const univer = new Univer({ locales: {}, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin, tablePluginConfig);
  return {
    univer,
    api: FUniver.newAPI(univer),
    conditionalFormatting: () => univer.__getInjector().get(ConditionalFormattingService),
    calculationTrigger: () => univer.__getInjector().get(TriggerCalculationController),
  };
}
