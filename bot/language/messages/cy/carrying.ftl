# Mynd ymlaen â’r un sgwrs yn rhywle arall: o’r dudalen we i Telegram, neu’r ffordd arall.

carry-code = I fynd ymlaen yn rhywle arall, anfonwch y cod hwn ata i yno o fewn { $minutes ->
        [zero] llai na munud
        [one] munud
        [two] dwy funud
        [few] tair munud
        [many] chwe munud
       *[other] { $minutes } munud
    }: { $code }
    Dim ond unwaith mae’r cod yn gweithio. Ar ôl hynny, yno bydd ein sgwrs ni, ac nid yma.
carry-page = Ar y we, dewch ata i yma: { $page }
carry-telegram = Yn Telegram, agorwch { $link } a phwyswch Start; bydd hynny’n anfon y cod drosoch chi.
carry-not-here = Alla i ddim symud ein sgwrs o’r fan hon; dim ond o dudalen we neu o Telegram y mae modd gwneud hynny.
carry-done = Dyma ni eto: mae gen i bopeth ddywedon ni, felly awn ni ymlaen.
carry-nothing = Mae’r cod hwnnw’n iawn, ond doedd dim sgwrs ar ôl i fynd ymlaen â hi. Dywedwch wrtha i am eich gwaith.
carry-unknown = Dydw i ddim yn adnabod y cod hwnnw. Dim ond unwaith mae cod yn gweithio, a hynny am ddeng munud yn unig: gofynnwch am un newydd lle roedden ni’n siarad.
carry-here-already = Cod ar gyfer mynd ymlaen yn rhywle arall yw hwnnw; yma, gallwn ni ddal ati i siarad hebddo.
carry-too-often = Roedd hynny’n ormod o godau anghywir. Arhoswch ddeng munud, ac wedyn gofynnwch am god newydd lle roedden ni’n siarad, os gwelwch yn dda.
carry-moved = Mae’r sgwrs hon wedi symud i le arall. Os ysgrifennwch chi ata i yma, byddwn ni’n dechrau fel petaen ni heb gwrdd erioed.
carry-sure = Rydyn ni wedi siarad yma o’r blaen hefyd. Os awn ni ymlaen â’r sgwrs arall, bydd honno’n cymryd lle hon; bydd yr hyn y cytunoch chi i mi ei gadw yn aros. Os mai dyna rydych chi ei eisiau, anfonwch y cod unwaith eto.
