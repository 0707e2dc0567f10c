/**
 * Catches what is thrown while drawing (a mistake of ours, or a view that could not be loaded), so that the user gets
 * a sentence and a way on instead of an empty pane.
 */
import { Component, type ReactNode } from 'react';
import { toFault, type Fault } from './fault';
import { FaultNotice } from './fault-notice';

interface Props {
  /** The words of the button that loads the pane anew. */
  readonly reload: string;
  readonly children: ReactNode;
}

interface State {
  readonly fault?: Fault;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { fault: toFault(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault ? (
      <FaultNotice
        fault={fault}
        failureWords={undefined}
        action={this.props.reload}
        onAction={() => location.reload()}
      />
    ) : (
      this.props.children
    );
  }
}
