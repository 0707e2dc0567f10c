/** The pane's entry: waits for Office, then shows the pane and starts it. */
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { displayLanguage, theme } from './environment';
import { officeOperations } from './office-operations';
import { createPane } from './pane';
import { preloadViews } from './views';
import './pane.css';

void Office.onReady(() => {
  const place = document.getElementById('pane');
  if (!place) throw new Error('the page has no #pane');
  const pane = createPane(officeOperations, displayLanguage());
  createRoot(place).render(<App pane={pane} theme={theme} />);
  preloadViews();
  void pane.commands.start();
});
