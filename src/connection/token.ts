import type { AuthData } from './protection.ts';

/** The token for the leads API that a person entered when connecting; empty where they entered none. */
export const readToken = (authData: AuthData): string => authData['api_token']?.trim() ?? '';
