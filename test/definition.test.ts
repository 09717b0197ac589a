import { createAppHandler } from '../local/zapier/core.ts';
import { sizeOf } from '../scripts/bench/definition.ts';
import { createApp } from '../src/app.ts';
import { constant } from '../src/constant.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as fr } from '../src/locales/fr.ts';

describe.each([
  ['French', fr],
  ['English', en],
])('the definition in %s', (_language, texts) => {
  const app = createApp(texts);

  const withSample = (sample: object) => {
    const { lead } = app.resources;
    return createAppHandler({ ...app, resources: { lead: { ...lead, sample } } });
  };

  it('stays small: core copies all of it twice at every delivery', () => {
    expect(sizeOf(app)).toBeLessThanOrEqual(240);
  });

  it('is the same to Zapier with a sample that core does not copy', async () => {
    const definitionOf = async (sample: object) => {
      const { results } = await withSample(sample)({ command: 'definition' });
      return JSON.stringify(results);
    };
    const { sample } = app.resources.lead;
    expect(await definitionOf(constant(sample))).toBe(await definitionOf(sample));
  });

  it('has a sample that core reads at no delivery', async () => {
    const readsOf = async (sample: object) => {
      let reads = 0;
      const get = (target: object, key: string | symbol) => {
        if (key === 'civilite') reads += 1;
        return Reflect.get(target, key);
      };
      const method = 'triggers.new_lead.operation.perform';
      const bundle = { cleanedRequest: { nom: 'Doe' } };
      await withSample(new Proxy(sample, { get }))({ command: 'execute', method, bundle });
      return reads;
    };
    const { sample } = app.resources.lead;
    expect(await readsOf(sample)).toBeGreaterThan(0);
    expect(await readsOf(constant(sample))).toBe(0);
  });

  it('shows the editor the same sample and output fields wherever a lead comes out', async () => {
    const { results } = await createAppHandler(app)({ command: 'definition' });
    const { sample } = app.resources.lead;
    const operation = { sample, outputFields: [expect.stringContaining('$func$')] };
    expect(results).toMatchObject({
      triggers: { new_lead: { operation }, new_lead_polling: { operation } },
      searches: { find_lead: { operation } },
    });
  });
});
