# نافذة المحادثة على صفحات الويب: كلماتها هي، إلى جانب ما يقوله البوت.

widget-title = لنتحدث عن عملك
widget-open = فتح المحادثة
widget-open-new = فتح المحادثة: رسالة جديدة
widget-close = إغلاق المحادثة
widget-menu = القائمة
widget-language = اللغة
widget-afresh = البدء من جديد على هذا الجهاز
widget-afresh-ask = سينسى هذا الجهاز المحادثة. أما ما وافقت على حفظه فيبقى، ولمحوه يرجى أولًا كتابة «احذف بياناتي».
widget-afresh-yes = نعم، من جديد
widget-afresh-no = لا، لنتابع
widget-log = المحادثة
widget-you = أنت
widget-choices = أجوبة مقترحة
widget-typing = يكتب Nextrung الآن …
widget-write = رسالتك
widget-send = إرسال
widget-too-long = هذا أطول من أن يُرسل دفعة واحدة. الحد الأقصى لعدد الأحرف: { $limit }.
widget-pending = لم تُرسل بعد
widget-connecting = جارٍ الاتصال …
widget-failed = تعذّر إرسال هذه الرسالة.
widget-stale = كانت المحادثة قد تجاوزت هذا السؤال، فلم يُرسل جوابك.
widget-gone = أُعيد تشغيل البوت، ولم يكن شيء من محادثتنا محفوظًا. فلنبدأ من جديد.
widget-offline = لا يوجد اتصال الآن. ستُرسل رسائلك فور عودة الاتصال.
widget-refused = لم يُضف عنوان هذه الصفحة إلى العناوين المسموح بها للبوت.
widget-file-failed = تعذّر تنزيل الملف. يرجى المحاولة مرة أخرى.
