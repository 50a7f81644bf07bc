# Telegram: the menu of commands, the bot’s description, and what is said where there is nothing to read.

telegram-command-start = بدء المحادثة أو العودة إليها
telegram-command-assess = معرفة مستواك في العمل
telegram-command-plan = خطواتك نحو المستوى التالي
telegram-command-level = مستواك وأسباب تقديره
telegram-command-language = اختيار اللغة
telegram-command-privacy = ما أعرفه عنك
telegram-command-export = تصدير كل ما حفظته عنك
telegram-command-forget = محو كل ما يخصك
telegram-command-help = ما يمكنك كتابته هنا
telegram-command-stop = التوقف هنا
telegram-short-description = أسمع منك عن عملك، وأحدد مستواك، وأبيّن لك السبب، ثم نخطط معًا للخطوة التالية.
telegram-description = يسرني أن أسمع منك عن عملك بكلماتك أنت. أستنتج عند أي مستوى من المسؤولية تكون ممارستك لإحدى المهارات، وأبيّن لك سبب رأيي، ثم نتفق على خطوات نحو المستوى التالي. يستغرق ذلك نحو 5 دقائق.

telegram-photo = لا أستطيع رؤية الصور، فلا أعرف ما أرسلته. هل يمكن وصف المهم بالكلمات؟
telegram-voice = لا أستطيع سماع التسجيلات ولا مشاهدة مقاطع الفيديو. هل يمكن كتابة ذلك لي؟ تكفي بضع جمل.
telegram-sticker = لطيف! لكني لا أستطيع قراءة غير الكلمات. هل يمكن كتابة ذلك في جملة؟
telegram-location = لا أحتاج إلى معرفة مكانك، ولم أحفظه. يسرني أن أسمع منك عن عملك.
telegram-contact = لا أحتاج إلى بيانات اتصال، ولم أحفظها. يسرني أن أسمع منك عن عملك أنت.
telegram-document = لا أستطيع فتح الملفات، فلم أقرأ هذا الملف. يرجى نسخ الجزء المهم منه إلى رسالة.
telegram-other = لا أستطيع الاستفادة من ذلك، فأنا لا أقرأ غير الكلمات. هل يمكن كتابته في جملة؟
telegram-private = لا أتحدث إلا مع شخص واحد في كل محادثة، لذلك سأغادر هذه المجموعة. يسرني أن نتابع في محادثة خاصة.
telegram-edit-old = لا أستطيع تصحيح رسالة غير رسالتك الأخيرة. لتغيير شيء قبلها، تكفي كتابة «رجوع» أو إخباري بما تغيّر.
telegram-slow-down = وصلني الكثير دفعة واحدة، ولم أستطع قراءته كله. يرجى الانتظار دقيقة، ثم إرسال الأهم مرة أخرى.
