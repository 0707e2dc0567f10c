/**
 * The grid as a person uses it: sheet tabs, the name box, the keyboard. What a canvas shows can't be read as text, so a
 * look is told by its colour: how many points of the screen have it.
 */
import type { Page } from 'playwright-core';

export class Grid {
  constructor(private readonly page: Page) {}

  get #tabs() {
    return this.page.locator('#grid').getByRole('tab');
  }

  sheetNames(): Promise<string[]> {
    return this.#tabs.allInnerTexts();
  }

  activeSheet(): Promise<string> {
    return this.page.locator('#grid').getByRole('tab', { selected: true }).innerText();
  }

  async openSheet(name: string): Promise<void> {
    await this.#tabs.getByText(name, { exact: true }).click();
  }

  get #nameBox() {
    return this.page.locator('#grid input').first();
  }

  selectedAddress(): Promise<string> {
    return this.#nameBox.inputValue();
  }

  async select(address: string): Promise<void> {
    await this.#nameBox.fill(address);
    await this.#nameBox.press('Enter');
  }

  async type(entry: string): Promise<void> {
    await this.page.keyboard.type(entry);
    await this.page.keyboard.press('Enter');
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  /** Points of the grid that have the colour, "#RRGGBB". */
  pointsOf(color: string): Promise<number> {
    return this.page.evaluate((wanted) => {
      const [red, green, blue] = [1, 3, 5].map((start) => parseInt(wanted.slice(start, start + 2), 16));
      let count = 0;
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('#grid canvas')) {
        const context = canvas.getContext('2d');
        if (!context || canvas.width === 0 || canvas.height === 0) continue;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 4) {
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
        }
      }
      return count;
    }, color);
  }
}
