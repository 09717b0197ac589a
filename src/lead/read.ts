import type { AlertTexts, LeadTexts } from './alerts.ts';
import { readDate } from './date.ts';
import { derive } from './derive.ts';
import { duplicateKey } from './duplicate-key.ts';
import { leadFields } from './fields.ts';
import { hashOf } from './id.ts';
import { toParisIso } from './paris.ts';
import { documentedKeys, type JsonObject, sortPayload } from './payload.ts';
import type { Documented, DocumentedKey, Lead, LeadKey } from './schema.ts';
import { isTestLead } from './test-lead.ts';
import { asText, readValue } from './value.ts';

/** How a lead came in; `receivedAt` in milliseconds since 1970. */
export interface Origin {
  readonly source: Lead['source'];
  readonly receivedAt: number;
}

/**
 * A lead from a payload of whatever shape: each field present and of its type, what was sent unchanged
 * but for the white space around it, what is odd told in `alertes` and never a reason to throw.
 */
export const readLead = (payload: JsonObject, origin: Origin, texts: LeadTexts): Lead => {
  const { known, others } = sortPayload(payload);
  const alerts = new Map<LeadKey, string[]>();
  const kept = others.map(([key, sent]) => [key, asText(sent)] as const);
  const extras: Record<string, string> = {};

  const warn = (key: LeadKey, problem: keyof AlertTexts) => {
    const sentence = texts.alerts[problem](texts.labels[key]);
    alerts.set(key, [...(alerts.get(key) ?? []), sentence]);
  };

  const readDocumented = (key: DocumentedKey): string => {
    const sent = known.get(key);
    const { text, problem } = readValue(key, sent);
    if (problem) warn(key, problem);
    if (text.includes('\ufffd')) warn(key, 'garbled');
    if (problem === 'shape') {
      const json = asText(sent);
      kept.push([key, json]);
      extras[`${key} as JSON`] = json;
    }
    return text;
  };

  const readCreation = (): number => {
    const sent = asText(known.get('date_creation') ?? '').trim();
    const instant = readDate(sent);
    if (instant !== undefined) {
      extras['date_creation'] = toParisIso(instant);
      return instant;
    }
    if (sent) {
      extras['date_creation as text'] = sent;
      warn('date_creation', 'date');
      kept.push(['date_creation', sent]);
    }
    return origin.receivedAt;
  };

  const documented = { ...nothingSent };
  for (const key of documentedKeys) documented[key] = readDocumented(key);
  const createdAt = readCreation();
  const identity: Record<string, string> = { ...documented, ...extras };
  if (Object.values(identity).every((text) => text === '')) {
    identity['autres_champs'] = JSON.stringify(kept);
  }
  const { fields, oddities } = derive(documented, createdAt);
  for (const { key, problem } of oddities) warn(key, problem);

  const { email_normalise, tel_international } = fields;
  const { formation, id_client } = documented;
  return {
    ...blank,
    ...documented,
    ...fields,
    cle_doublon: duplicateKey(email_normalise, tel_international, formation, id_client),
    est_un_test: isTestLead(documented, email_normalise),
    alertes:
      alerts.size > 0 ? leadFields.flatMap(({ key }) => alerts.get(key) ?? []).join(' ; ') : '',
    autres_champs: kept.map(([key, text]) => `${key}: ${indented(text)}`).join('\n'),
    source: origin.source,
    confirmation: origin.source === 'api' ? 'confirme' : 'non_verifie',
    date_creation: toParisIso(createdAt),
    id: hashOf(identity),
  };
};

/** What follows a line break can't be taken for another field. */
const indented = (text: string): string => text.replace(/\r?\n|\r/g, '\n  ');

/** What gives a lead the order of the schema. */
const blank = Object.fromEntries(leadFields.map(({ key }) => [key, '']));

/** In the order in which `hashOf` takes them: to put them in order costs more than the hash itself. */
const nothingSent = Object.fromEntries(
  documentedKeys.toSorted().map((key) => [key, '']),
) as Documented;
