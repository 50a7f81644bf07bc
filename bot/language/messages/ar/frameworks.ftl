# Frameworks that were imported: their statements in their own words, standards, roles, advice.
# $statement is the framework's own sentence, perhaps in another language; $source is its name, such as “SFIA 9 CSMG”.

skill-named = { $name } ({ $framework })
skill-role = { $name } (دور، { $framework })
skill-standard = { $name } (معيار، { $framework })

statement-imported = «{ $statement }» ({ $source })
statement-imported-own = { $own } ({ $source }: «{ $statement }»)
question-imported = هل هذا من عملك؟ «{ $statement }» ({ $source })
question-imported-own = { $question } وهذا نصه في { $source }: «{ $statement }»
question-knowledge = هل تكفي معرفتك بهذا لاستعماله في العمل؟ «{ $statement }» ({ $source })
knowledge-regularly = أعرفه وأستعمله
knowledge-learned = أعرفه ولم أستعمله بعد
knowledge-never = لا أعرفه جيدًا

verdict-change-imported = ما قد يغيّر التقدير هو هل هذا من عملك المنتظم: { $statement }
verdict-source = قارنت كلامك بما ورد في { $source }، مستوى بعد مستوى.
verdict-borrowed = المهارات في { $framework } بلا مستويات، لذلك هذا مستواك على السلم العام للمسؤولية.

# A standard with criteria.
why-criterion = أسأل لأن هذا مطلوب في المعيار «{ $skill }»، ولم أسمع منك عنه بعد.
coverage-title = عملك مقارنًا بالمعيار «{ $skill }» ({ $source }):
coverage-performance = ممارستك (عدد البنود { $total }): ما ظهر منها { $shown }، وما لم يظهر { $missing }، وما لا يُعلم بعد { $unknown }.
coverage-knowledge = معرفتك (عدد البنود { $total }): ما ظهر منها { $shown }، وما لم يظهر { $missing }، وما لا يُعلم بعد { $unknown }.
coverage-shown = ما ظهر:
coverage-missing = ما لم يظهر:
coverage-unknown = ما لا يُعلم بعد، لأننا لم نتحدث عنه:
coverage-quote = (من كلامك: «{ $quote }»)
coverage-responsibility = وإلى جانب ذلك، مستوى مسؤوليتك العام: { $level }، «{ $title }». وقد يقع في أي موضع من { $low } إلى { $high }.
coverage-responsibility-exact = وإلى جانب ذلك، مستوى مسؤوليتك العام: { $level }، «{ $title }».
coverage-responsibility-unknown = أما مستوى مسؤوليتك العام فلا أستطيع تحديده مما قلته.
coverage-result-now = أرني النتيجة
coverage-go-on = اسألني عن الباقي

# A role.
why-role = أسأل لأن الدور «{ $role }» يحتاج إلى كفاءة «{ $competence }» عند المستوى { $needs }، ولا أعلم بعد أين موقعك منها.
role-intro = ما يتطلبه منك الدور «{ $role }» ({ $source }):
role-mission = الغرض منه: { $text }
role-purpose = ما ينبغي أن يحققه: { $text }
role-tasks = المهام:
role-accountable = المسؤولية عن:
role-responsible = إعداد:
role-contributor = الإسهام في:
role-measures = مقاييس النجاح فيه:
role-competences = الكفاءات، والمستوى المطلوب في كل منها:
role-competence = { $competence }: { $needs }
role-compare = قارن بيني وبينه
role-ask = ماذا سيتطلب مني هذا الدور؟
role-which = عن أي دور نتحدث؟
role-none = ليس لدي توصيف لأي دور بعد. يستطيع من يشغّل هذا البرنامج أن يستورد توصيفًا.
role-title = مقارنة بينك وبين الدور «{ $role }» ({ $source })، كفاءة بعد كفاءة:
role-counts = دون المطلوب: { $below }، عند المطلوب: { $at }، فوق المطلوب: { $above }، غير معلوم: { $unknown }.
role-below = دون المستوى المطلوب:
role-at = عند المستوى المطلوب:
role-above = فوق المستوى المطلوب:
role-unknown = غير معلوم، لأننا لم نتحدث عنه:
role-line = { $competence }: المطلوب { $needs }
role-line-level = { $competence }: المطلوب { $needs }، ومستواك { $level } تقريبًا

# Advice on a skill: stages, and signs that one hears.
advice-ask-signs = سؤال آخر: أي هذه العبارات يقولها لك من يعتمدون على عملك؟ يمكنك اختيار واحدة، أو كتابة عدة أرقام.
advice-sign = «{ $sign }»
advice-none = لا شيء منها
advice-unclear = يرجى كتابة أرقام العبارات التي تقال لك، مثل «1» أو «1 و3»، أو كتابة «لا شيء منها».
advice-stage = حسب { $source }، تبدو علاقاتك في المرحلة «{ $stage }»، لأن هذا ما يقال لك:
advice-stages = المراحل بالترتيب: { $stages }.
advice-no-stage = لا يقال لك شيء من العبارات الواردة في { $source }، فلا أستطيع أن أحدد لعلاقاتك مرحلة من هذه المراحل: { $stages }.
why-signs = أسأل لأن ما يقوله لك الناس يدل على عمق علاقاتك بهم.

# Plans and steps from a framework’s own statements.
plan-proposal-coverage = { $count ->
        [zero] لا خطوات لإكمال ما ينقص أو لا يُعلم بعد.
        [one] هذه خطوة لإكمال ما ينقص أو لا يُعلم بعد:
        [two] هاتان خطوتان لإكمال ما ينقص أو لا يُعلم بعد:
        [few] هذه { $count } خطوات لإكمال ما ينقص أو لا يُعلم بعد:
        [many] هذه { $count } خطوة لإكمال ما ينقص أو لا يُعلم بعد:
       *[other] هذه { $count } خطوة لإكمال ما ينقص أو لا يُعلم بعد:
    }
plan-title-coverage = خطتك من أجل «{ $skill }»:
plan-nothing-missing = لا أعلم بشيء ينقص، فلا خطوة لدي أضيفها.
step-practice-1 = الاتفاق مع مديرك على مهمة في الأسابيع القادمة يكون فيها هذا العمل لك وحدك: «{ $statement }»
step-practice-1-evidence = المهمة المنجزة، وملاحظة بالقرارات التي كانت لك وحدك فيها.
step-practice-2 = القيام بهذا 3 مرات، أولاها وإلى جانبك أحد الزملاء: «{ $statement }»
step-practice-2-evidence = 3 تواريخ، وما تغيّر في طريقتك في المرة الأخيرة.
step-people-1 = متابعة زميل يجيد هذا وهو يقوم به، ثم القيام به معه مرة واحدة: «{ $statement }»
step-people-1-evidence = نصف صفحة عما يصلح من طريقته لعملك، بعد مناقشتها معه.
step-people-2 = سؤال شخص مطّلع على عملك عن مدى قربك من هذا وعما ينقصك: «{ $statement }»
step-people-2-evidence = أمران ملموسان من ذلك الحديث، وما نتج عنهما بعد شهر.
step-training-1 = إيجاد دورة أو دليل أو شخص يشرح هذا، واستعماله في العمل خلال شهر: «{ $statement }»
step-training-1-evidence = حالة واحدة من عملك استعملته فيها.
step-knowledge-1 = القراءة عن هذا أو طلب شرحه من أحد، ثم شرحه لزميل: «{ $statement }»
step-knowledge-1-evidence = صفحة بكلماتك فهمها ذلك الزميل.
step-advice = العمل على «{ $title }»: { $text }
step-advice-evidence = 3 أمور عرفتها ولم تكن معروفة لك من قبل، وما سيتغيّر في عملك بسببها.
step-why-level = بلوغ المطلوب في { $source } عند المستوى { $level }، وهو غير مطلوب بعد عند المستوى { $below }.
step-why-same-level = بلوغ المطلوب في { $source } عند المستوى { $level }.
step-why-criterion = أن يظهر في عملك ما هو مطلوب في { $source } ولم يظهر مما قلته حتى الآن.
step-why-role = بلوغ ما يحتاج إليه الدور في كفاءة «{ $competence }»: المستوى { $needs } ({ $source }).
step-why-advice = تعميق العلاقات بطريقة مذكورة في { $source }.
plan-step-gone = (كانت هذه الخطوة تخص إطار مهارات أُزيل أو استُبدل هنا منذ ذلك الحين.)
skill-gone = هذه النتيجة تخص إطار مهارات أُزيل أو استُبدل هنا منذ ذلك الحين، فلم يعد بإمكاني عرضها. يمكنني إجراء التقييم من جديد.
