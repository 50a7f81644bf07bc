# Meeting, moving about, and what to say when something is not understood.

greeting = Dzień dobry, tu Nextrung. Opowiedz mi o swojej pracy, a ja ustalę, na jakim poziomie odpowiedzialności stosujesz daną umiejętność, wyjaśnię dlaczego i ułożę z Tobą kroki do następnego poziomu. Zajmie to około pięciu minut.
greeting-again = Witaj ponownie!
ask-consent = Zanim zaczniemy: czy mogę zapisywać to, co mi tu piszesz, żeby można było do tego wrócić? Zapis zostaje w bazie danych Twojej organizacji, a polecenie „usuń moje dane” kasuje wszystko. Jeśli się nie zgodzisz, wszystko działa tak samo, a po rozmowie niczego nie pamiętam.
consent-yes = Tak, zapisuj
consent-no = Nie, niczego nie zapisuj
consent-thanks = Dziękuję. W każdej chwili możesz napisać „co o mnie wiesz”, „wyeksportuj moje dane” albo „usuń moje dane”.
consent-declined = Dobrze, niczego nie zapisuję. Nie zamykaj jednak tej rozmowy: po ponownym uruchomieniu albo po połowie dnia ciszy nie da się jej odtworzyć.
consent-unclear = Tu potrzebuję wyraźnego „tak” albo „nie”, więc proszę, wybierz jedno.

ask-description = Opowiedz mi o swojej pracy. Co robisz w zwykły dzień, o czym decydujesz samodzielnie, a z czym idziesz do kogoś innego? Trzy lub cztery zdania w zupełności wystarczą. Możesz wysłać kilka wiadomości.
ask-description-more = To trochę za mało, żeby ocenić Cię uczciwie. Co robisz osobiście, dla kogo i kto decyduje, gdy zdarzy się coś nietypowego?
description-cut = To był długi tekst: czytam tylko początek, { $limit } znaków. Jeśli najważniejsze było dalej, wyślij tę część jeszcze raz osobno.

help = Słucham, co robisz w pracy, nazywam umiejętność, zadaję kilka krótkich pytań i mówię, na jakim poziomie ją stosujesz i skąd to wiem. Potem układamy plan. W każdej chwili możesz napisać:
    • „dlaczego pytasz?” albo „co to jest poziom 4?”
    • „wróć”, „pomiń”, „stop”, „zacznij od nowa”
    • „mój poziom”, „mój plan”, „krok 2 gotowy”
    • „mów po angielsku” albo wskaż inny z moich języków: { $languages }
    • „co o mnie wiesz?”, „wyeksportuj moje dane”, „usuń moje dane”
goodbye = Do zobaczenia i powodzenia! Napisz do mnie, kiedy zechcesz wrócić do rozmowy.
you-are-welcome = Nie ma za co!
insult = Przykro mi, że to Cię denerwuje. Napisz, co poszło nie tak, albo powiedz „stop” i na tym skończymy.
bot-challenge = Jestem programem, a nie człowiekiem. Porównuję to, co piszesz, z opisami pracy. Doradzam i o niczym w Twojej sprawie nie decyduję.
out-of-scope = W tym nie pomogę. Mogę za to porozmawiać o Twojej pracy: o poziomie, na którym pracujesz, i o następnym kroku.
human = Nie mogę stąd połączyć Cię z człowiekiem. { $contact ->
        [none] Pomoże Ci Twój dział kadr.
       *[other] Kontakt do człowieka: { $contact }
    }
# Words that are a plain yes, each by itself: for what cannot be undone, nothing else counts.
plain-yes = tak, owszem, jasne
not-understood = Nie rozumiem. Możesz opowiedzieć o swojej pracy albo napisać „pomoc”.
nothing-to-read = Umiem czytać tylko słowa. Czy możesz napisać to zdaniem?
unknown-button = Nie znam takiego przycisku ani polecenia. Napisz „pomoc”, a pokażę, co możesz powiedzieć.
old-button = Ten przycisk należy do wcześniejszego pytania, więc niczego nie zmieniam.
conversation-gone = Nie mam już naszej rozmowy: nie była zapisana i zniknęła przy moim ponownym uruchomieniu. Napisz do mnie, a zaczniemy od nowa.
something-broke = Po mojej stronie coś się nie udało i nie mogę tego dokończyć. Twoje wcześniejsze odpowiedzi są bezpieczne. Wyślij to, proszę, jeszcze raz.
cannot-save = W tej chwili nie mogę niczego zapisać. Wcześniejsze wiadomości nie przepadły. Spróbuj, proszę, za kilka minut.

language-changed = Oczywiście, rozmawiajmy dalej po polsku.
ask-language = W jakim języku chcesz rozmawiać?

nothing-to-go-back = Nie ma jeszcze do czego wracać.
went-back = Wracamy o jedno pytanie.
nothing-to-skip = Teraz nie ma czego pomijać.
skipped = Dobrze, to pomijamy.
stopped = Na tym przerywamy. { $kept ->
        [yes] Pamiętam, gdzie jesteśmy: napisz „kontynuuj”, kiedy zechcesz iść dalej.
       *[no] Dopóki ta rozmowa jest otwarta, możesz wrócić w to miejsce: napisz „kontynuuj”.
    }
stopped-nothing-open = Dobrze, na tym skończymy.
resumed = Dobrze, wracamy do miejsca, w którym była przerwa.
confirm-start-over = Zacząć od początku? Obecne odpowiedzi przepadną.
start-over-yes = Tak, od początku
start-over-no = Nie, idźmy dalej
started-over = Dobrze, zaczynamy od początku.

# The terminal
chat-banner = Wpisz wiadomość albo numer przycisku. Ctrl+D kończy rozmowę.
chat-loading = Chwileczkę, już się budzę …
chat-you = ty
