import type { Programme } from '../../contract/types.ts';

/** The growth programme of Fagersta and Norberg in English: the facts are the programme's, the wording is ours. */
export const fagerstaNorbergEn: Programme = {
  id: 'fagersta-norberg',
  version: '0.1.0',
  lang: 'en',
  translations: { sv: 'fagersta-norberg.sv.json', fi: 'fagersta-norberg.fi.json' },
  status: 'proposal',
  title: 'Growth programme for Fagersta and Norberg',
  motto: 'Together – with room for everyone to grow',
  vision: {
    lead: 'Fagersta and Norberg want to grow together, and the municipal leaders cannot do it alone. It also takes companies, associations, public administrations and people like you. Start with what you can do where you are.',
    growth: {
      title: 'What do we mean by growth?',
      text: [
        'Growth can be money in the till, new jobs and new neighbours. But jobs do not appear by themselves. Someone has to have an idea, dare to try it and keep going.',
        'So we also count what makes people grow. That is the urge to learn and create, but also good health, a clean environment, safety and fairness.',
        'We want a local economy with many different kinds of companies. Variety makes a community stronger.',
      ],
      values: [
        'Economy',
        'Jobs',
        'Residents',
        'Enterprise',
        'Creativity',
        'Learning',
        'Health',
        'Environment',
        'Safety',
        'Fairness',
      ],
    },
    sustainable: {
      title: 'When is growth sustainable?',
      text: [
        'Fagersta and Norberg are the people who live, work and run things here. People who are happy and well grow, and then our towns grow too.',
        'It rests on safety, fairness and respect, for women and men alike. Nobody should lose because somebody else grows. We get further when we work together.',
        'We look further away too. Environmental damage and unrest elsewhere in the world reach us in the end. So growth has to be good for both people and nature.',
      ],
      values: ['Safety', 'Fairness', 'Respect', 'Cooperation', 'Responsibility'],
    },
    how: {
      title: 'How we do it',
      text: [
        'Start with what is already here. Look after what works, improve what falters and extend what needs more room.',
        'Choose one or more of the six focus areas and contribute in your own way. It can be something small. Then write your own action plan for what you do every day.',
        'All plans start from the same picture. You do your part, and together the plans move our towns forward.',
      ],
      values: ['Look after', 'Improve', 'Extend'],
    },
    provenance: 'source',
  },
  actorTypes: [
    {
      id: 'administration',
      label: 'Public administration',
      description: 'You work in a school, in care or elsewhere in a municipality.',
    },
    { id: 'company', label: 'Company', description: 'You run a company or work in one.' },
    {
      id: 'association',
      label: 'Association',
      description: 'You belong to a club or an association, as a member or on its board.',
    },
    {
      id: 'individual',
      label: 'Individual',
      description: 'You answer for yourself, as a neighbour, parent, pupil or pensioner.',
    },
  ],
  // An area's provenance speaks of its title, summary and text. The actions are examples of ours, for the owner to replace.
  areas: [
    {
      id: 'social-tillit',
      title: 'Social trust',
      summary:
        'When we trust each other, working together is a short step, even for competitors and for very different organisations.',
      text: [
        'You notice trust in everyday life. You dare to ask a competitor for advice, lend out the key to the clubhouse and speak your mind at a meeting.',
        'So we listen to each other and do things together. That goes for the two municipalities, for different trades, and for public bodies, companies and associations.',
        'Everyone who joins in gains. Together we reach further and get more done than each of us alone.',
      ],
      actions: {
        administration: [
          'Ring a colleague in the neighbouring municipality before you start something new. Perhaps you can do it together.',
          'Ask the people concerned before you suggest a solution, then tell them what their answers led to.',
        ],
        company: [
          'Invite a competitor for coffee and find one thing you can buy together.',
          'Pass the job on to a company nearby when your workshop is full.',
        ],
        association: [
          'Lend your premises to another association one evening a month.',
          "Arrange a beginners' day with a club in the neighbouring municipality.",
        ],
        individual: [
          'Knock on the door of a neighbour you do not know and swap phone numbers.',
          'Offer a neighbour a lift the next time you drive to the shops.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'goda-kommunikationer',
      title: 'Good communications',
      summary:
        'Good communications are roads, trains and buses. They are also clear information, good service and a warm welcome.',
      text: [
        'When it is easy to travel, you can look for work in more places and still live where you do. Companies also have more people to choose from.',
        'Communicating also means answering and telling. That is about municipal service, how our towns present themselves and how we welcome tourists.',
        'The better we get at all this, the more people will want to come. Some will visit, others will commute, run a company or live here.',
      ],
      actions: {
        administration: [
          'Find the letter that raises most questions and rewrite it so that everyone understands.',
          'Answer the phone or ring back the same day, and keep track of how often you manage it.',
        ],
        company: [
          'Show the right opening hours and directions on the web, in English too.',
          'Let the working day start once the bus or the train has arrived.',
        ],
        association: [
          'Share a calendar with another association, so that competitions and parties do not clash.',
          'Tell visitors how to get to the match by bus or train.',
        ],
        individual: [
          'Tell a visitor about your favourite place and show the way there.',
          'Share a car to work with a colleague one day a week.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'ledarskap',
      title: 'Leadership',
      summary:
        'Good leaders bring everyone along and make use of what each person can do. They are needed at every level, in many places.',
      text: [
        'A leader is not only a boss. It can be the teacher, the coach, the chair or the one who gets the neighbours together.',
        'Many people can do more than they get to show. Guidance and support bring it out.',
        'We want to see the good leaders in schools and care, in companies and associations and at the top of the municipalities. We encourage those who get others to pull in the same direction.',
      ],
      actions: {
        administration: [
          'Give a member of staff charge of a whole project, and be there as support.',
          'Shadow a manager in the neighbouring municipality for a day and bring an idea home.',
        ],
        company: [
          "Let a young employee lead this week's meeting in the workshop.",
          'Become a mentor to someone who is starting their first company.',
        ],
        association: [
          'Pair a new leader with an experienced one for the whole of the first season.',
          'Ask two young people to join the board, and give them a task of their own.',
        ],
        individual: [
          'Thank a leader who has meant something to you, and say why.',
          'Get the neighbours together for a clean-up day outside your homes.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'foretagsamhet',
      title: 'Enterprise',
      summary:
        'People who are curious and take the initiative move us forward. Here people, organisations and companies are free to grow.',
      text: [
        'Enterprise is more than running a company. It is seeing what is needed, taking the first step and finishing the job.',
        'A pupil who starts a choir is enterprising. So is the workshop that dares to try something new.',
        'We want to inspire more people, shine a light on those who get things done and give them room. We also want many different kinds of companies here.',
      ],
      actions: {
        administration: [
          'Put the answers to the ten most common questions from companies on a single page.',
          'Let a school class solve a real problem for the municipality.',
        ],
        company: [
          'Open the workshop to a school class and give the pupils a real task.',
          'Give every employee two hours a month to try an idea of their own.',
        ],
        association: [
          'Let the members suggest something new and try it for four weeks.',
          'Start a corner in the clubhouse where everyone can swap skates and skis.',
        ],
        individual: [
          'Try your business idea on ten people before you put money into it.',
          'Fix one thing in your street that you have long thought somebody should fix.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'plats-for-alla',
      title: 'Room for everyone',
      summary:
        'We are different, and it makes us stronger. When each of us adds something, more ideas are born and more people grow.',
      text: [
        'You can do something that your neighbour cannot, and the other way round. Together we can do more, and we spur each other on to think afresh.',
        'Variety makes a community tougher. It copes better and finds it easier to grow.',
        'So it is not enough to put up with differences. We should bring them out and put them to use.',
      ],
      actions: {
        administration: [
          'Ask three people of different ages and languages to fill in your form, and change it where they get stuck.',
          'Go through your premises with someone who uses a wheelchair, and remove one obstacle the same week.',
        ],
        company: [
          'Take on a trainee who is new to Sweden.',
          'Write your next advert so that people who can do the job dare to apply, even without certificates.',
        ],
        association: [
          'Hold an open training session where nobody needs to be a member or own any kit.',
          'Ask those who left or never came what would make them join in.',
        ],
        individual: [
          'Bring someone new the next time you go to a match, choir practice or a meeting.',
          'Have lunch with someone you do not usually sit next to.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'larande',
      title: 'Learning',
      summary:
        'Learning new things all your life is good for you and for our towns. So everyone should have good chances of an education.',
      text: [
        'Learning starts at school but does not end there. You can train further at work, change trade or learn something for the fun of it.',
        'Everyone has something that can grow, if the doors are open. That goes for all of it, from compulsory and upper secondary school to adult education and university.',
        'When more people know more, the whole community becomes more skilled. Then it is easier to develop and succeed.',
      ],
      actions: {
        administration: [
          'Open a classroom in the evenings for courses that residents give themselves.',
          'Let every pupil visit three workplaces before choosing an upper secondary programme.',
        ],
        company: ['Take an apprentice into the workshop next term.', 'Pay for a course that an employee has chosen.'],
        association: [
          'Train young leaders, preferably together with another club.',
          'Arrange an evening where members teach each other one thing they know.',
        ],
        individual: [
          'Sign up for the course you have been putting off, and bring a friend.',
          'Teach someone younger a thing you know, and ask for a lesson in return.',
        ],
      },
      provenance: 'source',
    },
  ],
  // The figure and its questions did not survive in the programme: these are our proposal.
  workingModel: {
    title: 'Working model',
    lead: 'Six questions lead you to a plan of your own. Start in the middle, with yourself. Each answer closes a growth ring in the figure. Your answers stay with you until you choose to send them.',
    centre: 'Me, in my role',
    questions: [
      {
        id: 'vem',
        asks: 'actor-type',
        title: 'Who are you here?',
        help: 'Choose the role you have right now. It decides which hints you get, and you can change it at any time.',
        hints: {
          administration:
            'Think of what you can decide in your own job. If you answer for the whole unit, talk to your manager first.',
          company:
            'Answer for the company if that is yours to decide. Otherwise you can answer for yourself in your job.',
          association:
            'Answer for the association if the board agrees. Otherwise you can answer for yourself in your role.',
          individual: 'You do not need to speak for anyone else. What you yourself can and want to do is enough.',
        },
      },
      {
        id: 'omrade',
        asks: 'areas',
        title: 'Which area do you want to contribute to?',
        help: 'Choose one or more of the six areas. One is plenty.',
        hints: {
          administration:
            'Choose an area where you already meet residents. A school often finds something under Learning.',
          company:
            'Which area would help your customers or staff? A workshop that is short of people might choose Learning.',
          association:
            'Start from what your members enjoy. A club that is looking for coaches might choose Leadership.',
          individual:
            'What would make your everyday life better? If you want to get to know more people, you might choose Social trust.',
        },
      },
      {
        id: 'finns',
        asks: 'existing',
        title: 'What is already here for you to look after, improve or extend?',
        help: 'You do not have to start from nothing. Write down something that works, or almost works.',
        hints: {
          administration: 'It may be a room that is empty in the evenings, a network or a way of working to share.',
          company:
            'It may be machines, premises, customers or know-how. A lathe that stands still on Fridays counts too.',
          association: 'It may be the clubhouse, the leaders or a camp that always fills up.',
          individual: 'It may be time, an interest or something you can do. A retired welder has a lot to teach.',
        },
      },
      {
        id: 'tillsammans',
        asks: 'partners',
        title: 'Who can you do it with?',
        help: "Look outside your own group and across the municipal boundary. Write an organisation or a role rather than a person's name.",
        hints: {
          administration:
            'Who has the same job in the neighbouring municipality? Which association already meets the people you want to reach?',
          company: 'Who has the same problem as you? Ask a competitor, a customer or a school.',
          association: 'Which club is looking for the same kind of leaders? Ask a company or a school nearby too.',
          individual: 'Who tends to say yes when you ask? It may be a neighbour, a colleague or an association.',
        },
      },
      {
        id: 'hallbart',
        asks: 'sustainability',
        title: 'How will it be sustainable – for people, the environment and the economy?',
        help: 'Think of who does the work, what it costs and what it wears out. It should be possible to carry on next year.',
        hints: {
          administration: 'Is there money and working time for it? Work out who takes over if you change jobs.',
          company:
            'It only pays its way if somebody gains from it. Can you save power, material or journeys at the same time?',
          association: 'Share the work so that nobody tires of it. Can you borrow, mend or share cars?',
          individual:
            'Choose something you can manage even on a dark November evening. Can you walk, cycle, mend or borrow?',
        },
      },
      {
        id: 'forst',
        asks: 'first-step',
        title: 'What will you do first, and when?',
        help: 'Write a step so small that you can take it within two weeks. Set a date.',
        hints: {
          administration: 'Book a meeting or ring someone. A step that needs no new decision is the quickest.',
          company: 'Choose something you can fit in between two orders. Ring, arrange a coffee or e-mail a school.',
          association: 'Bring it up at the next board meeting and decide who does what.',
          individual: 'Write a message, knock on a door or book a time. Do it before the weekend.',
        },
      },
    ],
    provenance: 'proposal',
  },
  // A proposal throughout: the owner has to check every word, name the office that answers, and add how to reach it and its
  // data protection officer.
  controller: {
    name: 'The owner of the programme in Fagersta and Norberg',
    publicBody: true,
    legalBasis: 'public-interest',
    legalText: {
      version: '2026-11-1',
      information: [
        'The owner of the programme in Fagersta and Norberg is the data controller and answers for your data being handled properly. The data is needed to see who wants to do what, to count the pledges and to follow them up. The legal basis is a task carried out in the public interest (Article 6.1 e of the General Data Protection Regulation).',
        'We keep what you write, when it arrived and which version of this text you were shown. Your pledge is kept until the programme has been evaluated, your e-mail address only until we have asked how it went. Then the data is erased, once there is a decision to do so.',
        'Your e-mail address is never shown on the web. Your pledge, your name and your organisation are shown only if you choose it. Somebody always reads the pledge first. If you withdraw your pledge, we stop showing it, but it is not erased at once.',
        'You can ask what we keep about you, have mistakes corrected and object to how we use it. If you are not satisfied, you can complain to the Swedish Authority for Privacy Protection (Integritetsskyddsmyndigheten).',
      ],
      publicRecord:
        'Your pledge becomes a public record (allmän handling) when it arrives. Anyone who asks may then be allowed to read it, including name and e-mail address, unless a law on secrecy prevents it. So do not write anything sensitive about yourself or others.',
      next: 'Your pledge is counted at once. Somebody reads it before anything is shown. Keep your reference, so that you can ask about the pledge later.',
    },
    provenance: 'proposal',
  },
};
