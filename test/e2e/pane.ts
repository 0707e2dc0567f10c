/** The pane in its frame, found as a person finds things: by role and by words. */
import type { Frame, Locator, Page } from 'playwright-core';
import { paneText, type PaneKey } from '../../src/locales/pane';
import type { Parameters } from '../../src/locales/translate';
import type { Language } from '../../src/plan';

export class Pane {
  constructor(
    private readonly page: Page,
    private readonly language: Language,
  ) {}

  words(key: PaneKey, parameters: Parameters = {}): string {
    return paneText(this.language, key, parameters);
  }

  get frame(): Frame {
    const found = this.page.frames().find((frame) => frame.url().includes('/taskpane.html'));
    if (!found) throw new Error('The page has no pane.');
    return found;
  }

  button(key: PaneKey): Locator {
    return this.frame.getByRole('button', { name: this.words(key), exact: true });
  }

  heading(key: PaneKey): Locator {
    return this.frame.getByRole('heading', { name: this.words(key), exact: true });
  }

  goTo(cell: string): Locator {
    return this.frame.getByRole('button', { name: this.words('violation.go', { cell }) });
  }

  text(): Promise<string> {
    return this.frame.locator('main').innerText();
  }

  /** The cells of the violations that are listed. */
  async listedCells(): Promise<string[]> {
    const around = this.words('violation.go', { cell: '\n' }).split('\n');
    const texts = await this.frame.locator('.violations button').allInnerTexts();
    return texts.map((text) => around.reduce((rest, part) => rest.replace(part, ''), text.trim()));
  }

  async openPlanFile(name: string, contents: string): Promise<void> {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(contents) };
    await this.frame.locator('input[type=file]').setInputFiles(file);
  }
}
