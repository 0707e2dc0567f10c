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

/** With the conditional formats only where `looks` are asked for. */
export function createUniverParts({ looks }: { readonly looks: boolean }): UniverParts {
  const univer = new Univer({ locales: {}, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  if (looks) univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin, tablePluginConfig);
  return {
    univer,
    api: FUniver.newAPI(univer),
    ...(looks && {
      conditionalFormatting: () => univer.__getInjector().get(ConditionalFormattingService),
    }),
    calculationTrigger: () => univer.__getInjector().get(TriggerCalculationController),
  };
}
