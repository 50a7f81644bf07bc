# Hetzelfde gesprek ergens anders voortzetten: van de webpagina naar Telegram, of andersom.

carry-code = Wil je ergens anders verdergaan, stuur me daar dan binnen { $minutes ->
        [one] één minuut
       *[other] { $minutes } minuten
    } deze code: { $code }
    De code werkt één keer. Daarna gaat ons gesprek daar verder en niet meer hier.
carry-page = Op het web vind je me op { $page }
carry-telegram = Open { $link } in Telegram en druk op Start; de code wordt dan vanzelf verstuurd.
carry-not-here = Van hieruit kan ik ons gesprek niet verplaatsen. Op een webpagina of in Telegram kan dat wel.
carry-done = Daar zijn we weer: ik heb alles wat we besproken hebben, dus we kunnen verder.
carry-nothing = Die code klopt, maar er was geen gesprek meer om mee verder te gaan. Vertel me over je werk.
carry-unknown = Die code ken ik niet. Een code werkt één keer, en maar tien minuten lang: vraag een nieuwe op de plek waar we in gesprek waren.
carry-here-already = Die code is om ergens anders verder te gaan. Hier kunnen we gewoon doorpraten.
carry-too-often = Dat waren te veel verkeerde codes. Wacht tien minuten en vraag dan een nieuwe op de plek waar we in gesprek waren.
carry-moved = Dit gesprek is naar een andere plek verhuisd. Als je me hier schrijft, beginnen we helemaal opnieuw.
carry-sure = We hebben hier ook al eens gepraat. Als we met het andere gesprek verdergaan, komt dat in de plaats van dit gesprek; wat ik van je mocht bewaren, blijft staan. Wil je dat, stuur de code dan nog een keer.
