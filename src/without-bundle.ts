/**
 * An operation whose errors say what they say and no more: to any other error's message core appends the
 * whole bundle, and with it a prospect's data and the secret that came in a header. What gives its result
 * at once still does: core's bookkeeping makes a promise costly.
 */
export const withoutBundle =
  <Z, Bundle, Result>(operation: (z: Z, bundle: Bundle) => Result) =>
  (z: Z, bundle: Bundle): Result => {
    try {
      const result = operation(z, bundle);
      if (result instanceof Promise) result.catch(mark);
      return result;
    } catch (error) {
      mark(error);
      throw error;
    }
  };

/** Before core sees it, whose handler comes after. */
const mark = (error: unknown): void => {
  if (error instanceof Error) Object.assign(error, { doNotContextify: true });
};
