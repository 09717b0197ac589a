import { parseForm } from '../../src/delivery/form.ts';
import { isObject } from '../../src/lead/payload.ts';

/** What came over HTTP. */
export interface HookRequest {
  readonly method: string;
  /** Names and values in turn, as Node.js gives them. */
  readonly rawHeaders: readonly string[];
  /** Without the question mark. */
  readonly querystring: string;
  readonly body: Buffer;
}

/** A request as it was posted here. */
export interface Posted extends HookRequest {
  /** Its path and query, as they came. */
  readonly url: string;
}

/** The names and values of raw headers, in pairs. */
export const headersOf = (rawHeaders: readonly string[]): [name: string, value: string][] =>
  rawHeaders.flatMap((name, i) => (i % 2 ? [] : [[name, rawHeaders[i + 1] ?? '']]));

const camelCased = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join('-');

/** All headers but these get a prefix on their way through Zapier. */
const unprefixed: readonly string[] = ['Content-Type', 'Content-Length'];

const toHeaders = (rawHeaders: readonly string[]): Record<string, string> => {
  const headers = new Map<string, string>();
  for (const [rawName, value] of headersOf(rawHeaders)) {
    const cased = camelCased(rawName);
    const name = unprefixed.includes(cased) ? cased : `Http-${cased}`;
    const earlier = headers.get(name);
    headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return Object.fromEntries(headers);
};

const decode = (body: Buffer, contentType: string): string => {
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(body);
  } catch {
    return body.toString();
  }
};

/** Zapier's own limit isn't known; deeper values can't be handed on between processes. */
const deepest = 500;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

const parse = (content: string, contentType: string): unknown => {
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return parseForm(content);
  if (!/^application\/([\w.-]+\+)?json/i.test(contentType)) return {};
  try {
    const value: unknown = JSON.parse(content);
    return isDeeper(value, deepest) ? {} : value;
  } catch {
    return {};
  }
};

/**
 * The bundle's part about a delivery in the shape in which Zapier hands it to `perform`. Bodies that
 * are labelled neither as JSON nor as a form, or are nested very deep, are left unread, the hardest case
 * for the app.
 */
export const toBundle = ({ method, rawHeaders, querystring, body }: HookRequest) => {
  const headers = toHeaders(rawHeaders);
  const contentType = headers['Content-Type'] ?? '';
  const content = decode(body, contentType);
  const parsed = parse(content, contentType);
  return {
    cleanedRequest: isObject(parsed) ? { ...parsed, querystring: parseForm(querystring) } : parsed,
    rawRequest: { method, querystring, headers, content },
  };
};

export type Received = ReturnType<typeof toBundle>;
