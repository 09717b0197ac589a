import { createAppTester } from 'zapier-platform-core';
import { createApp } from '../src/editions/private.ts';
import { texts } from '../src/locales/fr.ts';

const app = createApp(texts);
const appTester = createAppTester(app);

const deliver = (cleanedRequest: readonly object[]) =>
  appTester(app.triggers.new_lead.operation.perform, { cleanedRequest });

const people = (count: number) => Array.from({ length: count }, (_, i) => ({ nom: `Doe ${i}` }));

const halted = {
  name: 'HaltedError',
  message: expect.stringContaining('n’a pas pu être lue'),
};

describe('a list of leads', () => {
  it('starts the Zap for each, up to 50,000', async () => {
    expect(await deliver(people(50_000))).toHaveLength(50_000);
  });

  it('that is longer than what Zapier’s 10 MB hold is refused with a message', async () => {
    await expect(deliver(people(50_001))).rejects.toMatchObject(halted);
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
