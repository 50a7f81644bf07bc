# Wat de server van de chat op een webpagina zegt als iets niet gaat.

web-bad-request = Er klopte iets niet aan dat bericht, dus ik kon het niet verwerken. Laad de pagina opnieuw en probeer het nog eens.
web-session-over = Het gesprek op deze pagina is voorbij. Laad de pagina opnieuw om een nieuw gesprek te beginnen.
web-page-not-allowed = Op deze pagina praat ik niet: het adres staat niet op mijn lijst.
web-file-gone = Dat bestand is er niet meer. Vraag me er nog een keer om.
web-changed = Het gesprek is ondertussen veranderd. Kijk nog eens goed en kies opnieuw.
web-too-large = Dat is te veel voor één bericht. Stuur het alsjeblieft in delen.
web-too-many-messages = Dat waren veel berichten tegelijk. Geef me even; wat je schreef, gaat niet verloren.
web-too-many-sessions = Er zijn net heel veel mensen vanaf je netwerk een gesprek begonnen. Probeer het zo meteen nog eens.
web-too-many-windows = Dit gesprek staat in te veel vensters open. Sluit er alsjeblieft een paar.
web-full = Er praten nu te veel mensen met me. Probeer het over een minuut nog eens.
web-stopping = Ik word opnieuw gestart. Wat je schreef, gaat niet verloren: het wordt zo meteen opnieuw verzonden.
