# Steps, plan, dates.

plan-proposal = { $count ->
        [zero] لا خطوات نحو المستوى { $level }.
        [one] هذه خطوة نحو المستوى { $level }:
        [two] هاتان خطوتان نحو المستوى { $level }:
        [few] هذه { $count } خطوات نحو المستوى { $level }:
        [many] هذه { $count } خطوة نحو المستوى { $level }:
       *[other] هذه { $count } خطوة نحو المستوى { $level }:
    }
plan-proposal-same = { $count ->
        [zero] لا خطوات لترسيخ المستوى { $level }.
        [one] هذه خطوة لترسيخ المستوى { $level } لديك:
        [two] هاتان خطوتان لترسيخ المستوى { $level } لديك:
        [few] هذه { $count } خطوات لترسيخ المستوى { $level } لديك:
        [many] هذه { $count } خطوة لترسيخ المستوى { $level } لديك:
       *[other] هذه { $count } خطوة لترسيخ المستوى { $level } لديك:
    }
plan-step = { $number }. { $text }
plan-step-why = الغاية منها: { $statement }
plan-step-evidence = ما يُثبت إنجازها: { $evidence }
plan-step-due = الموعد: { $date }
plan-step-done = أُنجزت في { $date }
plan-ask-choice = هل نبقي الخطوات كلها، أم نحذف بعضها؟
plan-keep = نبقيها
plan-drop = حذف { $number }
plan-dropped = حُذفت الخطوة.
plan-last-step = لا بد في الخطة من خطوة واحدة على الأقل، لذلك أبقيت هذه.
plan-choice-unclear = يمكنك كتابة «نبقيها»، أو «احذف 2» مثلًا.
plan-ask-date = ما الموعد المناسب لإنجاز { $count ->
        [zero] الخطة
        [one] هذه الخطوة
        [two] هاتين الخطوتين
        [few] هذه الخطوات
        [many] هذه الخطوات
       *[other] هذه الخطوات
    }؟ يمكنك اختيار موعد أو كتابة تاريخ.
plan-in-weeks = { $weeks ->
        [zero] هذا الأسبوع
        [one] بعد أسبوع
        [two] بعد أسبوعين
        [few] بعد { $weeks } أسابيع
        [many] بعد { $weeks } أسبوعًا
       *[other] بعد { $weeks } أسبوع
    }
plan-date-unclear = لم أجد في ذلك تاريخًا. يمكن كتابته هكذا مثلًا: { $example }
plan-date-past = هذا التاريخ مضى. أي يوم قادم يناسبك؟
plan-agreed = اتفقنا. هذه خطتك:
plan-title = خطتك في مهارة «{ $skill }» نحو المستوى { $level }:
plan-none = لا خطة لديك بعد. نتحدث أولًا عن عملك، ثم نضع خطة في النهاية.
plan-nothing-to-add = ما كنت سأقترحه للمستوى التالي ظاهر في عملك من الآن، فلا خطوة لدي أضيفها. يمكنك الاتفاق مع مديرك على مهمة فيها تحدٍّ أكبر، ثم العودة إليّ بعدها.
plan-top = بلغت أعلى مستوى في هذه المهارة. السبيل إلى التقدم:
plan-progress = أُنجز { $done } من { $count }.
plan-all-done = أُنجزت الخطوات كلها، تهانينا! هل أعيد تقييمك لنرى ما تغيّر؟
plan-which-done = أي خطوة أنجزت؟
plan-which-date = موعد أي خطوة أغيّر؟
plan-step-number = الخطوة { $number }
plan-done = أُنجزت الخطوة { $number }، أحسنت!
plan-done-already = الخطوة { $number } منجزة من قبل.
plan-no-such-step = { $count ->
        [zero] لا خطوات في خطتك.
        [one] في خطتك خطوة واحدة فقط.
        [two] في خطتك خطوتان فقط: 1 و{ $count }.
        [few] في خطتك الخطوات من 1 إلى { $count }.
        [many] في خطتك الخطوات من 1 إلى { $count }.
       *[other] في خطتك الخطوات من 1 إلى { $count }.
    }
plan-date-changed = صار موعد الخطوة { $number }: { $date }.
plan-change-date = تغيير موعد
plan-mark-done = أنجزت خطوة
