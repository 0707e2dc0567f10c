/**
 * The workbench: a spreadsheet and, beside it, the add-in's pane in a frame. The pane is the add-in's own page over
 * Microsoft's client; here are the host that answers it, the grid that shows the host's book, and the user's edits on
 * their way to the host. Everything runs in the page; nothing but the page's own files is loaded.
 */
import { workbenchText } from '../../locales/workbench';
import { UniverEngine } from '../engine/univer-engine';
import { createHost } from '../host';
import { fillBar } from './bar';
import { downloadXlsx } from './download';
import { place } from './elements';
import { createUniverGrid } from './grid/univer-grid';
import { connectPane } from './pane-frame';
import { pageSettings } from './settings';
import { fillSide } from './side';
import { createWorkbookView } from './workbook-view';
import './workbench.css';

const settings = pageSettings();
const { language, theme } = settings;
document.documentElement.lang = language;
document.documentElement.dataset['theme'] = theme;
document.title = workbenchText(language, 'title');

const notice = place('notice');
const onFault = (error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  notice.textContent = workbenchText(language, 'notice.fault', { message });
};

const grid = place('grid');
grid.ariaLabel = workbenchText(language, 'grid.label');
const parts = createUniverGrid(grid, settings);
const engine = new UniverEngine(parts);
const host = createHost({ engine });
const view = createWorkbookView(parts, engine, host, {
  onEntered: () => {
    notice.textContent = '';
  },
  onRefused: () => {
    notice.textContent = workbenchText(language, 'notice.refused');
  },
  onFault,
});
const refresh = () => void view.refresh().catch(onFault);

const side = place('side');
const openPane = () => {
  side.hidden = false;
};
const pane = connectPane(fillSide(side, settings), host, { onAnswered: refresh, onShowPane: openPane });

fillBar(place('bar'), settings, {
  openPane,
  run: pane.run,
  download: () => downloadXlsx(host, workbenchText(language, 'file.name')).catch(onFault),
  choose: (search) => {
    location.search = search;
  },
});
refresh();
