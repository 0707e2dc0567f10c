import { generate, readScenarios, readWorkbook, removeScenario, saveScenario } from '../../src/excel';
import { scenarioNamespace } from '../../src/excel/scenarios';
import { loadTemplate, type Plan } from '../../src/plan';
import { atDesk, closeEngine, failureOf } from './support/desk';

const plan = loadTemplate('blank');
const named: Plan = { ...plan, title: 'A & B <ok> "q" \u007f 方案' };

afterAll(closeEngine);

describe('scenarios', () => {
  it('travel in the workbook before there is a plan, and a name is there once', () =>
    atDesk(async () => {
      expect(await readScenarios()).toEqual([]);
      await saveScenario({ name: 'Bold', plan: named });
      await saveScenario({ name: 'Calm', plan });
      await saveScenario({ name: 'Bold', plan });
      await saveScenario({ name: 'Odd & <b>', plan: named });
      expect(await readScenarios()).toEqual([
        { name: 'Bold', plan },
        { name: 'Calm', plan },
        { name: 'Odd & <b>', plan: named },
      ]);
      expect((await removeScenario('Calm')).map(({ name }) => name)).toEqual(['Bold', 'Odd & <b>']);
      expect(await readWorkbook()).toBeUndefined();
    }));

  it('stay as they are when the workbook is generated, once and again', () =>
    atDesk(async () => {
      await saveScenario({ name: 'Bold', plan: named });
      await generate({ plan, language: 'en-US', sheets: [] });
      await generate({ plan, language: 'en-US', sheets: [] });
      expect(await readScenarios()).toEqual([{ name: 'Bold', plan: named }]);
      expect((await readWorkbook())?.plan).toEqual(plan);
    }));

  it('that are damaged are said to be, and nothing is written over them', () =>
    atDesk(async () => {
      const xml = `<scenarios xmlns="${scenarioNamespace}">[{"name":"Bold","plan":{"version":99}}]</scenarios>`;
      await Excel.run(async (context) => {
        context.workbook.customXmlParts.add(xml);
        await context.sync();
      });
      for (const operation of [
        readScenarios(),
        saveScenario({ name: 'Calm', plan }),
        removeScenario('Bold'),
      ]) {
        expect(await failureOf(operation)).toMatchObject({ code: 'scenarios-damaged', kept: 'unchanged' });
      }
    }));
});
