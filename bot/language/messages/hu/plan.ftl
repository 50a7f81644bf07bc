# Lépések, terv, dátumok.

plan-proposal = { $count ->
        [one] Íme egy lépés a cél felé ({ $level }. szint):
       *[other] Íme { $count } lépés a cél felé ({ $level }. szint):
    }
plan-proposal-same = { $count ->
        [one] Íme egy lépés, amellyel megszilárdíthatod a szintedet ({ $level }. szint):
       *[other] Íme { $count } lépés, amellyel megszilárdíthatod a szintedet ({ $level }. szint):
    }
plan-step = { $number }. { $text }
plan-step-why = Miért: { $statement }
plan-step-evidence = Ebből fog látszani: { $evidence }
plan-step-due = Határidő: { $date }
plan-step-done = Elkészült: { $date }
plan-ask-choice = Mindet megtartod, vagy valamelyiket elhagyjuk?
plan-keep = Megtartom ezeket
plan-drop = { $number }. lépés elhagyása
plan-dropped = Ezt a lépést elhagytuk.
plan-last-step = A tervhez legalább egy lépés kell, ezért ezt meghagytam.
plan-choice-unclear = Írd azt, hogy „megtartom ezeket”, vagy annak a lépésnek a számát, amelyet elhagynál.
plan-ask-date = Mikorra szeretnél elkészülni { $count ->
        [one] vele
       *[other] velük
    }? Válassz, vagy írj egy dátumot.
plan-in-weeks = { $weeks ->
        [one] Egy hét múlva
       *[other] { $weeks } hét múlva
    }
plan-date-unclear = Ebben nem találtam dátumot. Írd például így: { $example }
plan-date-past = Ez a nap már elmúlt. Melyik jövőbeli nap legyen?
plan-agreed = Megbeszéltük, így lesz.
plan-title = A terved („{ $skill }”, cél: { $level }. szint):
plan-none = Még nincs terved. Előbb mesélj a munkádról, és a végén készítünk egyet.
plan-nothing-to-add = Már most is megmutatod mindazt, amit a következő szinthez javasolnék, így nincs mit hozzátennem. Kérj a vezetődtől egy feladatot, amelyben fejlődhetsz, és utána gyere vissza.
plan-top = Ennek a készségnek a legmagasabb szintjén vagy. Így léphetsz tovább:
plan-progress = { $count } lépésből { $done } kész.
plan-all-done = Minden lépés kész, gratulálok! Értékeljelek újra, hogy lássuk, mi változott?
plan-which-done = Melyik lépés készült el?
plan-which-date = Melyik lépés határidejét módosítsam?
plan-step-number = { $number }. lépés
plan-done = { $number }. lépés: kész, szép munka!
plan-done-already = { $number }. lépés: ez már korábban elkészült.
plan-no-such-step = { $count ->
        [one] A tervedben csak egy lépés van.
       *[other] A tervedben { $count } lépés van: írj egy számot 1 és { $count } között.
    }
plan-date-changed = { $number }. lépés, az új határidő: { $date }
plan-change-date = Határidő módosítása
plan-mark-done = Elkészült egy lépés
