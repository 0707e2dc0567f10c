import type { Book } from '../../../src/embedded/book';
import { bookToXlsx } from '../../../src/embedded/xlsx/book-to-xlsx';
import { bookOf, range, sheetOf, tableOf } from '../engine/book-builder';
import { all, relationships, tree, unpack } from './read-package';

/** A book with a bit of everything that makes a part of its own. */
function fullBook(): Book {
  const sheets = ['产品 线', 'R&D', 'Check'].map((name, index) =>
    sheetOf(
      name,
      [
        ['code', 'n'],
        ['A', { value: 1, link: { target: 'https://example.com/' } }],
      ],
      {
        tables: [tableOf(`tbl${index}`, 'A1:B2')],
        properties: new Map([['cascade.sheet', name]]),
        conditionalFormats: [
          { id: 'flag', range: range('B2'), formula: '=B2>0', style: { bold: true }, stopIfTrue: false },
        ],
      },
    ),
  );
  const book = bookOf(sheets, { First: '=tbl0[n]' });
  book.xmlParts.push({ id: '1', namespace: 'urn:x', xml: '<x xmlns="urn:x"/>' });
  return book;
}

test('every part is well-formed, declared, and led to by a relationship that resolves', async () => {
  const files = unpack(await bookToXlsx(fullBook()));
  const paths = Object.keys(files);

  // Throws on the first part that is not well-formed.
  for (const path of paths.filter((part) => /\.(?:xml|rels)$/.test(part))) tree(files, path);

  const types = tree(files, '[Content_Types].xml');
  const extensions = all(types, 'Default').map((entry) => entry['Extension']);
  const overrides = all(types, 'Override').map((entry) => entry['PartName']?.slice(1));
  expect(overrides.filter((part) => part === undefined || !paths.includes(part))).toEqual([]);
  expect(new Set(overrides).size).toBe(overrides.length);
  expect(new Set(extensions).size).toBe(extensions.length);
  const declared = (path: string) =>
    overrides.includes(path) || extensions.includes(path.slice(path.lastIndexOf('.') + 1));
  expect(paths.filter((path) => path !== '[Content_Types].xml' && !declared(path))).toEqual([]);

  const reached = new Set<string>();
  const missing: string[] = [];
  const follow = (path: string): void => {
    const links = relationships(files, path);
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
    for (const { target, external } of links) {
      if (external || reached.has(target)) continue;
      if (files[target] === undefined) missing.push(target);
      reached.add(target);
      follow(target);
    }
  };
  follow('');
  expect(missing).toEqual([]);
  const unreached = paths.filter(
    (path) => !reached.has(path) && !path.endsWith('.rels') && path !== '[Content_Types].xml',
  );
  expect(unreached).toEqual([]);
});

test('the book is only read', async () => {
  const book = fullBook();
  const before = structuredClone(book);
  await bookToXlsx(book);
  expect(book).toEqual(before);
});
