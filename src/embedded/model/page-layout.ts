/** PageLayout: the orientation of the printed page and how many pages it is fitted to. */
import type { Sheet } from '../book';
import { asInteger, asOneOf, asRecord } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { createObject, type HostObject, type Members } from '../protocol/host-object';
import type { Json } from '../protocol/messages';
import type { SheetTarget } from './worksheet';

const mostPages = 32_767;

function pages(value: unknown, name: string): number | undefined {
  if (value == null) return undefined;
  const count = asInteger(value, name);
  if (count < 1 || count > mostPages) throw invalidArgument(`${name} must be from 1 to ${mostPages}.`);
  return count;
}

function setZoom({ workspace, sheet }: SheetTarget, value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = asRecord(value, 'zoom');
  if (scale != null) throw notImplemented('a zoom by scale');
  const horizontal = pages(horizontalFitToPages, 'horizontalFitToPages');
  const vertical = pages(verticalFitToPages, 'verticalFitToPages');
  sheet.fitToPages = {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
  };
  workspace.structureChanged();
}

function zoomOf({ fitToPages }: Sheet): Json {
  if (fitToPages === undefined) return { scale: 100 };
  const { horizontal, vertical } = fitToPages;
  return {
    ...(horizontal !== undefined && { horizontalFitToPages: horizontal }),
    ...(vertical !== undefined && { verticalFitToPages: vertical }),
  };
}

const members: Members<SheetTarget> = {
  type: 'PageLayout',
  assertAlive: ({ workspace, sheet }) => workspace.assertAlive(sheet),
  scalars: {
    Orientation: {
      get: ({ sheet }) => (sheet.landscape ? 'Landscape' : 'Portrait'),
      set: ({ workspace, sheet }, value) => {
        sheet.landscape = asOneOf(value, ['Portrait', 'Landscape'], 'orientation') === 'Landscape';
        workspace.structureChanged();
      },
    },
    Zoom: { get: ({ sheet }) => zoomOf(sheet), set: setZoom },
  },
};

export const pageLayoutObject = (target: SheetTarget): HostObject => createObject(members, target);
