# What is known of a person, export, erasure.

known-nothing = Nie mam o Tobie żadnych zapisanych danych. To, co piszesz w tej rozmowie, jest tylko w mojej pamięci i zostanie zapomniane.
known-intro = Oto, co mam o Tobie zapisane, za Twoją zgodą z dnia { $date }:
known-texts = { $count ->
        [one] • jeden tekst o Twojej pracy
        [few] • { $count } teksty o Twojej pracy
        [many] • { $count } tekstów o Twojej pracy
       *[other] • { $count } tekstu o Twojej pracy
    }
known-answers = { $count ->
        [one] • jedna odpowiedź
        [few] • { $count } odpowiedzi
        [many] • { $count } odpowiedzi
       *[other] • { $count } odpowiedzi
    }
known-assessments = { $count ->
        [one] • jedna ocena
        [few] • { $count } oceny
        [many] • { $count } ocen
       *[other] • { $count } oceny
    }
known-steps = { $count ->
        [one] • jeden krok planu
        [few] • { $count } kroki planu
        [many] • { $count } kroków planu
       *[other] • { $count } kroku planu
    }
known-messages = • wiadomości z tej rozmowy
known-where = Wszystko jest w bazie danych Twojej organizacji i nie trafia do nikogo innego. Jeśli przez { $days ->
        [one] { $days } dzień
        [few] { $days } dni
        [many] { $days } dni
       *[other] { $days } dnia
    } nie napiszesz ani słowa, zostanie usunięte. Napisz „wyeksportuj moje dane”, aby je dostać, albo „usuń moje dane”, aby je skasować.
export-ready = Oto wszystko, co mam o Tobie zapisane, w formacie JSON:
export-nothing = Nie ma czego eksportować: nie mam o Tobie żadnych zapisanych danych.
confirm-erase = Czy usunąć wszystko, co o Tobie wiem? Tego nie da się cofnąć.
erase-yes = Tak, usuń wszystko
erase-no = Nie, zachowaj
erase-kept = Nic nie zostało usunięte.
erased = Wszystkie Twoje dane są usunięte. Jeśli znów do mnie napiszesz, zaczniemy tak, jakbyśmy się nie znali.
confirm-unclear = Wybierz, proszę, „tak” albo „nie”.
