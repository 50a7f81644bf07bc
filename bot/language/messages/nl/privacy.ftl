# Wat over iemand bekend is, exporteren, wissen.

known-nothing = Ik heb niets over jou opgeslagen. Wat je in dit gesprek vertelde, zit alleen in mijn geheugen en wordt vergeten.
known-intro = Dit heb ik over jou opgeslagen, met je toestemming van { $date }:
known-texts = { $count ->
        [one] • één tekst over je werk
       *[other] • { $count } teksten over je werk
    }
known-answers = { $count ->
        [one] • één antwoord
       *[other] • { $count } antwoorden
    }
known-assessments = { $count ->
        [one] • één beoordeling
       *[other] • { $count } beoordelingen
    }
known-steps = { $count ->
        [one] • één stap van een plan
       *[other] • { $count } stappen van een plan
    }
known-messages = • de berichten van dit gesprek
known-where = Alles staat in de database van je eigen organisatie; er gaat niets naar iemand anders. Het wordt gewist als ik { $days } dagen niets van je hoor. Zeg “exporteer mijn gegevens” om het te krijgen, of “verwijder mijn gegevens” om het te wissen.
export-ready = Hier is alles wat ik over jou heb opgeslagen, als JSON:
export-nothing = Er is niets te exporteren: ik heb niets over jou opgeslagen.
confirm-erase = Zal ik alles wissen wat ik over jou weet? Dat kun je niet ongedaan maken.
erase-yes = Ja, wis alles
erase-no = Nee, bewaar het
erase-kept = Er is niets gewist.
erased = Alles over jou is gewist. Als je me weer schrijft, beginnen we helemaal opnieuw.
confirm-unclear = Kies alsjeblieft ja of nee.
