# Okno rozmowy na stronach WWW: jego własne słowa, obok tego, co mówi bot.

widget-title = Porozmawiaj o swojej pracy
widget-open = Otwórz rozmowę
widget-open-new = Otwórz rozmowę: jest nowa wiadomość
widget-close = Zamknij rozmowę
widget-menu = Menu
widget-language = Język
widget-afresh = Zacznij od nowa na tym urządzeniu
widget-afresh-ask = To urządzenie zapomni tę rozmowę. Dane zapisane za Twoją zgodą zostaną; aby je usunąć, napisz najpierw „usuń moje dane”.
widget-afresh-yes = Tak, od nowa
widget-afresh-no = Nie, idźmy dalej
widget-log = Rozmowa
widget-you = Ty
widget-choices = Proponowane odpowiedzi
widget-typing = Nextrung pisze …
widget-write = Twoja wiadomość
widget-send = Wyślij
widget-too-long = To za dużo naraz: najwyżej { $limit } znaków.
widget-pending = Jeszcze nie wysłano
widget-connecting = Łączenie …
widget-failed = Nie udało się tego wysłać.
widget-stale = Rozmowa poszła już dalej, więc ta odpowiedź nie została wysłana.
widget-gone = Bot uruchomił się ponownie, a nasza rozmowa nie była zapisana. Zaczynamy od nowa.
widget-offline = W tej chwili nie ma połączenia. To, co napiszesz, zostanie wysłane, gdy tylko połączenie wróci.
widget-refused = Adresu tej strony nie ma na liście dozwolonych stron bota.
widget-file-failed = Nie udało się pobrać pliku. Spróbuj, proszę, jeszcze raz.
