# Ugyanannak a beszélgetésnek a folytatása máshol: a weboldalról a Telegramon vagy fordítva.

carry-code = Ha máshol szeretnéd folytatni, küldd el nekem ott ezt a kódot { $minutes ->
        [one] egy percen
       *[other] { $minutes } percen
    } belül: { $code }
    Csak egyszer használható. Utána a beszélgetésünk már ott folytatódik, nem itt.
carry-page = A weben itt találsz rám: { $page }
carry-telegram = Nyisd meg a { $link } linket a Telegramon, és nyomd meg a Start gombot: ez magától elküldi a kódot.
carry-not-here = Innen nem tudom átvinni máshová a beszélgetésünket; egy weboldalról vagy a Telegramról viszont igen.
carry-done = Itt is vagyunk: megvan minden, amiről eddig beszéltünk, úgyhogy folytassuk.
carry-nothing = A kód jó, de már nem volt mit folytatni. Mesélj a munkádról.
carry-unknown = Ezt a kódot nem ismerem. Egy kód csak egyszer és csak tíz percig használható: kérj újat ott, ahol eddig beszélgettünk.
carry-here-already = Ez a kód arra való, hogy máshol folytassuk; itt nélküle is beszélgethetünk tovább.
carry-too-often = Túl sok hibás kód érkezett. Kérlek, várj tíz percet, aztán kérj újat ott, ahol eddig beszélgettünk.
carry-moved = Ez a beszélgetés átkerült máshová. Ha itt írsz nekem, úgy kezdjük, mintha nem ismernénk egymást.
carry-sure = Itt is beszélgettünk már. Ha a másik beszélgetést folytatjuk, az lép ennek a helyére; amit a hozzájárulásoddal őrzök, megmarad. Ha ezt szeretnéd, küldd el még egyszer a kódot.
