# Betöltött keretrendszerek: állítások a saját szavaikkal, standardok, szerepkörök, tanácsok.
# $statement a keretrendszer saját mondata, talán más nyelven; $source a neve, például „SFIA 9 CSMG”.

skill-named = { $name } ({ $framework })
skill-role = { $name } (szerepkör, { $framework })
skill-standard = { $name } (standard, { $framework })

statement-imported = „{ $statement }” ({ $source })
statement-imported-own = { $own } ({ $source }: „{ $statement }”)
question-imported = Része ez a munkádnak? „{ $statement }” ({ $source })
question-imported-own = { $question } A forrás ({ $source }) szavaival: „{ $statement }”
question-knowledge = Elég jól ismered ezt ahhoz, hogy használd a munkádban? „{ $statement }” ({ $source })
knowledge-regularly = Ismerem és használom
knowledge-learned = Ismerem, de még nem használom
knowledge-never = Nem ismerem jól

verdict-change-imported = Ami még változtathat rajta: rendszeresen végzed-e ezt: { $statement }
verdict-source = Amit meséltél, szintről szintre összevetettem ezzel: { $source }.
verdict-borrowed = Ebben a keretrendszerben ({ $framework }) a készségeknek nincsenek szintjeik, ezért a tiédet az általános felelősségi szintek szerint adom meg.

# Standard kritériumokkal.
why-criterion = Azért kérdezem, mert ez a standard („{ $skill }”) elvárja, és erről még nem meséltél.
coverage-title = A munkád ezzel a standarddal összevetve („{ $skill }”, { $source }):
coverage-performance = Amit csinálsz: { $total } kritériumból { $shown } látszik, { $missing } nem látszik, { $unknown } még nem ismert.
coverage-knowledge = Amit tudsz: { $total } pontból { $shown } látszik, { $missing } nem látszik, { $unknown } még nem ismert.
coverage-shown = Látszik:
coverage-missing = Nem látszik:
coverage-unknown = Még nem ismert, mert nincs róla válaszom:
coverage-quote = (ezt mondtad: „{ $quote }”)
coverage-responsibility = Emellett az általános felelősségi szinted: { $level }, „{ $title }”. Ez a sáv jöhet szóba: { $low }–{ $high }.
coverage-responsibility-exact = Emellett az általános felelősségi szinted: { $level }, „{ $title }”.
coverage-responsibility-unknown = Az általános felelősségi szintedet nem tudom megállapítani abból, amit meséltél.
coverage-result-now = Mutasd az eredményt
coverage-go-on = Kérdezz a többiről is

# Szerepkör.
why-role = Azért kérdezem, mert ebben a szerepkörben („{ $role }”) szükség van erre a kompetenciára: „{ $competence }” (szint: { $needs }), és még nem tudom, hol tartasz benne.
role-intro = Amit ez a szerepkör („{ $role }”, { $source }) elvár tőled:
role-mission = Küldetése: { $text }
role-purpose = Amit el kell érnie: { $text }
role-tasks = Feladatok:
role-accountable = Amiért felel:
role-responsible = Amit elkészít:
role-contributor = Amihez hozzájárul:
role-measures = Ami alapján az eredményességét mérik:
role-competences = Kompetenciák és a szükséges szintjük:
role-competence = { $competence }: { $needs }
role-compare = Hasonlíts össze vele
role-ask = Mit várna el tőlem ez a szerepkör?
role-which = Melyik szerepkörre gondolsz?
role-none = Még egyetlen szerepkör profilját sem ismerem. Aki engem üzemeltet, be tud tölteni egyet.
role-title = Te és ez a szerepkör („{ $role }”, { $source }), kompetenciánként:
role-counts = A szükséges szint alatt: { $below }, a szükséges szinten: { $at }, fölötte: { $above }, még nem ismert: { $unknown }.
role-below = A szükséges szint alatt:
role-at = A szükséges szinten:
role-above = A szükséges szint fölött:
role-unknown = Még nem ismert, mert nincs róla válaszom:
role-line = { $competence }: a szükséges szint { $needs }
role-line-level = { $competence }: a szükséges szint { $needs }, a tiéd körülbelül { $level }

# Tanács egy készséghez: szakaszok, és jelek, amelyeket az ember hall.
advice-ask-signs = Még egy kérdés. Melyiket szoktad hallani ezek közül azoktól, akiknek dolgozol? Válassz egyet, vagy írj több számot, például „1 és 3”.
advice-sign = „{ $sign }”
advice-none = Egyik sem ezek közül
advice-unclear = Írd meg azoknak a számát, amelyeket hallani szoktál, például „1 és 3”, vagy írd azt, hogy „egyik sem”.
advice-stage = A forrás ({ $source }) kifejezésével élve a kapcsolataid leginkább ebben a szakaszban lehetnek: „{ $stage }”, mert ezt szoktad hallani:
advice-stages = A szakaszok sorrendben: { $stages }.
advice-no-stage = A forrásban ({ $source }) említett jelek közül egyiket sem hallod, ezért egyik szakaszt sem tudom megnevezni ezek közül: { $stages }.
why-signs = Azért kérdezem, mert abból, amit az emberek mondanak neked, látszik, milyen mély a kapcsolatod velük.

# Tervek és lépések egy keretrendszer saját állításaiból.
plan-proposal-coverage = { $count ->
        [one] Íme egy lépés ahhoz, ami még hiányzik, vagy amiről még nem tudok:
       *[other] Íme { $count } lépés ahhoz, ami még hiányzik, vagy amiről még nem tudok:
    }
plan-title-coverage = A terved („{ $skill }”):
plan-nothing-missing = Nem tudok semmiről, ami hiányozna, így nincs mit hozzátennem.
step-practice-1 = Beszélj meg a vezetőddel egy feladatot a következő hetekre, amelyben te magad végzed ezt: „{ $statement }”
step-practice-1-evidence = Az elkészült feladat, és egy feljegyzés arról, miben döntöttél te magad.
step-practice-2 = Csináld meg ezt háromszor, első alkalommal úgy, hogy valaki melletted van: „{ $statement }”
step-practice-2-evidence = Három dátum, és az, hogy mit csináltál másképp az utolsó alkalommal.
step-people-1 = Figyelj meg egy kollégát, aki ezt jól csinálja, aztán csináld meg egyszer vele együtt: „{ $statement }”
step-people-1-evidence = Fél oldal arról, mit fogsz ugyanúgy csinálni, a kollégával átbeszélve.
step-people-2 = Kérdezd meg valakitől, aki látja a munkádat, milyen közel jársz ehhez, és mi hiányzik még: „{ $statement }”
step-people-2-evidence = Két konkrét dolog ebből a beszélgetésből, és az, hogy mi lett belőlük egy hónappal később.
step-training-1 = Keress egy tanfolyamot, egy útmutatót vagy valakit, aki ezt elmagyarázza, és egy hónapon belül használd a munkádban: „{ $statement }”
step-training-1-evidence = Egy eset a munkádból, amikor használtad.
step-knowledge-1 = Olvass utána ennek, vagy kérj meg valakit, hogy magyarázza el, aztán magyarázd el te egy kollégának: „{ $statement }”
step-knowledge-1-evidence = Egy oldal a saját szavaiddal, amelyet a kolléga megértett.
step-advice = Dolgozz ezen: „{ $title }” – { $text }
step-advice-evidence = Három dolog, amit korábban nem tudtál, de most már tudsz, és az, hogy mit fogsz emiatt másképp csinálni.
step-why-level = A forrás ({ $source }) ezen a szinten várja el: { $level }, ezen még nem: { $below }.
step-why-same-level = A forrás ({ $source }) ezen a szinten várja el: { $level }.
step-why-criterion = A forrás ({ $source }) elvárja, és nálad még nem látszott.
step-why-role = A szerepkörben szükség van erre a kompetenciára: „{ $competence }” (szint: { $needs }; forrás: { $source }).
step-why-advice = A forrás ({ $source }) szerint ez is egy út a mélyebb kapcsolatokhoz.
plan-step-gone = (Ez a lépés olyan keretrendszerhez tartozott, amelyet azóta eltávolítottak vagy kicseréltek.)
skill-gone = Ez az eredmény olyan keretrendszerhez tartozik, amelyet azóta eltávolítottak vagy kicseréltek, ezért már nem tudom megmutatni. Újra felmérhetlek, ha szeretnéd.
