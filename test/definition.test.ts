import { createAppHandler } from '../local/zapier/core.ts';
import { createApp } from '../src/editions/private.ts';
import { texts as en } from '../src/locales/en.ts';
import { texts as fr } from '../src/locales/fr.ts';

describe.each([
  ['French', fr],
  ['English', en],
])('the definition in %s', (_language, texts) => {
  const app = createApp(texts);

  it('shows the editor the same sample and output fields wherever a lead comes out', async () => {
    const { results } = await createAppHandler(app)({ command: 'definition' });
    const { outputFields } = app.resources.lead;
    const operation = { outputFields };
    expect(results).toMatchObject({
      triggers: { new_lead: { operation }, new_lead_polling: { operation } },
      searches: { find_lead: { operation } },
    });
  });
});
