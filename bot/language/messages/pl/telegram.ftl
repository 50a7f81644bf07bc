# Telegram: the menu of commands, the bot’s description, and what is said where there is nothing to read.

telegram-command-start = Zacznij albo przywitaj się ponownie
telegram-command-assess = Sprawdź, na jakim poziomie pracujesz
telegram-command-plan = Twoje kroki do następnego poziomu
telegram-command-level = Twój poziom i skąd to wiem
telegram-command-language = Wybierz język
telegram-command-move = Kontynuuj rozmowę w innym miejscu
telegram-command-privacy = Co o Tobie wiem
telegram-command-export = Pobierz wszystkie swoje dane
telegram-command-forget = Usuń wszystko, co o Tobie wiem
telegram-command-help = Co możesz tu napisać
telegram-command-stop = Przerwij rozmowę
telegram-short-description = Opowiedz mi o swojej pracy: ustalę Twój poziom, wyjaśnię dlaczego i zaplanuję z Tobą następny krok.
telegram-description = Opowiedz mi własnymi słowami, co robisz w pracy. Ustalę, na jakim poziomie odpowiedzialności stosujesz daną umiejętność, wyjaśnię dlaczego i ułożę z Tobą kroki do następnego poziomu. Zajmie to około pięciu minut.

telegram-photo = Nie umiem oglądać zdjęć ani obrazków, więc nie wiem, co tam jest. Czy możesz opisać słowami to, co ważne?
telegram-voice = Nie umiem odsłuchiwać nagrań ani oglądać filmów. Czy możesz to napisać? Wystarczy kilka zdań.
telegram-sticker = Miły gest! Umiem jednak czytać tylko słowa. Czy możesz napisać to zdaniem?
telegram-location = Nie muszę wiedzieć, gdzie jesteś, i nie zapisuję tego. Opowiedz mi, co robisz w pracy.
telegram-contact = Dane kontaktowe nie są mi potrzebne i ich nie zapisuję. Opowiedz mi o swojej pracy.
telegram-document = Nie umiem otwierać plików, więc nie wiem, co jest w środku. Skopiuj, proszę, najważniejszy fragment do wiadomości.
telegram-other = Nic z tym nie zrobię, bo umiem czytać tylko słowa. Czy możesz napisać to zdaniem?
telegram-private = Rozmawiam tylko z jedną osobą naraz, więc opuszczam tę grupę. Napisz do mnie w wiadomości prywatnej.
telegram-copy = Jeszcze słowo o Telegramie: nasze wiadomości przez niego przechodzą, a w tym czacie zostaje ich kopia. To, co zapisuję ja, zostaje w bazie danych Twojej organizacji.
telegram-copy-left = Telegram nadal ma swoją kopię tego czatu. Aby i ona zniknęła, usuń ten czat w Telegramie.
telegram-edit-old = Mogę cofnąć tylko Twoją ostatnią wiadomość. Aby zmienić coś wcześniejszego, napisz „wróć” albo po prostu wyjaśnij, co jest inaczej.
telegram-slow-down = To było bardzo dużo naraz i nie wszystko udało mi się przeczytać. Odczekaj, proszę, minutę i wyślij jeszcze raz to, co najważniejsze.
