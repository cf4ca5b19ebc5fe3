import type { Texts } from './sv.ts';

export const en: Texts = {
  locale: 'en-GB',
  optional: (label) => `${label} (optional)`,
  errorInTitle: 'Error: ',
  summaryHeading: 'There is a problem',
  errorAtField: 'Error: ',
  yes: 'Yes',
  no: 'No',

  form: {
    heading: 'Your pledge',
    lead: 'Write what you want to contribute. Nothing is stored until you have checked it and sent it.',
    planHeading: 'Your plan',
    planHint: 'Send the rest of your plan along if you like.',
    publishHeading: 'What may we show to others?',
    publishHint: 'You choose. Without a tick nothing is shown. What you tick is checked before it is shown.',
    submit: 'Check your pledge',
  },

  review: {
    heading: 'Check your pledge',
    lead: 'Nothing is stored yet. Read it through and send it, or go back and change it.',
    legalHeading: 'How your details are handled',
    send: 'Send the pledge',
    change: 'Change',
  },

  receipt: {
    heading: 'Thank you, your pledge has arrived',
    reference: 'Your reference number',
    keep: 'Keep the number. You need it if you want to ask about your pledge.',
    received: 'Received',
    nextHeading: 'What happens next?',
    contactHeading: 'Questions?',
    contact: (name) => `Contact ${name}:`,
    back: 'Back to the page you came from',
  },

  fields: {
    programme: 'Programme',
    areas: 'Which areas do you contribute to?',
    areasHint: 'Choose at least one and at most six.',
    actorType: 'Who are you?',
    speaksFor: 'Whom do you speak for?',
    self: 'Myself',
    role: 'My role, for example as a chair or an employee',
    organisationVoice: 'An organisation',
    commitment: 'What do you pledge to do?',
    commitmentHint:
      'Use your own words, at most 500 characters. Write nothing sensitive about yourself or others, such as health.',
    name: 'Name',
    organisation: 'Organisation',
    organisationHint: 'Needed if you speak for an organisation.',
    email: 'E-mail',
    emailHint: 'Used to ask how it went. Never shown.',
    municipality: 'Municipality',
    municipalityHint: 'Where you intend to do what you pledge.',
    'plan.existing': 'What is there already to build on?',
    'plan.partners': 'Together with whom?',
    'plan.sustainability': 'How does it become sustainable for people, environment and economy?',
    'plan.firstStep': 'What do you do first?',
    'plan.date': 'When do you do it?',
    'publish.commitment': 'Show my pledge',
    'publish.name': 'Show my name',
    'publish.organisation': 'Show the name of the organisation',
    'legal.consent': 'Consent',
  },

  missing: {
    areas: 'Choose at least one area',
    actorType: 'Choose who you are',
    speaksFor: 'Choose whom you speak for',
    commitment: 'Write what you pledge to do',
    name: 'Write your name, or choose not to show it',
    organisation: 'Write the name of the organisation',
    'legal.consent': 'Tick the box if you consent. Without consent we cannot receive the pledge',
  },

  wrong: {
    required: (label) => `An answer is missing: ${label}`,
    tooLong: (label, limit) => `Write at most ${limit} characters: ${label}`,
    tooMany: (label, limit) => `Choose at most ${limit}: ${label}`,
    choice: (label) => `Choose one of the options: ${label}`,
    duplicate: (label) => `The same answer is there twice: ${label}`,
    signs: (label) => `The text has characters that cannot be stored: ${label}`,
    email: 'Write the e-mail address like this: name@example.com',
    date: 'Write the date like this: 2027-03-15',
    disabled: (label) => `The programme does not accept this: ${label}`,
    undeclared: (name) => `The form sent something that does not belong to a pledge: ${name}`,
    other: (label) => `This cannot be accepted: ${label}`,
  },

  problems: {
    'not-json': { title: 'The form could not be read', text: 'Go back and try again.' },
    'origin-not-allowed': {
      title: 'The page you came from may not send pledges here',
      text: 'Your pledge is not stored. Please tell whoever looks after the page.',
    },
    'not-found': { title: 'There is no such page', text: 'Check the address. It may be misspelt.' },
    'unknown-programme': { title: 'There is no such programme here', text: 'Check the address and try again.' },
    'method-not-allowed': {
      title: 'There is nothing to read here',
      text: 'Forms are sent here. Go back to the page with the form.',
    },
    'too-large': {
      title: 'The text is too long',
      text: 'Your pledge is not stored. Go back, shorten the text and try again.',
    },
    'unsupported-media-type': {
      title: 'The form is of the wrong kind',
      text: 'Your pledge is not stored. Please tell whoever looks after the page.',
    },
    'invalid-pledge': {
      title: 'The pledge could not be received',
      text: 'Your pledge is not stored. Please tell whoever looks after the page.',
    },
    'id-reused': {
      title: 'This form has been sent already',
      text: 'Another pledge was sent from the same page. It is stored. Start again if you want to make one more.',
    },
    internal: { title: 'Something went wrong on our side', text: 'Try again in a while.' },
    unavailable: { title: 'We cannot receive pledges right now', text: 'Try again in a while.' },
  },
  technicalDetail: 'For whoever looks after the page:',
};
