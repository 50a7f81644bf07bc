# Amit el lehet vinni: a szint képe, a terv papíron és naptárban, az adatok.

ladder-here = Itt tartasz
ladder-near = Ez is lehet
ladder-next = Következő fok
ladder-alternative = Szintek létrája ebben a készségben: „{ $skill }”. Itt tartasz: { $level }. szint.
ladder-alternative-near = Ez a sáv jöhet szóba: { $low }–{ $high }. szint.
ladder-alternative-next = Következő fok: { $level }. szint.
file-plan-pdf = A tervem (PDF)
file-plan-ics = Határidők a naptáramba
file-export = Az adataim (JSON)
leaflet-advice = Ez a terv tanács, nem bizonyítvány.
calendar-summary = { $number }. lépés: { $text }
