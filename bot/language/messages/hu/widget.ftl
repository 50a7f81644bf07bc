# A weblapokon látható beszélgetőablak saját szövegei, a bot szavai mellett.

widget-title = Beszélgessünk a munkádról
widget-open = Beszélgetés megnyitása
widget-open-new = Beszélgetés megnyitása: új üzenet érkezett
widget-close = Beszélgetés bezárása
widget-menu = Menü
widget-language = Nyelv
widget-afresh = Újrakezdés ezen az eszközön
widget-afresh-ask = Ez az eszköz elfelejti a beszélgetést. Amit a hozzájárulásoddal őrzök, megmarad; ha azt is törölnéd, előbb írd azt, hogy „töröld az adataimat”.
widget-afresh-yes = Igen, kezdjük újra
widget-afresh-no = Nem, folytassuk
widget-log = Beszélgetés
widget-you = Te
widget-choices = Javasolt válaszok
widget-typing = A Nextrung éppen ír …
widget-write = Az üzeneted
widget-send = Küldés
widget-too-long = Ez egyszerre túl hosszú: legfeljebb { $limit } karakter küldhető.
widget-pending = Még nincs elküldve
widget-connecting = Kapcsolódás …
widget-failed = Ezt nem sikerült elküldeni.
widget-stale = A beszélgetés már továbbhaladt, ezért ez a válasz nem ment el.
widget-gone = A bot újraindult, és a beszélgetésünkből semmi sem volt elmentve. Kezdjük újra.
widget-offline = Most nincs kapcsolat. Amit írsz, elmegy, amint helyreáll.
widget-refused = Ennek az oldalnak a címe nincs engedélyezve a botnál.
widget-file-failed = Nem sikerült letölteni a fájlt. Kérlek, próbáld újra.
