"""Pages of invented occupational standards, each in another language and layout."""

from __future__ import annotations

GREEK = """Φροντίδα κοινόχρηστων ποδηλάτων
Επισκόπηση
Το πρότυπο αυτό αφορά τη φροντίδα ποδηλάτων που μοιράζονται οι υπάλληλοι μιας εταιρείας.
Απευθύνεται σε όσους τα παραδίδουν και τα παραλαμβάνουν κάθε μέρα.
Κριτήρια απόδοσης
Πρέπει να μπορείτε:
- να ελέγχετε τα φρένα πριν από κάθε παράδοση
- να καταγράφετε κάθε ζημιά στο βιβλίο
- να εξηγείτε τους κανόνες σε νέους χρήστες
Γνώση και κατανόηση
You need to know and understand:
- πώς λειτουργούν τα φρένα
- ποιος πληρώνει μια ζημιά
"""

TURKISH = """KPKBHC07 Kahve köşesini işletmek

Genel bakış

Bu standart, ofisteki kahve köşesini herkes için temiz ve dolu tutmakla ilgilidir.

Başarım ölçütleri

Şunları yapabilmelisiniz:

Gün başında
1. makineyi açıp suyunu doldurmak
2. bardakları saymak
Gün sonunda
3. makineyi temizlemek
5. kalan sütü soğutucuya koymak

Bilgi ve anlayış

Şunları bilmelisiniz:

1. sütün ne kadar dayandığı
2. temizlik maddelerinin hangi yüzeylere zarar verdiği

Versiyon numarası 3
Geliştiren
Kahve Kurulu
"""

JAPANESE = """備品棚の管理
概要
この基準は、職場の備品棚を整えておく仕事について述べています。
遂行基準
次のことができなければなりません：
P1 在庫を毎週数える
P2 足りない物を注文する
P3 期限の切れた物を処分する
知識と理解
次のことを知っていなければなりません：
K1 注文の手順
K2 処分の規則
"""

HEBREW = """ניהול ספריית הכלים
סקירה
תקן זה עוסק בהשאלת כלים לעובדים ובקבלתם בחזרה.
אמות מידה לביצוע
עליכם להיות מסוגלים:
• לרשום כל השאלה ביומן
• לבדוק כל כלי שחוזר
ידע והבנה
עליכם לדעת ולהבין:
• מי רשאי לשאול כלים
• כיצד מתקנים תקלות קלות
"""

# As a PDF comes out: lines broken where they were full, headers and footers in between, headings over two lines.
WRAPPED = """ZZGDN041
Keep a shared garden in good order for the people
who use it
ZZGDN041 Keep a shared garden in good order for the people who use it 1
Overview
This standard is about keeping a garden that several teams share. It covers
the beds, the tools and the people.
It is for anybody who looks after such a garden as a part of their work. You
do not need to be a gardener.
ZZGDN041
ZZGDN041 Keep a shared garden in good order for the people who use it 2
Performance
criteria
You must be able to:
Look after the beds
P1 water the beds at the times that were agreed with the teams that share
the garden
P2 remove what does not belong there
ZZGDN041
ZZGDN041 Keep a shared garden in good order for the people who use it 3
without damage to the roots of its neighbours
Look after the people
P3 settle who works where, with the following:
• the teams
• the caretaker
P4 tell Mrs and Mr
Everybody of the plans
Knowledge and
understanding
You need to know and
understand:
K1 which plants need shade
K2 how to sharpen the tools of
the shed
Developed by The Garden Board
Version Number 2
Date Approved 1 March 2031
Original URN ZZOLD9
Links to other NOS
ZZGDN042 Mend garden tools
"""
