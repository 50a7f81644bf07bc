# Yr hyn y gellir mynd ag ef: llun o’r lefel, y cynllun ar bapur ac mewn calendr, y data.

ladder-here = Rydych chi yma
ladder-near = Posibl hefyd
ladder-next = Y gris nesaf
ladder-alternative = Ysgol lefelau’r sgìl “{ $skill }”: rydych chi ar lefel { $level }.
ladder-alternative-near = Mae unrhyw lefel o { $low } i { $high } yn bosibl.
ladder-alternative-next = Y gris nesaf yw lefel { $level }.
file-plan-pdf = Fy nghynllun (PDF)
file-plan-ics = Dyddiadau i fy nghalendr
file-export = Fy nata (JSON)
leaflet-advice = Cyngor yw’r cynllun hwn, nid tystysgrif.
calendar-summary = Cam { $number }: { $text }
