/**
 * Draws every PNG of the add-in's icons from the SVG sources in assets/icons/src.
 *
 * Each glyph has one drawing per pixel grid (16, 20, 24 and 32 units), so that edges fall on whole pixels. A size
 * without a drawing of its own is a whole multiple of one: 40 and 80 use the grid of 20, 48 that of 24, 64 that of 32.
 * Run it as `node assets/render-icons.mjs` after editing a source and commit the PNGs. It needs rsvg-convert
 * (Debian: librsvg2-bin) and stops with that program's own message when a source cannot be drawn.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const icons = join(dirname(fileURLToPath(import.meta.url)), 'icons');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const gridsOf = new Map();
for (const file of readdirSync(join(icons, 'src'))) {
  const [, glyph, grid] = /^(\w+)-(\d+)\.svg$/.exec(file) ?? [];
  if (!glyph) throw new Error(`${file} is not named glyph-grid.svg`);
  gridsOf.set(glyph, [...(gridsOf.get(glyph) ?? []), Number(grid)]);
}

for (const [glyph, grids] of gridsOf) {
  for (const size of sizes) {
    const grid = Math.max(...grids.filter((units) => size % units === 0));
    const source = join(icons, 'src', `${glyph}-${grid}.svg`);
    const target = join(icons, `${glyph}-${size}.png`);
    execFileSync('rsvg-convert', ['--width', size, '--height', size, '--output', target, source]);
  }
}
