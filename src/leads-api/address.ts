/** Where Ici Formation serves the leads of a training company: its document "leads", V1 of 26/06/2025. */
const officialAddress = 'https://www.iciformation.fr/api/webservice/leads';

const isLoopback = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/**
 * The address to which the token may go: Ici Formation's, unless the environment variable
 * ICI_FORMATION_API_URL names another for tests. Throws where that is neither HTTPS nor on this machine.
 */
export const leadsAddress = (environment: NodeJS.ProcessEnv): string => {
  const other = environment['ICI_FORMATION_API_URL'];
  if (!other) return officialAddress;
  const url = URL.parse(other);
  const isAllowed = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (!isAllowed) {
    throw new Error('ICI_FORMATION_API_URL must be an HTTPS address or one on this machine.');
  }
  return other;
};
