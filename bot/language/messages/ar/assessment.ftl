# Skills, questions, verdict.

skills-found = { $count ->
        [zero] لم أجد فيما ذكرته مهارة أعرفها.
        [one] أجد فيما ذكرته مهارة واحدة. هل نتحدث عنها؟
        [two] أجد فيما ذكرته مهارتين. عن أيهما نتحدث؟
        [few] أجد فيما ذكرته { $count } مهارات. عن أيها نتحدث؟
        [many] أجد فيما ذكرته { $count } مهارة. عن أيها نتحدث؟
       *[other] أجد فيما ذكرته { $count } مهارة. عن أيها نتحدث؟
    }
skills-none = ما ذكرته لا يطابق أيًّا من المهارات التي أعرفها، ولا أحب أن أخمّن. لكني أستطيع أن أحدد مستوى مسؤوليتك العام، وهو موجود في كل عمل. أو يمكننا الحديث عن جانب آخر من عملك.
skill-none-of-these = لا شيء مما سبق
skill-generic = مستواي العام
skill-generic-then = إذن لننظر في مستوى مسؤوليتك العام، وهو موجود في كل عمل.
skill-describe-again = سأصف جانبًا آخر
skill-unclear = يرجى اختيار واحدة من هذه، أو إضافة المزيد عن عملك.
description-added = شكرًا، أضفت ذلك.

question-progress = السؤال { $number } من نحو { $total }
answer-regularly = نعم، بانتظام ووحدي
answer-sometimes = أحيانًا، أو بمساعدة
answer-learned = تعلمته ولم أمارسه بعد
answer-never = ليس من عملي
answer-understood = فهمت جوابك على أنه «{ $answer }».
answer-changed = غيّرت ذلك الجواب إلى «{ $answer }».
answer-unclear = لم يتضح لي جوابك. أي هذه الأجوبة أقرب إليه؟
answer-added-to-description = أضفت ذلك إلى ما ذكرته لي. أي هذه الأجوبة أقرب؟

why-question = أسأل لأن هذا مما يقوم به الناس عند المستوى { $level } («{ $title }»). وجوابك عنه هو أكثر ما يبيّن لي موقعك: ما زلت أتردد بين المستوى { $low } والمستوى { $high }.
why-question-sure = أسأل للتأكد: هذا مما يقوم به الناس عند المستوى { $level } («{ $title }»).
why-consent = أسأل لأن كلامك ملك لك: لا أحفظه إلا بموافقتك.
why-description = أسأل لأن كلامك أبلغ من المسمى الوظيفي: من يراجع عملك، وما القرارات التي بيدك، ومن يسترشد بك.
why-skill = أسأل لأن العمل الواحد قد يندرج تحت مهارات مختلفة، ولكل مهارة مستوياتها.
why-plan = أسأل لأن الخطة لا تفيد إلا إذا كانت خطواتها ومواعيدها من اختيارك.
why-confirmation = أسأل لأن هذا لا يمكن التراجع عنه.
why-nothing = لست أسأل عن شيء الآن.

level-definition = المستوى { $level }، «{ $title }»: { $summary }
level-definition-skill = في مهارة «{ $skill }»: { $summary }
level-unknown = المستويات من { $low } إلى { $high }.
levels-intro = هذه هي مستويات المسؤولية:
level-line = { $level }: { $title }
level-not-defined = لا وصف لمهارة «{ $skill }» عند المستوى { $level }.

verdict = { $sure ->
        [very] لدي ثقة في هذا التقدير: ممارستك لمهارة «{ $skill }» هي عند المستوى { $level }، «{ $title }».
        [fairly] أعتقد أن ممارستك لمهارة «{ $skill }» هي عند المستوى { $level }، «{ $title }».
       *[hardly] أقرب تقدير عندي أن ممارستك لمهارة «{ $skill }» هي عند المستوى { $level }، «{ $title }»، لكني بعيد عن اليقين.
    }
verdict-generic = { $sure ->
        [very] لدي ثقة في هذا التقدير: عملك عند المستوى { $level }، «{ $title }».
        [fairly] أعتقد أن عملك عند المستوى { $level }، «{ $title }».
       *[hardly] أقرب تقدير عندي أن عملك عند المستوى { $level }، «{ $title }»، لكني بعيد عن اليقين.
    }
verdict-below = ما وصفته أقرب إلى المستوى { $level }، «{ $title }»، أما مهارة «{ $skill }» فتبدأ من المستوى { $low }.
verdict-above = ما وصفته أقرب إلى المستوى { $level }، «{ $title }»، أما مهارة «{ $skill }» فتنتهي عند المستوى { $high }.
verdict-ways = السبيل إلى التقدم:
verdict-confidence = درجة ثقتي: { $percent }. وقد يقع المستوى في أي موضع من { $low } إلى { $high }.
verdict-confidence-exact = درجة ثقتي: { $percent }.
verdict-evidence = مما قلته ويدل على ذلك:
verdict-quote = «{ $quote }» ← { $statement }
verdict-answers = من أجوبتك:
verdict-answer = { $statement } جوابك: «{ $answer }».
verdict-change = ما قد يغيّر التقدير هو هل هذا من عملك المنتظم: «{ $statement }»
verdict-advice = هذه مشورة وليست شهادة، ولا يراها أحد إلا إذا أردت.
verdict-then = في { $date } كان المستوى { $before }، وهو الآن المستوى { $level }.
verdict-then-undefined = في { $date } كان خارج مستويات هذه المهارة.
no-verdict-yet = لا أستطيع أن أحدد ذلك بعد: أحتاج أولًا إلى أن أسمع منك عن عملك.
no-verdict-midway = نحن في منتصف الأسئلة، وسأخبرك في النهاية حتى لا يؤثر ذلك في أجوبتك.

button-plan = لنضع خطتي
button-disagree = لي رأي آخر
button-add = عندي إضافة
button-finish = يكفي هذا الآن
button-assess-again = أعد تقييمي

ask-objection = إذن فاتني شيء. ما الذي في عملك ولم آخذه في الحسبان، أو أين كان تقديري أعلى من الواقع؟ المثال الملموس أكثر ما يفيدني.
ask-addition = بكل سرور، ما الذي يحسن أن أعرفه أيضًا؟
verdict-changed = شكرًا، هذا يغيّر الصورة.
verdict-unchanged = شكرًا، أخذت ذلك في الحسبان، ويبقى تقديري عند المستوى { $level }. وقد سجّلت أن لك رأيًا آخر، ويبقى ذلك مع النتيجة.
verdict-unchanged-outside = شكرًا، أخذت ذلك في الحسبان، ويبقى تقديري كما كان. وقد سجّلت أن لك رأيًا آخر، ويبقى ذلك مع النتيجة.
addition-unchanged = شكرًا، أخذت ذلك في الحسبان، ويبقى التقدير كما هو.
