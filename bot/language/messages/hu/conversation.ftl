# Köszönés, haladás a beszélgetésben, és mit mondjunk, ha valami nem érthető.

greeting = Szia, Nextrung vagyok. Mesélj a munkádról, és megállapítom, milyen felelősségi szinten tartasz egy készségben. Megmutatom, miből gondolom, és közösen kijelöljük a lépéseket a következő szint felé. Körülbelül öt percig tart.
greeting-again = Szia újra!
ask-consent = Mielőtt elkezdjük: megőrizhetem, amit itt mesélsz, hogy később visszatérhess hozzá? A szervezeted saját adatbázisában marad, és ha azt írod: „töröld az adataimat”, minden törlődik. Ha inkább nem szeretnéd, minden ugyanígy működik, és a beszélgetés után elfelejtem.
consent-yes = Igen, őrizd meg
consent-no = Nem, ne őrizz meg semmit
consent-thanks = Köszönöm. Bármikor írhatod, hogy „mit tudsz rólam”, „kérem az adataimat” vagy „töröld az adataimat”.
consent-declined = Rendben, nem őrzök meg semmit. De hagyd nyitva ezt a beszélgetést: újraindulás vagy fél nap hallgatás után nem tudom visszahozni.
consent-unclear = Ehhez egyértelmű igen vagy nem kell, ezért kérlek, válassz.

ask-description = Mesélj a munkádról. Mit csinálsz egy átlagos napon, miben döntesz te magad, és mivel fordulsz valaki máshoz? Három-négy mondat a legjobb; több üzenetet is küldhetsz.
ask-description-more = Ez kicsit kevés ahhoz, hogy igazságos legyek veled. Mit csinálsz te magad, kinek, és ki dönt, ha valami szokatlan jön közbe?
description-cut = Ez hosszú szöveg volt: az első { $limit } karaktert olvastam el. Ha a legfontosabb rész később jött, küldd el még egyszer, külön.

help = Meghallgatom, mit csinálsz a munkádban, megnevezem a készséget, felteszek néhány rövid kérdést, és megmondom, milyen szinten tartasz és miért. Utána tervet készítünk. Bármikor írhatod:
    • „miért kérdezed?” vagy „mit jelent a 4. szint?”
    • „vissza”, „kihagyom”, „stop”, „kezdjük elölről”
    • „a szintem”, „a tervem”, „kész a 2. lépés”
    • „beszéljünk angolul”, vagy más nyelven, amelyet tudok: { $languages }
    • „mit tudsz rólam?”, „kérem az adataimat”, „töröld az adataimat”
goodbye = Szia, és sok sikert hozzá! Írj, amikor folytatni szeretnéd.
you-are-welcome = Szívesen!
insult = Sajnálom, hogy ez bosszantó. Írd meg, mi nem sikerült jól, vagy írd azt, hogy „stop”, és abbahagyjuk.
bot-challenge = Program vagyok, nem ember. Azt, amit mesélsz, munkák leírásaival vetem össze; tanácsot adok, de rólad semmiben nem döntök.
out-of-scope = Ebben nem tudok segíteni. A munkádról viszont tudok beszélgetni: arról, milyen szinten dolgozol, és mi legyen a következő lépésed.
human = Innen nem tudlak emberhez kapcsolni. { $contact ->
        [none] A HR-osztály tud segíteni ebben.
       *[other] Itt elérsz valakit: { $contact }
    }
# Words that are a plain yes, each by itself: for what cannot be undone, nothing else counts.
plain-yes = igen, ja, aha, persze
not-understood = Ezt nem értettem. Mesélhetsz a munkádról, vagy írd azt, hogy „segítség”.
nothing-to-read = Csak szöveget tudok olvasni. Leírnád egy mondatban?
unknown-button = Ezt a gombot vagy parancsot nem ismerem. Írd azt, hogy „segítség”, és megmutatom, mit lehet írni.
old-button = Ez a gomb egy korábbi kérdéshez tartozik, ezért mindent úgy hagytam, ahogy volt.
conversation-gone = A beszélgetésünk már nincs meg: újraindultam, és semmi sem volt belőle elmentve. Írj nekem, és újrakezdjük.
something-broke = Valami elromlott nálam, és ezt nem tudtam befejezni. A korábbi válaszaid megvannak. Kérlek, küldd el még egyszer.
cannot-save = Most semmit sem tudok elmenteni. Amit korábban meséltél, nem veszett el; kérlek, próbáld újra néhány perc múlva.

language-changed = Rendben, folytassuk magyarul.
ask-language = Milyen nyelven beszéljünk?

nothing-to-go-back = Még nincs mihez visszalépni.
went-back = Lépjünk vissza egy kérdést.
nothing-to-skip = Most nincs mit kihagyni.
skipped = Rendben, ezt kihagyjuk.
stopped = Itt megállunk. { $kept ->
        [yes] Megjegyeztem, hol tartunk: írj, amikor folytatni szeretnéd.
       *[no] Amíg ez a beszélgetés nyitva van, innen folytathatod.
    }
stopped-nothing-open = Rendben, ennyiben maradunk.
resumed = Jó, folytassuk ott, ahol abbahagytuk.
confirm-start-over = Kezdjük elölről? A mostani válaszaid elvesznek.
start-over-yes = Igen, kezdjük elölről
start-over-no = Nem, folytassuk
started-over = Rendben, kezdjük elölről.

# A terminál
chat-banner = Írj üzenetet vagy egy gomb számát. A beszélgetés vége: Ctrl+D.
chat-loading = Egy pillanat, ébredezem …
chat-you = te
