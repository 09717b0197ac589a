/**
 * Keeps core from appending the bundle, with the prospect's data and the secret in it, to the message of
 * any error that an operation throws.
 */
export const withoutBundle =
  <Z, Bundle, Result>(operation: (z: Z, bundle: Bundle) => Result) =>
  async (z: Z, bundle: Bundle): Promise<Awaited<Result>> => {
    try {
      return await operation(z, bundle);
    } catch (error) {
      if (error instanceof Error) Object.assign(error, { doNotContextify: true });
      throw error;
    }
  };
