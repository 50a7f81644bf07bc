# Skills, questions, verdict.

skills-found = { $count ->
        [one] W tym, co piszesz, widzę jedną umiejętność. Czy to o niej chcesz porozmawiać?
        [few] W tym, co piszesz, widzę { $count } umiejętności. O której porozmawiamy?
        [many] W tym, co piszesz, widzę { $count } umiejętności. O której porozmawiamy?
       *[other] W tym, co piszesz, widzę { $count } umiejętności. O której porozmawiamy?
    }
skills-none = Twój opis nie pasuje do żadnej z umiejętności, które znam, a wolę nie zgadywać. Mogę za to określić Twój ogólny poziom odpowiedzialności, bo ma go każda praca. Możesz też opowiedzieć o innej części swojej pracy.
skill-none-of-these = O czymś innym
skill-generic = Mój ogólny poziom
skill-generic-then = W takim razie sprawdźmy Twój ogólny poziom odpowiedzialności: ma go każda praca.
skill-describe-again = Opiszę coś innego
skill-unclear = Wybierz jedną z tych możliwości albo napisz coś więcej o swojej pracy.
description-added = Dziękuję, już to dopisuję.

question-progress = Pytanie { $number } z około { $total }
answer-regularly = Regularnie i samodzielnie
answer-sometimes = Czasem albo z pomocą
answer-learned = Znam z nauki, nie z praktyki
answer-never = Nie należy do mojej pracy
answer-understood = Rozumiem to jako „{ $answer }”.
answer-changed = Zmieniam tę odpowiedź na „{ $answer }”.
answer-unclear = Nie wiem, która to odpowiedź. Co jest najbliższe prawdy?
answer-added-to-description = Dopisuję to do Twojego opisu. Która z tych odpowiedzi jest najbliższa prawdy?

why-question = Pytam, bo tak pracuje się na poziomie { $level } („{ $title }”). Ta odpowiedź powie mi najwięcej o Twoim miejscu na skali: na razie waham się między poziomem { $low } a poziomem { $high }.
why-question-sure = Pytam, żeby się upewnić: tak pracuje się na poziomie { $level } („{ $title }”).
why-consent = Pytam, bo Twoje słowa należą do Ciebie: bez Twojej zgody ich nie zapisuję.
why-description = Pytam, bo Twoje własne słowa mówią więcej niż nazwa stanowiska: kto sprawdza Twoją pracę, o czym decydujesz i kogo prowadzisz.
why-skill = Pytam, bo tę samą pracę można zaliczyć do różnych umiejętności, a każda ma swoje poziomy.
why-plan = Pytam, bo plan pomaga tylko wtedy, gdy jego kroki i terminy są Twoim wyborem.
why-confirmation = Pytam, bo tego nie da się cofnąć.
why-nothing = W tej chwili o nic nie pytam.

level-definition = Poziom { $level }, „{ $title }”: { $summary }
level-definition-skill = Umiejętność „{ $skill }”: { $summary }
level-unknown = Poziomy są od { $low } do { $high }.
levels-intro = Oto poziomy odpowiedzialności:
level-line = { $level }: { $title }
level-not-defined = Umiejętność „{ $skill }” nie ma opisu na poziomie { $level }.

verdict = { $sure ->
        [very] Mam pewność: umiejętność „{ $skill }” stosujesz na poziomie { $level }, „{ $title }”.
        [fairly] Myślę, że umiejętność „{ $skill }” stosujesz na poziomie { $level }, „{ $title }”.
       *[hardly] Najbardziej prawdopodobne jest, że umiejętność „{ $skill }” stosujesz na poziomie { $level }, „{ $title }”, ale daleko mi do pewności.
    }
verdict-generic = { $sure ->
        [very] Mam pewność: pracujesz na poziomie { $level }, „{ $title }”.
        [fairly] Myślę, że pracujesz na poziomie { $level }, „{ $title }”.
       *[hardly] Najbardziej prawdopodobne jest, że pracujesz na poziomie { $level }, „{ $title }”, ale daleko mi do pewności.
    }
verdict-below = To, co opisujesz, jest najbliższe poziomowi { $level }, „{ $title }”, a umiejętność „{ $skill }” zaczyna się od poziomu { $low }.
verdict-above = To, co opisujesz, jest najbliższe poziomowi { $level }, „{ $title }”, a umiejętność „{ $skill }” kończy się na poziomie { $high }.
verdict-ways = Co możesz zrobić dalej:
verdict-confidence = { $low ->
       *[other] Pewność: { $percent }. W grę wchodzą poziomy od { $low } do { $high }.
    }
verdict-confidence-exact = Pewność: { $percent }.
verdict-evidence = Co z Twoich słów za tym przemawia:
verdict-quote = „{ $quote }” → { $statement }
verdict-answers = Z Twoich odpowiedzi:
verdict-answer = { $answer }: { $statement }
verdict-change = Oszacowanie mogłaby jeszcze zmienić odpowiedź na to, czy regularnie robisz coś takiego: „{ $statement }”
verdict-advice = To porada, a nie certyfikat, i nikt jej nie zobaczy, dopóki jej komuś nie pokażesz.
verdict-then = W dniu { $date } był to poziom { $before }, teraz jest to poziom { $level }.
verdict-then-undefined = W dniu { $date } wynik był poza poziomami tej umiejętności.
no-verdict-yet = Jeszcze nie mogę tego powiedzieć: najpierw opowiedz mi o swojej pracy.
no-verdict-midway = Jesteśmy w trakcie pytań. Wynik podam na końcu, żeby nie wpływał na Twoje odpowiedzi.

button-plan = Ułóż mój plan
button-disagree = Widzę to inaczej
button-add = Chcę coś dodać
button-finish = Na dziś wystarczy
button-assess-again = Oceń mnie jeszcze raz

ask-objection = W takim razie coś mi umknęło. Co robisz w pracy, a czego tu nie widać, albo w czym ta ocena jest zbyt wysoka? Najbardziej pomoże konkretny przykład.
ask-addition = Proszę, co chcesz dodać?
verdict-changed = Dziękuję, to zmienia obraz.
verdict-unchanged = Dziękuję. Biorę to pod uwagę, ale zostaję przy poziomie { $level }. To, że widzisz to inaczej, jest zapisane razem z wynikiem.
verdict-unchanged-outside = Dziękuję. Biorę to pod uwagę, ale moja ocena się nie zmienia. To, że widzisz to inaczej, jest zapisane razem z wynikiem.
addition-unchanged = Dziękuję. Biorę to pod uwagę, ocena się nie zmienia.
