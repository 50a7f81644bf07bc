# Wat mensen meenemen: het beeld van hun niveau, het plan op papier en in een agenda, hun gegevens.

ladder-here = Hier sta je
ladder-near = Zou ook kunnen
ladder-next = Volgende trede
ladder-alternative = Een ladder voor “{ $skill }”: je staat op niveau { $level }.
ladder-alternative-near = Elk niveau van { $low } tot en met { $high } is mogelijk.
ladder-alternative-next = De volgende trede is niveau { $level }.
file-plan-pdf = Mijn plan (PDF)
file-plan-ics = Datums voor mijn agenda
file-export = Mijn gegevens (JSON)
leaflet-advice = Dit plan is een advies, geen certificaat.
calendar-summary = Stap { $number }: { $text }
