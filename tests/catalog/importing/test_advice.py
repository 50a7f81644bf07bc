"""Pages of advice: stages in quotation marks, things people say, numbered ways. All pages here are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing import advice
from catalog.importing.draft import AdviceDraft, Draft
from catalog.importing.reading import text_lines
from catalog.importing.source import HTML, TEXT, Line, Source

SEED = Path(__file__).parents[4] / "shared" / "seeds" / "business-relationship.nl.txt"

POLISH = """Kuchnia, która żyje
Coś jest nie tak, gdy słyszysz:
„Znowu nie ma mleka, a nikt niczego nie zamówił.”
Albo: „Kto znowu zostawił brudne kubki w zlewie?”
Oto 3 sposoby na lepszą kuchnię:
1. Policz kubki
Zacznij od tego, co masz. Z „gościa kuchni” staniesz się kimś, kto wie, ile ich jest i gdzie stoją.
2. Pytaj ludzi
Pytaj codziennie. Tak działa „gospodarz kuchni”, a nie „gość kuchni”.
Zapisuj odpowiedzi.
3) Nie jest sposobem, bo ma inny znak
3. Sprzątaj razem z innymi
Nikt nie sprząta sam.
"""

JAPANESE = """次のような声を聞いたら、見直しの時期です：
「会議室の鍵がいつも見つかりません。」
「誰に聞けばよいのか分かりません。」
よくするための4つの方法：
1. 鍵を数える
まず、全部の鍵を数えてください。「鍵の番人」から「鍵の案内人」になる第一歩です。
2. 人に聞く
毎日、誰かに聞いてください。
"""

FRENCH = """Vous entendez souvent :
« La plante du couloir est encore morte. »
« Personne ne l'arrose jamais ! »
1. Choisissez une personne
Une « main verte » aime les plantes ; une « tête en l'air » les oublie, et c'est bien normal.
2. Notez les jours
Un calendrier suffit pour tout le couloir.
"""

TURKISH = """"Yazıcı yine bozuldu, kimse ilgilenmiyor."
İşte 5 yol:
1. Kâğıdı sayın
Her sabah kâğıdı sayın ve eksikleri yazın.
3. Toneri kontrol edin
Her hafta toneri kontrol edin ve
"""

ARABIC = """إذا سمعت ما يلي فقد حان وقت التغيير:
«لا أحد يعرف أين المفاتيح.»
«لماذا لا يجيب أحد على الهاتف؟»
إليك ٣ طرق:
١. احسب المفاتيح
ابدأ بما لديك. كن «حارس المفاتيح» ثم كن «مرشد المفاتيح» بعد ذلك.
٢. اسأل الناس
اسأل كل يوم.
"""


def read(text: str, certain: bool = False) -> Draft:
    draft = advice.read(Source("page.txt", TEXT, "0" * 64, lines=text_lines(text)), certain)
    assert draft is not None
    return draft


def page(draft: Draft) -> AdviceDraft:
    assert len(draft.advice) == 1 and draft.framework == "brm"
    return draft.advice[0]


def missing(draft: Draft) -> list[str]:
    return [n.why for n in draft.report.missing]


@pytest.mark.skipif(not SEED.exists(), reason="the seeds are not here")
def test_seed() -> None:
    text = SEED.read_text("utf-8")
    draft = read(text)
    found = page(draft)
    assert found.name == "" and found.announced == 6 and draft.source == "page.txt"
    # The texts are not ours to copy: each must stand in the file, where it should.
    assert len(found.stages) == 3 and [len(s.split()) for s in found.stages] == [1, 1, 2]
    assert [text.index(f'"{s}"') for s in found.stages] == sorted(text.index(f'"{s}"') for s in found.stages)
    quoted = [line.split('"')[1] for line in text.splitlines() if line.endswith('"')]
    assert found.signs == quoted and len(quoted) == 4
    headings = [line for line in text.splitlines() if line[:2] in ("1.", "2.", "3.")]
    assert [f"{w.number}. {w.title}" for w in found.ways] == headings
    assert [len(w.paragraphs) for w in found.ways] == [3, 2, 1]
    assert missing(draft) == [
        "no title",
        "a quotation breaks off",
        "6 ways are announced; ways 4-6 not in the file",
    ]
    assert draft.report.left_out[0].text == "date 2018-08"
    kept = [*found.signs, *(p for w in found.ways for p in (w.title, *w.paragraphs))]
    left = [n.text[:60] for n in draft.report.left_out]
    for line in (x.strip() for x in text.splitlines() if x.strip()):
        assert any(k in line for k in kept) or any(x in line for x in left), line


def test_polish() -> None:
    draft = read(POLISH)
    found = page(draft)
    assert found.name == "Kuchnia, która żyje"
    assert found.signs == [
        "Znowu nie ma mleka, a nikt niczego nie zamówił.",
        "Kto znowu zostawił brudne kubki w zlewie?",
    ]
    assert found.stages == ["gościa kuchni", "gospodarz kuchni", "gość kuchni"]
    assert [(w.number, w.title, len(w.paragraphs)) for w in found.ways] == [
        (1, "Policz kubki", 1),
        (2, "Pytaj ludzi", 3),
        (3, "Sprzątaj razem z innymi", 1),
    ]
    assert found.announced == 3 and missing(draft) == []


def test_japanese() -> None:
    found = page(read(JAPANESE))
    assert found.signs == ["会議室の鍵がいつも見つかりません。", "誰に聞けばよいのか分かりません。"]
    assert found.stages == ["鍵の番人", "鍵の案内人"] and [w.title for w in found.ways] == ["鍵を数える", "人に聞く"]


def test_french() -> None:
    draft = read(FRENCH)
    found = page(draft)
    assert found.signs == ["La plante du couloir est encore morte.", "Personne ne l'arrose jamais !"]
    assert found.stages == ["main verte", "tête en l'air"] and found.announced == 0
    assert missing(draft) == ["no title"]


def test_turkish_cut_off() -> None:
    draft = read(TURKISH)
    found = page(draft)
    assert found.signs == ["Yazıcı yine bozuldu, kimse ilgilenmiyor."] and found.stages == []
    assert [w.number for w in found.ways] == [1, 3] and found.announced == 5
    assert missing(draft) == [
        "no title",
        "no stages",
        "the numbers jump from 1 to 3",
        "5 ways are announced; ways 4-5 not in the file",
        "the last paragraph ends in the middle of a sentence",
    ]


def test_arabic_digits() -> None:
    draft = read(ARABIC)
    found = page(draft)
    assert found.signs == ["لا أحد يعرف أين المفاتيح.", "لماذا لا يجيب أحد على الهاتف؟"]
    assert found.stages == ["حارس المفاتيح", "مرشد المفاتيح"] and [w.number for w in found.ways] == [1, 2]
    assert found.announced == 3 and "3 ways are announced; way 3 not in the file" in missing(draft)


def test_hebrew_acronyms_within_quotations() -> None:
    ways = "1. לשאול כל יום\nכל יום שואלים מישהו אחר במשרד.\n2. לרשום הכול\nהכול נרשם ביומן של המשרד."
    text = f'"המנכ"ל אף פעם לא עונה לנו."\n{ways}'
    assert page(read(text)).signs == ['המנכ"ל אף פעם לא עונה לנו.']


def test_headings_marked_by_the_format() -> None:
    rows = [
        ("2 ways to a better shed", 1), ("“The rake is gone again, who has it?”", 0), ("1. Count first", 2),
        ("A rake is a rake.", 0), ("First:", 0), ("1. one", 0), ("2. two", 0), ("And so on.", 0),
        ("2. Ask then.", 2), ("Asking helps.", 0), ("About us", 2), ("We like sheds.", 0),
    ]  # fmt: skip
    lines = tuple(Line(n, text, heading=rank) for n, (text, rank) in enumerate(rows, 1))
    draft = advice.read(Source("page.html", HTML, "0" * 64, lines=lines))
    assert draft is not None
    found = page(draft)
    assert (found.name, found.announced) == ("2 ways to a better shed", 2)
    assert [(w.title, w.paragraphs) for w in found.ways] == [
        ("Count first", ["A rake is a rake.", "First:", "1. one", "2. two", "And so on."]),
        ("Ask then.", ["Asking helps."]),
    ]
    assert [n.text for n in draft.report.left_out] == ["About us", "We like sheds."]


def test_a_count_lower_than_the_ways_is_a_clash() -> None:
    draft = read(FRENCH.replace("1. Choisissez", "Voici 1 conseil :\n1. Choisissez"))
    assert page(draft).announced == 0 and "1 are announced where there are 2 ways" in missing(draft)


def test_ways_alone_need_to_be_named() -> None:
    text = "1. Count the cups\nCount them all, every single day.\n2. Wash the cups\nWash them all, every single day.\n"
    assert advice.read(Source("page.txt", TEXT, "0" * 64, lines=text_lines(text))) is None
    assert len(page(read(text, certain=True)).ways) == 2


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="12.): \"„”«»\nabcABC،。「」\t…'", max_size=300) | st.text(max_size=200))
def test_no_text_crashes_it(text: str) -> None:
    for certain in (True, False):
        draft = advice.read(Source("page.txt", TEXT, "0" * 64, lines=text_lines(text)), certain)
        assert draft is None or len(draft.advice[0].ways) >= 2


_quote = st.sampled_from(["“{}”", "„{}”", "«{}»", "「{}」", '"{}"'])
_sentence = st.lists(st.text(alphabet="abdegklmnorstu", min_size=2, max_size=8), min_size=5, max_size=12).map(
    lambda words: " ".join(words).capitalize() + "."
)


@settings(max_examples=80, deadline=None)
@given(
    _quote, st.lists(_sentence, min_size=1, max_size=4), st.lists(_sentence, min_size=2, max_size=5), st.integers(0, 3)
)
def test_nothing_is_lost(quote: str, signs: list[str], texts: list[str], more: int) -> None:
    """GIVEN any signs and ways WHEN the page is read THEN each is there; those only announced are reported."""
    lines = ["You hear this:", *(quote.format(s) for s in signs), f"Here are {len(texts) + more} ways:"]
    for number, text in enumerate(texts, 1):
        lines += [f"{number}. Way {number} of it", text]
    draft = read("\n".join(lines))
    found = page(draft)
    assert found.signs == signs
    assert [w.paragraphs for w in found.ways] == [[t] for t in texts]
    assert any("announced" in why for why in missing(draft)) == bool(more)
