# Telegram: y ddewislen o orchmynion, disgrifiad y bot, a’r hyn a ddywedir pan nad oes dim i’w ddarllen.

telegram-command-start = Dechrau, neu ddweud helo eto
telegram-command-assess = Gweld ar ba lefel rydych chi’n gweithio
telegram-command-plan = Eich camau tuag at y lefel nesaf
telegram-command-level = Eich lefel, a pham
telegram-command-language = Dewis iaith
telegram-command-move = Mynd ymlaen yn rhywle arall
telegram-command-privacy = Beth rwy’n ei wybod amdanoch chi
telegram-command-export = Allforio popeth amdanoch chi
telegram-command-forget = Dileu popeth amdanoch chi
telegram-command-help = Beth gallwch chi ei ddweud yma
telegram-command-stop = Stopio yma
telegram-short-description = Soniwch am eich gwaith: fe wna i weithio allan beth yw eich lefel, esbonio pam, a chynllunio’r cam nesaf gyda chi.
telegram-description = Dywedwch wrtha i yn eich geiriau eich hun beth rydych chi’n ei wneud yn y gwaith, ac fe wna i weithio allan ar ba lefel o gyfrifoldeb rydych chi’n defnyddio sgìl. Wedyn bydda i’n dangos pam rwy’n meddwl hynny, ac yn cytuno gyda chi ar gamau tuag at y lefel nesaf. Mae’n cymryd tua phum munud.

telegram-photo = Alla i ddim edrych ar luniau, felly dydw i ddim wedi gweld beth anfonoch chi. Allech chi ddisgrifio’r hyn sy’n bwysig mewn geiriau?
telegram-voice = Alla i ddim gwrando ar recordiadau na gwylio fideos. Allech chi ysgrifennu hynny i mi? Mae ychydig o frawddegau’n ddigon.
telegram-sticker = Hyfryd! Ond dim ond geiriau y galla i eu darllen. Allech chi ysgrifennu hynny mewn brawddeg?
telegram-location = Does dim angen i mi wybod ble rydych chi, a dydw i ddim wedi cadw’r lleoliad. Dywedwch wrtha i am eich gwaith.
telegram-contact = Does dim angen manylion cyswllt arna i, a dydw i ddim wedi’u cadw. Soniwch am eich gwaith eich hun.
telegram-document = Alla i ddim agor ffeiliau, felly dydw i ddim wedi darllen hon. Copïwch y rhan bwysig i neges, os gwelwch yn dda.
telegram-other = Alla i wneud dim gyda hynny; dim ond geiriau y galla i eu darllen. Allech chi ysgrifennu hynny mewn brawddeg?
telegram-private = Dim ond ag un person ar y tro y bydda i’n siarad, felly rwy’n gadael y grŵp hwn; ysgrifennwch ata i mewn sgwrs breifat.
telegram-copy = Un peth am Telegram: mae ein negeseuon yn mynd drwyddo, ac mae copi ohonyn nhw’n aros yn y sgwrs hon. Mae’r hyn rwy’n ei gadw fy hun yn aros yng nghronfa ddata eich sefydliad chi.
telegram-copy-left = Mae gan Telegram ei gopi o’r sgwrs hon o hyd. I ddileu hwnnw hefyd, dilëwch y sgwrs yma.
telegram-edit-old = Dim ond newid i’ch neges ddiwethaf y galla i ei dderbyn. I newid rhywbeth cynharach, dywedwch “yn ôl”, neu dywedwch wrtha i beth sy’n wahanol.
telegram-slow-down = Roedd hynny’n llawer ar unwaith, a doedd dim modd i mi ddarllen y cyfan. Arhoswch funud, ac wedyn anfonwch y peth pwysicaf unwaith eto, os gwelwch yn dda.
