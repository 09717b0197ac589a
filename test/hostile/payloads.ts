import fc from 'fast-check';
import { documentedIn, documentedKeys } from '../../src/lead/payload.ts';
import type { Documented, DocumentedKey } from '../../src/lead/schema.ts';
import { longText, shortText } from './texts.ts';

/** A JSON value as it is written, and whether a text is what a lead may make of it. */
interface Value {
  readonly source: string;
  readonly fits: (text: string, key: DocumentedKey) => boolean;
}

/** An object as it is written, and whether a lead is what may come of it. */
export interface Payload {
  readonly source: string;
  /** Whether one of the documented keys stands there as it is documented. */
  readonly isLead: boolean;
  readonly fits: (lead: Documented) => boolean;
}

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');

const textValue = (text: fc.Arbitrary<string>): fc.Arbitrary<Value> =>
  fc.tuple(text, fc.boolean()).map(([sent, isEscaped]) => ({
    source: isEscaped && sent.length < 1000 ? `"${escaped(sent)}"` : JSON.stringify(sent),
    fits: (got) => got === sent.trim(),
  }));

const digits = (maxLength: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${maxLength}}$`));
const whole = digits(40).map((text) => text.replace(/^0+(?=\d)/, ''));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));

const numberSource = fc.oneof(
  whole,
  fc.constantFrom('9007199254740993', '639980001', '1000', '-0', '1e400', '-1e-400', '1E22'),
  joined(fc.constant('-'), whole),
  joined(whole, fc.constant('.'), digits(20)),
  joined(whole, fc.constantFrom('e', 'E+', 'e-'), digits(3)),
);

/** The length of a number that has lost its first zero. */
const lengthsOfLost: Partial<Record<DocumentedKey, number>> = { code_postal: 4, tel: 9 };

const numberValue: fc.Arbitrary<Value> = numberSource.map((source) => ({
  source,
  fits: (got, key) => {
    const isWhole = /^\d+$/.test(source);
    if (!isWhole) return Number(got) === Number(source);
    return got === (source.length === lengthsOfLost[key] ? `0${source}` : source);
  },
}));

const nested = fc
  .tuple(
    fc.constantFrom(['[', ']'], ['{"a":', '}'], ['{"__proto__":', '}'], ['[1,{"nom":', '}]']),
    fc.oneof(
      { weight: 40, arbitrary: fc.integer({ min: 1, max: 30 }) },
      { weight: 1, arbitrary: fc.integer({ min: 400, max: 1000 }) },
    ),
  )
  .map(([[open = '', close = ''], depth]) => `${open.repeat(depth)}null${close.repeat(depth)}`);

const anyJson = fc.json({ stringUnit: 'binary', maxDepth: 3 });

const shapedValue: fc.Arbitrary<Value> = fc
  .oneof(
    fc.constantFrom('null', '[]', '{}'),
    nested,
    anyJson.map((json) => `[${json}]`),
  )
  .map((source) => {
    const inside: unknown[] = Object.values(Object(JSON.parse(source))).flat();
    const isInside = (got: string) =>
      inside.some((one) => (typeof one === 'string' ? one.trim() : JSON.stringify(one)) === got);
    const isNumber = (got: string) => got !== '' && inside.includes(Number(got));
    return { source, fits: (got) => got === '' || isInside(got) || isNumber(got) };
  });

const booleanValue: fc.Arbitrary<Value> = fc
  .constantFrom('true', 'false')
  .map((source) => ({ source, fits: (got) => got === (source === 'true' ? source : '') }));

const value = fc.oneof(
  { weight: 12, arbitrary: textValue(shortText) },
  { weight: 4, arbitrary: numberValue },
  { weight: 3, arbitrary: shapedValue },
  { weight: 1, arbitrary: booleanValue },
);

const aroundKeys = fc.constantFrom('', '', '', '', '', '', ' ', '\ufeff', '\n\t ', '\u00a0');
const innards = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length'];
const ownKeys = ['id', 'source', 'alertes', 'autres_champs', 'date_creation', 'querystring'];

/** A key as it is sent, and which of the documented ones it is but for white space. */
const key = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...documentedKeys), aroundKeys, aroundKeys)
      .map(([name, before, after]) => ({ name, sent: `${before}${name}${after}` })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...documentedKeys)
      .map((name) => ({ name, sent: name.replace('_', ' ').toUpperCase() })),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(fc.constantFrom(...innards, ...ownKeys, 'nom2', 'note', ''), shortText)
      .filter((sent) => documentedIn({ [sent]: '' }).length === 0)
      .map((sent) => ({ name: undefined, sent })),
  },
);

const payloadOf = (
  fields: readonly (readonly [{ name?: DocumentedKey | undefined; sent: string }, Value])[],
): Payload => {
  const members = fields.map(([{ sent }, { source }]) => `${JSON.stringify(sent)}:${source}`);
  const exact = new Map(
    fields.filter(([{ name, sent }]) => name === sent).map((f) => [f[0].name, f]),
  );
  const candidates = (wanted: DocumentedKey) => {
    const only = exact.get(wanted);
    return only ? [only] : fields.filter(([{ name }]) => name === wanted);
  };
  return {
    source: `{${members.join(',')}}`,
    isLead: exact.size > 0,
    fits: (lead) =>
      documentedKeys.every((name) => {
        const possible = candidates(name);
        return possible.length > 0
          ? possible.some(([, { fits }]) => fits(lead[name], name))
          : lead[name] === '';
      }),
  };
};

/** An object, most often a lead, however odd, in which a key may stand several times. */
export const payload: fc.Arbitrary<Payload> = fc
  .array(fc.tuple(key, value), { maxLength: 16 })
  .map(payloadOf);

/** A lead with a text of up to a megabyte in it. */
export const longPayload: fc.Arbitrary<Payload> = fc
  .tuple(fc.array(fc.tuple(key, value), { maxLength: 3 }), fc.tuple(key, textValue(longText)))
  .map(([fields, long]) => payloadOf([...fields, long]));
