/**
 * The real operations. The work is loaded on first use, which keeps plans and the workbook writer out of the pane's
 * first paint; a part that can't be loaded is `NotLoaded`, and a later call tries again.
 */
import { outcomes } from '../commands/outcomes';
import { loaded } from './fault';
import type { Operations } from './operations';

const excel = () => loaded(import('../excel'));
const templates = () => loaded(import('./own-templates/browser-templates'));

export const officeOperations: Operations = {
  loadPlanning: () => loaded(import('./planning').then(({ planning }) => planning)),
  loadFailureWords: () => loaded(import('./failure-words').then((words) => words.describeFailure)),
  readWorkbook: async () => (await excel()).readWorkbook(),
  generate: async (request) => (await excel()).generate(request),
  check: async () => (await excel()).check(),
  setFlags: async (visible) => (await excel()).setFlags(visible),
  goTo: async (cell) => (await excel()).goTo(cell),
  goToPath: async (path) => (await excel()).goToPath(path),
  loadExamining: () => loaded(import('./examining').then(({ examining }) => examining)),
  repair: async (plan, request) => (await loaded(import('./solve-in-worker'))).repairInWorker(plan, request),
  fitJoint: async (plan, order) => (await loaded(import('./solve-in-worker'))).fitJointInWorker(plan, order),
  applyChanges: async (changes) => (await excel()).applyChanges(changes),
  readSelection: async () => (await excel()).readSelection(),
  adoptRules: async () => (await excel()).adoptRules(),
  inspect: async () => (await excel()).inspect(),
  restore: async (keys) => (await excel()).restore(keys),
  readTracking: async () => (await excel()).readTracking(),
  setAsOf: async (day) => (await excel()).setAsOf(day),
  loadReplanning: () => loaded(import('./replanning').then(({ replanning }) => replanning)),
  requestRevision: async (request) => (await excel()).requestRevision(request),
  decideRevision: async (code, decision, day) => (await excel()).decideRevision(code, decision, day),
  applyRevision: async (code, day) => (await excel()).applyRevision(code, day),
  readVersions: async () => (await excel()).readVersions(),
  compareWith: async (version) => (await excel()).compareWith(version),
  restoreVersion: async (version, day) => (await excel()).restoreVersion(version, day),
  readScenarios: async () => (await excel()).readScenarios(),
  saveScenario: async (scenario) => (await excel()).saveScenario(scenario),
  removeScenario: async (name) => (await excel()).removeScenario(name),
  readTemplates: async () => (await templates()).browserTemplates.read(),
  saveTemplate: async (name, plan) => (await templates()).browserTemplates.save(name, plan),
  renameTemplate: async (name, to) => (await templates()).browserTemplates.rename(name, to),
  removeTemplate: async (name) => (await templates()).browserTemplates.remove(name),
  onTemplatesChange: async (listener) => (await templates()).onOtherChange(listener),
  async readSelectedList() {
    const { name, rows } = await (await excel()).readSelectedList();
    return (await loaded(import('../import/as-list'))).asList(name, rows);
  },
  lookAtList: async (file, plan) =>
    (await loaded(import('./base-year/list-in-worker'))).lookInWorker(file, plan),
  readList: async (file, form, plan, mapping, reading) =>
    (await loaded(import('./base-year/list-in-worker'))).readInWorker(file, form, plan, mapping, reading),
  loadBaseParts: () => loaded(import('../import/base-parts').then(({ baseParts }) => baseParts)),
  watch: async (onChange, onError) => (await excel()).watch(onChange, onError),
  onCommand: (listener) => {
    const tell = () => {
      const outcome = outcomes.current();
      if (outcome) listener(outcome);
    };
    outcomes.subscribe(tell);
    tell();
  },
};
