import { isObject, type JsonObject } from '../lead/payload.ts';
import { leadsIn } from './envelope.ts';
import { isForm, parseForm } from './form.ts';
import { hasLongNumber, isWebPage, parseJson } from './json.ts';
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

/** What the body of a delivery without a lead is; `json` and `multipart` can't be read as such. */
export type BodyKind =
  | 'empty'
  | 'object'
  | 'list'
  | 'value'
  | 'binary'
  | 'multipart'
  | 'html'
  | 'xml'
  | 'php'
  | 'json'
  | 'text';

/** The leads in a body; where there are none, `kind` tells what it is instead. */
export interface Body {
  readonly leads: readonly JsonObject[];
  readonly kind: BodyKind;
}

/**
 * Takes away what Zapier adds to an object that it has read: the query of the URL, as an object. A copy
 * without it could double a million keys.
 */
const withoutQuerystring = (value: unknown): unknown => {
  if (isObject(value) && isObject(value['querystring']))
    Reflect.deleteProperty(value, 'querystring');
  return value;
};

const phpError = /^(?:<[^>]*>|\s)*(?:php )?(?:warning|notice|deprecated|(?:fatal|parse) error)\b/i;

const kindOfText = (text: string): BodyKind => {
  const start = text.slice(0, 300);
  if (/^.{0,3}[^\s -\uffef]/s.test(start)) return 'binary';
  if (isForm(start)) return 'object';
  if (isWebPage(start)) return 'html';
  if (/^<\?xml/i.test(start)) return 'xml';
  if (phpError.test(start)) return 'php';
  return /^[{[]/.test(start) ? 'json' : 'text';
};

const kindOf = (value: unknown): BodyKind => {
  if (value === undefined || value === null || value === '') return 'empty';
  if (typeof value === 'string') return kindOfText(value);
  if (Array.isArray(value)) return 'list';
  if (!isObject(value)) return 'value';
  return Object.keys(value).length > 0 ? 'object' : 'empty';
};

/** JSON or a web page that a form was expected for may have been torn apart as one. */
const isMarkup = (content: string): boolean => /^[<{[]/.test(content);

/** To read a longer form again takes more memory than there is, beside what Zapier made of it. */
const longestReread = 1_000_000;

/**
 * Whether the content is to be trusted rather than what Zapier made of it, which may lose the digits of long
 * numbers, accents in Latin-1, fields after an escaped `&`, and one that is called as its own for the query.
 */
const isMisread = (content: string, label: string): boolean => {
  if (isMarkup(content) && (hasLongNumber(content) || !/json/i.test(label))) return true;
  if (content.includes('querystring')) return true;
  return content.length < longestReread && /%[89a-f]|&(?:amp|#)/i.test(content);
};

/**
 * The leads in a delivery: one object or a list of them, in a wrapper or not, as JSON or as a form, whatever
 * its label says; in the query where the body is empty. What Zapier couldn't read rightly is read from the
 * content.
 */
export const readBody = ({ cleanedRequest, rawRequest = {} }: Delivery): Body => {
  const { headers = {}, querystring } = rawRequest;
  const content = typeof rawRequest.content === 'string' ? rawRequest.content.trim() : '';
  const label = String(headers['Content-Type']);
  const isInParts = /^multipart/i.test(label) || /^--\S+\r?\ncontent-disposition:/i.test(content);
  const received = withoutQuerystring(cleanedRequest);

  const parts = isInParts ? parseMultipart(content, label) : {};
  const hasParts = Object.keys(parts).length > 0;

  const fromZapier = () => leadsIn(received);
  const fromContent = () => leadsIn(hasParts ? parts : content);
  const fromQuery = () => (content ? [] : leadsIn(parseForm(String(querystring ?? ''))));
  const ways = isMisread(content, label)
    ? [fromContent, ...(isMarkup(content) && /form/i.test(label) ? [] : [fromZapier])]
    : [fromZapier, fromContent, fromQuery];
  for (const way of ways) {
    const leads = way();
    if (leads.length > 0) return { leads, kind: 'list' };
  }

  if (isInParts) return { leads: [], kind: hasParts ? 'object' : 'multipart' };
  const json = parseJson(content);
  return {
    leads: [],
    kind: kindOf(content === '' ? received : json === undefined ? content : json),
  };
};
