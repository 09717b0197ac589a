import type { LeadTexts } from '../locales/texts.ts';
import { readDate } from './date.ts';
import { leadFields } from './fields.ts';
import { hashOf } from './id.ts';
import { toParisIso } from './paris.ts';
import { documentedKeys, type Payload, sortPayload } from './payload.ts';
import type { DocumentedKey, Lead, LeadKey } from './schema.ts';
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
export const readLead = (payload: Payload, origin: Origin, texts: LeadTexts): Lead => {
  const { known, others } = sortPayload(payload);
  const alerts = new Map<LeadKey, string>();
  const kept = others.map(([key, sent]) => [key, asText(sent)] as const);
  const identity: Record<string, string> = {};

  const readDocumented = (key: DocumentedKey): string => {
    const sent = known.get(key);
    const { text, problem } = readValue(key, sent);
    if (problem) alerts.set(key, texts.alerts[problem](texts.labels[key]));
    if (problem === 'shape') kept.push([key, asText(sent)]);
    identity[key] = problem === 'shape' ? asText(sent) : text;
    return text;
  };

  const readCreation = (): string => {
    const sent = asText(known.get('date_creation') ?? '').trim();
    const instant = readDate(sent);
    identity['date_creation'] = String(instant ?? sent);
    if (instant === undefined && sent) {
      alerts.set('date_creation', texts.alerts.date(texts.labels.date_creation));
      kept.push(['date_creation', sent]);
    }
    return toParisIso(instant ?? origin.receivedAt);
  };

  const documented = Object.fromEntries(
    documentedKeys.map((key) => [key, readDocumented(key)]),
  ) as Record<DocumentedKey, string>;
  const date_creation = readCreation();

  return {
    ...documented,
    autres_champs: kept.map(([key, text]) => `${key}: ${text}`).join('\n'),
    alertes: leadFields.flatMap(({ key }) => alerts.get(key) ?? []).join(' ; '),
    source: origin.source,
    date_creation,
    id: hashOf(identity),
  };
};
