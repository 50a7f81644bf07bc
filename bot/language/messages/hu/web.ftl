# Mit mond a weboldali csevegés kiszolgálója, ha valami nem megy.

web-bad-request = Valami nem stimmelt ezzel az üzenettel, ezért nem tudtam fogadni. Kérlek, töltsd újra az oldalt, és próbáld meg még egyszer.
web-session-over = Ezen az oldalon véget ért a beszélgetés. Töltsd újra az oldalt, ha újat szeretnél kezdeni.
web-page-not-allowed = Ezen az oldalon nem beszélgethetek: a címe nincs rajta a listámon.
web-file-gone = Ez a fájl már nincs meg. Kérd el tőlem még egyszer.
web-changed = A beszélgetés időközben megváltozott. Kérlek, nézd meg újra, és válassz még egyszer.
web-too-large = Ez túl sok egyetlen üzenethez. Kérlek, küldd el részletekben.
web-too-many-messages = Ez így egyszerre sok üzenet volt. Adj egy pillanatot; amit írtál, nem vész el.
web-too-many-sessions = A hálózatodról most nagyon sokan kezdtek beszélgetést. Kérlek, próbáld újra egy kis idő múlva.
web-too-many-windows = Ez a beszélgetés túl sok ablakban van nyitva. Kérlek, zárj be közülük néhányat.
web-full = Most túl sokan beszélgetnek velem. Kérlek, próbáld újra egy perc múlva.
web-stopping = Éppen újraindulok. Amit írtál, nem vész el: egy pillanat múlva újra elmegy.
