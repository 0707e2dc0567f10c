/**
 * A message in a box, announced when it appears. Fluent's own message bar would take the pane's first paint over its
 * size, and a failure must be shown even when nothing more can be loaded.
 */
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

export function Notice({ title, children }: Props) {
  const id = useId();
  return (
    <div className="notice" role="alert" aria-labelledby={id}>
      <ErrorCircle16Filled className="notice-icon" aria-hidden />
      <div className="notice-body">
        <strong id={id}>{title}</strong>
        {children}
      </div>
    </div>
  );
}
