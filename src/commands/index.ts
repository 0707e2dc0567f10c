/** Makes the ribbon's buttons work: part of the pane's page, since commands and pane share one runtime. */
import { registerCommands } from './commands';

void Office.onReady(() => {
  registerCommands();
});
