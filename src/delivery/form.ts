import { parse } from 'node:querystring';
import type { JsonObject } from '../lead/payload.ts';
import { decode } from './decode.ts';

/** Escapes are bytes, of UTF-8 or, from older senders, of Latin-1. */
const unescaped = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (run) => decode(Buffer.from(run.replaceAll('%', ''), 'hex')));

/** A form begins with a key and an equals sign. */
export const formStart = /^[^={}<"\n]+=/;

/**
 * The fields of a form as it is posted (application/x-www-form-urlencoded), or of a URL's query; one that
 * stands twice has a list of its values. The `&` between them may be escaped as in HTML.
 */
export const parseForm = (text: string): JsonObject =>
  // Node.js would keep a node of memory for each plus sign.
  parse(text.replace(/&(?:amp|#0*38|#x0*26);/gi, '&').replaceAll('+', ' '), '&', '=', {
    maxKeys: 0,
    decodeURIComponent: unescaped,
  });
