/** The place of the pane: its title, a button to close it, and the frame with the add-in's page. */
import { workbenchText } from '../../locales/workbench';
import { element } from './elements';
import { toSearch, type Settings } from './settings';

export function fillSide(side: HTMLElement, settings: Settings): HTMLIFrameElement {
  const { language } = settings;
  const title = workbenchText(language, 'product');
  const frame = element('iframe', { title, src: `taskpane.html${toSearch(settings)}` });
  const close = element('button', { ariaLabel: workbenchText(language, 'pane.close') }, ['✕']);
  close.onclick = () => {
    side.hidden = true;
  };
  side.ariaLabel = workbenchText(language, 'pane.label');
  side.append(element('div', { className: 'heading' }, [title, close]), frame);
  return frame;
}
