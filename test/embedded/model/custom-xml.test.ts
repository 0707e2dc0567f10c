import { inExcel, refusal } from '../support/excel';

const namespace = 'urn:example:plan';
const part = (content: string) => `<plan xmlns="${namespace}">${content}</plan>`;

describe('a custom XML part', () => {
  it('is found by its namespace, changed and deleted', async () => {
    const read = await inExcel(async ({ context, workbook }) => {
      const { customXmlParts } = workbook;
      customXmlParts.add('<other/>');
      customXmlParts.add(part('first'));
      const found = customXmlParts
        .getByNamespace(namespace)
        .getOnlyItemOrNullObject()
        .load('id, namespaceUri');
      await context.sync();
      found.setXml(part('<目标>second</目标>'));
      const xml = customXmlParts.getItem(found.id).getXml();
      await context.sync();
      found.delete();
      const gone = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
      const left = customXmlParts.getCount();
      await context.sync();
      return [found.namespaceUri, xml.value, gone.isNullObject, left.value];
    });
    expect(read).toEqual([namespace, part('<目标>second</目标>'), true, 1]);
  });

  it('is not the only one where there are two', async () => {
    const isNull = await inExcel(async ({ context, workbook }) => {
      workbook.customXmlParts.add(part('a'));
      workbook.customXmlParts.add(part('b'));
      const only = workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
      await context.sync();
      return only.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it.each(['', 'text', '<a>', '<a></b>', '<a/><b/>', '<a b=c/>', '<a>&nothing;</a>'])(
    'must be well-formed: %p is refused',
    async (xml) => {
      const result = await refusal(async ({ context, workbook }) => {
        workbook.customXmlParts.add(xml);
        await context.sync();
      });
      expect(result).toBe('InvalidArgument at CustomXmlPartCollection.add');
    },
  );
});
