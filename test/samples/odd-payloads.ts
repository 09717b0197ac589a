import type { Lead } from '../../src/lead/schema.ts';

/** A body that a careless sender might post, and what a Zap must get of it nevertheless. */
export interface OddPayload {
  readonly title: string;
  readonly contentType: string;
  readonly body: string;
  /** For each lead, in order, the fields that matter here. */
  readonly leads: readonly Partial<Lead>[];
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/** People and addresses are invented; the phone numbers are reserved for fiction by Arcep. */
export const oddPayloads: readonly OddPayload[] = [
  {
    title: 'white space around the values',
    contentType: json,
    body: '{"nom":"  Dubois ","prenom":"\\tEmma\\n","tel":"\\u00a006 39 98 00 01 "}',
    leads: [{ nom: 'Dubois', prenom: 'Emma', tel: '06 39 98 00 01' }],
  },
  {
    title: 'a postcode and a phone number as numbers, their first zero lost',
    contentType: json,
    body: '{"nom":"Dubois","code_postal":1000,"tel":639980001,"id_client":1234}',
    leads: [{ code_postal: '01000', tel: '0639980001', id_client: '1234' }],
  },
  {
    title: 'numbers that have lost nothing',
    contentType: json,
    body: '{"nom":"Dubois","code_postal":75001,"tel":33639980001}',
    leads: [{ code_postal: '75001', tel: '33639980001' }],
  },
  {
    title: 'leading zeros in texts',
    contentType: json,
    body: '{"nom":"Dubois","code_postal":"01000","tel":"0033639980001","id_client":"00042"}',
    leads: [{ code_postal: '01000', tel: '0033639980001', id_client: '00042' }],
  },
  {
    title: 'numbers with more digits than a computer keeps',
    contentType: json,
    body: '{"nom":"Dubois","id_client":12345678901234567890,"tel":639980001,"statut":2.5}',
    leads: [{ id_client: '12345678901234567890', tel: '0639980001', statut: '2.5' }],
  },
  {
    title: 'booleans and a number where texts belong',
    contentType: json,
    body: '{"nom":true,"statut":false,"formation":2.5}',
    leads: [{ nom: 'true', nom_complet: '', statut: '', formation: '2.5' }],
  },
  {
    title: 'nulls and empty texts',
    contentType: json,
    body: '{"nom":null,"prenom":"","tel":"   ","email":"emma.dubois@example.com"}',
    leads: [{ nom: '', prenom: '', tel: '', email: 'emma.dubois@example.com' }],
  },
  {
    title: 'a list and an object where texts belong',
    contentType: json,
    body: '{"nom":"Dubois","tel":["0639980001","0199000002"],"ville":{"nom":"paris"}}',
    leads: [
      {
        nom: 'Dubois',
        tel: '',
        ville: 'paris',
        autres_champs: 'tel: ["0639980001","0199000002"]\nville: {"nom":"paris"}',
      },
    ],
  },
  {
    title: 'fields that the document does not know',
    contentType: json,
    body: '{"nom":"Dubois","campagne":"automne","budget":1500,"options":["soir"]}',
    leads: [{ nom: 'Dubois', autres_champs: 'campagne: automne\nbudget: 1500\noptions: ["soir"]' }],
  },
  {
    title: 'fields named like those that this app adds',
    contentType: json,
    body: '{"nom":"Dubois","id":"7","source":"autre","alertes":"aucune","autres_champs":"x"}',
    leads: [
      {
        nom: 'Dubois',
        source: 'webhook',
        autres_champs: 'id: 7\nsource: autre\nalertes: aucune\nautres_champs: x',
      },
    ],
  },
  {
    title: 'fields named like the innards of JavaScript',
    contentType: json,
    body: '{"nom":"Dubois","__proto__":{"prenom":"Eve"},"constructor":"c","toString":"t"}',
    leads: [
      {
        nom: 'Dubois',
        prenom: '',
        autres_champs: '__proto__: {"prenom":"Eve"}\nconstructor: c\ntoString: t',
      },
    ],
  },
  {
    title: 'only one documented field, and it is empty',
    contentType: json,
    body: '{"statut":""}',
    leads: [{ statut: '', nom: '' }],
  },
  {
    title: 'the same lead twice in a list',
    contentType: json,
    body: '[{"nom":"Dubois"},{"nom":"Martin"},{"nom":"Dubois"}]',
    leads: [{ nom: 'Dubois' }, { nom: 'Martin' }],
  },
  {
    title: 'a list of leads',
    contentType: json,
    body: '[{"nom":"Dubois"},{"nom":"Martin"}]',
    leads: [{ nom: 'Dubois' }, { nom: 'Martin' }],
  },
  {
    title: 'a list in which some elements are no leads',
    contentType: json,
    body: '[null,{"nom":"Dubois"},"Martin",{},[{"nom":"Petit"}],42,{"nom":"Moreau"}]',
    leads: [{ nom: 'Dubois' }, { nom: 'Petit' }, { nom: 'Moreau' }],
  },
  {
    title: 'JSON labelled as text',
    contentType: 'text/plain',
    body: '{"nom":"Dubois","code_postal":"01000"}',
    leads: [{ nom: 'Dubois', code_postal: '01000' }],
  },
  {
    title: 'JSON labelled as a form',
    contentType: form,
    body: '{"nom":"Dubois","formation":"Bureautique & IA = demain"}',
    leads: [{ nom: 'Dubois', formation: 'Bureautique & IA = demain' }],
  },
  {
    title: 'JSON labelled as a form, in which there is an address with parameters',
    contentType: form,
    body: '{"nom":"Dubois","page":"https://www.example.com/?a=1&ville=lyon&z=2"}',
    leads: [
      {
        nom: 'Dubois',
        ville: '',
        autres_champs: 'page: https://www.example.com/?a=1&ville=lyon&z=2',
      },
    ],
  },
  {
    title: 'JSON without a label',
    contentType: '',
    body: '{"nom":"Dubois"}',
    leads: [{ nom: 'Dubois' }],
  },
  {
    title: 'JSON behind a byte order mark',
    contentType: json,
    body: '\ufeff{"nom":"Dubois"}',
    leads: [{ nom: 'Dubois' }],
  },
  {
    title: 'a list of leads labelled as text, behind a byte order mark',
    contentType: 'text/plain; charset=utf-8',
    body: '\ufeff [{"nom":"Dubois"},{"nom":"Martin"}]\n',
    leads: [{ nom: 'Dubois' }, { nom: 'Martin' }],
  },
  {
    title: 'JSON inside a JSON text',
    contentType: json,
    body: JSON.stringify('\ufeff{"nom":"Dubois"}'),
    leads: [{ nom: 'Dubois' }],
  },
  {
    title: 'a form',
    contentType: form,
    body: 'nom=Dubois&prenom=Emma&formation=D%C3%A9veloppement+Web&code_postal=01000',
    leads: [
      { nom: 'Dubois', prenom: 'Emma', formation: 'Développement Web', code_postal: '01000' },
    ],
  },
  {
    title: 'a form behind a byte order mark',
    contentType: form,
    body: '\ufeffnom=Dubois&prenom=Emma',
    leads: [{ nom: 'Dubois', prenom: 'Emma', autres_champs: '' }],
  },
  {
    title: 'a form without a label',
    contentType: '',
    body: 'nom=Dubois&tel=0639980001',
    leads: [{ nom: 'Dubois', tel: '0639980001' }],
  },
  {
    title: 'a form without a label in which a field stands thrice',
    contentType: '',
    body: 'nom=Dubois&tel=0639980001&tel=0199000002&tel=0199000003',
    leads: [
      { nom: 'Dubois', tel: '', autres_champs: 'tel: ["0639980001","0199000002","0199000003"]' },
    ],
  },
  {
    title: 'a form in which a field stands twice',
    contentType: form,
    body: 'nom=Dubois&tel=0639980001&tel=0199000002',
    leads: [{ nom: 'Dubois', tel: '', autres_champs: 'tel: ["0639980001","0199000002"]' }],
  },
  {
    title: 'an empty field under a key with white space around it beside the real one',
    contentType: json,
    body: '{" nom":"","nom":"Roe"}',
    leads: [{ nom: 'Roe' }],
  },
  {
    title: 'a line break in a field that is not documented',
    contentType: json,
    body: '{"nom":"Dubois","message":"Bonjour\\nid: 5"}',
    leads: [{ nom: 'Dubois', autres_champs: 'message: Bonjour\n  id: 5' }],
  },
  {
    title: 'lists within lists by the thousand',
    contentType: 'text/plain',
    body: `{"nom":"Dubois","x":${'['.repeat(3000)}${']'.repeat(3000)}}`,
    leads: [{ nom: 'Dubois' }],
  },
  {
    title: 'white space around its only key',
    contentType: json,
    body: '{" nom ":"Dubois"}',
    leads: [{ nom: 'Dubois', autres_champs: '' }],
  },
  {
    title: 'white space around the keys, one of which then stands twice',
    contentType: json,
    body: '{" nom ":"Dubois","nom":"Martin"}',
    leads: [{ nom: 'Martin', autres_champs: ' nom : Dubois' }],
  },
  {
    title: 'HTML, a formula and an emoji',
    contentType: json,
    body: '{"nom":"<script>alert(1)</script>","prenom":"=HYPERLINK(\\"x\\")","ville":"🎓"}',
    leads: [{ nom: '<script>alert(1)</script>', prenom: '=HYPERLINK("x")', ville: '🎓' }],
  },
  {
    title: 'a date of creation',
    contentType: json,
    body: '{"nom":"Dubois","date_creation":"2025-06-26T11:07:24+00:00"}',
    leads: [{ nom: 'Dubois', date_creation: '2025-06-26T13:07:24+02:00' }],
  },
  {
    title: 'a date of creation that is none',
    contentType: json,
    body: '{"nom":"Dubois","date_creation":"hier soir"}',
    leads: [{ nom: 'Dubois', autres_champs: 'date_creation: hier soir' }],
  },
];
