# What people take away: the picture of their level, the plan on paper and in a calendar, their data.

ladder-here = You are here
ladder-near = Could also be
ladder-next = Next rung
ladder-alternative = A ladder for { $skill }: you are at level { $level }.
ladder-alternative-near = Anything from level { $low } to { $high } is possible.
ladder-alternative-next = The next rung is level { $level }.
file-plan-pdf = My plan (PDF)
file-plan-ics = Dates for my calendar
file-export = My data (JSON)
leaflet-advice = This plan is advice, not a certificate.
calendar-summary = Step { $number }: { $text }
