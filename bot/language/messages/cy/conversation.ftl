# Cyfarfod, symud o gwmpas, a beth i’w ddweud pan na ddeellir rhywbeth.

greeting = Helo, Nextrung ydw i. Dywedwch wrtha i am eich gwaith, ac fe wna i weithio allan ar ba lefel o gyfrifoldeb rydych chi’n defnyddio sgìl. Wedyn bydda i’n dangos pam rwy’n meddwl hynny, ac yn cytuno gyda chi ar gamau tuag at y lefel nesaf. Mae’n cymryd tua phum munud.
greeting-again = Helo eto!
ask-consent = Cyn i ni ddechrau: ga i gadw’r hyn rydych chi’n ei ddweud yma, er mwyn i chi allu dod yn ôl ato? Bydd yn aros yng nghronfa ddata eich sefydliad chi, a bydd dweud “dileu fy nata” yn dileu’r cyfan. Os byddai’n well gennych chi beidio, bydd popeth yn gweithio yr un fath, a bydda i’n anghofio’r cyfan ar ôl ein sgwrs.
consent-yes = Iawn, cadwch y cyfan
consent-no = Na, peidiwch â chadw dim
consent-thanks = Diolch. Gallwch chi ddweud “beth ydych chi’n ei wybod amdana i”, “allforio fy nata” neu “dileu fy nata” unrhyw bryd.
consent-declined = Iawn, fydda i’n cadw dim. Ond gadewch y sgwrs hon ar agor: alla i ddim dod â hi’n ôl ar ôl ailgychwyn neu ar ôl hanner diwrnod o dawelwch.
consent-unclear = Mae angen ateb clir arna i i’r cwestiwn hwn, felly dewiswch un o’r ddau.

ask-description = Dywedwch wrtha i am eich gwaith. Beth rydych chi’n ei wneud ar ddiwrnod cyffredin, beth rydych chi’n ei benderfynu eich hun, ac am beth rydych chi’n gofyn i rywun arall? Tair neu bedair brawddeg sydd orau; gallwch chi anfon sawl neges.
ask-description-more = Mae hynny braidd yn fyr i mi fod yn deg â chi. Beth rydych chi’n ei wneud eich hun, i bwy, a phwy sy’n penderfynu pan fydd rhywbeth anarferol yn codi?
description-cut = Roedd y testun hwnnw’n hir: dim ond y { $limit } o nodau cyntaf ddarllenais i. Os daeth y rhan bwysicaf wedyn, anfonwch honno eto ar ei phen ei hun.

help = Rwy’n gwrando ar yr hyn rydych chi’n ei wneud yn y gwaith, yn enwi’r sgìl, yn gofyn ychydig o gwestiynau byr, ac yn dweud ar ba lefel rydych chi a pham. Ar ôl hynny rydyn ni’n gwneud cynllun. Gallwch chi ddweud unrhyw bryd:
    • “pam ydych chi’n gofyn?” neu “beth yw lefel 4?”
    • “yn ôl”, “sgipio”, “stop”, “dechrau eto”
    • “fy lefel i”, “fy nghynllun i”, “rwyf wedi gwneud cam 2”
    • “siarad Saesneg”, neu un arall o fy ieithoedd: { $languages }
    • “beth ydych chi’n ei wybod amdana i?”, “allforio fy nata”, “dileu fy nata”
goodbye = Hwyl am y tro, a phob lwc gyda’r gwaith. Ysgrifennwch ata i pryd bynnag y byddwch chi am fynd ymlaen.
you-are-welcome = Croeso!
insult = Mae’n ddrwg gen i fod hyn yn eich poeni chi. Dywedwch beth aeth o’i le, neu dywedwch “stop” ac fe adawn ni hi yno.
bot-challenge = Rhaglen ydw i, nid person. Rwy’n cymharu’r hyn rydych chi’n ei ddweud â disgrifiadau o waith. Rhoi cyngor ydw i; dydw i’n penderfynu dim amdanoch chi.
out-of-scope = Alla i ddim helpu gyda hynny. Yr hyn y galla i ei wneud yw siarad am eich gwaith: y lefel rydych chi’n gweithio arni, a’ch cam nesaf.
human = Alla i ddim eich rhoi chi drwodd i berson o’r fan hon. { $contact ->
        [none] Gall eich adran Adnoddau Dynol eich helpu.
       *[other] Gallwch chi gysylltu â rhywun yma: { $contact }
    }
# Words that are a plain yes, each by itself: for what cannot be undone, nothing else counts.
plain-yes = ie, iawn, ydw, ydy, oes, cei, cewch, do
not-understood = Wnes i ddim deall hynny. Gallwch chi sôn am eich gwaith, neu ddweud “help”.
nothing-to-read = Dim ond geiriau y galla i eu darllen. Allech chi ysgrifennu hynny mewn brawddeg?
unknown-button = Dydw i ddim yn adnabod y botwm neu’r gorchymyn hwnnw. Dywedwch “help” i weld beth gallwch chi ei ddweud.
old-button = Mae’r botwm hwnnw’n perthyn i gwestiwn cynharach, felly gadewais i bopeth fel yr oedd.
conversation-gone = Dydy ein sgwrs ddim gen i bellach: ces i fy ailgychwyn, a doedd dim ohoni wedi’i gadw. Ysgrifennwch ata i, ac fe ddechreuwn ni o’r newydd.
something-broke = Aeth rhywbeth o’i le ar fy ochr i, a doedd dim modd gorffen hynny. Mae eich atebion cynharach yn ddiogel. Anfonwch y neges unwaith eto, os gwelwch yn dda.
cannot-save = Alla i ddim cadw unrhyw beth ar hyn o bryd. Does dim o’r hyn ddywedoch chi’n gynharach wedi’i golli; rhowch gynnig arall arni ymhen ychydig funudau.

language-changed = Wrth gwrs, awn ni ymlaen yn Gymraeg.
ask-language = Ym mha iaith gawn ni siarad?

nothing-to-go-back = Does dim byd i fynd yn ôl ato eto.
went-back = Awn ni yn ôl un cwestiwn.
nothing-to-skip = Does dim byd i’w sgipio ar hyn o bryd.
skipped = Iawn, gadawn ni hwnnw allan.
stopped = Stopiwn ni yma. { $kept ->
        [yes] Rwyf wedi cadw eich lle: ysgrifennwch ata i pan fyddwch chi am fynd ymlaen.
       *[no] Tra bydd y sgwrs hon ar agor, gallwch chi fynd ymlaen o’r fan hon.
    }
stopped-nothing-open = Iawn, fe adawn ni hi yno.
resumed = Da iawn, awn ni ymlaen o’r lle roedden ni.
confirm-start-over = Dechrau eto o’r dechrau? Bydd eich atebion presennol yn cael eu gollwng.
start-over-yes = Iawn, dechrau eto
start-over-no = Na, mynd ymlaen
started-over = Iawn, o’r dechrau.

# Y derfynell
chat-banner = Teipiwch neges, neu rif botwm. Mae Ctrl+D yn dod â’r sgwrs i ben.
chat-loading = Un funud, rwy’n deffro …
chat-you = chi
