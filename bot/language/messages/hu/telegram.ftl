# Telegram: the menu of commands, the bot’s description, and what is said where there is nothing to read.

telegram-command-start = Kezdjük, vagy köszönj újra
telegram-command-assess = Derítsd ki, milyen szinten dolgozol
telegram-command-plan = Lépéseid a következő szint felé
telegram-command-level = A szinted, és hogy miért az
telegram-command-language = Nyelvválasztás
telegram-command-move = Beszélgetés folytatása máshol
telegram-command-privacy = Amit rólad tudok
telegram-command-export = Kérj el mindent, amit rólad tárolok
telegram-command-forget = Töröltess mindent, amit rólad tudok
telegram-command-help = Amit itt írhatsz
telegram-command-stop = Álljunk meg itt
telegram-short-description = Mesélj a munkádról: megmondom, milyen szinten tartasz és miért, aztán közösen megtervezzük a következő lépést.
telegram-description = Meséld el a saját szavaiddal, mit csinálsz a munkádban. Megállapítom, milyen felelősségi szinten tartasz egy készségben, megmutatom, miből gondolom, és közösen kijelöljük a lépéseket a következő szint felé. Körülbelül öt percig tart.

telegram-photo = Képet nem tudok megnézni, ezért nem láttam, mi van rajta. Leírnád szavakkal, ami fontos belőle?
telegram-voice = Felvételt nem tudok meghallgatni, videót nem tudok megnézni. Leírnád nekem? Néhány mondat elég.
telegram-sticker = Kedves, de csak szöveget tudok olvasni. Leírnád egy mondatban?
telegram-location = Nem kell tudnom, hol vagy, és nem is jegyeztem meg. Inkább meséld el, mit csinálsz a munkádban.
telegram-contact = Elérhetőségekre nincs szükségem, és nem is jegyeztem meg őket. Inkább a saját munkádról mesélj.
telegram-document = Fájlt nem tudok megnyitni, ezért nem olvastam el. Kérlek, másold be a fontos részt egy üzenetbe.
telegram-other = Ezzel nem tudok mit kezdeni: csak szöveget tudok olvasni. Leírnád egy mondatban?
telegram-private = Egyszerre csak egy emberrel beszélgetek, ezért kilépek ebből a csoportból; írj nekem privát üzenetben.
telegram-copy = Még valami a Telegramról: az üzeneteink rajta keresztül mennek, és a másolatuk megmarad ebben a csevegésben. Amit én őrzök meg, az a szervezeted saját adatbázisában marad.
telegram-copy-left = A Telegramnál még megvan ennek a csevegésnek a másolata. Ha azt is törölnéd, töröld itt a csevegést.
telegram-edit-old = Csak a legutóbbi üzenetedet tudom visszavonni. Ha valami korábbin változtatnál, írd azt, hogy „vissza”, vagy egyszerűen írd meg, mi van másképp.
telegram-slow-down = Ez így egyszerre túl sok volt, nem tudtam mindet elolvasni. Kérlek, várj egy percet, aztán küldd el még egyszer, ami a legfontosabb.
