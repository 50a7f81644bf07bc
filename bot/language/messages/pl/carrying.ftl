# Ta sama rozmowa w innym miejscu: po stronie internetowej w Telegramie albo odwrotnie.

carry-code = Aby kontynuować rozmowę w innym miejscu, wyślij mi tam ten kod w ciągu { $minutes ->
        [one] jednej minuty
        [few] { $minutes } minut
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }: { $code }
    Kod działa tylko raz. Potem nasza rozmowa toczy się już tam, a nie tutaj.
carry-page = W internecie znajdziesz mnie pod adresem { $page }
carry-telegram = Otwórz { $link } w Telegramie i naciśnij Start, a kod wyśle się sam.
carry-not-here = Stąd nie mogę przenieść naszej rozmowy. Da się to zrobić ze strony internetowej albo z Telegrama.
carry-done = I znów rozmawiamy: pamiętam wszystko, o czym była mowa, więc idźmy dalej.
carry-nothing = Kod się zgadza, ale nie było już czego kontynuować. Opowiedz mi o swojej pracy.
carry-unknown = Nie znam tego kodu. Kod działa raz i tylko przez dziesięć minut: poproś o nowy tam, gdzie toczyła się nasza rozmowa.
carry-here-already = Ten kod służy do przejścia w inne miejsce. Tutaj możemy po prostu rozmawiać dalej.
carry-too-often = Było zbyt wiele błędnych kodów. Odczekaj, proszę, dziesięć minut, a potem poproś o nowy tam, gdzie toczyła się nasza rozmowa.
carry-moved = Ta rozmowa toczy się teraz w innym miejscu. Jeśli napiszesz do mnie tutaj, zaczniemy tak, jakbyśmy się nie znali.
carry-sure = Tu też toczyła się już nasza rozmowa. Jeśli przejdziemy do tej drugiej, zastąpi ona tutejszą; dane zapisane za Twoją zgodą zostaną. Jeśli tego chcesz, wyślij kod jeszcze raz.
