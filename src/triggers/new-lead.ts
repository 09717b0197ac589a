import { defineInputFields, type Trigger, type WebhookTriggerPerform } from 'zapier-platform-core';
import { readProtection } from '../connection/protection.ts';
import { headerOf, schemes } from '../connection/schemes.ts';
import { checkSecret } from '../connection/secret.ts';
import { readBody } from '../delivery/body.ts';
import { documentedKeys } from '../lead/payload.ts';
import { readLead } from '../lead/read.ts';
import { sampleLead } from '../lead/sample.ts';
import type { Lead } from '../lead/schema.ts';
import type { Texts } from '../locales/texts.ts';
import { withoutBundle } from '../without-bundle.ts';
import { createOutputFields } from './output-fields.ts';

const inputFields = defineInputFields([]);

/** A static hook: each Zap has a URL of its own, which the person sends to Ici Formation. */
export const createNewLead = (texts: Texts) =>
  ({
    key: 'new_lead',
    noun: texts.newLead.noun,
    display: {
      label: texts.newLead.label,
      description: texts.newLead.description,
      directions: texts.newLead.directions(
        Object.values(schemes).map((scheme) => ({
          scheme: scheme.name,
          header: headerOf(scheme, texts.newLead.secretPlaceholder),
        })),
      ),
    },
    operation: {
      type: 'hook',
      perform: withoutBundle(createPerform(texts)),
      inputFields,
      outputFields: createOutputFields(texts.lead),
      sample: sampleLead(texts.lead),
    },
  }) satisfies Trigger<'new_lead', typeof inputFields>;

/**
 * The leads of a delivery, for each of which Zapier starts the Zap once. What a stranger can post ends
 * in a HaltedError: any other error counts against the Zap, and too many turn it off.
 */
const createPerform = ({ lead, connection, delivery }: Texts) =>
  ((z, bundle) => {
    const refuse = (message: string) => new z.errors.HaltedError(message);

    const { scheme, secret, problem } = readProtection(bundle.authData);
    if (problem) throw refuse(connection.problems[problem]);
    if (scheme) {
      const result = checkSecret(bundle.rawRequest?.headers ?? {}, scheme, secret);
      if (result === 'missing') throw refuse(delivery.secretMissing(headerOf(scheme)));
      if (result === 'wrong') throw refuse(delivery.secretWrong(headerOf(scheme)));
    }

    const { leads, kind } = readBody(bundle);
    if (leads.length === 0) {
      throw refuse(delivery.noLead(documentedKeys.join(', '), delivery.received[kind]));
    }
    const origin = { source: 'webhook', receivedAt: Date.now() } as const;
    return leads.map((payload) => readLead(payload, origin, lead));
  }) satisfies WebhookTriggerPerform<typeof inputFields, Lead>;
