# Frameworks that were imported: their statements in their own words, standards, roles, advice.
# $statement is the framework's own sentence, perhaps in another language; $source is its name, such as “SFIA 9 CSMG”.

skill-named = { $name } ({ $framework })
skill-role = { $name } (rola, { $framework })
skill-standard = { $name } (standard, { $framework })

statement-imported = „{ $statement }” ({ $source })
statement-imported-own = { $own } ({ $source }: „{ $statement }”)
question-imported = Czy to należy do Twojej pracy? „{ $statement }” ({ $source })
question-imported-own = { $question } Tak ujmuje to { $source }: „{ $statement }”
question-knowledge = Czy znasz to na tyle, żeby korzystać z tego w pracy? „{ $statement }” ({ $source })
knowledge-regularly = Znam i korzystam z tego
knowledge-learned = Znam, ale jeszcze z tego nie korzystam
knowledge-never = Nie znam tego dobrze

verdict-change-imported = Oszacowanie mogłaby jeszcze zmienić odpowiedź na to, czy regularnie robisz coś takiego: { $statement }
verdict-source = Porównuję to, co piszesz, z opisem „{ $source }”, poziom po poziomie.
verdict-borrowed = „{ $framework }” nie dzieli umiejętności na poziomy, więc podaję Twój poziom na ogólnej skali odpowiedzialności.

# A standard with criteria.
why-criterion = Pytam, bo wymaga tego standard „{ $skill }”, a jeszcze nie było o tym mowy.
coverage-title = Twoja praca a standard „{ $skill }” ({ $source }):
coverage-performance = Co robisz (kryteria): widać { $shown } z { $total }, nie widać { $missing }, niewiadome: { $unknown }.
coverage-knowledge = Co wiesz (punkty): widać { $shown } z { $total }, nie widać { $missing }, niewiadome: { $unknown }.
coverage-shown = To widać:
coverage-missing = Tego nie widać:
coverage-unknown = Nie wiadomo, bo jeszcze nie było o tym mowy:
coverage-quote = (Twoje słowa: „{ $quote }”)
coverage-responsibility = Poza tym Twój ogólny poziom odpowiedzialności to najpewniej { $level }, „{ $title }”. W grę wchodzą poziomy od { $low } do { $high }.
coverage-responsibility-exact = Poza tym Twój ogólny poziom odpowiedzialności to { $level }, „{ $title }”.
coverage-responsibility-unknown = Z tego, co piszesz, nie da się określić Twojego ogólnego poziomu odpowiedzialności.
coverage-result-now = Pokaż mi wynik
coverage-go-on = Pytaj mnie o resztę

# A role.
why-role = Pytam, bo rola „{ $role }” wymaga kompetencji „{ $competence }” na poziomie { $needs }, a ja jeszcze nie wiem, jak jest u Ciebie.
role-intro = Czego wymaga od Ciebie rola „{ $role }” ({ $source }):
role-mission = Po co jest ta rola: { $text }
role-purpose = Co ma osiągnąć: { $text }
role-tasks = Zadania:
role-accountable = Za co odpowiada:
role-responsible = Przygotowuje:
role-contributor = Co współtworzy:
role-measures = Czym mierzy się jej wyniki:
role-competences = Kompetencje i potrzebny poziom:
role-competence = { $competence }: { $needs }
role-compare = Porównaj mnie z tą rolą
role-ask = Czego wymagałaby ode mnie ta rola?
role-which = Którą rolę masz na myśli?
role-none = Nie znam jeszcze żadnego profilu roli. Może go zaimportować osoba, która zarządza tym botem.
role-title = Ty a rola „{ $role }” ({ $source }), kompetencja po kompetencji:
role-counts = Poniżej potrzebnego poziomu: { $below }, na tym poziomie: { $at }, powyżej: { $above }, nie wiadomo: { $unknown }.
role-below = Poniżej:
role-at = Na potrzebnym poziomie:
role-above = Powyżej:
role-unknown = Nie wiadomo, bo jeszcze nie było o tym mowy:
role-line = { $competence }: potrzebny poziom { $needs }
role-line-level = { $competence }: potrzebny poziom { $needs }, Twój to około { $level }

# Advice on a skill: stages, and signs that one hears.
advice-ask-signs = Jeszcze jedno pytanie. Co z tego słyszysz od osób, dla których pracujesz? Wybierz jedno albo wpisz kilka numerów.
advice-sign = „{ $sign }”
advice-none = Nic z tego
advice-unclear = Wpisz numery tego, co słyszysz, na przykład 1, albo napisz „nic z tego”.
advice-stage = Według „{ $source }” Twoje relacje są prawdopodobnie na etapie „{ $stage }”, bo słyszysz:
advice-stages = Etapy po kolei: { $stages }.
advice-no-stage = Nie słyszysz żadnego z sygnałów, które wymienia „{ $source }”, więc nie mogę wskazać etapu ({ $stages }).
why-signs = Pytam, bo to, co ludzie do Ciebie mówią, pokazuje, jak głębokie są Twoje relacje z nimi.

# Plans and steps from a framework’s own statements.
plan-proposal-coverage = { $count ->
        [one] Oto jeden krok związany z tym, czego brakuje albo o czym jeszcze nie było mowy:
        [few] Oto { $count } kroki związane z tym, czego brakuje albo o czym jeszcze nie było mowy:
        [many] Oto { $count } kroków związanych z tym, czego brakuje albo o czym jeszcze nie było mowy:
       *[other] Oto { $count } kroku związanego z tym, czego brakuje albo o czym jeszcze nie było mowy:
    }
plan-title-coverage = Twój plan („{ $skill }”):
plan-nothing-missing = Nie widzę, żeby czegoś brakowało, więc nie dodaję żadnego kroku.
step-practice-1 = Uzgodnij z przełożonymi zadanie na najbliższe tygodnie, w którym zrobisz to samodzielnie: „{ $statement }”
step-practice-1-evidence = Skończone zadanie i notatka o tym, co w nim było Twoją własną decyzją.
step-practice-2 = Zrób to trzy razy, za pierwszym razem z kimś u boku: „{ $statement }”
step-practice-2-evidence = Trzy daty i notatka, co za ostatnim razem udało się zrobić inaczej.
step-people-1 = Przyjrzyj się, jak robi to ktoś, komu dobrze to wychodzi, a potem zróbcie to raz wspólnie: „{ $statement }”
step-people-1-evidence = Pół strony o tym, co będziesz robić tak samo, omówione z tą osobą.
step-people-2 = Zapytaj kogoś, kto widzi Twoją pracę, ile Ci do tego brakuje i czego dokładnie: „{ $statement }”
step-people-2-evidence = Dwie konkretne rzeczy z tej rozmowy i to, co z nich wynikło po miesiącu.
step-training-1 = Znajdź kurs, poradnik albo osobę, która to wyjaśni, i w ciągu miesiąca wykorzystaj to w pracy: „{ $statement }”
step-training-1-evidence = Jeden przypadek z Twojej pracy, w którym to się przydało.
step-knowledge-1 = Doczytaj o tym albo poproś kogoś o wyjaśnienie, a potem wytłumacz to komuś z zespołu: „{ $statement }”
step-knowledge-1-evidence = Strona tekstu Twoimi własnymi słowami, zrozumiała dla tej osoby.
step-advice = Zajmij się tematem „{ $title }”. Tak opisuje go źródło: „{ $text }”
step-advice-evidence = Trzy nowe dla Ciebie rzeczy i to, co dzięki nim zrobisz inaczej.
step-why-level = { $source } wymaga tego na poziomie { $level }, a na poziomie { $below } jeszcze nie.
step-why-same-level = { $source } wymaga tego na poziomie { $level }.
step-why-criterion = { $source } tego wymaga, a z naszej rozmowy jeszcze to nie wynika.
step-why-role = Ta rola wymaga kompetencji „{ $competence }” na poziomie { $needs } ({ $source }).
step-why-advice = To droga do głębszych relacji, którą wskazuje „{ $source }”.
plan-step-gone = (Ten krok dotyczył zbioru umiejętności, który w międzyczasie usunięto lub wymieniono.)
skill-gone = Ten wynik dotyczy zbioru umiejętności, który w międzyczasie usunięto lub wymieniono, więc nie mogę go już pokazać. Mogę przeprowadzić ocenę jeszcze raz.
