import * as z from 'zod';

/** A request that can't be met as it is; answered with 400 and the message. */
export class BadRequest extends Error {
  readonly statusCode = 400;
  /** Why a form isn't taken, by the key of the field. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.fields = fields;
  }
}

/** A body's JSON, if it is of the shape; an empty body is an empty object. Throws BadRequest. */
export const readJson = <Shape>(body: unknown, schema: z.ZodType<Shape>): Shape => {
  const text = String(body ?? '');
  const read = schema.safeParse(text ? parse(text) : {});
  if (read.success) return read.data;
  throw new BadRequest(z.prettifyError(read.error));
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('The body must be JSON.');
  }
};
