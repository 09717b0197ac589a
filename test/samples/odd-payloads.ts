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
// biome-ignore format: a row is a line
const rows: readonly (readonly [title: string, contentType: string, body: string, ...leads: OddPayload['leads']])[] = [
  ['white space around the values', json, '{"nom":"  Dubois ","prenom":"\\tEmma\\n","tel":"\\u00a006 39 98 00 01 "}', { nom: 'Dubois', prenom: 'Emma', tel: '06 39 98 00 01' }],
  ['a postcode and a phone number as numbers, their first zero lost', json, '{"nom":"Dubois","code_postal":1000,"tel":639980001,"id_client":1234}', { code_postal: '01000', tel: '0639980001', id_client: '1234' }],
  ['numbers that have lost nothing', json, '{"nom":"Dubois","code_postal":75001,"tel":33639980001}', { code_postal: '75001', tel: '33639980001' }],
  ['leading zeros in texts', json, '{"nom":"Dubois","code_postal":"01000","tel":"0033639980001","id_client":"00042"}', { code_postal: '01000', tel: '0033639980001', id_client: '00042' }],
  ['numbers with more digits than a computer keeps', json, '{"nom":"Dubois","id_client":12345678901234567890,"tel":639980001,"statut":2.5}', { id_client: '12345678901234567890', tel: '0639980001', statut: '2.5' }],
  ['booleans and a number where texts belong', json, '{"nom":true,"statut":false,"formation":2.5}', { nom: 'true', nom_complet: '', statut: '', formation: '2.5' }],
  ['nulls and empty texts', json, '{"nom":null,"prenom":"","tel":"   ","email":"emma.dubois@example.com"}', { nom: '', prenom: '', tel: '', email: 'emma.dubois@example.com' }],
  ['a list and an object where texts belong', json, '{"nom":"Dubois","tel":["0639980001","0199000002"],"ville":{"nom":"paris"}}', { nom: 'Dubois', tel: '', ville: 'paris', autres_champs: 'tel: ["0639980001","0199000002"]\nville: {"nom":"paris"}' }],
  ['fields that the document does not know', json, '{"nom":"Dubois","campagne":"automne","budget":1500,"options":["soir"]}', { nom: 'Dubois', autres_champs: 'campagne: automne\nbudget: 1500\noptions: ["soir"]' }],
  ['fields named like those that this app adds', json, '{"nom":"Dubois","id":"7","source":"autre","alertes":"aucune","autres_champs":"x"}', { nom: 'Dubois', source: 'webhook', autres_champs: 'id: 7\nsource: autre\nalertes: aucune\nautres_champs: x' }],
  ['fields named like the innards of JavaScript', json, '{"nom":"Dubois","__proto__":{"prenom":"Eve"},"constructor":"c","toString":"t"}', { nom: 'Dubois', prenom: '', autres_champs: '__proto__: {"prenom":"Eve"}\nconstructor: c\ntoString: t' }],
  ['only one documented field, and it is empty', json, '{"statut":""}', { statut: '', nom: '' }],
  ['the same lead twice in a list', json, '[{"nom":"Dubois"},{"nom":"Martin"},{"nom":"Dubois"}]', { nom: 'Dubois' }, { nom: 'Martin' }],
  ['a list of leads', json, '[{"nom":"Dubois"},{"nom":"Martin"}]', { nom: 'Dubois' }, { nom: 'Martin' }],
  ['a list in which some elements are no leads', json, '[null,{"nom":"Dubois"},"Martin",{},[{"nom":"Petit"}],42,{"nom":"Moreau"}]', { nom: 'Dubois' }, { nom: 'Petit' }, { nom: 'Moreau' }],
  ['JSON labelled as text', 'text/plain', '{"nom":"Dubois","code_postal":"01000"}', { nom: 'Dubois', code_postal: '01000' }],
  ['JSON labelled as a form', form, '{"nom":"Dubois","formation":"Bureautique & IA = demain"}', { nom: 'Dubois', formation: 'Bureautique & IA = demain' }],
  ['JSON labelled as a form, in which there is an address with parameters', form, '{"nom":"Dubois","page":"https://www.example.com/?a=1&ville=lyon&z=2"}', { nom: 'Dubois', ville: '', autres_champs: 'page: https://www.example.com/?a=1&ville=lyon&z=2' }],
  ['JSON without a label', '', '{"nom":"Dubois"}', { nom: 'Dubois' }],
  ['JSON behind a byte order mark', json, '\ufeff{"nom":"Dubois"}', { nom: 'Dubois' }],
  ['a list of leads labelled as text, behind a byte order mark', 'text/plain; charset=utf-8', '\ufeff [{"nom":"Dubois"},{"nom":"Martin"}]\n', { nom: 'Dubois' }, { nom: 'Martin' }],
  ['JSON inside a JSON text', json, JSON.stringify('\ufeff{"nom":"Dubois"}'), { nom: 'Dubois' }],
  ['a form', form, 'nom=Dubois&prenom=Emma&formation=D%C3%A9veloppement+Web&code_postal=01000', { nom: 'Dubois', prenom: 'Emma', formation: 'Développement Web', code_postal: '01000' }],
  ['a form behind a byte order mark', form, '\ufeffnom=Dubois&prenom=Emma', { nom: 'Dubois', prenom: 'Emma', autres_champs: '' }],
  ['a form without a label', '', 'nom=Dubois&tel=0639980001', { nom: 'Dubois', tel: '0639980001' }],
  ['a form without a label in which a field stands thrice', '', 'nom=Dubois&tel=0639980001&tel=0199000002&tel=0199000003', { nom: 'Dubois', tel: '', autres_champs: 'tel: ["0639980001","0199000002","0199000003"]' }],
  ['a form in which a field stands twice', form, 'nom=Dubois&tel=0639980001&tel=0199000002', { nom: 'Dubois', tel: '', autres_champs: 'tel: ["0639980001","0199000002"]' }],
  ['an empty field under a key with white space around it beside the real one', json, '{" nom":"","nom":"Roe"}', { nom: 'Roe' }],
  ['a line break in a field that is not documented', json, '{"nom":"Dubois","message":"Bonjour\\nid: 5"}', { nom: 'Dubois', autres_champs: 'message: Bonjour\n  id: 5' }],
  ['lists within lists by the thousand', 'text/plain', `{"nom":"Dubois","x":${'['.repeat(3000)}${']'.repeat(3000)}}`, { nom: 'Dubois' }],
  ['white space around its only key', json, '{" nom ":"Dubois"}', { nom: 'Dubois', autres_champs: '' }],
  ['white space around the keys, one of which then stands twice', json, '{" nom ":"Dubois","nom":"Martin"}', { nom: 'Martin', autres_champs: ' nom : Dubois' }],
  ['HTML, a formula and an emoji', json, '{"nom":"<script>alert(1)</script>","prenom":"=HYPERLINK(\\"x\\")","ville":"🎓"}', { nom: '<script>alert(1)</script>', prenom: '=HYPERLINK("x")', ville: '🎓' }],
  ['a date of creation', json, '{"nom":"Dubois","date_creation":"2025-06-26T11:07:24+00:00"}', { nom: 'Dubois', date_creation: '2025-06-26T13:07:24+02:00' }],
  ['a date of creation that is none', json, '{"nom":"Dubois","date_creation":"hier soir"}', { nom: 'Dubois', autres_champs: 'date_creation: hier soir' }],
];

export const oddPayloads: readonly OddPayload[] = rows.map(
  ([title, contentType, body, ...leads]) => ({ title, contentType, body, leads }),
);
