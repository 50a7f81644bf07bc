# Sgiliau, cwestiynau, casgliad.

skills-found = { $count ->
        [zero] Dydw i ddim yn adnabod yr un sgìl yn yr hyn rydych chi’n ei ddweud. Am beth hoffech chi siarad?
        [one] Rwy’n adnabod un sgìl yn yr hyn rydych chi’n ei ddweud. Ai am y sgìl hwnnw rydych chi am siarad?
        [two] Rwy’n adnabod dau sgìl yn yr hyn rydych chi’n ei ddweud. Am ba un gawn ni siarad?
        [few] Rwy’n adnabod tri sgìl yn yr hyn rydych chi’n ei ddweud. Am ba un gawn ni siarad?
        [many] Rwy’n adnabod chwe sgìl yn yr hyn rydych chi’n ei ddweud. Am ba un gawn ni siarad?
       *[other] Rwy’n adnabod { $count } sgìl yn yr hyn rydych chi’n ei ddweud. Am ba un gawn ni siarad?
    }
skills-none = Dydy’r hyn rydych chi’n ei ddisgrifio ddim yn cyfateb i unrhyw un o’r sgiliau rwy’n eu hadnabod, ac mae’n well gen i beidio â dyfalu. Ond mae lefel gyffredinol o gyfrifoldeb ym mhob swydd, ac fe alla i ddweud beth yw eich lefel chi. Neu gallwch chi sôn am ran arall o’ch gwaith.
skill-none-of-these = Dim un o’r rhain
skill-generic = Fy lefel gyffredinol
skill-generic-then = Fe edrychwn ni, felly, ar eich lefel gyffredinol o gyfrifoldeb: mae lefel o’r fath ym mhob swydd.
skill-describe-again = Disgrifio rhan arall
skill-unclear = Dewiswch un o’r rhain, neu dywedwch fwy am eich gwaith.
description-added = Diolch, rwyf wedi ychwanegu hynny.

question-progress = Cwestiwn { $number } o ryw { $total }
answer-regularly = Yn rheolaidd, ar fy mhen fy hun
answer-sometimes = Weithiau, neu gyda help
answer-learned = Wedi dysgu, ond heb ei wneud
answer-never = Ddim yn rhan o fy ngwaith
answer-understood = Rwy’n cymryd mai “{ $answer }” yw eich ateb.
answer-changed = Rwyf wedi newid yr ateb hwnnw i “{ $answer }”.
answer-unclear = Doeddwn i ddim yn siŵr pa ateb yw hwnnw. Pa un o’r rhain sydd agosaf?
answer-added-to-description = Rwyf wedi ychwanegu hynny at yr hyn ddywedoch chi. Pa un o’r rhain sydd agosaf?

why-question = Rwy’n gofyn am fod pobl ar lefel { $level } (“{ $title }”) yn gwneud hyn. Eich ateb i’r cwestiwn hwn fydd yn dweud fwyaf wrtha i am eich lefel chi: hyd yma rwy’n dewis rhwng lefel { $low } a lefel { $high }.
why-question-sure = Rwy’n gofyn er mwyn gwneud yn siŵr: dyma rywbeth y mae pobl ar lefel { $level } (“{ $title }”) yn ei wneud.
why-consent = Rwy’n gofyn am mai chi biau eich geiriau: heb i chi gytuno, dydw i ddim yn eu cadw.
why-description = Rwy’n gofyn am fod eich geiriau eich hun yn dweud mwy na theitl swydd: pwy sy’n gwirio eich gwaith, beth rydych chi’n ei benderfynu, a phwy rydych chi’n ei arwain.
why-skill = Rwy’n gofyn am fod modd gweld yr un gwaith fel gwahanol sgiliau, ac mae gan bob sgìl ei lefelau ei hun.
why-plan = Rwy’n gofyn am mai dim ond os mai chi sydd wedi dewis y camau a’r dyddiadau y mae cynllun yn helpu.
why-confirmation = Rwy’n gofyn am nad oes modd dadwneud hyn.
why-nothing = Dydw i ddim yn gofyn unrhyw beth ar hyn o bryd.

level-definition = Lefel { $level }, “{ $title }”: { $summary }
level-definition-skill = Yn y sgìl “{ $skill }”: { $summary }
level-unknown = Mae’r lefelau’n mynd o { $low } i { $high }.
levels-intro = Dyma’r lefelau cyfrifoldeb:
level-line = { $level }: { $title }
level-not-defined = Does dim disgrifiad o’r sgìl “{ $skill }” ar lefel { $level }.

verdict = { $sure ->
        [very] Rwy’n hyderus: yn y sgìl “{ $skill }”, rydych chi’n gweithio ar lefel { $level }, “{ $title }”.
        [fairly] Yn y sgìl “{ $skill }”, rwy’n meddwl eich bod chi’n gweithio ar lefel { $level }, “{ $title }”.
       *[hardly] Yn y sgìl “{ $skill }”, fy nghynnig gorau yw eich bod chi’n gweithio ar lefel { $level }, “{ $title }”, ond rwy’n bell o fod yn siŵr.
    }
verdict-generic = { $sure ->
        [very] Rwy’n hyderus: rydych chi’n gweithio ar lefel { $level }, “{ $title }”.
        [fairly] Rwy’n meddwl eich bod chi’n gweithio ar lefel { $level }, “{ $title }”.
       *[hardly] Fy nghynnig gorau yw eich bod chi’n gweithio ar lefel { $level }, “{ $title }”, ond rwy’n bell o fod yn siŵr.
    }
verdict-below = Mae’r hyn rydych chi’n ei ddisgrifio agosaf at lefel { $level }, “{ $title }”, ond ar lefel { $low } mae’r sgìl “{ $skill }” yn dechrau.
verdict-above = Mae’r hyn rydych chi’n ei ddisgrifio agosaf at lefel { $level }, “{ $title }”, ond ar lefel { $high } mae’r sgìl “{ $skill }” yn gorffen.
verdict-ways = Y ffordd ymlaen:
verdict-confidence = Pa mor siŵr ydw i: { $percent }. Gallai fod yn unrhyw beth o lefel { $low } i lefel { $high }.
verdict-confidence-exact = Pa mor siŵr ydw i: { $percent }.
verdict-evidence = Yr hyn ddywedoch chi ac sy’n cefnogi hyn:
verdict-quote = “{ $quote }” → { $statement }
verdict-answers = O’ch atebion:
verdict-answer = { $answer }: { $statement }
verdict-change = Yr hyn a allai newid y farn o hyd yw a ydych chi’n gwneud hyn yn rheolaidd: “{ $statement }”
verdict-advice = Cyngor yw hwn, nid tystysgrif, a fydd neb yn ei weld oni bai eich bod chi’n ei ddangos.
verdict-then = Ar { $date }, lefel { $before } oedd hi; lefel { $level } yw hi erbyn hyn.
verdict-then-undefined = Ar { $date }, roeddech chi y tu allan i lefelau’r sgìl hwn.
no-verdict-yet = Alla i ddim dweud eto: soniwch am eich gwaith yn gyntaf.
no-verdict-midway = Rydyn ni ar ganol y cwestiynau. Fe ddyweda i ar y diwedd, rhag i hynny ddylanwadu ar eich atebion.

button-plan = Gwneud fy nghynllun
button-disagree = Rwy’n gweld pethau’n wahanol
button-add = Ychwanegu rhywbeth
button-finish = Dyna’r cyfan am y tro
button-assess-again = Fy asesu eto

ask-objection = Mae rhywbeth na welais i, felly. Beth rydych chi’n ei wneud nad ydw i wedi’i ystyried, neu ble rhoddais i ormod o glod i chi? Enghraifft bendant sy’n helpu fwyaf.
ask-addition = Wrth gwrs. Beth hoffech chi ei ychwanegu?
verdict-changed = Diolch, mae hynny’n newid y darlun.
verdict-unchanged = Diolch. Rwyf wedi ystyried hynny, ac rwy’n dal i feddwl mai lefel { $level } yw hi. Rwyf wedi nodi eich bod chi’n gweld pethau’n wahanol, ac mae’r nodyn hwnnw’n aros gyda’r canlyniad.
verdict-unchanged-outside = Diolch. Rwyf wedi ystyried hynny, ac mae fy nghasgliad yn aros fel yr oedd. Rwyf wedi nodi eich bod chi’n gweld pethau’n wahanol, ac mae’r nodyn hwnnw’n aros gyda’r canlyniad.
addition-unchanged = Diolch. Rwyf wedi ystyried hynny; mae’r casgliad yn aros yr un fath.
