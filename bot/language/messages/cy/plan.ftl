# Camau, cynllun, dyddiadau.

plan-proposal = { $count ->
        [zero] Does gen i ddim camau tuag at lefel { $level }.
        [one] Dyma un cam tuag at lefel { $level }:
        [two] Dyma ddau gam tuag at lefel { $level }:
        [few] Dyma dri cham tuag at lefel { $level }:
        [many] Dyma chwe cham tuag at lefel { $level }:
       *[other] Dyma { $count } cam tuag at lefel { $level }:
    }
plan-proposal-same = { $count ->
        [zero] Does gen i ddim camau i’ch helpu i feistroli lefel { $level }.
        [one] Dyma un cam i’ch helpu i feistroli lefel { $level }:
        [two] Dyma ddau gam i’ch helpu i feistroli lefel { $level }:
        [few] Dyma dri cham i’ch helpu i feistroli lefel { $level }:
        [many] Dyma chwe cham i’ch helpu i feistroli lefel { $level }:
       *[other] Dyma { $count } cam i’ch helpu i feistroli lefel { $level }:
    }
plan-step = { $number }. { $text }
plan-step-why = Pam: { $statement }
plan-step-evidence = Sut bydd hyn i’w weld: { $evidence }
plan-step-due = Erbyn { $date }
plan-step-done = Wedi’i wneud ar { $date }
plan-ask-choice = Cadw’r cyfan, neu dynnu rhai?
plan-keep = Cadw’r rhain
plan-drop = Tynnu cam { $number }
plan-dropped = Mae’r cam wedi’i dynnu.
plan-last-step = Mae angen o leiaf un cam mewn cynllun, felly cadwais i’r cam hwnnw.
plan-choice-unclear = Dywedwch “cadw’r rhain”, neu rhowch rif y cam rydych chi am ei dynnu.
plan-ask-date = { $count ->
        [zero] Erbyn pryd hoffech chi orffen y camau?
        [one] Erbyn pryd hoffech chi orffen y cam?
        [two] Erbyn pryd hoffech chi orffen y ddau gam?
        [few] Erbyn pryd hoffech chi orffen y tri cham?
        [many] Erbyn pryd hoffech chi orffen y chwe cham?
       *[other] Erbyn pryd hoffech chi orffen y camau?
    } Dewiswch, neu ysgrifennwch ddyddiad.
plan-in-weeks = { $weeks ->
        [zero] Yr wythnos hon
        [one] Ymhen wythnos
        [two] Ymhen pythefnos
        [few] Ymhen tair wythnos
        [many] Ymhen chwe wythnos
       *[other] Ymhen { $weeks } wythnos
    }
plan-date-unclear = Doeddwn i ddim yn gallu gweld dyddiad yn hynny. Ysgrifennwch ef fel hyn, er enghraifft: { $example }.
plan-date-past = Mae’r dyddiad hwnnw wedi mynd heibio. Pa ddiwrnod yn y dyfodol?
plan-agreed = Dyna ni wedi cytuno. Dyma eich cynllun:
plan-title = Eich cynllun ar gyfer y sgìl “{ $skill }”, tuag at lefel { $level }:
plan-none = Does gennych chi ddim cynllun eto. Soniwch am eich gwaith yn gyntaf, ac fe wnawn ni un ar y diwedd.
plan-nothing-to-add = Rydych chi eisoes yn dangos yr hyn y byddwn i’n ei awgrymu ar gyfer y lefel nesaf, felly does gen i ddim cam i’w ychwanegu. Gofynnwch i’ch rheolwr am dasg sy’n eich ymestyn, a dewch yn ôl wedyn.
plan-top = Rydych chi ar lefel uchaf y sgìl hwn. Y ffordd ymlaen:
plan-progress = { $done } o { $count } wedi’u gwneud.
plan-all-done = Mae pob cam wedi’i wneud. Llongyfarchiadau! Ga i eich asesu eto, i weld beth sydd wedi newid?
plan-which-done = Pa gam rydych chi wedi’i wneud?
plan-which-date = Dyddiad pa gam hoffech chi ei newid?
plan-step-number = Cam { $number }
plan-done = Mae cam { $number } wedi’i wneud, da iawn chi!
plan-done-already = Roedd cam { $number } wedi’i wneud yn barod.
plan-no-such-step = { $count ->
        [zero] Does dim camau yn eich cynllun.
        [one] Dim ond un cam sydd yn eich cynllun.
        [two] Dim ond camau 1 a 2 sydd yn eich cynllun.
        [few] Camau 1, 2 a 3 sydd yn eich cynllun.
        [many] Camau 1–6 sydd yn eich cynllun.
       *[other] Camau 1–{ $count } sydd yn eich cynllun.
    }
plan-date-changed = Y dyddiad newydd ar gyfer cam { $number } yw { $date }.
plan-change-date = Newid dyddiad
plan-mark-done = Mae cam wedi’i wneud
