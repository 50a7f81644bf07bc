"""Pages of invented skills in the layouts that SFIA's pages have had, in our own words."""

from __future__ import annotations

ENGLISH = """The global framework for kitchens
Home > SFIA 9 > Skills > Kettle keeping
Kettle keeping KTLK
(unchanged)
Looking after kettles and the people who depend on them.
SFIA 9 is in development
- a beta comes in July
- the rest comes in October
Guidance notes
(modified)
Kettle keeping is done in one kitchen or in many.
Activities may include, but are not limited to:
- descaling
- filling and emptying
Understanding the levels of this skill
Where lower levels are not defined...
- Nothing is written there, since kettles are hot.
Where higher levels are not defined...
- Nothing is written there, since kettles are small.
Growing in this skill
The levels show how one grows.
Where lower levels are not defined...
You can get ready by:
- Reading about steam
- Helping someone who boils
Where higher levels are not defined...
- You can turn to teapots.
Show/hide extra descriptions and levels.
Levels of responsibility for this skill
2 | 3 | 4 |
Kettle keeping: Level 2 (unchanged)
Level 2 - Assist: Essence of the level: Helps others and asks when in doubt.
Fills kettles with fresh water.
Reports leaks.
Kettle keeping: Level 3 (modified)
Level 3 - Apply: Essence of the level: Works alone on known tasks.
Plans descaling for a floor.
Kettle keeping: Level 4
Level 4 - Enable: Essence of the level: Guides others through difficult work.
Chooses kettles for a building.
Related skills
Teapot pouring TPPR
Water supply WSUP
© The Kettle Foundation
We use cookies to remember you.
"""

GREEK = """Φροντίδα φυτών FYTO
Η φροντίδα των φυτών ενός γραφείου και η ενημέρωση όσων τα ποτίζουν.
Ορίζεται σε αυτά τα επίπεδα: 2 3
Φροντίδα φυτών: Επίπεδα 4-7
Αυτή η δεξιότητα δεν παρατηρείται συνήθως σε αυτά τα επίπεδα.
Φροντίδα φυτών: Επίπεδο 3
Σχεδιάζει το πότισμα για έναν όροφο.
Φροντίδα φυτών: Επίπεδο 2
Ποτίζει τα φυτά με οδηγίες.
Φροντίδα φυτών: Επίπεδο 1
Δεν παρατηρείται εδώ.
"""

JAPANESE = """猫の世話 NEKO
職場の猫が健康に暮らせるように、食事と休む場所を整える。
定義されたレベル：１ ２ ３
レベル１
水と餌を決められた時間に用意する。
レベル２
猫の様子を記録し、変化を同僚に伝える。
レベル３
世話の当番を決め、新しい人に教える。
"""

TURKISH = """Çay demleme CAYD
Ekibin çayını zamanında ve herkesin sevdiği gibi hazırlamak.
4 5 6
4. seviye – Çay demleme
Demleme süresini ekibe göre ayarlar.
5. seviye – Çay demleme
Birkaç mutfağın çay düzenini yönetir.
6. seviye – Çay demleme
Kurumun çay anlayışını belirler.
"""

HEBREW = """אפיית לחם LECH
אפיית לחם לצוות ושמירה על איכות הבצק.
מוגדר ברמות: 3 4
אפיית לחם: רמה3
מכין בצק לפי מתכון מוכר.
אפיית לחם: רמה4
מלמד אחרים לאפות ומתקן טעויות.
"""

PERSIAN = """نگهداری باغ BAGH
نگهداری از باغ اداره و آموزش کسانی که در آن کار می‌کنند.
تعریف شده در این سطوح: ۲ ۳ ۴
نگهداری باغ: سطح ۲
به گیاهان آب می‌دهد و علف‌های هرز را می‌چیند.
نگهداری باغ: سطح ۳
برنامهٔ هفتگی آبیاری را می‌نویسد.
نگهداری باغ: سطح ۴
باغبانان تازه را راهنمایی می‌کند.
"""

GERMAN = """SFIA v7
BLUM
Blumen gießen
Pflanzen so versorgen, dass sie den Sommer überstehen.
Ebenen 4 bis 6
Ebene 6 – Blumen gießen
Legt fest, wie im ganzen Haus gegossen wird.
Ebene 5 – Blumen gießen
Plant das Gießen für mehrere Gebäude.
Ebene 4 – Blumen gießen
Leitet andere beim Gießen an.
"""

HUNGARIAN = """Kávéfőzés (KAVE)
A csapat kávéjának elkészítése és a gép karbantartása.
Kávéfőzés: 1–2. szintek
Ez a készség ezeken a szinteken nem szokott előfordulni.
Kávéfőzés: 3. szint
Önállóan főz kávét, és tisztítja a gépet.
Kávéfőzés: 4. szint
Másokat tanít a gép kezelésére.
"""

THAI = """การชงชา CHAA
ดูแลการชงชาของทีมให้ทันเวลาและถูกใจทุกคนในสำนักงานทุกวันตลอดทั้งปีโดยไม่ขาดตกบกพร่อง
การชงชา: ระดับ ๑
ชงชาตามคำแนะนำของเพื่อนร่วมงาน
การชงชา: ระดับ ๒
ชงชาเองและจดบันทึกสิ่งที่ต้องซื้อเพิ่ม
"""

GENERIC = """The global framework for kitchens
Levels of responsibility: Level 4 - Enable
Essence of the level: Does many hard things and helps others with theirs.
Guidance notes
SFIA levels are about responsibility.
- They come with attributes.
Autonomy
Works under general direction.
Influence
Influences the team.
Complexity
Does varied work.
- Some of it is hard.
Business skills / Behavioural factors
Planning
- Plans for others.
"""

GENERIC_SPANISH = """Niveles de responsabilidad: Nivel 2 - Ayudar Beta
Esencia del nivel: Ayuda a los demás y pregunta si tiene dudas.
Autonomía
Trabaja con indicaciones habituales.
Influencia
Influye en quienes tiene cerca.
Complejidad
Hace tareas variadas y conocidas.
"""
