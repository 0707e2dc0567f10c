/** Application and Runtime: calculation, and whether this add-in hears events. */
import { asFlag, asOneOf } from '../protocol/arguments';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import type { Workspace } from './workspace';

const application: Members<Workspace> = {
  type: 'Application',
  scalars: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workspace, value) => {
        const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
        workspace.calculationMode = asOneOf(value, modes, 'calculationMode');
      },
    },
  },
  methods: {
    Calculate: async (workspace, args) => {
      const type = asOneOf(args.raw(0), ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
      if (type !== 'Recalculate') workspace.structureChanged();
      await workspace.calculate();
    },
    SuspendApiCalculationUntilNextSync: (workspace) => {
      workspace.calculationSuspended = true;
    },
    /** Nothing is drawn while a request runs, so there is nothing to suspend. */
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const runtime: Members<Workspace> = {
  type: 'Runtime',
  scalars: {
    EnableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = asFlag(value, 'enableEvents');
      },
    },
  },
};

export const applicationObject = (workspace: Workspace): HostObject => createObject(application, workspace);
export const runtimeObject = (workspace: Workspace): HostObject => createObject(runtime, workspace);
