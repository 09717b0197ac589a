import { isLead, isObject, type JsonObject } from '../lead/payload.ts';
import { parseForm } from './form.ts';
import { hasLongNumber, parseJson } from './json.ts';

/** A delivery as Zapier hands it to `perform`: the body as it read it, and as it came. */
export interface Delivery {
  readonly cleanedRequest?: unknown;
  readonly rawRequest?: {
    readonly content?: unknown;
    readonly headers?: Readonly<Record<string, unknown>>;
  };
}

/** What the body of a delivery without a lead is. */
export type BodyKind = 'empty' | 'html' | 'text' | 'object' | 'list' | 'value';

/** The leads in a body; where there are none, `kind` tells what it is instead. */
export interface Body {
  readonly leads: readonly JsonObject[];
  readonly kind: BodyKind;
}

/** Zapier adds the query of the URL under this key to an object that it has read. */
const withoutQuerystring = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const { querystring: _, ...fields } = value;
  return fields;
};

/** What a text says as JSON, be it JSON within a JSON string, else as a form; else the text itself. */
const parse = (text: string): unknown => {
  const trimmed = text.trim();
  const value = parseJson(trimmed);
  if (typeof value === 'string') return parseJson(value.trim()) ?? value;
  if (value !== undefined) return value;
  const isForm = trimmed.includes('=') && !/^[<{[]/.test(trimmed);
  return isForm ? parseForm(trimmed) : trimmed;
};

const leadsIn = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter(isLead) : isLead(value) ? [value] : [];

const kindOf = (value: unknown): BodyKind => {
  if (typeof value === 'string') {
    if (value === '') return 'empty';
    return /^<(!doctype|html|head|body)/i.test(value) ? 'html' : 'text';
  }
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return Object.keys(value).length ? 'object' : 'empty';
  return value === undefined || value === null ? 'empty' : 'value';
};

/**
 * Whether the content is to be trusted rather than what Zapier made of it: JSON or a web page that isn't
 * labelled as JSON may have been torn apart as a form, and long numbers lose digits.
 */
const isMisread = (content: string, label: string): boolean =>
  /^\s*[<{[]/.test(content) && (hasLongNumber(content) || !/json/i.test(label));

/**
 * The leads in a delivery: one object or a list of them, JSON or a form, whatever its label says. What
 * Zapier couldn't read rightly is read from the content; in a list, what isn't a lead is left out.
 */
export const readBody = ({ cleanedRequest, rawRequest = {} }: Delivery): Body => {
  const content = typeof rawRequest.content === 'string' ? rawRequest.content : '';
  const label = String(rawRequest.headers?.['Content-Type']);
  const fromContent = () => parse(content);
  const fromZapier = () =>
    withoutQuerystring(typeof cleanedRequest === 'string' ? parse(cleanedRequest) : cleanedRequest);
  const ways = isMisread(content, label)
    ? [fromContent, ...(/form/i.test(label) ? [] : [fromZapier])]
    : [fromZapier, fromContent];

  let kind: BodyKind = 'empty';
  for (const way of ways) {
    const value = way();
    const leads = leadsIn(value);
    if (leads.length > 0) return { leads, kind };
    if (kindOf(value) !== 'empty') kind = kindOf(value);
  }
  return { leads: [], kind };
};
