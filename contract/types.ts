// Generated from contract/schemas by `npm run contract:types`. Do not edit.

/**
 * What one person or organisation takes on, as sent to the endpoint. Every field carries its purpose (x-purpose) and how long it is kept (x-retention); there are no other fields.
 */
export interface Pledge {
  /**
   * UUID made by the sender before the first attempt and kept through every retry: the idempotency key.
   */
  id: string;
  /**
   * The programme the pledge belongs to, and the version of it that the reader saw.
   */
  programme: {
    id: string;
    version: string;
  };
  /**
   * Ids of the focus areas the pledge contributes to.
   *
   * @minItems 1
   * @maxItems 6
   */
  areas: string[];
  /**
   * Id of one of the programme's actor types.
   */
  actorType: string;
  /**
   * For whom the sender speaks: oneself, in a role, or on behalf of an organisation. With "organisation" the organisation's name is required.
   */
  speaksFor: 'self' | 'role' | 'organisation';
  /**
   * The pledge in the sender's own words, at most 500 characters.
   */
  commitment: string;
  /**
   * The sender's name.
   */
  name?: string;
  /**
   * The organisation's name.
   */
  organisation?: string;
  /**
   * An e-mail address for follow-up. Never published.
   */
  email?: string;
  /**
   * The municipality where the pledge is carried out.
   */
  municipality?: string;
  /**
   * The rest of the sender's action plan, when the sender chose to send it along.
   */
  plan?: {
    /**
     * What exists already, to take care of, improve or extend.
     */
    existing?: string;
    /**
     * With whom.
     */
    partners?: string;
    /**
     * How it becomes sustainable for people, environment and economy.
     */
    sustainability?: string;
    /**
     * What is done first.
     */
    firstStep?: string;
    /**
     * When the first step is taken, as an ISO 8601 date.
     */
    date?: string;
  };
  /**
   * What may be shown in public once it has been moderated: separate choices, each false unless the sender chose it.
   */
  publish: {
    /**
     * Show the words of the pledge.
     */
    commitment: boolean;
    /**
     * Show the name. Needs a name.
     */
    name: boolean;
    /**
     * Show the organisation. Needs an organisation.
     */
    organisation: boolean;
  };
  /**
   * The record of the legal text that was shown before sending.
   */
  legal: {
    /**
     * Legal basis of the processing, as the programme configures it.
     */
    basis: 'consent' | 'public-interest' | 'legitimate-interest' | 'contract';
    /**
     * Version of the legal text.
     */
    version: string;
    /**
     * SHA-256, lower-case hexadecimal, of the UTF-8 text shown (see legalText in contract/legal-text.ts).
     */
    textHash: string;
    /**
     * BCP 47 tag of the language the text was shown in.
     */
    locale: string;
    /**
     * When it was shown, RFC 3339.
     */
    shownAt: string;
    /**
     * True where the basis is consent and the box was ticked. Never sent otherwise.
     */
    consent?: true;
  };
  /**
   * Id of the partner on whose page the pledge was made.
   */
  partner?: string;
  /**
   * BCP 47 tag of the language the form was in.
   */
  locale: string;
  /**
   * When the sender made the pledge, by the sender's clock, RFC 3339.
   */
  madeAt: string;
}

/**
 * The endpoint's answer to a stored pledge. A replay of the same pledge gets the same receipt.
 */
export interface Receipt {
  /**
   * The pledge's id, given back to its sender only.
   */
  id: string;
  /**
   * What the sender quotes when asking about the pledge: two groups of four, Crockford's base 32.
   */
  reference: string;
  /**
   * Id of the programme.
   */
  programme: string;
  /**
   * When the endpoint stored it, RFC 3339, UTC.
   */
  receivedAt: string;
}

/**
 * RFC 9457 problem details. Where fields of the body are at fault, each stands in errors with a JSON pointer.
 */
export interface Problem {
  /**
   * URI reference that names the kind of problem.
   */
  type: string;
  /**
   * The kind of problem in a few words of English.
   */
  title: string;
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * What happened this time and what was expected.
   */
  detail?: string;
  /**
   * The fields at fault.
   *
   * @minItems 1
   */
  errors?: FieldError[];
}
export interface FieldError {
  /**
   * JSON pointer to the field as a URI fragment (RFC 6901, section 6); "#" is the whole body.
   */
  pointer: string;
  /**
   * What is wrong, for a program to translate.
   */
  code:
    | 'required'
    | 'type'
    | 'format'
    | 'too-short'
    | 'too-long'
    | 'too-few'
    | 'too-many'
    | 'duplicate'
    | 'unknown-value'
    | 'undeclared'
    | 'disabled'
    | 'mismatch';
  /**
   * What is wrong and what was expected, in English.
   */
  detail: string;
}

/**
 * How many pledges a programme has, counted from the stored records at the moment asOf. A pledge in two areas counts once in the total and once in each area. received counts all that have arrived; published those that are moderated and published.
 */
export interface Tally {
  /**
   * Id of the programme.
   */
  programme: string;
  /**
   * When it was counted, RFC 3339, UTC.
   */
  asOf: string;
  received: Counts;
  published: Counts;
}
export interface Counts {
  total: number;
  /**
   * By area id; every area of the programme has its number, zero included.
   */
  areas: {
    [k: string]: number;
  };
  /**
   * By actor type id; every actor type of the programme has its number, zero included.
   */
  actorTypes: {
    [k: string]: number;
  };
}

export type Id = string;
export type Line = string;
export type Text = string;
/**
 * Where the content comes from: "source" restates the programme's own facts, "proposal" is proposed by the makers of these elements.
 */
export type Provenance = 'source' | 'proposal';

/**
 * A growth programme as data, in one language. All text is plain text: markup in it is shown, never interpreted.
 */
export interface Programme {
  $schema?: string;
  id: Id;
  /**
   * Version of the programme's wording.
   */
  version: string;
  /**
   * BCP 47 tag of the language of the texts.
   */
  lang: string;
  /**
   * The same programme in other languages: language tag to URL, relative to this file.
   */
  translations?: {
    [k: string]: string;
  };
  /**
   * Whether the programme is a proposal or adopted by its owner.
   */
  status: 'proposal' | 'adopted';
  title: Line;
  motto: Line;
  vision: Vision;
  /**
   * Who takes part.
   *
   * @minItems 1
   * @maxItems 12
   */
  actorTypes: ActorType[];
  /**
   * The focus areas, in the programme's order.
   *
   * @minItems 1
   * @maxItems 12
   */
  areas: FocusArea[];
  workingModel: WorkingModel;
  controller: Controller;
}
/**
 * What growth, and sustainable growth, mean here.
 */
export interface Vision {
  lead: Text;
  growth: VisionPart;
  sustainable: VisionPart;
  how: VisionPart;
  provenance: Provenance;
}
export interface VisionPart {
  title: Line;
  /**
   * @minItems 1
   * @maxItems 6
   */
  text: Text[];
  /**
   * The values in a word or two each.
   *
   * @maxItems 12
   */
  values: Line[];
}
export interface ActorType {
  id: Id;
  label: Line;
  description: Line;
}
export interface FocusArea {
  id: Id;
  title: Line;
  /**
   * One or two sentences.
   */
  summary: string;
  /**
   * The longer text, a paragraph an item.
   *
   * @minItems 1
   * @maxItems 12
   */
  text: Text[];
  /**
   * What one can do: actor type id to examples.
   */
  actions: {
    /**
     * @minItems 1
     * @maxItems 12
     */
    [k: string]: Text[];
  };
  provenance: Provenance;
}
/**
 * The questions the reader answers from the reader's own role.
 */
export interface WorkingModel {
  title: Line;
  lead: Text;
  /**
   * What stands at the centre of the figure.
   */
  centre: string;
  /**
   * @minItems 3
   * @maxItems 9
   */
  questions: Question[];
  provenance: Provenance;
}
export interface Question {
  id: Id;
  /**
   * What the answer is, and so how it is asked and where it goes in plan and pledge. "text" is a free answer that stays in the reader's own plan. Each of the others is asked by at most one question.
   */
  asks: 'actor-type' | 'areas' | 'existing' | 'partners' | 'sustainability' | 'first-step' | 'text';
  title: Line;
  help: Text;
  /**
   * Actor type id to a hint for that actor type.
   */
  hints: {
    [k: string]: Text;
  };
}
/**
 * Who answers for the personal data, and what the reader is told before sending. Nothing of this is built in: law is configuration.
 */
export interface Controller {
  name: Line;
  /**
   * E-mail address or URL for questions about the data.
   */
  contact?: string;
  /**
   * True where a pledge becomes a public record (allmän handling) on arrival.
   */
  publicBody: boolean;
  legalBasis: 'consent' | 'public-interest' | 'legitimate-interest' | 'contract';
  /**
   * Optional fields of the pledge that this programme does not ask for and does not accept.
   */
  disabledFields?: ('name' | 'organisation' | 'email' | 'municipality' | 'plan')[];
  legalText: LegalText;
  provenance: Provenance;
}
export interface LegalText {
  /**
   * Raised with every change of the wording.
   */
  version: string;
  /**
   * Who, why, on what legal basis, how long: a paragraph an item.
   *
   * @minItems 1
   * @maxItems 8
   */
  information: Text[];
  /**
   * Notice that the pledge becomes a public record. Required of a public body.
   */
  publicRecord?: string;
  /**
   * Label of the consent box. Required where the basis is consent, shown nowhere else.
   */
  consent?: string;
  /**
   * What happens after sending; shown with the receipt.
   */
  next: string;
}
