# Amit egy emberről tudunk, az adatok kiadása, törlés.

known-nothing = Semmit sem tárolok rólad. Amit ebben a beszélgetésben meséltél, csak a memóriámban van, és el fogom felejteni.
known-intro = Ezt tárolom rólad a hozzájárulásoddal (a hozzájárulás napja: { $date }):
known-texts = { $count ->
        [one] • egy szöveg a munkádról
       *[other] • { $count } szöveg a munkádról
    }
known-answers = { $count ->
        [one] • egy válasz
       *[other] • { $count } válasz
    }
known-assessments = { $count ->
        [one] • egy értékelés
       *[other] • { $count } értékelés
    }
known-steps = { $count ->
        [one] • egy tervbeli lépés
       *[other] • { $count } tervbeli lépés
    }
known-messages = • ennek a beszélgetésnek az üzenetei
known-where = Mindez a szervezeted saját adatbázisában van; senki más nem kapja meg. Ha { $days } napig nem írsz, minden törlődik. Ha azt írod: „kérem az adataimat”, megkapod; ha azt írod: „töröld az adataimat”, törlöm.
export-ready = Íme minden, amit rólad tárolok, JSON formában:
export-nothing = Nincs mit kiadnom: semmit sem tárolok rólad.
confirm-erase = Töröljek mindent, amit rólad tudok? Ezt nem lehet visszavonni.
erase-yes = Igen, törölj mindent
erase-no = Nem, maradjon meg
erase-kept = Semmit sem töröltem.
erased = Minden, ami rólad szólt, törlődött. Ha újra írsz, úgy kezdjük, mintha nem ismernénk egymást.
confirm-unclear = Kérlek, válassz: igen vagy nem.
