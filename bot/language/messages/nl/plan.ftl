# Stappen, plan, datums.

plan-proposal = { $count ->
        [one] Hier is één stap naar niveau { $level }:
       *[other] Hier zijn { $count } stappen naar niveau { $level }:
    }
plan-proposal-same = { $count ->
        [one] Hier is één stap om je niveau { $level } helemaal eigen te maken:
       *[other] Hier zijn { $count } stappen om je niveau { $level } helemaal eigen te maken:
    }
plan-step = { $number }. { $text }
plan-step-why = Waarom: { $statement }
plan-step-evidence = Zo wordt het zichtbaar: { $evidence }
plan-step-due = Uiterlijk { $date }
plan-step-done = Gedaan op { $date }
plan-ask-choice = Wil je ze allemaal houden, of er een paar schrappen?
plan-keep = Deze houden
plan-drop = Schrap { $number }
plan-dropped = De stap is geschrapt.
plan-last-step = Een plan heeft minstens één stap nodig, dus die heb ik laten staan.
plan-choice-unclear = Zeg “deze houden”, of welk nummer ik moet schrappen, bijvoorbeeld “schrap 2”.
plan-ask-date = Wanneer wil je { $count ->
        [one] deze stap
       *[other] deze stappen
    } klaar hebben? Kies, of schrijf een datum.
plan-in-weeks = { $weeks ->
        [one] Over één week
       *[other] Over { $weeks } weken
    }
plan-date-unclear = Ik kon daar geen datum in lezen. Schrijf die bijvoorbeeld zo: { $example }.
plan-date-past = Die datum is al voorbij. Welke dag in de toekomst wordt het?
plan-agreed = Afgesproken. Dit is je plan:
plan-title = Je plan voor “{ $skill }”, op weg naar niveau { $level }:
plan-none = Je hebt nog geen plan. Vertel me eerst over je werk, dan maken we er aan het eind een.
plan-nothing-to-add = Wat ik voor het volgende niveau zou aanraden, laat je nu al zien. Ik heb dus geen stap toe te voegen. Vraag je leidinggevende om een taak die meer van je vraagt, en kom daarna terug.
plan-top = Je zit op het hoogste niveau van deze vaardigheid. Zo kun je verder:
plan-progress = { $done } van { $count } gedaan.
plan-all-done = Alle stappen zijn gedaan, gefeliciteerd! Zal ik je opnieuw beoordelen om te zien wat er veranderd is?
plan-which-done = Welke stap heb je gedaan?
plan-which-date = Van welke stap zal ik de datum veranderen?
plan-step-number = Stap { $number }
plan-done = Stap { $number } is gedaan, goed zo!
plan-done-already = Stap { $number } was al gedaan.
plan-no-such-step = { $count ->
        [one] Je plan heeft maar één stap.
       *[other] Je plan heeft { $count } stappen.
    }
plan-date-changed = Stap { $number } moet nu uiterlijk op { $date } klaar zijn.
plan-change-date = Datum veranderen
plan-mark-done = Een stap is gedaan
