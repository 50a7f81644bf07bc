# Y teclyn ar dudalennau gwe: ei eiriau ei hun, wrth ochr yr hyn mae’r bot yn ei ddweud.

widget-title = Siarad am eich gwaith
widget-open = Agor y sgwrs
widget-open-new = Agor y sgwrs: mae neges newydd
widget-close = Cau’r sgwrs
widget-menu = Dewislen
widget-language = Iaith
widget-afresh = Dechrau o’r newydd ar y ddyfais hon
widget-afresh-ask = Bydd y ddyfais hon yn anghofio’r sgwrs. Bydd yr hyn y cytunoch chi i mi ei gadw yn aros; i’w ddileu, dywedwch “dileu fy nata” yn gyntaf.
widget-afresh-yes = Iawn, dechrau o’r newydd
widget-afresh-no = Na, mynd ymlaen
widget-log = Sgwrs
widget-you = Chi
widget-choices = Atebion posibl
widget-typing = Mae Nextrung yn ysgrifennu …
widget-write = Eich neges
widget-send = Anfon
widget-too-long = Mae hynny’n rhy hir i’w anfon ar unwaith: { $limit } o nodau ar y mwyaf.
widget-pending = Heb ei hanfon eto
widget-connecting = Wrthi’n cysylltu …
widget-failed = Doedd dim modd anfon y neges hon.
widget-stale = Roedd y sgwrs eisoes wedi symud ymlaen, felly chafodd yr ateb hwnnw mo’i anfon.
widget-gone = Cafodd y bot ei ailgychwyn, a doedd dim o’n sgwrs wedi’i gadw. Rydyn ni’n dechrau o’r newydd.
widget-offline = Does dim cysylltiad ar hyn o bryd. Bydd eich negeseuon yn cael eu hanfon pan ddaw’r cysylltiad yn ôl.
widget-refused = Dydy cyfeiriad y dudalen hon ddim wedi’i ganiatáu yng ngosodiadau’r bot.
widget-file-failed = Doedd dim modd lawrlwytho’r ffeil. Rhowch gynnig arall arni.
