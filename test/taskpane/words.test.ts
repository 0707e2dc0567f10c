import { pane as english } from '../../src/locales/en-US/pane';
import { paneText, type PaneKey } from '../../src/locales/pane';
import { pane as chinese } from '../../src/locales/zh-CN/pane';

const keys = Object.keys(english) as PaneKey[];
const holes = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('both languages have the same words', () => {
  expect(Object.keys(chinese).sort()).toEqual([...keys].sort());
});

test.each(keys)('%s has words and the same particulars in both', (key) => {
  expect(english[key].trim()).not.toBe('');
  expect(chinese[key].trim()).not.toBe('');
  expect(holes(chinese[key])).toEqual(holes(english[key]));
});

test('a sentence is filled in its language', () => {
  expect(paneText('en-US', 'form.sheets', { chosen: 3, all: 8 })).toBe('Sheets: 3 of 8');
  expect(paneText('zh-CN', 'form.sheets', { chosen: 3, all: 8 })).toBe('工作表：3 / 8');
});
