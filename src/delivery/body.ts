import { isObject, type JsonObject } from '../lead/payload.ts';
import { leadsIn } from './envelope.ts';
import { formStart, parseForm } from './form.ts';
import { hasLongNumber, parseJson, webPageStart } from './json.ts';
import { parseMultipart } from './multipart.ts';

/** A delivery as Zapier hands it to `perform`: the body as it read it, and as it came. */
export interface Delivery {
  readonly cleanedRequest?: unknown;
  readonly rawRequest?: {
    readonly content?: unknown;
    /** Of the URL, without the question mark. */
    readonly querystring?: unknown;
    readonly headers?: Readonly<Record<string, unknown>>;
  };
}

/** Kinds of text without a lead, by how it begins; the first that fits. */
const textKinds = [
  ['binary', /^.{0,3}[^\s -\uffef]/s],
  ['object', formStart],
  ['html', webPageStart],
  ['xml', /^<\?xml/i],
  ['php', /^(?:<[^>]*>|\s)*(?:php )?(?:warning|notice|deprecated|(?:fatal|parse) error)\b/i],
  ['json', /^[{[]/],
  ['text', /^/],
] as const;

/** Kinds of body without a lead; `json` and `multipart` are those that can't be read. */
export type BodyKind = 'empty' | 'list' | 'value' | 'multipart' | (typeof textKinds)[number][0];

/** `kind` matters where there are no leads. */
export interface Body {
  readonly leads: readonly JsonObject[];
  readonly kind: BodyKind;
}

/** Zapier adds the URL's query to an object. Deleted in place, as a copy could double a million keys. */
const withoutQuerystring = (value: unknown): unknown => {
  if (isObject(value) && isObject(value['querystring'])) {
    Reflect.deleteProperty(value, 'querystring');
  }
  return value;
};

const kindOf = (value: unknown): BodyKind => {
  if (value === undefined || value === null || value === '') return 'empty';
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return Object.keys(value).length > 0 ? 'object' : 'empty';
  if (typeof value !== 'string') return 'value';
  const start = value.slice(0, 300);
  return textKinds.find(([, sign]) => sign.test(start))?.[0] ?? 'text';
};

/** JSON or a web page that a form was expected for may have been torn apart as one. */
const isMarkup = (content: string): boolean => /^"?[<{[]/.test(content);

/** Two readings of a form of 10 MB don't fit into memory. */
const longestForm = 1_000_000;

/**
 * Whether Zapier's reading of the content may have lost something: digits of long numbers, accents in
 * Latin-1, fields after an escaped `&`, or a field named like Zapier's own for the query.
 */
const isMisread = (content: string, label: string): boolean => {
  if (content.includes('querystring')) return true;
  if (isMarkup(content)) return hasLongNumber(content) || !/json/i.test(label);
  return content.length < longestForm && /%[89a-f]|&(?:amp|#)/i.test(content);
};

/**
 * The leads in a delivery: alone or in a list, in wrappers or not, as JSON or as a form, whatever its label
 * says; in the query if the body is empty. What Zapier misread is read from the content.
 */
export const readBody = ({ cleanedRequest, rawRequest = {} }: Delivery): Body => {
  const { headers = {}, querystring } = rawRequest;
  const content = typeof rawRequest.content === 'string' ? rawRequest.content.trim() : '';
  const label = String(headers['Content-Type']);
  const parts = content.startsWith('--') ? parseMultipart(content, label) : undefined;
  const received = withoutQuerystring(cleanedRequest);

  const fromZapier = () => leadsIn(received);
  const fromContent = () => leadsIn(parts ?? content);
  const isEmpty = /^(?:\{\}|\[\]|null|""|=)?$/.test(content);
  const fromQuery = () => (isEmpty ? leadsIn(parseForm(String(querystring ?? ''))) : []);
  const ways = isMisread(content, label)
    ? [fromContent, ...(isMarkup(content) && /form/i.test(label) ? [] : [fromZapier])]
    : [fromZapier, fromContent, fromQuery];
  for (const way of ways) {
    const leads = way();
    if (leads.length > 0) return { leads, kind: 'list' };
  }

  if (parts) return { leads: [], kind: Object.keys(parts).length > 0 ? 'object' : 'multipart' };
  const json = content === '' ? received : parseJson(content);
  return { leads: [], kind: kindOf(json === undefined ? content : json) };
};
