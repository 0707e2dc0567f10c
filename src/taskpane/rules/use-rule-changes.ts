/**
 * Changes of rules as the view runs them: one at a time, busy while it lasts, with what a screen reader is told and with
 * the plan's own issues where it refuses the change. Failures of the work are shown by the pane.
 */
import { useState } from 'react';
import type { Issue, Plan } from '../../plan';
import type { FeatureProps } from '../feature';
import { useLanguage } from '../use-text';
import type { Message } from './rule-form';
import { saveRules } from './save-rules';

export interface RuleChanges {
  readonly busy: boolean;
  readonly said: Message | undefined;
  /** Why the plan refused the last change, in sentences. */
  readonly refused: readonly string[];
  /** Resolves to whether the change is in the workbook; `done` is asked for what to say then. */
  readonly run: (change: (plan: Plan) => Plan, done: () => Message) => Promise<boolean>;
  readonly forget: () => void;
}

export function useRuleChanges({ commands, operations }: FeatureProps): RuleChanges {
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Message>();
  const [refused, setRefused] = useState<readonly string[]>([]);

  return {
    busy,
    said,
    refused,
    async run(change, done) {
      setBusy(true);
      setSaid({ key: 'said.busy' });
      setRefused([]);
      const issues: Issue[] = [];
      const worked = await commands.attempt(async () => {
        issues.push(...(await saveRules(operations, change)));
        if (issues.length === 0) return;
        const { describeIssue } = await operations.loadPlanning();
        setRefused(issues.map((issue) => describeIssue(issue, language)));
      });
      const saved = worked && issues.length === 0;
      if (saved) await commands.refresh();
      setSaid(saved ? done() : worked ? undefined : { key: 'said.failed' });
      setBusy(false);
      return saved;
    },
    forget() {
      setSaid(undefined);
      setRefused([]);
    },
  };
}
