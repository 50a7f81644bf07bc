# Co można zabrać ze sobą: obraz poziomu, plan na papierze i w kalendarzu, dane.

ladder-here = Jesteś tutaj
ladder-near = To też możliwe
ladder-next = Następny szczebel
ladder-alternative = Drabina poziomów umiejętności „{ $skill }”: jesteś na poziomie { $level }.
ladder-alternative-near = Możliwe są poziomy od { $low } do { $high }.
ladder-alternative-next = Następny szczebel to poziom { $level }.
file-plan-pdf = Mój plan (PDF)
file-plan-ics = Terminy do mojego kalendarza
file-export = Moje dane (JSON)
leaflet-advice = Ten plan to porada, a nie certyfikat.
calendar-summary = Krok { $number }: { $text }
