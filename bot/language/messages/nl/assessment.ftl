# Vaardigheden, vragen, uitkomst.

skills-found = { $count ->
        [one] Ik herken één vaardigheid in wat je vertelt. Wil je het daarover hebben?
       *[other] Ik herken { $count } vaardigheden in wat je vertelt. Over welke wil je het hebben?
    }
skills-none = Wat je vertelt, past bij geen van de vaardigheden die ik ken, en ik wil niet zomaar gokken. Ik kan je wel zeggen wat je algemene niveau van verantwoordelijkheid is, want dat heeft elke baan. Of vertel me over een ander deel van je werk.
skill-none-of-these = Geen van deze
skill-generic = Mijn algemene niveau
skill-generic-then = Laten we dan kijken naar je algemene niveau van verantwoordelijkheid, want dat heeft elke baan.
skill-describe-again = Iets anders van mijn werk
skill-unclear = Kies een van deze, of vertel me meer over je werk.
description-added = Dank je, ik heb het toegevoegd.

question-progress = Vraag { $number } van ongeveer { $total }
answer-regularly = Doe ik regelmatig zelfstandig
answer-sometimes = Soms, of met hulp
answer-learned = Geleerd, maar nog niet gedaan
answer-never = Hoort niet bij mijn werk
answer-understood = Ik noteer dat als “{ $answer }”.
answer-changed = Ik heb dat antwoord veranderd in “{ $answer }”.
answer-unclear = Ik begreep niet welk antwoord dat is. Welk antwoord komt het dichtst in de buurt?
answer-added-to-description = Ik heb dat toegevoegd aan wat je al vertelde. Welk antwoord komt het dichtst in de buurt?

why-question = Ik vraag dit omdat mensen dit doen op niveau { $level } (“{ $title }”). Je antwoord zegt me het meest over waar je staat: tot nu toe kan het alles zijn van niveau { $low } tot en met niveau { $high }.
why-question-sure = Ik vraag dit voor de zekerheid: mensen doen dit op niveau { $level } (“{ $title }”).
why-consent = Ik vraag dit omdat je woorden van jou zijn: zonder jouw ja bewaar ik ze niet.
why-description = Ik vraag dit omdat je eigen woorden meer zeggen dan een functienaam: wie je werk nakijkt, wat je zelf beslist en wie je begeleidt.
why-skill = Ik vraag dit omdat je hetzelfde werk als verschillende vaardigheden kunt zien, en omdat elke vaardigheid eigen niveaus heeft.
why-plan = Ik vraag het omdat een plan alleen helpt als je de stappen en data zelf kiest.
why-confirmation = Ik vraag het omdat dit niet ongedaan te maken is.
why-nothing = Ik vraag op dit moment niets.

level-definition = Niveau { $level }, “{ $title }”: { $summary }
level-definition-skill = Bij “{ $skill }”: { $summary }
level-unknown = De niveaus lopen van { $low } tot en met { $high }.
levels-intro = Dit zijn de niveaus van verantwoordelijkheid:
level-line = { $level }: { $title }
level-not-defined = De vaardigheid “{ $skill }” is niet beschreven op niveau { $level }.

verdict = { $sure ->
        [very] Ik ben er zeker van: in de vaardigheid “{ $skill }” werk je op niveau { $level }, “{ $title }”.
        [fairly] Ik denk dat je in de vaardigheid “{ $skill }” op niveau { $level } werkt, “{ $title }”.
       *[hardly] Mijn beste schatting is dat je in de vaardigheid “{ $skill }” op niveau { $level } werkt, “{ $title }”, maar ik ben er verre van zeker van.
    }
verdict-generic = { $sure ->
        [very] Ik ben er zeker van: je werkt op niveau { $level }, “{ $title }”.
        [fairly] Ik denk dat je op niveau { $level } werkt, “{ $title }”.
       *[hardly] Mijn beste schatting is dat je op niveau { $level } werkt, “{ $title }”, maar ik ben er verre van zeker van.
    }
verdict-below = Wat je vertelt, ligt het dichtst bij niveau { $level }, “{ $title }”, en de vaardigheid “{ $skill }” begint bij niveau { $low }.
verdict-above = Wat je vertelt, ligt het dichtst bij niveau { $level }, “{ $title }”, en de vaardigheid “{ $skill }” eindigt bij niveau { $high }.
verdict-ways = Zo kun je verder:
verdict-confidence = Hoe zeker ik ben: { $percent }. Het kan alles zijn van niveau { $low } tot en met niveau { $high }.
verdict-confidence-exact = Hoe zeker ik ben: { $percent }.
verdict-evidence = Dit wijst erop in wat je zei:
verdict-quote = “{ $quote }” → { $statement }
verdict-answers = Uit je antwoorden:
verdict-answer = { $answer }: { $statement }
verdict-change = Wat het nog kan veranderen, is of je dit regelmatig doet: “{ $statement }”
verdict-advice = Dit is een advies, geen certificaat, en niemand ziet het, tenzij je het zelf laat zien.
verdict-then = Op { $date } was het niveau { $before }; nu is het niveau { $level }.
verdict-then-undefined = Op { $date } viel het buiten de niveaus van deze vaardigheid.
no-verdict-yet = Dat kan ik nog niet zeggen: vertel me eerst over je werk en beantwoord mijn vragen.
no-verdict-midway = We zitten midden in de vragen. Ik zeg het je aan het eind, zodat het je antwoorden niet beïnvloedt.

button-plan = Maak mijn plan
button-disagree = Ik zie het anders
button-add = Iets toevoegen
button-finish = Dat was het voor nu
button-assess-again = Beoordeel me opnieuw

ask-objection = Dan heb ik iets gemist. Wat doe je waar ik geen rekening mee heb gehouden, of waar heb ik je te hoog ingeschat? Een concreet voorbeeld helpt het meest.
ask-addition = Ga je gang, wat wil je toevoegen?
verdict-changed = Dank je, dat verandert het beeld.
verdict-unchanged = Dank je. Ik heb er rekening mee gehouden en ik blijf bij niveau { $level }. Ik heb genoteerd dat jij het anders ziet, en dat blijft bij de uitkomst staan.
verdict-unchanged-outside = Dank je. Ik heb er rekening mee gehouden en de uitkomst blijft zoals die was. Ik heb genoteerd dat jij het anders ziet, en dat blijft erbij staan.
addition-unchanged = Dank je. Ik heb er rekening mee gehouden; de uitkomst blijft hetzelfde.
