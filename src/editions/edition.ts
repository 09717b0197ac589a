/** A form in which the app is published; which one is settled when it is built. */
export interface Edition {
  /**
   * Whether people can choose the static hook. Where they can't, it still serves Zaps that have it, and
   * the connection form asks for the token alone.
   */
  readonly isHookVisible: boolean;
}
