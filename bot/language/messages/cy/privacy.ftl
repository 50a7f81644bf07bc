# Beth sy’n hysbys am berson, allforio, dileu.

known-nothing = Dydw i wedi cadw dim amdanoch chi. Dim ond yn fy nghof i mae’r hyn ddywedoch chi yn y sgwrs hon, a bydd yn cael ei anghofio.
known-intro = Dyma’r hyn rwyf wedi’i gadw amdanoch chi, gyda’ch caniatâd a roddwyd ar { $date }:
known-texts = { $count ->
        [zero] • dim un testun am eich gwaith
        [one] • un testun am eich gwaith
        [two] • dau destun am eich gwaith
        [few] • tri thestun am eich gwaith
        [many] • chwe thestun am eich gwaith
       *[other] • { $count } testun am eich gwaith
    }
known-answers = { $count ->
        [zero] • dim un ateb
        [one] • un ateb
        [two] • dau ateb
        [few] • tri ateb
        [many] • chwe ateb
       *[other] • { $count } ateb
    }
known-assessments = { $count ->
        [zero] • dim un asesiad
        [one] • un asesiad
        [two] • dau asesiad
        [few] • tri asesiad
        [many] • chwe asesiad
       *[other] • { $count } asesiad
    }
known-steps = { $count ->
        [zero] • dim un cam mewn cynllun
        [one] • un cam mewn cynllun
        [two] • dau gam mewn cynllun
        [few] • tri cham mewn cynllun
        [many] • chwe cham mewn cynllun
       *[other] • { $count } cam mewn cynllun
    }
known-messages = • negeseuon y sgwrs hon
known-where = Mae’r cyfan yng nghronfa ddata eich sefydliad chi; does dim yn mynd at neb arall. Bydd yn cael ei ddileu ar ôl { $days } diwrnod heb air gennych chi. Dywedwch “allforio fy nata” i’w gael, neu “dileu fy nata” i’w ddileu.
export-ready = Dyma bopeth rwyf wedi’i gadw amdanoch chi, ar ffurf JSON:
export-nothing = Does dim byd i’w allforio: dydw i wedi cadw dim amdanoch chi.
confirm-erase = Ga i ddileu popeth rwy’n ei wybod amdanoch chi? Does dim modd dadwneud hynny.
erase-yes = Iawn, dileu popeth
erase-no = Na, cadw popeth
erase-kept = Chafodd dim byd ei ddileu.
erased = Mae popeth amdanoch chi wedi’i ddileu. Os ysgrifennwch chi ata i eto, byddwn ni’n dechrau o’r newydd.
confirm-unclear = Dewiswch ie neu na.
