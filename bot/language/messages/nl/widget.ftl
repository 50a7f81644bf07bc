# De widget op webpagina’s: zijn eigen woorden, naast wat de bot zegt.

widget-title = Praten over je werk
widget-open = Gesprek openen
widget-open-new = Gesprek openen: er is een nieuw bericht
widget-close = Gesprek sluiten
widget-menu = Menu
widget-language = Taal
widget-afresh = Opnieuw beginnen op dit apparaat
widget-afresh-ask = Dit apparaat vergeet het gesprek. Wat ik van je mocht bewaren, blijft staan; wil je dat ook wissen, zeg dan eerst “verwijder mijn gegevens”.
widget-afresh-yes = Ja, opnieuw beginnen
widget-afresh-no = Nee, verdergaan
widget-log = Gesprek
widget-you = Jij
widget-choices = Mogelijke antwoorden
widget-typing = Nextrung is aan het typen …
widget-write = Je bericht
widget-send = Versturen
widget-too-long = Dat is te lang om in één keer te versturen: maximaal { $limit } tekens.
widget-pending = Nog niet verstuurd
widget-connecting = Verbinding maken …
widget-failed = Dit kon niet worden verstuurd.
widget-stale = Het gesprek was al verder, dus dat antwoord is niet verstuurd.
widget-gone = Na een herstart van de bot is ons gesprek weg: er was niets van bewaard. We beginnen opnieuw.
widget-offline = Er is nu geen verbinding. Wat je schrijft, wordt verstuurd zodra die er weer is.
widget-refused = Het adres van deze pagina staat niet op de lijst van de bot.
widget-file-failed = Ik kon het bestand niet ophalen. Probeer het nog eens.
