import {
  type Bundle,
  defineInputFields,
  type InferInputData,
  type Trigger,
  type WebhookTriggerPerform,
  type WebhookTriggerPerformList,
  type ZObject,
} from 'zapier-platform-core';
import { readProtection } from '../connection/protection.ts';
import { headerOf, recommendedScheme } from '../connection/schemes.ts';
import { checkSecret } from '../connection/secret.ts';
import { readToken } from '../connection/token.ts';
import { readBody } from '../delivery/body.ts';
import { createFilter } from '../filters/filters.ts';
import { toLead } from '../lead/lead.ts';
import { asText } from '../lead/lines.ts';
import { readList } from '../lead/list.ts';
import { documentedKeys } from '../lead/payload.ts';
import { sampleLead } from '../lead/sample.ts';
import type { Lead } from '../lead/schema.ts';
import { confirm } from '../leads-api/confirm.ts';
import { readLeads } from '../leads-api/leads.ts';
import { lastThreeMonths } from '../leads-api/period.ts';
import type { Texts } from '../locales/fr.ts';
import { withoutBundle } from './errors.ts';
import { createFilterFields, filterGroup, optionalField } from './form-fields.ts';
import { leadsFrom } from './lead-resource.ts';

const verification = 'verification';

const createInputFields = (texts: Texts) =>
  defineInputFields([
    ...createFilterFields(texts),
    {
      ...optionalField('confirmer', texts.newLead.confirm),
      group: verification,
      type: 'boolean',
      default: 'false',
    },
  ]);

type Fields = ReturnType<typeof createInputFields>;

/** A static hook: each Zap has a URL of its own, which the person sends to Ici Formation. */
export const createNewLead = (texts: Texts) =>
  ({
    key: 'new_lead',
    noun: texts.noun,
    display: {
      label: texts.newLead.label,
      description: texts.newLead.description,
      directions: texts.newLead.directions(
        headerOf(recommendedScheme, texts.newLead.secretPlaceholder),
      ),
    },
    operation: {
      type: 'hook',
      inputFieldGroups: [
        filterGroup(texts),
        { key: verification, label: texts.newLead.verification },
      ],
      inputFields: createInputFields(texts),
      perform: withoutBundle(createPerform(texts)),
      performList: withoutBundle(createPerformList(texts)),
      ...leadsFrom('webhook', texts),
    },
  }) satisfies Trigger<'new_lead', Fields>;

/**
 * The leads of a delivery, for each of which Zapier starts the Zap once. What a stranger can post ends
 * in a HaltedError: any other error counts against the Zap, and too many turn it off.
 */
const createPerform = (texts: Texts) =>
  ((z, bundle) => {
    const receivedAt = Date.now();
    checkSender(z, bundle, texts);
    const leads = receivedLeads(z, bundle, texts, receivedAt);
    const token = readToken(bundle.authData);
    const isWanted = asText(bundle.inputData.confirmer ?? '') === 'true';
    if (!token || !isWanted || leads.length === 0) return leads;
    return confirm(z, token, leads, texts, receivedAt + longestCall);
  }) satisfies WebhookTriggerPerform<InferInputData<Fields>, Lead>;

const checkSender = (z: ZObject, bundle: Bundle, { delivery }: Texts): void => {
  const { scheme, secret, problem } = readProtection(bundle.authData);
  if (problem) throw new z.errors.HaltedError(delivery.connectionUnusable);
  if (!scheme) return;
  const { headers, content } = bundle.rawRequest ?? {};
  const result = checkSecret(headers ?? {}, content, scheme, secret);
  const header = headerOf(scheme);
  if (result === 'missing') throw new z.errors.HaltedError(delivery.secretMissing(header));
  if (result === 'wrong') throw new z.errors.HaltedError(delivery.secretWrong(header));
};

/** In milliseconds; Zapier ends a call after 30 s, which loses its leads and counts against the Zap. */
const longestCall = 25_000;
const longestReading = 15_000;

/** In bytes of JSON. Of longer answers Zapier keeps some apart, and refuses others with a plain error. */
const longestAnswer = 6_000_000;

const receivedLeads = (z: ZObject, bundle: Bundle, texts: Texts, receivedAt: number): Lead[] => {
  const { delivery } = texts;
  const refuse = (message: string) => new z.errors.HaltedError(message);
  try {
    const { leads: payloads, kind } = readBody(bundle);
    if (payloads.length === 0) {
      throw refuse(delivery.noLead(documentedKeys.join(', '), delivery.received[kind]));
    }
    const isWanted = createFilter(bundle.inputData);
    const leads: Lead[] = [];
    let bytes = 0;
    for (const request of readList(payloads, receivedAt)) {
      if (Date.now() - receivedAt > longestReading) throw refuse(delivery.tooLarge);
      const lead = toLead(request, 'webhook', texts.lead);
      if (!isWanted(lead)) continue;
      bytes += Buffer.byteLength(JSON.stringify(lead));
      if (bytes > longestAnswer) throw refuse(delivery.tooLarge);
      leads.push(lead);
    }
    return leads;
  } catch (error) {
    if (error instanceof z.errors.HaltedError) throw error;
    throw refuse(delivery.unreadable);
  }
};

/** For the editor, which doesn't wait for a delivery: the newest leads, or the sample. */
const createPerformList = (texts: Texts) =>
  (async (z, bundle) => {
    const token = readToken(bundle.authData);
    const period = lastThreeMonths(Date.now());
    const served = token ? await readLeads(z, token, period, texts) : Iterator.from([]);
    const leads = served.filter(createFilter(bundle.inputData)).take(3).toArray();
    return leads.length > 0 ? leads : [sampleLead('webhook', texts.lead)];
  }) satisfies WebhookTriggerPerformList<InferInputData<Fields>, Lead>;
