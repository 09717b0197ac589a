import { isObject, type JsonObject, parseJson } from '../json.ts';
import { isLead } from '../lead/payload.ts';
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

/** The leads in a body; where there are none, `kind` tells what it is. */
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

/** A key that stands twice has a list of its values, as in what Zapier reads itself. */
const parseForm = (text: string): unknown => {
  const query = new URLSearchParams(text);
  const values = (key: string): unknown => {
    const all = query.getAll(key);
    return all.length > 1 ? all : all[0];
  };
  return Object.fromEntries([...new Set(query.keys())].map((key) => [key, values(key)]));
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

/** JSON or a web page that isn't labelled as JSON: as a form it would be torn apart at each "&" and "=". */
const isMislabelled = ({ content, headers = {} }: NonNullable<Delivery['rawRequest']>): boolean =>
  typeof content === 'string' &&
  /^\s*[<{[]/.test(content) &&
  !/json/i.test(String(headers['Content-Type'] ?? ''));

/**
 * The leads in a delivery: one object or a list of them, JSON or a form, whatever its label says. What
 * Zapier couldn't read is read from the content; in a list, what isn't a lead is left out.
 */
export const readBody = ({ cleanedRequest, rawRequest = {} }: Delivery): Body => {
  const cleaned = withoutQuerystring(
    typeof cleanedRequest === 'string' ? parse(cleanedRequest) : cleanedRequest,
  );
  const leads = isMislabelled(rawRequest) ? [] : leadsIn(cleaned);
  if (leads.length) return { leads, kind: kindOf(cleaned) };

  const { content } = rawRequest;
  const parsed = typeof content === 'string' ? parse(content) : content;
  return { leads: leadsIn(parsed), kind: kindOf(parsed || cleaned) };
};
