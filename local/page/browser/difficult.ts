import type { PageTexts } from './texts/fr.ts';

/** Deliveries as careless senders make them; none of them may cost a lead. The people are invented. */
export const difficultCases: readonly {
  readonly name: keyof PageTexts['send']['difficultCases'];
  /** `application/json` where there is none. */
  readonly type?: string;
  readonly body: string;
}[] = [
  {
    name: 'numbers',
    body: '{"nom":"Dubois","prenom":"Emma","tel":639980001,"code_postal":1000,"id_client":1234}',
  },
  {
    name: 'spaces',
    body: '{" nom ":"  Martin ","prenom":"\\tLucas\\n","tel":"\\u00a006 39 98 00 02 ","ville":"lyon"}',
  },
  {
    name: 'list',
    body: '[null,{"nom":"Petit","prenom":"Camille"},"?",{"nom":"Moreau","prenom":"Paul"},{}]',
  },
  {
    name: 'form',
    type: 'application/x-www-form-urlencoded',
    body: 'nom=Rossi&prenom=Chiara&formation=D%C3%A9veloppement+Web&code_postal=01000&tel=0639980003',
  },
  { name: 'unlabelled', type: 'text/plain', body: '\ufeff{"nom":"Hoarau","prenom":"Jean"}' },
  {
    name: 'unknown',
    body: '{"nom":"Dubois","campagne":"automne","budget":1500,"options":["soir"],"id":"7"}',
  },
  {
    name: 'hostile',
    body: '{"nom":"<script>alert(1)</script>","prenom":"=HYPERLINK(\\"x\\")","ville":"🎓"}',
  },
  { name: 'nothing', type: 'text/html', body: '<!doctype html><title>Erreur 500</title>' },
];
