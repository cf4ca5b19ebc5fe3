import type { Programme } from '../../contract/types.ts';

/** The growth programme of Fagersta and Norberg in Swedish: the facts are the programme's, the wording is ours. */
export const fagerstaNorbergSv: Programme = {
  id: 'fagersta-norberg',
  version: '0.1.0',
  lang: 'sv',
  translations: { en: 'fagersta-norberg.en.json', fi: 'fagersta-norberg.fi.json' },
  status: 'proposal',
  title: 'Tillväxtprogram Fagersta och Norberg',
  motto: 'Tillsammans – med plats för alla att växa',
  vision: {
    lead: 'Fagersta och Norberg vill växa tillsammans, och det klarar inte kommunernas ledningar på egen hand. Också företag, föreningar, förvaltningar och enskilda människor behövs. Börja med det du kan göra där du är.',
    growth: {
      title: 'Vad menar vi med tillväxt?',
      text: [
        'Tillväxt kan vara pengar i kassan, nya jobb och nya grannar. Men jobb uppstår inte av sig själva. Någon måste få en idé, våga pröva och orka fortsätta.',
        'Därför räknar vi också in det som får människor att växa. Det är lust att lära och skapa, men också god hälsa, ren miljö, trygghet och rättvisa.',
        'Vi vill ha ett näringsliv med många olika slags företag. Variation gör ett samhälle starkare.',
      ],
      values: [
        'Ekonomi',
        'Jobb',
        'Invånare',
        'Företagsamhet',
        'Kreativitet',
        'Lärande',
        'Hälsa',
        'Miljö',
        'Trygghet',
        'Rättvisa',
      ],
    },
    sustainable: {
      title: 'När är tillväxten hållbar?',
      text: [
        'Fagersta och Norberg är de människor som bor, jobbar och driver något här. Den som trivs och mår bra växer, och då växer bygden.',
        'Grunden är trygghet, rättvisa och respekt, lika för kvinnor och män. Ingen ska förlora på att någon annan växer. Vi når längre när vi samarbetar.',
        'Vi ser också längre bort. Skadad miljö och oro på andra håll i världen märks till slut även här. Därför ska tillväxten vara bra för både människor och natur.',
      ],
      values: ['Trygghet', 'Rättvisa', 'Respekt', 'Samverkan', 'Ansvar'],
    },
    how: {
      title: 'Så gör vi',
      text: [
        'Börja med det som redan finns. Ta vara på det som fungerar, förbättra det som haltar och bygg ut det som behöver mer plats.',
        'Välj ett eller flera av de sex områdena och bidra på ditt sätt. Det får vara litet. Skriv sedan en egen handlingsplan för det du gör till vardags.',
        'Alla planer utgår från samma bild. Du sköter din del, och tillsammans driver planerna bygden framåt.',
      ],
      values: ['Ta vara på', 'Förbättra', 'Bygga ut'],
    },
    provenance: 'source',
  },
  actorTypes: [
    {
      id: 'administration',
      label: 'Förvaltning',
      description: 'Du arbetar i skola, omsorg eller annan kommunal verksamhet.',
    },
    { id: 'company', label: 'Företag', description: 'Du driver ett företag eller arbetar i ett.' },
    { id: 'association', label: 'Förening', description: 'Du är med i en förening, som medlem eller i styrelsen.' },
    {
      id: 'individual',
      label: 'Enskild person',
      description: 'Du svarar för dig själv, som granne, förälder, elev eller pensionär.',
    },
  ],
  // An area's provenance speaks of its title, summary and text. The actions are examples of ours, for the owner to replace.
  areas: [
    {
      id: 'social-tillit',
      title: 'Social tillit',
      summary:
        'När vi litar på varandra blir steget till samarbete kort, även mellan konkurrenter och mellan olika slags organisationer.',
      text: [
        'Tillit märks i vardagen. Du vågar fråga en konkurrent om råd, låna ut nyckeln till klubbhuset och säga vad du tycker på ett möte.',
        'Därför lyssnar vi på varandra och gör saker ihop. Det gäller över gränsen mellan kommunerna, mellan branscher och mellan kommun, företag och förening.',
        'Alla som är med vinner på det. Tillsammans når vi längre och får mer gjort än var och en för sig.',
      ],
      actions: {
        administration: [
          'Ring en kollega i grannkommunen innan du startar något nytt. Kanske går det att göra ihop.',
          'Fråga dem det gäller innan du föreslår en lösning, och berätta sedan vad svaren ledde till.',
        ],
        company: [
          'Bjud in en konkurrent på fika och hitta en sak att köpa in tillsammans.',
          'Skicka jobbet vidare till ett företag i närheten när din verkstad har fullt.',
        ],
        association: [
          'Låna ut lokalen till en annan förening en kväll i månaden.',
          'Ordna en dag för nybörjare ihop med en klubb i grannkommunen.',
        ],
        individual: [
          'Knacka på hos en granne du inte känner och utbyt telefonnummer.',
          'Erbjud en granne skjuts nästa gång du åker och handlar.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'goda-kommunikationer',
      title: 'Goda kommunikationer',
      summary:
        'Goda kommunikationer är vägar, tåg och buss. Det är också tydlig information, bra service och ett varmt mottagande.',
      text: [
        'När det är lätt att resa kan du söka jobb på fler orter och ändå bo kvar. Företagen får också fler att välja mellan när de ska anställa.',
        'Att kommunicera är också att svara och berätta. Det gäller kommunens service, hur bygden marknadsför sig och hur vi tar emot turister.',
        'Blir vi bättre på allt det här vill fler komma hit. Några hälsar på, andra vill pendla, driva företag eller bo här.',
      ],
      actions: {
        administration: [
          'Leta upp det brev som väcker flest frågor och skriv om det så att alla förstår.',
          'Svara i telefon eller ring upp samma dag, och följ hur ofta du lyckas.',
        ],
        company: [
          'Visa rätt öppettider och en vägbeskrivning på webben, även på engelska.',
          'Låt arbetsdagen börja när bussen eller tåget har hunnit fram.',
        ],
        association: [
          'Gör en gemensam kalender med en annan förening, så att tävlingar och fester inte krockar.',
          'Berätta hur en besökare tar sig till matchen med buss eller tåg.',
        ],
        individual: [
          'Berätta för en besökare om din favoritplats och visa vägen dit.',
          'Samåk till jobbet med en kollega en dag i veckan.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'ledarskap',
      title: 'Ledarskap',
      summary:
        'Goda ledare får med sig alla och tar vara på det som var och en kan. De behövs på alla nivåer och på många platser.',
      text: [
        'En ledare är inte bara en chef. Det kan vara läraren, tränaren, ordföranden eller den som samlar grannarna.',
        'Många kan mer än de får visa. Med ledning och stöd kommer det fram.',
        'Vi vill se de goda ledarna i skola och omsorg, i företag och föreningar och i kommunernas ledning. Vi uppmuntrar dem som får andra att dra åt samma håll.',
      ],
      actions: {
        administration: [
          'Ge en medarbetare ansvar för ett helt projekt, och var med som stöd.',
          'Gå bredvid en chef i grannkommunen en dag och ta med en idé hem.',
        ],
        company: [
          'Låt en ung anställd leda veckans möte i verkstaden.',
          'Bli mentor för någon som startar sitt första företag.',
        ],
        association: [
          'Para ihop en ny ledare med en erfaren under hela första säsongen.',
          'Fråga två ungdomar om de vill sitta i styrelsen, och ge dem en egen uppgift.',
        ],
        individual: [
          'Tacka en ledare som har betytt något för dig, och säg varför.',
          'Samla grannarna till en städdag på gården.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'foretagsamhet',
      title: 'Företagsamhet',
      summary:
        'Den som är nyfiken och tar egna initiativ driver oss framåt. Här ska människor, organisationer och företag få växa.',
      text: [
        'Företagsamhet är mer än att driva företag. Det är att se vad som behövs, ta första steget och göra klart.',
        'En elev som drar i gång en kör är företagsam. Det är även den verkstad som vågar prova något nytt.',
        'Vi vill inspirera fler, visa upp dem som gör något och ge dem plats. Vi vill också ha många olika slags företag här.',
      ],
      actions: {
        administration: [
          'Samla svaren på de tio vanligaste frågorna från företag på en enda sida.',
          'Låt en skolklass lösa ett verkligt problem åt kommunen.',
        ],
        company: [
          'Öppna verkstaden för en skolklass och ge eleverna en riktig uppgift.',
          'Ge varje anställd två timmar i månaden för att prova en egen idé.',
        ],
        association: [
          'Låt medlemmarna föreslå något nytt och prova det i fyra veckor.',
          'Starta en hörna i klubbhuset där alla kan byta skridskor och skidor.',
        ],
        individual: [
          'Prova din affärsidé på tio personer innan du satsar pengar.',
          'Fixa en sak på din gata som du länge har tyckt att någon borde fixa.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'plats-for-alla',
      title: 'Plats för alla',
      summary:
        'Vi är olika, och det gör oss starkare. När var och en får bidra med sitt föds fler idéer och fler kan växa.',
      text: [
        'Du kan något som din granne inte kan, och tvärtom. Tillsammans kan vi mer, och vi sporrar varandra att tänka nytt.',
        'Variation gör ett samhälle tåligare. Det klarar sig bättre och har lättare att växa.',
        'Därför räcker det inte att tåla olikheter. Vi ska lyfta fram dem och ha nytta av dem.',
      ],
      actions: {
        administration: [
          'Be tre personer med olika ålder och språk fylla i din blankett, och ändra där de fastnar.',
          'Gå genom lokalen med någon som använder rullstol, och ta bort ett hinder samma vecka.',
        ],
        company: [
          'Ta emot en praktikant som är ny i Sverige.',
          'Skriv nästa annons så att den som kan jobbet vågar söka, även utan betyg.',
        ],
        association: [
          'Håll en öppen träning där ingen behöver vara medlem eller ha egen utrustning.',
          'Fråga dem som slutat eller aldrig kommit vad som skulle få dem att vara med.',
        ],
        individual: [
          'Bjud med någon ny nästa gång du går på match, kör eller möte.',
          'Ät lunch med någon du inte brukar sitta bredvid.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'larande',
      title: 'Lärande',
      summary:
        'Att lära nytt hela livet är bra för dig och för hela bygden. Därför ska alla ha goda möjligheter till utbildning.',
      text: [
        'Lärande börjar i skolan men slutar inte där. Du kan läsa vidare på jobbet, byta yrke eller lära dig något för att det är roligt.',
        'Alla har något som kan växa, om dörrarna står öppna. Det gäller hela vägen från grundskola och gymnasium till vuxenutbildning och högskola.',
        'När fler kan mer blir hela samhället kunnigare. Då är det lättare att utvecklas och lyckas.',
      ],
      actions: {
        administration: [
          'Öppna ett klassrum på kvällen för kurser som invånarna själva håller.',
          'Låt varje elev besöka tre arbetsplatser före valet till gymnasiet.',
        ],
        company: ['Ta emot en lärling i verkstaden nästa termin.', 'Betala en kurs som en anställd själv har valt.'],
        association: [
          'Utbilda unga ledare, gärna ihop med en annan klubb.',
          'Ordna en kväll där medlemmarna lär varandra en sak de kan.',
        ],
        individual: [
          'Anmäl dig till kursen du har skjutit upp, och ta med en vän.',
          'Lär någon yngre en sak du kan, och be om en lektion tillbaka.',
        ],
      },
      provenance: 'source',
    },
  ],
  // The figure and its questions did not survive in the programme: these are our proposal.
  workingModel: {
    title: 'Arbetsmodell',
    lead: 'Sex frågor leder dig till en egen plan. Börja i mitten, med dig själv. Varje svar sluter en årsring i figuren. Svaren stannar hos dig tills du väljer att skicka dem.',
    centre: 'Jag, i min roll',
    questions: [
      {
        id: 'vem',
        asks: 'actor-type',
        title: 'Vem är du här?',
        help: 'Välj den roll du har just nu. Valet styr vilka råd du får, och du kan byta när du vill.',
        hints: {
          administration:
            'Tänk på det du själv kan besluta i ditt arbete. Svarar du för hela enheten, prata med chefen först.',
          company: 'Svara för företaget om du får bestämma det. Annars kan du svara för dig själv i din yrkesroll.',
          association: 'Svara för föreningen om styrelsen är med på det. Annars kan du svara för dig själv i din roll.',
          individual: 'Du behöver inte tala för någon annan. Det du själv kan och vill räcker.',
        },
      },
      {
        id: 'omrade',
        asks: 'areas',
        title: 'Vilket område vill du bidra till?',
        help: 'Välj ett eller flera av de sex områdena. Ett räcker gott.',
        hints: {
          administration: 'Välj ett område där du redan möter invånarna. En skola hittar ofta något under Lärande.',
          company:
            'Vilket område är till nytta för dina kunder eller anställda? En verkstad som saknar folk kan välja Lärande.',
          association:
            'Utgå från det som medlemmarna tycker är roligt. En klubb som söker tränare kan välja Ledarskap.',
          individual: 'Vad skulle göra din vardag bättre? Vill du lära känna fler kan du välja Social tillit.',
        },
      },
      {
        id: 'finns',
        asks: 'existing',
        title: 'Vad finns redan, som du kan ta vara på, förbättra eller bygga ut?',
        help: 'Du behöver inte börja från noll. Skriv ner något som fungerar, eller nästan fungerar.',
        hints: {
          administration:
            'Det kan vara en lokal som är tom på kvällen, ett nätverk eller ett arbetssätt att dela med sig av.',
          company:
            'Det kan vara maskiner, lokaler, kunder eller kunskap. En svarv som står still på fredagar är också något.',
          association: 'Det kan vara klubbhuset, ledarna eller ett läger som alltid blir fullt.',
          individual:
            'Det kan vara tid, ett intresse eller något du kan. En pensionerad svetsare har mycket att lära ut.',
        },
      },
      {
        id: 'tillsammans',
        asks: 'partners',
        title: 'Vem kan du göra det tillsammans med?',
        help: 'Tänk gärna utanför din egen grupp och över kommungränsen. Skriv hellre en organisation eller en roll än namnet på en person.',
        hints: {
          administration: 'Vem har samma uppgift i grannkommunen? Vilken förening träffar redan dem du vill nå?',
          company: 'Vem har samma problem som du? Fråga en konkurrent, en kund eller en skola.',
          association: 'Vilken klubb söker samma slags ledare? Fråga också ett företag eller en skola i närheten.',
          individual: 'Vem brukar säga ja när du frågar? Det kan vara en granne, en kollega eller en förening.',
        },
      },
      {
        id: 'hallbart',
        asks: 'sustainability',
        title: 'Hur blir det hållbart – för människor, miljö och ekonomi?',
        help: 'Tänk på vem som gör jobbet, vad det kostar och vad det sliter på. Det ska gå att fortsätta nästa år.',
        hints: {
          administration: 'Räcker pengarna och arbetstiden? Tänk ut vem som tar över om du byter jobb.',
          company: 'Det bär sig bara om någon tjänar på det. Kan du spara el, material eller resor på köpet?',
          association: 'Dela jobbet på flera, så att ingen tröttnar. Går det att låna, laga eller samåka?',
          individual: 'Välj något du orkar även en mörk kväll i november. Kan du gå, cykla, laga eller låna?',
        },
      },
      {
        id: 'forst',
        asks: 'first-step',
        title: 'Vad gör du först, och när?',
        help: 'Skriv ett steg som är så litet att du hinner ta det inom två veckor. Sätt ett datum.',
        hints: {
          administration: 'Boka ett möte eller ring någon. Ett steg som inte kräver ett nytt beslut går fortast.',
          company: 'Välj något du hinner mellan två order. Ring, boka en fika eller mejla en skola.',
          association: 'Ta upp det på nästa styrelsemöte och bestäm vem som gör vad.',
          individual: 'Skriv ett meddelande, knacka på en dörr eller boka en tid. Gör det före helgen.',
        },
      },
    ],
    provenance: 'proposal',
  },
  // A proposal throughout: the owner has to check every word, name the office that answers, and add how to reach it and its
  // data protection officer.
  controller: {
    name: 'Programmets ägare i Fagersta och Norberg',
    publicBody: true,
    legalBasis: 'public-interest',
    legalText: {
      version: '2026-11-1',
      information: [
        'Programmets ägare i Fagersta och Norberg är personuppgiftsansvarig och svarar för att dina uppgifter sköts rätt. De behövs för att se vem som vill göra vad, räkna löftena och följa upp dem. Den rättsliga grunden är uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen).',
        'Vi sparar det du skriver, vilken sida det kom från och när. Vi sparar också språket och vilken version av den här texten du läste. Löftet finns kvar tills programmet har utvärderats, e-postadressen bara tills vi har frågat hur det gick. Sedan raderas uppgifterna, när det finns ett beslut om det.',
        'Din e-postadress visas aldrig på webben. Löftet, ditt namn och din organisation visas bara om du väljer det. Någon läser alltid löftet först. Tar du tillbaka löftet slutar vi att visa det, men det raderas inte direkt.',
        'Du kan fråga vad vi har sparat om dig, få fel rättade och invända mot hur vi använder det. Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten.',
      ],
      publicRecord:
        'Löftet blir en allmän handling när det kommer in. Den som ber om det kan då få läsa det, även namn och e-postadress. Bara en lag om sekretess kan hindra det. Skriv därför inget känsligt om dig själv eller andra.',
      next: 'Löftet räknas med direkt. Någon läser det innan något visas. Spara din referens, så att du kan fråga om löftet senare.',
    },
    provenance: 'proposal',
  },
};
