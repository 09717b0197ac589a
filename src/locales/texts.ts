import type { ConnectionProblem } from '../connection/protection.ts';
import type { BodyKind } from '../delivery/body.ts';
import type { LeadTexts } from '../lead/alerts.ts';
import type { LeadsApiTexts } from '../leads-api/client.ts';

/** What a person reads of a field of a form. */
export interface FieldTexts {
  readonly label: string;
  readonly help: string;
  /** An example, shown while the field is empty. */
  readonly placeholder?: string;
}

interface ConnectionTexts {
  /** Which field one needs for what, in Markdown. */
  readonly note: string;
  readonly protection: FieldTexts;
  /** The choice of no protection, and a scheme that is recommended. */
  readonly none: string;
  readonly recommended: (scheme: string) => string;
  readonly secret: FieldTexts;
  readonly token: FieldTexts;
  readonly problems: Readonly<Record<ConnectionProblem, string>>;
  readonly unprotected: string;
  readonly protectedBy: (scheme: string) => string;
  /** Without a lead that would tell whose token it is. */
  readonly withToken: string;
  /** One of the two may be empty. */
  readonly company: (name: string, id: string) => string;
}

interface DeliveryTexts {
  /** `header` as it is written on the wire, such as `Authorization: Bearer`. */
  readonly secretMissing: (header: string) => string;
  /** Where the connection asks for a protection that can't be checked. */
  readonly connectionUnusable: string;
  readonly unreadable: string;
  /** It holds more leads, or longer ones, than Zapier takes at once. */
  readonly tooLarge: string;
  readonly secretWrong: (header: string) => string;
  readonly noLead: (expected: string, received: string) => string;
  readonly received: Readonly<Record<BodyKind, string>>;
}

interface NewLeadTexts extends OperationTexts {
  /** The label of the group of `confirm`. */
  readonly verification: string;
  /** Numbered steps in Markdown; `header` is the recommended one, such as `X-Token: votre-secret`. */
  readonly directions: (header: string) => string;
  /** Stands for the secret in that header. */
  readonly secretPlaceholder: string;
  readonly confirm: FieldTexts;
}

export type FilterTexts = Readonly<
  Record<'formations' | 'departements' | 'statuts' | 'client', FieldTexts>
> & {
  /** The label of their group. */
  readonly group: string;
};

interface OperationTexts {
  readonly label: string;
  readonly description: string;
}

interface NewLeadPollingTexts extends OperationTexts {
  /** What it needs, in Markdown. */
  readonly note: string;
}

interface FindLeadTexts extends OperationTexts {
  readonly email: FieldTexts;
  readonly tel: FieldTexts;
  readonly nom: FieldTexts;
  readonly depuis: FieldTexts;
  readonly criterionMissing: string;
  readonly dateUnreadable: string;
}

/** Every word that a person sees, in one language. */
export interface Texts {
  readonly lead: LeadTexts;
  readonly connection: ConnectionTexts;
  readonly delivery: DeliveryTexts;
  readonly leadsApi: LeadsApiTexts;
  readonly filters: FilterTexts;
  readonly noun: string;
  readonly newLead: NewLeadTexts;
  readonly newLeadPolling: NewLeadPollingTexts;
  readonly findLead: FindLeadTexts;
}
