# ما يمكن أخذه: صورة المستوى، والخطة على الورق وفي التقويم، والبيانات.

ladder-here = أنت هنا
ladder-near = محتمل أيضًا
ladder-next = الدرجة التالية
ladder-alternative = سُلَّم مهارة «{ $skill }»: أنت عند المستوى { $level }.
ladder-alternative-near = أي مستوى من { $low } إلى { $high } محتمل.
ladder-alternative-next = الدرجة التالية هي المستوى { $level }.
file-plan-pdf = خطتي (PDF)
file-plan-ics = مواعيد خطتي للتقويم
file-export = بياناتي (JSON)
leaflet-advice = هذه الخطة مشورة وليست شهادة.
calendar-summary = الخطوة { $number }: { $text }
