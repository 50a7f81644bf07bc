# Készségek, kérdések, eredmény.

skills-found = { $count ->
        [one] Egy készséget ismerek fel abban, amit mesélsz. Erről szeretnél beszélgetni?
       *[other] { $count } készséget ismerek fel abban, amit mesélsz. Melyikről beszélgessünk?
    }
skills-none = Amit leírsz, egyik általam ismert készséggel sem egyezik, és nem szeretnék találgatni. Az általános felelősségi szintedet így is meg tudom mondani, mert ilyen minden munkának van. Vagy mesélj a munkád egy másik részéről.
skill-none-of-these = Egyik sem ezek közül
skill-generic = Az általános szintem
skill-generic-then = Akkor nézzük meg az általános felelősségi szintedet: ilyen minden munkának van.
skill-describe-again = Másról mesélek
skill-unclear = Válassz ezek közül, vagy mesélj többet a munkádról.
description-added = Köszönöm, hozzávettem.

question-progress = { $number }. kérdés, összesen kb. { $total }
answer-regularly = Rendszeresen, önállóan végzem
answer-sometimes = Néha, vagy segítséggel
answer-learned = Tanultam, de még nem csináltam
answer-never = Nem része a munkámnak
answer-understood = Ezt így értem: „{ $answer }”.
answer-changed = Átírtam a válaszodat erre: „{ $answer }”.
answer-unclear = Nem derült ki számomra, melyik válaszra gondolsz. Melyik áll a legközelebb hozzá?
answer-added-to-description = Hozzávettem ahhoz, amit meséltél. Melyik válasz áll a legközelebb hozzá?

why-question = Azért kérdezem, mert az ilyen munka erre a szintre jellemző: { $level }. szint („{ $title }”). A válaszodból tudom meg a legtöbbet arról, hol tartasz. Eddig ez a sáv jön szóba: { $low }–{ $high }. szint.
why-question-sure = Azért kérdezem, hogy biztos legyek a dologban: az ilyen munka erre a szintre jellemző: { $level }. szint („{ $title }”).
why-consent = Azért kérdezem, mert amit mondasz, az a tiéd: az igened nélkül nem tárolom.
why-description = Azért kérdezem, mert a saját szavaid többet mondanak, mint egy munkakör neve: ki ellenőrzi a munkádat, miben döntesz te, és kiknek segítesz eligazodni.
why-skill = Azért kérdezem, mert ugyanaz a munka többféle készségnek is tekinthető, és mindegyiknek megvannak a maga szintjei.
why-plan = Azért kérdezem, mert egy terv csak akkor segít, ha a lépéseit és a határidőit te választod.
why-confirmation = Azért kérdezem, mert ezt nem lehet visszavonni.
why-nothing = Most éppen nem kérdezek semmit a munkádról.

level-definition = { $level }. szint, „{ $title }”: { $summary }
level-definition-skill = Ebben a készségben („{ $skill }”): { $summary }
level-unknown = Ilyen szint nincs. A legalacsonyabb: { $low }., a legmagasabb: { $high }.
levels-intro = Ezek a felelősségi szintek:
level-line = { $level }: { $title }
level-not-defined = Ennek a készségnek („{ $skill }”) nincs leírása ezen a szinten: { $level }.

verdict = { $sure ->
        [very] Biztos vagyok benne, hogy ebben a készségben („{ $skill }”) itt tartasz: { $level }. szint, „{ $title }”.
        [fairly] Úgy gondolom, hogy ebben a készségben („{ $skill }”) itt tartasz: { $level }. szint, „{ $title }”.
       *[hardly] Legjobb becslésem szerint ebben a készségben („{ $skill }”) itt tartasz: { $level }. szint, „{ $title }”. De ebben korántsem vagyok biztos.
    }
verdict-generic = { $sure ->
        [very] Biztos vagyok benne, hogy a munkádban itt tartasz: { $level }. szint, „{ $title }”.
        [fairly] Úgy gondolom, hogy a munkádban itt tartasz: { $level }. szint, „{ $title }”.
       *[hardly] Legjobb becslésem szerint a munkádban itt tartasz: { $level }. szint, „{ $title }”. De ebben korántsem vagyok biztos.
    }
verdict-below = Amit leírsz, ehhez áll a legközelebb: { $level }. szint, „{ $title }”. Ez a készség („{ $skill }”) viszont csak magasabban kezdődik: { $low }. szint.
verdict-above = Amit leírsz, ehhez áll a legközelebb: { $level }. szint, „{ $title }”. Ez a készség („{ $skill }”) viszont alacsonyabban véget ér: { $high }. szint.
verdict-ways = Így léphetsz tovább:
verdict-confidence = Ennyire vagyok biztos benne: { $percent }. Ez a sáv jöhet szóba: { $low }–{ $high }. szint.
verdict-confidence-exact = Ennyire vagyok biztos benne: { $percent }.
verdict-evidence = Ez szól mellette abból, amit meséltél:
verdict-quote = „{ $quote }” → { $statement }
verdict-answers = A válaszaidból:
verdict-answer = { $answer }: { $statement }
verdict-change = Ami még változtathat rajta: rendszeresen végzed-e ezt: „{ $statement }”
verdict-advice = Ez tanács, nem bizonyítvány, és senki sem látja, hacsak meg nem mutatod.
verdict-then = Korábban ({ $date }) ez volt az eredmény: { $before }. szint. Most: { $level }. szint.
verdict-then-undefined = Korábban ({ $date }) az eredmény kívül esett ennek a készségnek a szintjein.
no-verdict-yet = Még nem tudom megmondani: előbb mesélj a munkádról.
no-verdict-midway = Még a kérdések közepén járunk. A végén elmondom, hogy ne befolyásolja a válaszaidat.

button-plan = Készítsünk tervet
button-disagree = Én másképp látom
button-add = Hozzátennék valamit
button-finish = Most ennyi elég
button-assess-again = Értékelj újra

ask-objection = Akkor valami elkerülte a figyelmemet. Mi az, amit csinálsz, de nem vettem számításba, vagy hol becsültelek túl? Egy konkrét példa segít a legtöbbet.
ask-addition = Rendben, mit tennél hozzá?
verdict-changed = Köszönöm, ez változtat a képen.
verdict-unchanged = Köszönöm. Figyelembe vettem, de az eredmény nálam ugyanaz marad: { $level }. szint. Feljegyeztem, hogy te másképp látod, és ez ott marad az eredmény mellett.
verdict-unchanged-outside = Köszönöm. Figyelembe vettem, de az eredmény nálam ugyanaz marad. Feljegyeztem, hogy te másképp látod, és ez ott marad az eredmény mellett.
addition-unchanged = Köszönöm. Figyelembe vettem; az eredmény ugyanaz marad.
