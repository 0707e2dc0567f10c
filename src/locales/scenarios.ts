/** The words of scenarios, apart from the pane's others so that its first paint does not load them. */
import { scenarios as english } from './en-US/scenarios';
import { translator } from './translate';
import { scenarios as chinese } from './zh-CN/scenarios';

export type ScenarioKey = keyof typeof english;

export const scenarioText = translator<ScenarioKey>({ 'zh-CN': chinese, 'en-US': english });
