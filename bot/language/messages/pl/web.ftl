# Co mówi serwer czatu na stronie, gdy czegoś nie może zrobić.

web-bad-request = Z tą wiadomością coś jest nie tak i nie mogę jej przyjąć. Odśwież, proszę, stronę i spróbuj jeszcze raz.
web-session-over = Rozmowa na tej stronie dobiegła końca. Odśwież stronę, aby zacząć nową.
web-page-not-allowed = Na tej stronie nie rozmawiam: jej adresu nie ma na mojej liście.
web-file-gone = Tego pliku już tu nie ma. Poproś mnie o niego jeszcze raz.
web-changed = W międzyczasie rozmowa się zmieniła. Spójrz na nią, proszę, i wybierz jeszcze raz.
web-too-large = To za dużo na jedną wiadomość. Wyślij to, proszę, w częściach.
web-too-many-messages = To dużo wiadomości naraz. Daj mi chwilę; nic z tego, co piszesz, nie przepadnie.
web-too-many-sessions = Z Twojej sieci bardzo wiele osób właśnie zaczęło rozmowę. Spróbuj, proszę, za chwilę.
web-too-many-windows = Ta rozmowa jest otwarta w zbyt wielu oknach. Zamknij, proszę, kilka z nich.
web-full = Rozmawia ze mną teraz zbyt wiele osób. Spróbuj, proszę, za minutę.
web-stopping = Właśnie uruchamiam się ponownie. Nic z tego, co piszesz, nie przepadnie: za chwilę wyśle się jeszcze raz.
