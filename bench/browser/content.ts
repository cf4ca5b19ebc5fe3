import { texts } from '../../src/locale/locale.ts';
import { fagerstaNorbergSv as programme } from '../../src/programme/fagersta-norberg.sv.ts';
import { motifOf } from '../../src/programme/motifs.ts';

/** A choice of a group, or a group of things one can do. */
interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** One focus area, as a card shows it. */
export interface Area extends Labelled {
  readonly motif: readonly [adds: string, grows: string];
  readonly summary: string;
  readonly text: readonly string[];
  readonly actions: readonly (Labelled & { readonly items: readonly string[] })[];
}

/** One question of the figure. */
export interface Question extends Labelled {
  readonly help: string;
  readonly asks: string;
}

const t = texts('sv');

/** What the page of every contender says: taken from the built-in programme, and no more of it than the page shows. */
export const content = {
  words: {
    title: programme.title,
    lead: programme.vision.lead,
    readMore: t.readMore,
    whatCanIDo: t.whatCanIDo,
    contributeHere: t.contributeHere,
    pledgeHere: t.pledgeHere,
    figureTitle: programme.workingModel.title,
    figureLead: programme.workingModel.lead,
    when: t.when,
    formTitle: t.pledgeTitle,
    formLead: t.pledgeLead,
    whoAreYou: t.whoAreYou,
    speaksFor: t.speaksFor,
    whichAreas: t.whichAreas,
    commitment: t.commitment,
    commitmentHint: t.commitmentHint,
    name: t.name,
    organisation: t.organisation,
    email: t.email,
    municipality: t.municipality,
    publishing: t.publishing,
    publishCommitment: t.publishCommitment,
    review: t.review,
    thanks: t.thanks,
  },
  areas: programme.areas.map(({ id, title, summary, text, actions }, index): Area => ({
    id,
    label: title,
    motif: motifOf(id, index, programme.areas.length),
    summary,
    text,
    actions: programme.actorTypes.flatMap((each) => {
      const items = actions[each.id];
      return items?.length ? [{ id: each.id, label: each.label, items }] : [];
    }),
  })),
  questions: programme.workingModel.questions.map(({ id, title, help, asks }): Question => ({
    id,
    label: title,
    help,
    asks,
  })),
  actorTypes: programme.actorTypes.map(({ id, label }): Labelled => ({ id, label })),
  speakers: [
    { id: 'self', label: t.self },
    { id: 'role', label: t.role },
    { id: 'organisation', label: t.organisationFor },
  ] satisfies Labelled[],
  legal: programme.controller.legalText.information,
};

export type Content = typeof content;
