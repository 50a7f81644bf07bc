# Ingevoerde raamwerken: hun beschrijvingen in hun eigen woorden, standaarden, rollen, adviezen.
# $statement is de eigen zin van het raamwerk, misschien in een andere taal; $source is de naam ervan, zoals “SFIA 9 CSMG”.

skill-named = { $name } ({ $framework })
skill-role = { $name } (rol, { $framework })
skill-standard = { $name } (standaard, { $framework })

statement-imported = “{ $statement }” ({ $source })
statement-imported-own = { $own } ({ $source }: “{ $statement }”)
question-imported = Hoort dit bij je werk? “{ $statement }” ({ $source })
question-imported-own = { $question } In de woorden van { $source }: “{ $statement }”
question-knowledge = Ken je dit goed genoeg om het in je werk te gebruiken? “{ $statement }” ({ $source })
knowledge-regularly = Ken ik en gebruik ik
knowledge-learned = Ken ik, maar gebruik ik nog niet
knowledge-never = Ken ik niet goed

verdict-change-imported = Wat het nog kan veranderen, is of je dit regelmatig doet: { $statement }
verdict-source = Ik heb wat je zei niveau voor niveau naast { $source } gelegd.
verdict-borrowed = In { $framework } hebben vaardigheden geen niveaus, dus dit is je niveau op de algemene ladder van verantwoordelijkheid.

# Een standaard met criteria.
why-criterion = Ik vraag dit omdat het bij de standaard “{ $skill }” hoort en je me er nog niets over verteld hebt.
coverage-title = Je werk naast de standaard “{ $skill }” ({ $source }):
coverage-performance = Wat je doet (criteria): { $shown } van { $total } zichtbaar, { $missing } niet zichtbaar, { $unknown } onbekend.
coverage-knowledge = Wat je weet (punten): { $shown } van { $total } zichtbaar, { $missing } niet zichtbaar, { $unknown } onbekend.
coverage-shown = Zichtbaar:
coverage-missing = Niet zichtbaar:
coverage-unknown = Onbekend, omdat we het er niet over gehad hebben:
coverage-quote = (je zei: “{ $quote }”)
coverage-responsibility = Daarnaast schat ik je algemene niveau van verantwoordelijkheid op { $level }, “{ $title }”. Op zijn laagst is het { $low }, op zijn hoogst { $high }.
coverage-responsibility-exact = Daarnaast is dit je algemene niveau van verantwoordelijkheid: { $level }, “{ $title }”.
coverage-responsibility-unknown = Wat je algemene niveau van verantwoordelijkheid is, kan ik niet opmaken uit wat je zei.
coverage-result-now = Laat me de uitkomst zien
coverage-go-on = Vraag me naar de rest

# Een rol.
why-role = Ik vraag dit omdat de rol “{ $role }” de competentie “{ $competence }” vraagt op niveau { $needs }, en ik nog niet weet waar jij staat.
role-intro = Wat de rol “{ $role }” van je vraagt ({ $source }):
role-mission = Waar de rol voor is: { $text }
role-purpose = Wat de rol moet bereiken: { $text }
role-tasks = Taken:
role-accountable = Is verantwoordelijk voor:
role-responsible = Levert op:
role-contributor = Draagt bij aan:
role-measures = Wordt afgemeten aan:
role-competences = Competenties, en het niveau dat nodig is:
role-competence = { $competence }: { $needs }
role-compare = Vergelijk mij met deze rol
role-ask = Wat zou deze rol van mij vragen?
role-which = Welke rol bedoel je?
role-none = Ik ken nog geen rolprofielen. Wie deze bot beheert, kan er een importeren.
role-title = Jij en de rol “{ $role }” ({ $source }), competentie voor competentie:
role-counts = { $below } onder het niveau dat nodig is, { $at } erop, { $above } erboven, { $unknown } onbekend.
role-below = Eronder:
role-at = Op het niveau dat nodig is:
role-above = Erboven:
role-unknown = Onbekend, omdat we het er niet over gehad hebben:
role-line = { $competence }: niveau { $needs } nodig
role-line-level = { $competence }: niveau { $needs } nodig, jij zit ongeveer op { $level }

# Advies bij een vaardigheid: fasen, en signalen die je hoort.
advice-ask-signs = Nog één vraag. Wat hiervan hoor je van de mensen voor wie je werkt? Kies er een, of schrijf meerdere nummers.
advice-sign = “{ $sign }”
advice-none = Geen van deze
advice-unclear = Schrijf de nummers van wat je hoort, bijvoorbeeld 1, of zeg “geen van deze”.
advice-stage = In de woorden van “{ $source }” lijken je relaties in de fase “{ $stage }” te zitten, want dit hoor je:
advice-stages = De fasen, op volgorde: { $stages }.
advice-no-stage = Je hoort geen van de signalen die “{ $source }” noemt, dus ik kan geen fase aanwijzen ({ $stages }).
why-signs = Ik vraag dit omdat je aan wat mensen tegen je zeggen, kunt zien hoe diep je relatie met hen gaat.

# Plannen en stappen uit de eigen beschrijvingen van een raamwerk.
plan-proposal-coverage = { $count ->
        [one] Hier is één stap voor wat er ontbreekt of nog niet bekend is:
       *[other] Hier zijn { $count } stappen voor wat er ontbreekt of nog niet bekend is:
    }
plan-title-coverage = Je plan voor “{ $skill }”:
plan-nothing-missing = Voor zover ik weet ontbreekt er niets. Ik heb dus geen stap toe te voegen.
step-practice-1 = Spreek met je leidinggevende een taak voor de komende weken af waarin je dit zelf doet: “{ $statement }”
step-practice-1-evidence = De afgeronde taak, en een notitie over wat je zelf besliste.
step-practice-2 = Doe dit drie keer, de eerste keer met iemand naast je: “{ $statement }”
step-practice-2-evidence = Drie data, en wat je de laatste keer anders deed.
step-people-1 = Kijk mee met een collega die hier goed in is, en doe het daarna één keer samen: “{ $statement }”
step-people-1-evidence = Een halve bladzijde over wat je net zo gaat doen, besproken met die collega.
step-people-2 = Vraag iemand die je werk ziet hoe dicht je hierbij in de buurt komt, en wat er nog ontbreekt: “{ $statement }”
step-people-2-evidence = Twee concrete punten uit dat gesprek, en wat er een maand later van terechtgekomen is.
step-training-1 = Zoek een cursus, een handleiding of iemand die dit uitlegt, en gebruik het binnen een maand in je werk: “{ $statement }”
step-training-1-evidence = Eén geval uit je werk waarin je het gebruikte.
step-knowledge-1 = Lees hierover of laat het je uitleggen, en leg het daarna zelf uit aan een collega: “{ $statement }”
step-knowledge-1-evidence = Een bladzijde in je eigen woorden die je collega begreep.
step-advice = Werk aan “{ $title }”. De bron zegt daarover: “{ $text }”
step-advice-evidence = Drie dingen die je nu weet en eerst niet, en wat je daardoor anders gaat doen.
step-why-level = { $source } vraagt dit op niveau { $level }, en op niveau { $below } nog niet.
step-why-same-level = { $source } vraagt dit op niveau { $level }.
step-why-criterion = { $source } vraagt dit, en het blijkt nog niet uit wat je vertelde.
step-why-role = De rol vraagt de competentie “{ $competence }” op niveau { $needs } ({ $source }).
step-why-advice = Volgens “{ $source }” is dit een weg naar diepere relaties.
plan-step-gone = (Deze stap hoorde bij een raamwerk dat hier intussen is verwijderd of vervangen.)
skill-gone = Dat resultaat hoort bij een raamwerk dat hier intussen is verwijderd of vervangen, dus ik kan het niet meer tonen. Ik kan je wel opnieuw inschalen.
