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
import { headerOf, schemes } from '../connection/schemes.ts';
import { checkSecret } from '../connection/secret.ts';
import { readToken } from '../connection/token.ts';
import { readBody } from '../delivery/body.ts';
import type { Edition } from '../editions/edition.ts';
import { createFilter } from '../filters/filters.ts';
import { hashOf } from '../lead/id.ts';
import { documentedKeys } from '../lead/payload.ts';
import { readLead } from '../lead/read.ts';
import type { Lead } from '../lead/schema.ts';
import { asText } from '../lead/value.ts';
import { confirm } from '../leads-api/confirm.ts';
import { readLeads } from '../leads-api/leads.ts';
import { lastThreeMonths } from '../leads-api/period.ts';
import type { Texts } from '../locales/texts.ts';
import { withoutBundle } from './errors.ts';
import { type FilterFields, optionalField } from './form-fields.ts';
import { ofLead } from './lead-resource.ts';

const createInputFields = (texts: Texts, filterFields: FilterFields) =>
  defineInputFields([
    ...filterFields,
    { ...optionalField('confirmer', texts.newLead.confirm), type: 'boolean', default: 'false' },
  ]);

type Fields = ReturnType<typeof createInputFields>;

/** A static hook: each Zap has a URL of its own, which the person sends to Ici Formation. */
export const createNewLead = (
  texts: Texts,
  { edition, filterFields, sample }: { edition: Edition; filterFields: FilterFields; sample: Lead },
) =>
  ({
    key: 'new_lead',
    noun: texts.noun,
    display: {
      label: texts.newLead.label,
      description: texts.newLead.description,
      ...(edition.isHookVisible ? {} : { hidden: true }),
      directions: texts.newLead.directions(
        Object.values(schemes).map((scheme) => ({
          scheme: scheme.name,
          header: headerOf(scheme, texts.newLead.secretPlaceholder),
        })),
      ),
    },
    operation: {
      type: 'hook',
      inputFields: createInputFields(texts, filterFields),
      perform: withoutBundle(createPerform(texts)),
      performList: withoutBundle(createPerformList(texts, sample)),
      ...ofLead,
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
    const received = receivedLeads(z, bundle, texts, receivedAt);
    const leads = received.filter(createFilter(bundle.inputData));
    const token = readToken(bundle.authData);
    const isWanted = asText(bundle.inputData.confirmer ?? '') === 'true';
    const isToConfirm = token && leads.length > 0 && isWanted;
    return isToConfirm ? confirm(z, token, leads, texts, receivedAt + longestCall) : leads;
  }) satisfies WebhookTriggerPerform<InferInputData<Fields>, Lead>;

const checkSender = (z: ZObject, bundle: Bundle, { delivery }: Texts): void => {
  const { scheme, secret, problem } = readProtection(bundle.authData);
  if (problem) throw new z.errors.HaltedError(delivery.connectionUnusable);
  if (!scheme) return;
  const result = checkSecret(bundle.rawRequest?.headers ?? {}, scheme, secret);
  if (result === 'missing')
    throw new z.errors.HaltedError(delivery.secretMissing(headerOf(scheme)));
  if (result === 'wrong') throw new z.errors.HaltedError(delivery.secretWrong(headerOf(scheme)));
};

/** More than Zapier's 10 MB hold of complete leads; what each becomes takes memory. */
const mostLeads = 50_000;

/** In milliseconds; Zapier ends a call after 30 s, which loses its leads and counts against the Zap. */
const longestCall = 25_000;
const longestReading = 15_000;

/**
 * The leads of a delivery, each once: two with one id in a list are an error for core. One that differs
 * from another in what isn't documented alone, and so not in its id, gets an id of its own.
 */
const receivedLeads = (
  z: ZObject,
  bundle: Bundle,
  { lead, delivery }: Texts,
  receivedAt: number,
): Lead[] => {
  const unreadable = () => new z.errors.HaltedError(delivery.unreadable);
  try {
    const { leads, kind } = readBody(bundle);
    if (leads.length === 0) {
      const expected = documentedKeys.join(', ');
      throw new z.errors.HaltedError(delivery.noLead(expected, delivery.received[kind]));
    }
    if (leads.length > mostLeads) throw unreadable();
    const origin = { source: 'webhook', receivedAt } as const;
    const read = new Map<string, Lead>();
    for (const payload of leads) {
      if (Date.now() - receivedAt > longestReading) throw unreadable();
      const one = readLead(payload, origin, lead);
      const same = read.get(one.id);
      const isOther = same && same.autres_champs !== one.autres_champs;
      const id = isOther ? hashOf({ id: one.id, autres_champs: one.autres_champs }) : one.id;
      read.set(id, isOther ? { ...one, id } : one);
    }
    return [...read.values()];
  } catch (error) {
    if (error instanceof z.errors.HaltedError) throw error;
    throw unreadable();
  }
};

/** What the editor shows without waiting for a delivery: the newest leads, or the sample. */
const createPerformList = (texts: Texts, sample: Lead) =>
  (async (z, bundle) => {
    const token = readToken(bundle.authData);
    if (!token) return [sample];
    const served = await readLeads(z, token, lastThreeMonths(Date.now()), texts);
    const leads = served.filter(createFilter(bundle.inputData)).take(3).toArray();
    return leads.length > 0 ? leads : [sample];
  }) satisfies WebhookTriggerPerformList<InferInputData<Fields>, Lead>;
