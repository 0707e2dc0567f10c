/** Says what went wrong, what was kept and what to do, with one way on. */
import { Button } from '@fluentui/react-components';
import { faultSentence, type Fault } from './fault';
import { Notice } from './notice';
import type { DescribeFailure } from './operations';
import { useLanguage, useText } from './use-text';

interface Props {
  readonly fault: Fault;
  readonly failureWords: DescribeFailure | undefined;
  readonly action: string;
  readonly onAction: () => void;
}

export function FaultNotice({ fault, failureWords, action, onAction }: Props) {
  const text = useText();
  const stopped = fault.kind === 'failure' && fault.failure.code === 'cancelled';
  return (
    <Notice title={text(stopped ? 'fault.stopped' : 'fault.title')}>
      <p>{faultSentence(fault, useLanguage(), failureWords)}</p>
      <Button size="small" onClick={onAction}>
        {action}
      </Button>
    </Notice>
  );
}
