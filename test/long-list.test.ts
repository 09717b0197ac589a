import { createAppTester } from 'zapier-platform-core';
import { createApp } from '../src/editions/private.ts';
import { texts } from '../src/locales/fr.ts';

const app = createApp(texts);
const appTester = createAppTester(app);

const deliver = (cleanedRequest: readonly object[]) =>
  appTester(app.triggers.new_lead.operation.perform, { cleanedRequest });

const people = (count: number) => Array.from({ length: count }, (_, i) => ({ nom: `Doe ${i}` }));

const halted = { name: 'HaltedError', message: texts.delivery.tooLarge };

describe('a list of leads', () => {
  it('starts the Zap for each as long as Zapier takes the answer', async () => {
    const leads = await deliver(people(4000));
    expect(new Set(leads.map((lead) => 'id' in lead && lead.id)).size).toBe(4000);
    expect(JSON.stringify(leads).length).toBeLessThan(6_000_000);
  });

  it('of small leads that become more than Zapier takes is refused with a message', async () => {
    await expect(deliver(Array(20_500).fill({ nom: 1 }))).resolves.toHaveLength(1);
    await expect(deliver(people(20_500))).rejects.toMatchObject(halted);
  });

  describe('that takes long to read', () => {
    const { now } = Date;

    /** Each look at the clock shows a second more. */
    beforeEach(() => {
      let shown = 0;
      Date.now = () => {
        shown += 1000;
        return shown;
      };
    });

    afterEach(() => {
      Date.now = now;
    });

    it('is read to the end within 15 seconds', async () => {
      expect(await deliver(people(15))).toHaveLength(15);
    });

    it('is refused with a message before Zapier would end the call', async () => {
      await expect(deliver(people(30))).rejects.toMatchObject(halted);
    });
  });
});
