/** How a severity looks: an icon of its own shape beside the word, so that colour is never the only difference. */
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Counts } from './pane-state';
import { useText } from './use-text';

export type ShownSeverity = keyof Counts;

/** The gravest first. */
export const severities: readonly ShownSeverity[] = ['error', 'warning', 'info'];

const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };

interface Props {
  readonly severity: ShownSeverity;
  readonly count: number;
}

export function SeverityIcon({ severity }: Pick<Props, 'severity'>) {
  const Icon = icons[severity];
  return <Icon aria-hidden />;
}

export function SeverityCount({ severity, count }: Props) {
  const text = useText();
  return (
    <span className={`severity severity-${severity}`}>
      <SeverityIcon severity={severity} />
      {text('severity.count', { severity: text(`severity.${severity}`), count })}
    </span>
  );
}
