# What is known of a person, export, erasure.

known-nothing = لم أحفظ عنك شيئًا. ما قلته في هذه المحادثة موجود في ذاكرتي المؤقتة فقط، وسيُنسى.
known-intro = هذا ما حفظته عنك، بموافقتك في { $date }:
known-texts = { $count ->
        [zero] • لا نصوص عن عملك
        [one] • نص واحد عن عملك
        [two] • نصان عن عملك
        [few] • { $count } نصوص عن عملك
        [many] • { $count } نصًّا عن عملك
       *[other] • { $count } نص عن عملك
    }
known-answers = { $count ->
        [zero] • لا أجوبة
        [one] • جواب واحد
        [two] • جوابان
        [few] • { $count } أجوبة
        [many] • { $count } جوابًا
       *[other] • { $count } جواب
    }
known-assessments = { $count ->
        [zero] • لا تقييمات
        [one] • تقييم واحد
        [two] • تقييمان
        [few] • { $count } تقييمات
        [many] • { $count } تقييمًا
       *[other] • { $count } تقييم
    }
known-steps = { $count ->
        [zero] • لا خطوات في خطة
        [one] • خطوة واحدة في خطة
        [two] • خطوتان في خطة
        [few] • { $count } خطوات في خطة
        [many] • { $count } خطوة في خطة
       *[other] • { $count } خطوة في خطة
    }
known-messages = • رسائل هذه المحادثة
known-where = كل ذلك في قاعدة بيانات مؤسستك نفسها، ولا يصل شيء منه إلى أي جهة أخرى. ويُمحى بعد { $days ->
        [zero] يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } دون رسالة منك. يمكنك كتابة «صدّر بياناتي» للحصول عليه، أو «احذف بياناتي» لمحوه.
export-ready = هذا كل ما حفظته عنك، بصيغة JSON:
export-nothing = لا شيء للتصدير: لم أحفظ عنك شيئًا.
confirm-erase = هل أمحو كل ما أعرفه عنك؟ لا يمكن التراجع عن ذلك.
erase-yes = نعم، امحُ كل شيء
erase-no = لا، أبقه
erase-kept = لم يُمحَ شيء.
erased = مُحي كل ما يخصك. وإذا جاءتني منك رسالة بعد الآن، فسنبدأ كأننا لم نلتقِ من قبل.
confirm-unclear = يرجى اختيار نعم أو لا.
