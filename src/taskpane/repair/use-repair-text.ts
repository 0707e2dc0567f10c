/** The words of findings and repairs in the pane's language. */
import { repairText, type RepairKey } from '../../locales/repair';
import type { Parameters } from '../../locales/translate';
import { useLanguage } from '../use-text';

export type RepairWords = (key: RepairKey, parameters?: Parameters) => string;

export function useRepairText(): RepairWords {
  const language = useLanguage();
  return (key, parameters) => repairText(language, key, parameters);
}
