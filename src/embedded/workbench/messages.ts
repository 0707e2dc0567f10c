/**
 * What passes between the workbench and the pane in its frame. Requests, answers and events are the texts of
 * Microsoft's client, untouched; the rest is the little that Excel's own window does around a pane.
 */
import type { CommandName } from '../../commands/command-names';

export type FrameMessage =
  /** A request of the client. */
  | { readonly kind: 'request'; readonly text: string }
  /** A command asks for the pane to be shown. */
  | { readonly kind: 'show-pane' }
  /** A command has ended. */
  | { readonly kind: 'completed'; readonly command: CommandName };

export type WorkbenchMessage =
  /** An answer to a request, or an event. */
  | { readonly kind: 'from-host'; readonly text: string }
  | { readonly kind: 'run'; readonly command: CommandName };
