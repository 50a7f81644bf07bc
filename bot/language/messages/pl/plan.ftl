# Steps, plan, dates.

plan-proposal = { $count ->
        [one] Oto jeden krok w stronę poziomu { $level }:
        [few] Oto { $count } kroki w stronę poziomu { $level }:
        [many] Oto { $count } kroków w stronę poziomu { $level }:
       *[other] Oto { $count } kroku w stronę poziomu { $level }:
    }
plan-proposal-same = { $count ->
        [one] Oto jeden krok, żeby umocnić się na poziomie { $level }:
        [few] Oto { $count } kroki, żeby umocnić się na poziomie { $level }:
        [many] Oto { $count } kroków, żeby umocnić się na poziomie { $level }:
       *[other] Oto { $count } kroku, żeby umocnić się na poziomie { $level }:
    }
plan-step = { $number }. { $text }
plan-step-why = Dlaczego: { $statement }
plan-step-evidence = Po czym to poznać: { $evidence }
plan-step-due = Termin: { $date }
plan-step-done = Zrobione: { $date }
plan-ask-choice = Zostawiamy wszystkie czy coś usunąć?
plan-keep = Zostaw te
plan-drop = Usuń { $number }
plan-dropped = Krok usunięty.
plan-last-step = Plan musi mieć co najmniej jeden krok, więc ten zostaje.
plan-choice-unclear = Napisz „zostaw te” albo podaj numer kroku do usunięcia.
plan-ask-date = Do kiedy chcesz { $count ->
        [one] go zrobić
        [few] je zrobić
        [many] je zrobić
       *[other] je zrobić
    }? Wybierz albo wpisz datę.
plan-in-weeks = { $weeks ->
        [one] Za tydzień
        [few] Za { $weeks } tygodnie
        [many] Za { $weeks } tygodni
       *[other] Za { $weeks } tygodnia
    }
plan-date-unclear = Nie widzę w tym daty. Napisz ją na przykład tak: { $example }.
plan-date-past = Ta data już minęła. Jaki dzień w przyszłości wybierasz?
plan-agreed = Ustalone. Oto Twój plan:
plan-title = Twój plan dla umiejętności „{ $skill }”, w stronę poziomu { $level }:
plan-none = Nie masz jeszcze planu. Najpierw opowiedz mi o swojej pracy, a na końcu ułożymy plan.
plan-nothing-to-add = Robisz już to, co mam w propozycjach dla następnego poziomu, więc nie dodaję żadnego kroku. Poproś w pracy o zadanie, które będzie dla Ciebie wyzwaniem, i potem wróć.
plan-top = To już najwyższy poziom tej umiejętności. Co możesz zrobić dalej:
plan-progress = Zrobione: { $done } z { $count }.
plan-all-done = Wszystkie kroki zrobione, gratulacje! Czy ocenić Cię jeszcze raz i zobaczyć, co się zmieniło?
plan-which-done = Który krok jest zrobiony?
plan-which-date = Termin którego kroku zmienić?
plan-step-number = Krok { $number }
plan-done = Krok { $number } zrobiony, brawo!
plan-done-already = Krok { $number } był już zrobiony.
plan-no-such-step = { $count ->
        [one] Twój plan ma tylko jeden krok.
        [few] Twój plan ma kroki od 1 do { $count }.
        [many] Twój plan ma kroki od 1 do { $count }.
       *[other] Twój plan ma kroki od 1 do { $count }.
    }
plan-date-changed = Krok { $number } ma teraz termin: { $date }.
plan-change-date = Zmień termin
plan-mark-done = Krok jest zrobiony
