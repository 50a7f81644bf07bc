# Telegram: the menu of commands, the bot’s description, and what is said where there is nothing to read.

telegram-command-start = Begin, of zeg weer hallo
telegram-command-assess = Ontdek op welk niveau je werkt
telegram-command-plan = Je stappen naar het volgende niveau
telegram-command-level = Je niveau, en waarom
telegram-command-language = Kies een taal
telegram-command-move = Ga ergens anders verder
telegram-command-privacy = Wat ik over je weet
telegram-command-export = Ontvang alles wat ik over je bewaar
telegram-command-forget = Wis alles over jou
telegram-command-help = Wat je hier kunt zeggen
telegram-command-stop = Stop hier
telegram-short-description = Vertel me wat je op je werk doet: ik zoek je niveau uit, laat zien waarom en plan met jou de volgende stap.
telegram-description = Vertel me in je eigen woorden wat je op je werk doet. Ik zoek uit op welk niveau van verantwoordelijkheid je een vaardigheid beheerst, laat je zien waarom ik dat denk en spreek met je stappen af naar het volgende niveau. Het duurt ongeveer vijf minuten.

telegram-photo = Ik kan geen afbeeldingen bekijken, dus ik weet niet wat erop staat. Kun je in woorden beschrijven wat belangrijk is?
telegram-voice = Ik kan geen opnamen beluisteren of video’s bekijken. Kun je het voor me opschrijven? Een paar zinnen zijn genoeg.
telegram-sticker = Leuk! Maar ik kan alleen woorden lezen. Kun je het in een zin zeggen?
telegram-location = Ik hoef niet te weten waar je bent en heb het niet bewaard. Vertel me liever wat je op je werk doet.
telegram-contact = Contactgegevens heb ik niet nodig en ik heb ze niet bewaard. Vertel me liever over je eigen werk.
telegram-document = Ik kan geen bestanden openen, dus ik heb het niet gelezen. Kopieer alsjeblieft wat belangrijk is naar een bericht.
telegram-other = Daar kan ik niets mee: ik kan alleen woorden lezen. Kun je het in een zin opschrijven?
telegram-private = Ik praat met één persoon tegelijk, dus ik verlaat deze groep. Schrijf me in een privéchat.
telegram-copy = Nog iets over Telegram: onze berichten lopen via Telegram, en in deze chat blijft er een kopie van staan. Wat ik zelf bewaar, blijft in de database van je eigen organisatie.
telegram-copy-left = Telegram heeft nog een kopie van deze chat. Wil je die ook weg hebben, verwijder de chat dan hier.
telegram-edit-old = Ik kan alleen je laatste bericht terugdraaien. Wil je iets van eerder veranderen? Zeg dan “terug”, of vertel gewoon wat er anders is.
telegram-slow-down = Dat was veel tegelijk, en ik kon niet alles lezen. Wacht een minuut en stuur me dan het belangrijkste nog een keer.
