# Kennismaken, heen en weer gaan, en wat te zeggen als iets niet begrepen is.

greeting = Hallo, ik ben Nextrung. Vertel me over je werk, dan zoek ik uit op welk niveau van verantwoordelijkheid je een vaardigheid beheerst. Ik laat je zien waarom ik dat denk en spreek met je stappen af naar het volgende niveau. Het duurt ongeveer vijf minuten.
greeting-again = Hallo, daar ben je weer!
ask-consent = Voor we beginnen: mag ik bewaren wat je me hier vertelt, zodat je er later op terug kunt komen? Het blijft in de database van je eigen organisatie, en met “verwijder mijn gegevens” wis je alles. Heb je dat liever niet, dan werkt alles net zo goed en vergeet ik het na ons gesprek.
consent-yes = Ja, bewaar het
consent-no = Nee, bewaar niets
consent-thanks = Dank je. Je kunt op elk moment zeggen: “wat weet je over mij”, “exporteer mijn gegevens” of “verwijder mijn gegevens”.
consent-declined = Goed, ik bewaar niets. Laat dit gesprek dan wel open: na een herstart of een halve dag stilte kan ik het niet terughalen.
consent-unclear = Hiervoor heb ik een duidelijk ja of nee nodig, dus kies alsjeblieft.

ask-description = Vertel me over je werk. Wat doe je op een gewone dag, wat beslis je zelf, en waarmee ga je naar iemand anders? Drie of vier zinnen zijn ideaal, en je mag meerdere berichten sturen.
ask-description-more = Vertel me nog wat meer, dan kan ik je beter inschatten. Wat doe je zelf, voor wie, en wie beslist als er iets ongewoons gebeurt?
description-cut = Dat was een lange tekst: ik heb de eerste { $limit } tekens gelezen. Stond het belangrijkste verderop? Stuur dat dan nog eens apart.

help = Ik luister naar wat je op je werk doet, noem de vaardigheid, stel een paar korte vragen en zeg je op welk niveau je werkt en waarom. Daarna maken we een plan. Je kunt op elk moment zeggen:
    • “waarom vraag je dat?” of “wat is niveau 4?”
    • “terug”, “overslaan”, “stop”, “opnieuw beginnen”
    • “mijn niveau”, “mijn plan”, “stap 2 is gedaan”
    • “spreek Engels”, of een andere taal die ik ken: { $languages }
    • “wat weet je over mij?”, “exporteer mijn gegevens”, “verwijder mijn gegevens”
goodbye = Tot ziens, en veel succes ermee. Schrijf me gerust als je verder wilt.
you-are-welcome = Graag gedaan!
insult = Vervelend dat het zo loopt, sorry. Vertel me wat er misging, of zeg “stop”, dan laten we het hierbij.
bot-challenge = Ik ben een programma, geen mens. Ik vergelijk wat je vertelt met beschrijvingen van werk. Ik geef advies en beslis niets over jou.
out-of-scope = Daar kan ik je niet mee helpen. Waar ik je wel mee kan helpen, is je werk: het niveau waarop je werkt en je volgende stap.
human = Ik kan je van hieruit niet doorverbinden met een mens. { $contact ->
        [none] De HR-afdeling van je organisatie kan je ermee helpen.
       *[other] Hier kun je iemand bereiken: { $contact }
    }
# Words that are a plain yes, each by itself: for what cannot be undone, nothing else counts.
plain-yes = ja, jawel, jazeker, jep, yes
not-understood = Dat begreep ik niet. Je kunt me over je werk vertellen, of zeg “help”.
nothing-to-read = Ik kan alleen woorden lezen. Kun je het in een zin opschrijven?
unknown-button = Die knop of opdracht ken ik niet. Zeg “help” om te zien wat je kunt zeggen.
old-button = Die knop hoort bij een eerdere vraag, dus ik heb alles gelaten zoals het was.
conversation-gone = Ik heb ons gesprek niet meer: na een herstart was het weg, omdat er niets van bewaard was. Schrijf me, dan beginnen we opnieuw.
something-broke = Er ging iets mis aan mijn kant en het is niet gelukt. Je eerdere antwoorden zijn veilig. Stuur het alsjeblieft nog een keer.
cannot-save = Ik kan op dit moment niets opslaan. Wat je eerder vertelde, is niet verloren. Probeer het over een paar minuten nog eens.

language-changed = Natuurlijk, we gaan verder in het Nederlands.
ask-language = In welke taal zullen we verdergaan?

nothing-to-go-back = Er is nog niets om naar terug te gaan.
went-back = We gaan één vraag terug.
nothing-to-skip = Er is nu niets om over te slaan.
skipped = Goed, die slaan we over.
stopped = We stoppen hier. { $kept ->
        [yes] Ik onthoud waar we waren: schrijf me als je verder wilt.
       *[no] Zolang dit gesprek openblijft, kun je hier weer verdergaan.
    }
stopped-nothing-open = Goed, we laten het hierbij.
resumed = Mooi, we gaan verder waar we waren.
confirm-start-over = Helemaal opnieuw beginnen? Je huidige antwoorden vervallen dan.
start-over-yes = Ja, opnieuw beginnen
start-over-no = Nee, verdergaan
started-over = Goed, we beginnen opnieuw.

# De terminal
chat-banner = Typ een bericht, of het nummer van een knop. Met Ctrl+D stop je het gesprek.
chat-loading = Een ogenblik, ik word wakker …
chat-you = jij
