import type { Programme } from '../../contract/types.ts';

/** The growth programme of Fagersta and Norberg in Finnish: the facts are the programme's, the wording is ours. */
export const fagerstaNorbergFi: Programme = {
  id: 'fagersta-norberg',
  version: '0.1.0',
  lang: 'fi',
  translations: { sv: 'fagersta-norberg.sv.json', en: 'fagersta-norberg.en.json' },
  status: 'proposal',
  title: 'Fagerstan ja Norbergin kasvuohjelma',
  motto: 'Yhdessä – kaikilla tilaa kasvaa',
  vision: {
    lead: 'Fagersta ja Norberg haluavat kasvaa yhdessä, eikä se onnistu pelkästään kuntien johdon voimin. Mukaan tarvitaan myös yrityksiä, yhdistyksiä, hallintoa ja yksittäisiä ihmisiä. Aloita siitä, mitä voit tehdä siellä, missä olet.',
    growth: {
      title: 'Mitä tarkoitamme kasvulla?',
      text: [
        'Kasvu voi olla rahaa kassassa, uusia työpaikkoja ja uusia naapureita. Työpaikat eivät kuitenkaan synny itsestään. Jonkun on saatava idea, uskallettava kokeilla ja jaksettava jatkaa.',
        'Siksi laskemme mukaan myös sen, mikä saa ihmiset kasvamaan. Se on halua oppia ja luoda, mutta myös terveyttä, puhdasta ympäristöä, turvallisuutta ja oikeudenmukaisuutta.',
        'Haluamme elinkeinoelämän, jossa on monenlaisia yrityksiä. Monimuotoisuus vahvistaa yhteisöä.',
      ],
      values: [
        'Talous',
        'Työpaikat',
        'Asukkaat',
        'Yritteliäisyys',
        'Luovuus',
        'Oppiminen',
        'Terveys',
        'Ympäristö',
        'Turvallisuus',
        'Oikeudenmukaisuus',
      ],
    },
    sustainable: {
      title: 'Milloin kasvu on kestävää?',
      text: [
        'Fagersta ja Norberg ovat yhtä kuin ihmiset, jotka asuvat, työskentelevät ja toimivat täällä. Kun ihminen viihtyy ja voi hyvin, hän kasvaa, ja silloin kasvaa koko seutu.',
        'Pohjana ovat turvallisuus, oikeudenmukaisuus ja kunnioitus, jotka kuuluvat yhtä lailla naisille ja miehille. Kukaan ei saa jäädä häviölle sen takia, että joku toinen kasvaa. Pääsemme pidemmälle, kun teemme yhteistyötä.',
        'Katsomme myös kauemmas. Ympäristötuhot ja levottomuudet muualla maailmassa tuntuvat lopulta meilläkin. Siksi kasvun pitää olla hyväksi sekä ihmisille että luonnolle.',
      ],
      values: ['Turvallisuus', 'Oikeudenmukaisuus', 'Kunnioitus', 'Yhteistyö', 'Vastuu'],
    },
    how: {
      title: 'Näin teemme sen',
      text: [
        'Aloita siitä, mitä on jo olemassa. Hyödynnä sitä, mikä toimii, paranna sitä, mikä ontuu, ja laajenna sitä, mikä tarvitsee lisää tilaa.',
        'Valitse yksi tai useampi kuudesta painopistealueesta ja osallistu omalla tavallasi. Pienikin teko kelpaa. Kirjoita sitten oma toimintasuunnitelma sille, mitä teet arjessasi.',
        'Kaikki suunnitelmat lähtevät samasta kuvasta. Sinä hoidat oman osasi, ja yhdessä suunnitelmat vievät seutua eteenpäin.',
      ],
      values: ['Hyödynnä', 'Paranna', 'Laajenna'],
    },
    provenance: 'source',
  },
  actorTypes: [
    {
      id: 'administration',
      label: 'Julkinen hallinto',
      description: 'Työskentelet koulussa, hoivassa tai muussa kunnan toiminnassa.',
    },
    { id: 'company', label: 'Yritys', description: 'Sinulla on yritys tai työskentelet yrityksessä.' },
    {
      id: 'association',
      label: 'Yhdistys',
      description: 'Olet mukana yhdistyksessä tai seurassa, jäsenenä tai hallituksessa.',
    },
    {
      id: 'individual',
      label: 'Yksityishenkilö',
      description: 'Vastaat omasta puolestasi naapurina, vanhempana, oppilaana tai eläkeläisenä.',
    },
  ],
  // An area's provenance speaks of its title, summary and text. The actions are examples of ours, for the owner to replace.
  areas: [
    {
      id: 'social-tillit',
      title: 'Sosiaalinen luottamus',
      summary:
        'Kun luotamme toisiimme, yhteistyö on helppo aloittaa, myös kilpailijoiden ja erilaisten organisaatioiden välillä.',
      text: [
        'Luottamus näkyy arjessa. Uskallat kysyä neuvoa kilpailijalta, antaa seurantalon avaimen lainaksi ja sanoa kokouksessa, mitä ajattelet.',
        'Siksi kuuntelemme toisiamme ja teemme asioita yhdessä. Yhteistyö ylittää kuntarajan ja alojen rajat, ja siinä ovat mukana niin kunta kuin yritykset ja yhdistyksetkin.',
        'Kaikki mukana olevat hyötyvät. Yhdessä pääsemme pidemmälle ja saamme aikaan enemmän kuin kukin yksinään.',
      ],
      actions: {
        administration: [
          'Soita kollegalle naapurikuntaan, ennen kuin aloitat jotain uutta. Ehkä sen voi tehdä yhdessä.',
          'Kysy niiltä, joita asia koskee, ennen kuin ehdotat ratkaisua. Kerro sitten, mihin vastaukset johtivat.',
        ],
        company: [
          'Kutsu kilpailija kahville ja etsi yksi asia, jonka voitte ostaa yhdessä.',
          'Ohjaa työ lähellä olevalle yritykselle, kun oma verstaasi on täynnä.',
        ],
        association: [
          'Lainaa seurantalo toiselle yhdistykselle yhtenä iltana kuussa.',
          'Järjestä aloittelijoiden päivä yhdessä naapurikunnan seuran kanssa.',
        ],
        individual: [
          'Koputa tuntemattoman naapurin oveen ja vaihda hänen kanssaan puhelinnumeroita.',
          'Tarjoa naapurille kyyti, kun seuraavan kerran ajat ostoksille.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'goda-kommunikationer',
      title: 'Hyvät yhteydet',
      summary:
        'Hyviin yhteyksiin kuuluvat tiet, junat ja bussit, mutta myös selkeä tieto, hyvä palvelu ja lämmin vastaanotto.',
      text: [
        'Kun matkustaminen on helppoa, voit hakea työtä useammalta paikkakunnalta ja asua silti kotiseudullasi. Myös yritykset löytävät helpommin työntekijöitä.',
        'Yhteydenpito on myös vastaamista ja kertomista. Se koskee kunnan palvelua, seudun markkinointia ja sitä, miten otamme matkailijat vastaan.',
        'Kun onnistumme tässä, yhä useampi haluaa tänne. Joku tulee käymään, toinen käy täällä töissä, perustaa yrityksen tai muuttaa tänne.',
      ],
      actions: {
        administration: [
          'Etsi kirje, joka herättää eniten kysymyksiä, ja kirjoita se niin, että kaikki ymmärtävät.',
          'Vastaa puhelimeen tai soita takaisin samana päivänä, ja seuraa, kuinka usein onnistut.',
        ],
        company: [
          'Pidä aukioloajat ja ajo-ohje verkossa ajan tasalla, myös englanniksi.',
          'Aloita työpäivä vasta, kun bussi tai juna on ehtinyt perille.',
        ],
        association: [
          'Tee toisen yhdistyksen kanssa yhteinen kalenteri, niin kilpailut ja juhlat eivät osu päällekkäin.',
          'Kerro vierailijoille, miten otteluun pääsee bussilla tai junalla.',
        ],
        individual: [
          'Kerro vierailijalle lempipaikastasi ja näytä tie sinne.',
          'Kulje yhtenä päivänä viikossa töihin työkaverin kyydissä.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'ledarskap',
      title: 'Johtajuus',
      summary:
        'Hyvät johtajat saavat kaikki mukaan ja tuovat esiin jokaisen taidot. Heitä tarvitaan joka tasolla ja monessa paikassa.',
      text: [
        'Johtaja ei ole vain esimies. Hän voi olla opettaja, valmentaja, puheenjohtaja tai se, joka kokoaa naapurit yhteen.',
        'Moni osaa enemmän kuin pääsee näyttämään. Ohjaus ja tuki tuovat osaamisen esiin.',
        'Haluamme nähdä hyvät johtajat koulussa ja hoivassa, yrityksissä ja yhdistyksissä sekä kuntien johdossa. Kannustamme heitä, jotka saavat muut vetämään samaan suuntaan.',
      ],
      actions: {
        administration: [
          'Anna työntekijälle vastuu kokonaisesta hankkeesta ja ole itse tukena.',
          'Seuraa päivän ajan esimiehen työtä naapurikunnassa ja tuo yksi idea kotiin.',
        ],
        company: [
          'Anna nuoren työntekijän vetää verstaan viikkokokous.',
          'Ryhdy mentoriksi jollekin, joka perustaa ensimmäistä yritystään.',
        ],
        association: [
          'Anna uudelle ohjaajalle kokenut työpari koko ensimmäiseksi kaudeksi.',
          'Pyydä kahta nuorta hallitukseen ja anna heille oma tehtävä.',
        ],
        individual: [
          'Kiitä johtajaa, joka on merkinnyt sinulle jotain, ja kerro miksi.',
          'Kokoa naapurit pihatalkoisiin.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'foretagsamhet',
      title: 'Yritteliäisyys',
      summary:
        'Uteliaat ja aloitteelliset ihmiset vievät meitä eteenpäin. Täällä ihmiset, organisaatiot ja yritykset saavat kasvaa.',
      text: [
        'Yritteliäisyys on muutakin kuin yrityksen pitämistä. Se on sitä, että huomaat tarpeen, otat ensimmäisen askeleen ja viet asian loppuun.',
        'Oppilas, joka perustaa kuoron, on yritteliäs. Samoin on verstas, joka uskaltaa kokeilla uutta.',
        'Haluamme innostaa yhä useampia, nostaa tekijöitä esiin ja antaa heille tilaa. Haluamme tänne myös monenlaisia yrityksiä.',
      ],
      actions: {
        administration: [
          'Kokoa vastaukset yritysten kymmeneen yleisimpään kysymykseen yhdelle sivulle.',
          'Anna koululuokan ratkaista jokin kunnan todellinen ongelma.',
        ],
        company: [
          'Avaa verstaan ovet koululuokalle ja anna oppilaille oikea tehtävä.',
          'Anna jokaiselle työntekijälle kaksi tuntia kuussa oman idean kokeiluun.',
        ],
        association: [
          'Pyydä jäseniä ehdottamaan jotain uutta ja kokeile sitä neljä viikkoa.',
          'Perusta seurantalolle nurkka, jossa kaikki voivat vaihtaa luistimia ja suksia.',
        ],
        individual: [
          'Kysy kymmeneltä ihmiseltä, mitä he ajattelevat liikeideastasi, ennen kuin sijoitat siihen rahaa.',
          'Korjaa kotikadultasi yksi asia, jonka olet pitkään toivonut jonkun korjaavan.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'plats-for-alla',
      title: 'Tilaa kaikille',
      summary:
        'Olemme erilaisia, ja se tekee meistä vahvempia. Kun jokainen antaa omastaan, syntyy enemmän ideoita ja useampi voi kasvaa.',
      text: [
        'Sinä osaat jotain, mitä naapurisi ei osaa, ja päinvastoin. Yhdessä osaamme enemmän ja innostamme toisiamme ajattelemaan uudella tavalla.',
        'Monimuotoisuus tekee yhteisöstä sitkeämmän. Se pärjää paremmin ja kasvaa helpommin.',
        'Siksi ei riitä, että siedämme erilaisuutta. Nostamme sen esiin ja hyödynnämme sitä.',
      ],
      actions: {
        administration: [
          'Pyydä kolmea eri-ikäistä ja eri kieltä puhuvaa ihmistä täyttämään lomakkeesi ja muuta kohdat, joihin he juuttuvat.',
          'Kierrä tilat pyörätuolia käyttävän ihmisen kanssa ja poista yksi este samalla viikolla.',
        ],
        company: [
          'Ota harjoittelija, joka on uusi Ruotsissa.',
          'Kirjoita seuraava työpaikkailmoitus niin, että työn osaava uskaltaa hakea ilman todistuksiakin.',
        ],
        association: [
          'Pidä avoimet harjoitukset, joihin voi tulla ilman jäsenyyttä ja omia varusteita.',
          'Kysy lopettaneilta ja niiltä, jotka eivät ole koskaan tulleet, mikä saisi heidät mukaan.',
        ],
        individual: [
          'Ota joku uusi mukaan, kun seuraavan kerran menet otteluun, kuoroon tai kokoukseen.',
          'Syö lounasta jonkun kanssa, jonka vieressä et yleensä istu.',
        ],
      },
      provenance: 'source',
    },
    {
      id: 'larande',
      title: 'Oppiminen',
      summary:
        'Uuden oppiminen läpi elämän on hyväksi sinulle ja koko seudulle. Siksi kaikilla pitää olla hyvät mahdollisuudet opiskella.',
      text: [
        'Oppiminen alkaa koulussa mutta ei lopu siihen. Voit kouluttautua työssäsi, vaihtaa ammattia tai oppia jotain huvin vuoksi.',
        'Jokaisella on kykyjä, jotka voivat kasvaa, jos ovet ovat auki. Tämä koskee koko matkaa peruskoulusta ja lukiosta aikuiskoulutukseen ja korkeakouluun.',
        'Kun yhä useampi osaa enemmän, koko yhteisön osaaminen kasvaa. Silloin on helpompi kehittyä ja onnistua.',
      ],
      actions: {
        administration: [
          'Avaa luokkahuone iltaisin kursseille, joita asukkaat itse pitävät.',
          'Järjestä jokaiselle oppilaalle kolme työpaikkakäyntiä ennen lukiovalintaa.',
        ],
        company: [
          'Ota verstaalle oppisopimusopiskelija ensi lukukaudeksi.',
          'Maksa kurssi, jonka työntekijä on itse valinnut.',
        ],
        association: [
          'Kouluta nuoria ohjaajia, mielellään yhdessä toisen seuran kanssa.',
          'Järjestä ilta, jona jäsenet opettavat toisilleen jonkin taidon.',
        ],
        individual: [
          'Ilmoittaudu kurssille, jota olet lykännyt, ja ota ystävä mukaan.',
          'Opeta nuoremmalle jokin taito ja pyydä häneltä oppitunti vastineeksi.',
        ],
      },
      provenance: 'source',
    },
  ],
  // The figure and its questions did not survive in the programme: these are our proposal.
  workingModel: {
    title: 'Toimintamalli',
    lead: 'Kuusi kysymystä vie sinut omaan suunnitelmaan. Aloita keskeltä, itsestäsi. Jokainen vastaus sulkee kuvion yhden vuosirenkaan. Vastaukset pysyvät sinulla, kunnes päätät lähettää ne.',
    centre: 'Minä, omassa roolissani',
    questions: [
      {
        id: 'vem',
        asks: 'actor-type',
        title: 'Kenenä vastaat?',
        help: 'Valitse rooli, joka sinulla on juuri nyt. Valinta ratkaisee, mitä vinkkejä saat, ja voit vaihtaa sitä milloin vain.',
        hints: {
          administration:
            'Mieti, mistä voit itse päättää työssäsi. Jos vastaat koko yksikön puolesta, puhu ensin esimiehesi kanssa.',
          company:
            'Vastaa yrityksen puolesta, jos saat päättää siitä. Muuten voit vastata omasta puolestasi työroolissasi.',
          association:
            'Vastaa yhdistyksen puolesta, jos hallitus suostuu. Muuten voit vastata omasta puolestasi roolissasi.',
          individual: 'Sinun ei tarvitse puhua kenenkään muun puolesta. Se, mitä itse osaat ja haluat, riittää.',
        },
      },
      {
        id: 'omrade',
        asks: 'areas',
        title: 'Mitä aluetta haluat edistää?',
        help: 'Valitse yksi tai useampi kuudesta alueesta. Yksikin riittää hyvin.',
        hints: {
          administration: 'Valitse alue, jolla kohtaat jo nyt asukkaita. Koululle sopii usein Oppiminen.',
          company:
            'Mistä alueesta olisi hyötyä asiakkaillesi tai työntekijöillesi? Jos verstas kaipaa väkeä, se voi valita alueen Oppiminen.',
          association:
            'Lähde siitä, mistä jäsenet innostuvat. Jos seura etsii valmentajia, se voi valita alueen Johtajuus.',
          individual:
            'Mikä tekisi arjestasi paremman? Jos haluat tutustua ihmisiin, voit valita alueen Sosiaalinen luottamus.',
        },
      },
      {
        id: 'finns',
        asks: 'existing',
        title: 'Mitä on jo olemassa, mitä voit hyödyntää, parantaa tai laajentaa?',
        help: 'Sinun ei tarvitse aloittaa tyhjästä. Kirjoita jotain, mikä toimii tai melkein toimii.',
        hints: {
          administration: 'Se voi olla iltaisin tyhjä tila, verkosto tai työtapa, jonka voit jakaa muiden kanssa.',
          company:
            'Se voi olla koneita, tiloja, asiakkaita tai osaamista. Sorvi, joka seisoo perjantaisin, kelpaa sekin.',
          association: 'Se voi olla seurantalo, ohjaajat tai leiri, joka tulee aina täyteen.',
          individual: 'Se voi olla aikaa, harrastus tai taito. Eläkkeellä olevalla hitsaajalla on paljon opetettavaa.',
        },
      },
      {
        id: 'tillsammans',
        asks: 'partners',
        title: 'Kenen kanssa voit tehdä sen?',
        help: 'Katso mielellään oman ryhmäsi ja kuntarajan yli. Kirjoita mieluummin organisaatio tai rooli kuin ihmisen nimi.',
        hints: {
          administration:
            'Kenellä on sama tehtävä naapurikunnassa? Mikä yhdistys tapaa jo ne ihmiset, jotka haluat tavoittaa?',
          company: 'Kenellä on sama ongelma kuin sinulla? Kysy kilpailijalta, asiakkaalta tai koululta.',
          association: 'Mikä seura etsii samanlaisia ohjaajia? Kysy myös lähellä olevalta yritykseltä tai koululta.',
          individual: 'Kuka yleensä suostuu, kun kysyt? Se voi olla naapuri, työkaveri tai yhdistys.',
        },
      },
      {
        id: 'hallbart',
        asks: 'sustainability',
        title: 'Miten siitä tulee kestävää – ihmisten, ympäristön ja talouden kannalta?',
        help: 'Mieti, kuka tekee työn, mitä se maksaa ja mitä se kuluttaa. Sitä pitää voida jatkaa ensi vuonna.',
        hints: {
          administration: 'Riittävätkö rahat ja työaika? Mieti, kuka jatkaa, jos vaihdat työtä.',
          company: 'Se kannattaa vain, jos joku hyötyy siitä. Voitko samalla säästää sähköä, materiaalia tai matkoja?',
          association: 'Jaa työ usealle, ettei kukaan väsy. Voiko jotain lainata, korjata tai hoitaa kimppakyydillä?',
          individual:
            'Valitse jotain, mitä jaksat pimeänä marraskuun iltanakin. Voitko kävellä, pyöräillä, korjata tai lainata?',
        },
      },
      {
        id: 'forst',
        asks: 'first-step',
        title: 'Mitä teet ensin ja milloin?',
        help: 'Kirjoita niin pieni askel, että ehdit ottaa sen kahden viikon sisällä. Valitse päivä.',
        hints: {
          administration: 'Varaa kokous tai soita jollekin. Nopein on askel, joka ei vaadi uutta päätöstä.',
          company:
            'Valitse jotain, minkä ehdit tehdä kahden tilauksen välissä. Soita, sovi kahvihetki tai lähetä viesti koululle.',
          association: 'Ota asia esiin seuraavassa hallituksen kokouksessa ja sovi, kuka tekee mitä.',
          individual: 'Kirjoita viesti, koputa oveen tai varaa aika. Tee se ennen viikonloppua.',
        },
      },
    ],
    provenance: 'proposal',
  },
  // A proposal throughout: the owner has to check every word, name the office that answers, and add how to reach it and its
  // data protection officer.
  controller: {
    name: 'Ohjelman omistaja Fagerstassa ja Norbergissa',
    publicBody: true,
    legalBasis: 'public-interest',
    legalText: {
      version: '2026-11-1',
      information: [
        'Rekisterinpitäjä on ohjelman omistaja Fagerstassa ja Norbergissa. Omistaja vastaa siitä, että tietojasi käsitellään oikein. Tietoja tarvitaan, jotta näemme, kuka haluaa tehdä mitä, ja voimme laskea lupaukset ja seurata niitä. Oikeusperuste on yleistä etua koskeva tehtävä (tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta).',
        'Säilytämme sen, mitä kirjoitat, sekä tiedon siitä, milloin lupaus saapui ja minkä version tästä tekstistä näit. Lupaus säilyy, kunnes ohjelma on arvioitu, ja sähköpostiosoite vain, kunnes olemme kysyneet, miten kävi. Sen jälkeen tiedot poistetaan, kun siitä on tehty päätös.',
        'Sähköpostiosoitettasi ei koskaan näytetä verkossa. Lupauksesi, nimesi ja organisaatiosi näytetään vain, jos itse valitset niin. Joku lukee lupauksen aina ensin. Jos perut lupauksesi, lakkaamme näyttämästä sitä, mutta sitä ei poisteta heti.',
        'Voit kysyä, mitä olemme tallentaneet sinusta, pyytää korjaamaan virheet ja vastustaa tietojesi käyttöä. Jos et ole tyytyväinen, voit tehdä valituksen Ruotsin tietosuojaviranomaiselle (Integritetsskyddsmyndigheten).',
      ],
      publicRecord:
        'Lupauksestasi tulee viranomaisen asiakirja (allmän handling), kun se saapuu. Kuka tahansa voi silloin pyytää sitä nähtäväkseen, myös nimeä ja sähköpostiosoitetta. Pyyntöön suostutaan, ellei salassapitoa koskeva laki estä sitä. Älä siis kirjoita mitään arkaluonteista itsestäsi tai muista.',
      next: 'Lupauksesi lasketaan heti mukaan. Joku lukee sen, ennen kuin mitään näytetään. Säilytä viitetunnuksesi, niin voit myöhemmin kysyä lupauksesta.',
    },
    provenance: 'proposal',
  },
};
