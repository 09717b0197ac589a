import fc from 'fast-check';
import { longPayload, type Payload, payload } from './payloads.ts';
import { longText, shortText } from './texts.ts';

/** What is posted to the hook. */
export interface Post {
  readonly contentType: string;
  readonly body: Buffer;
  /** The objects in it; absent where nobody could say what is to be read. */
  readonly payloads?: readonly Payload[] | undefined;
}

interface Content {
  readonly text: string | Uint8Array;
  readonly payloads?: readonly Payload[];
}

const around = fc.constantFrom('', '', '', ' ', '\n', '\ufeff', '\ufeff \r\n');

const object = (one: fc.Arbitrary<Payload>): fc.Arbitrary<Content> =>
  fc.tuple(around, one, around).map(([before, sent, after]) => ({
    text: before + sent.source + after,
    payloads: [sent],
  }));

const junk = fc
  .constantFrom('null', '7', '"nom"', '[]', '{}', 'true', '[{"a":1}]')
  .map((source) => ({ source, isLead: false, fits: () => false }));

const list: fc.Arbitrary<Content> = fc
  .array(fc.oneof({ weight: 3, arbitrary: payload }, { weight: 1, arbitrary: junk }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((payloads) => ({ text: `[${payloads.map(({ source }) => source).join(',')}]`, payloads }));

const withinText: fc.Arbitrary<Content> = payload.map((sent) => ({
  text: JSON.stringify(sent.source),
  payloads: [sent],
}));

const form = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom('nom', 'tel', ' nom', 'a', ''), shortText), shortText), {
    maxLength: 8,
  })
  .map((pairs) => new URLSearchParams(pairs).toString());

const deep = fc
  .tuple(
    fc.constantFrom(
      ['', ''],
      ['{"nom":"Roe","x":', '}'],
      ['[{"id_client":12345678901234567890},', ']'],
    ),
    fc.nat(20_000),
  )
  .map(([[start = '', end = ''], depth]) => start + '['.repeat(depth) + ']'.repeat(depth) + end);

const beginnings = fc.constantFrom('', '<html>', '<!DOCTYPE ', 'nom=', '{"nom":"', '[', '&', '=');
const begun = (text: fc.Arbitrary<string>) =>
  fc.tuple(beginnings, text).map((parts) => parts.join(''));

const unclear: fc.Arbitrary<Content> = fc
  .oneof(
    form,
    deep,
    begun(shortText),
    fc.tuple(payload, fc.nat(300)).map(([{ source }, cut]) => source.slice(0, -cut)),
    fc.tuple(payload, shortText).map(([{ source }, text]) => source + text),
    fc.json({ stringUnit: 'binary' }),
    fc.uint8Array({ maxLength: 60 }),
    payload.map(({ source }) => Buffer.from(source, 'utf16le')),
    payload.map(({ source }) => Buffer.from(source, 'latin1')),
  )
  .map((text) => ({ text }));

const content = fc.oneof(
  { weight: 6, arbitrary: object(payload) },
  { weight: 2, arbitrary: list },
  { weight: 1, arbitrary: withinText },
  { weight: 4, arbitrary: unclear },
);

/** Many keys, or many leads: small, but not what is made of them. */
const crowded = fc.nat(30_000).chain((count) => {
  const all = (one: (i: number) => string, separator: string) =>
    Array.from({ length: count }, (_, i) => one(i)).join(separator);
  return fc.constantFrom(
    `nom=Roe&${all((i) => `k${i}=${i}`, '&')}`,
    `${all((i) => `lead[k${i}]=${i}`, '&')}&lead[nom]=Roe`,
    `{"nom":"Roe"${all((i) => `,"k${i}":${i}`, '')}}`,
    `{"leads":[${all((i) => `{"nom":${i}}`, ',')}]}`,
  );
});

const longContent = fc.oneof(
  object(longPayload),
  fc.oneof(begun(longText), crowded).map((text) => ({ text })),
);

const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/vnd.api+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  '',
];
const charsets = ['utf-16le', 'iso-8859-1', 'big5', 'utf-7', 'replacement', 'x', '"'];

const plainLabel = fc.constantFrom(...types).map((contentType) => ({ contentType, isPlain: true }));
const oddLabel = fc
  .oneof(
    fc
      .tuple(fc.constantFrom(...types), fc.constantFrom(...charsets))
      .map(([type, charset]) => `${type}; charset=${charset}`),
    shortText,
  )
  .map((contentType) => ({ contentType, isPlain: false }));

const label = fc.oneof({ weight: 8, arbitrary: plainLabel }, { weight: 2, arbitrary: oddLabel });

const postOf = (contents: fc.Arbitrary<Content>): fc.Arbitrary<Post & fc.WithToStringMethod> =>
  fc.tuple(contents, label).map(([{ text, payloads }, { contentType, isPlain }]) => ({
    contentType,
    body: typeof text === 'string' ? Buffer.from(text) : Buffer.from(text),
    payloads: isPlain ? payloads : undefined,
    // In the report of a failure a megabyte would hide the rest.
    [fc.toStringMethod]: () => `${contentType}: ${text.slice(0, 5000)}`,
  }));

/** JSON, forms, and whatever else, whole or in pieces, under a label that fits or doesn't. */
export const post = postOf(content);

/** The same with texts of up to a megabyte, and with thousands of keys and leads. */
export const longPost = postOf(longContent);
