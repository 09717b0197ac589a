/** Where the guides are published. Ici Formation decides; no other place in the app names it. */
const folder = 'https://github.com/adrian-if/webservice/blob/main/zapier';

/** The pages of a guide that texts of the app link to. */
export const guide = {
  fr: { start: `${folder}/fr/guide.md`, connection: `${folder}/fr/guide/connexion.md` },
  en: {
    start: `${folder}/en/guide.md`,
    connection: `${folder}/en/guide/connection.md`,
    directory: `${folder}/en/directory.md`,
  },
} as const;
