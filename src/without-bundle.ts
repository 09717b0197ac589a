/**
 * An operation whose errors say what they say and no more: to any other error's message core appends the
 * whole bundle, and with it a prospect's data and the secret that came in a header.
 */
export const withoutBundle =
  <Z, Bundle, Result>(operation: (z: Z, bundle: Bundle) => Result | Promise<Result>) =>
  async (z: Z, bundle: Bundle): Promise<Result> => {
    try {
      return await operation(z, bundle);
    } catch (error) {
      if (error instanceof Error) Object.assign(error, { doNotContextify: true });
      throw error;
    }
  };
