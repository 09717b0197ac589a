const day = 24 * 3_600_000;

const trainings = ['Anglais', 'Gestion de projet', 'Développement Web', 'Excel débutant'];

const keys = 'civilite,nom,prenom,tel,ville,code_postal,statut,horaire_rappel'.split(',');

const people = `
Mme,Dubois,Emma,0639980001,lyon,69001,Demandeur d'emploi,matin
M.,Martin,Lucas,0639980002,grenoble,38000,Salarié(e) du public,14H-16H
Mme,DE LA TOUR,ANNE-SOPHIE,01 99 00 00 03,paris,75011,Salarié(e),soir
M.,N'Diaye,Ousmane,+33 6 39 98 00 04,montreuil,93100,Indépendant,
,Petit,Camille,0639980005,l'isle-sur-la-sorgue,84800,Étudiant(e),midi
M.,Hoarau,Jean,0262990006,saint-denis,97400,Salarié(e),après 18h
Mme,Rossi,Chiara,04 65 71 00 07,ajaccio,20000,Demandeur d'emploi,9h-12h
M.,Moreau,Paul,0639980008,lille,59000,Salarié(e) du privé,indifférent`;

/**
 * Leads of people who don't exist, over the three months before an instant (milliseconds since 1970),
 * so that dropdowns, search and polling have something to show. The phone numbers are kept for fiction.
 */
export const inventedLeads = (now: number): { payload: Record<string, string>; at: number }[] =>
  people
    .trim()
    .split('\n')
    .map((line, i) => {
      const values = line.split(',');
      const payload = {
        ...Object.fromEntries(keys.map((key, column) => [key, values[column] ?? ''])),
        email: `contact${i + 1}@example.com`,
        formation: trainings[i % trainings.length] ?? '',
        client: 'XYZ Formations',
        id_client: '1234',
      };
      return { at: now - (i * 11 + 1) * day, payload };
    });
