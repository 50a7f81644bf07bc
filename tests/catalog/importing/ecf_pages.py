"""Pages in e-CF's layouts, of invented roles and competences, in languages that the bot does and does not speak."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from docx import Document
from fpdf import FPDF

from catalog.importing.draft import Draft, ProfileDraft, SkillDraft
from catalog.importing.reading import text_lines
from catalog.importing.source import TEXT, Source

COLUMNS = ("T01", "T02", "B01", "B02", "B03", "M01")
FILLED = {"A.2": (2, 3), "A.5": (1,), "B.3": (4,), "D.10": (3, 4, 5)}
MARKED = {"A.2": ("T01", "B03"), "A.5": ("B02",), "B.1": ("M01",), "B.3": ("T02",), "D.10": ("B01", "M01")}
ASKED = {"A.2": ("T01", "B03"), "A.5": ("B02",), "B.3": ("T02",), "D.10": ("B01", "M01")}


@dataclass(frozen=True)
class Tongue:
    """A language's words for a page. ``levels`` and ``dimensions`` have their number in braces; ``texts`` are sentences
    to draw on, ``names`` short; ``labels`` the form's nine, ``deliverables`` the labels of the two lists."""

    levels: str
    dimensions: str
    labels: tuple[str, ...]
    deliverables: tuple[str, str]
    names: tuple[str, ...]
    texts: tuple[str, ...]
    stop: str = "."

    def sentence(self, n: int) -> str:
        """A sentence that no other number has."""
        return f"{self.texts[n % len(self.texts)]} ({100 + n}){self.stop}"


TONGUES = {
    "greek": Tongue(
        "Επίπεδο {}",
        "Διάσταση {}",
        ("Όνομα", "Άλλα ονόματα", "Σύνοψη", "Αποστολή", "Σκοπός", "Παραδοτέα", "Κύριες εργασίες", "Χώρος", "Δείκτες"),
        ("Υπεύθυνος", "Συμβάλλει"),
        ("Φύλακας του ελαιώνα", "Σχέδιο συγκομιδής", "Έλεγχος λαδιού", "Κλάδεμα δέντρων", "Γνώση του εδάφους"),
        ("Μετρά τις ελιές κάθε πρωί και γράφει το βάρος τους", "Εξηγεί στους νέους πώς κόβεται ένα κλαδί"),
    ),
    "turkish": Tongue(
        "{}. düzey",
        "{}. boyut",
        ("Profil adı", "Diğer adları", "Özet", "Görev", "Amaç", "Teslimatlar", "Ana işler", "Ortam", "Göstergeler"),
        ("Sorumlu", "Katkı verir"),
        ("Arıcılık sorumlusu", "Kovan planı", "Bal denetimi", "Çiçek haritası", "Kış hazırlığı"),
        ("Kovanları her hafta sayar ve sonuçları deftere yazar", "Yeni gelenlere arıların dilini anlatır"),
    ),
    "japanese": Tongue(
        "レベル{}",
        "次元{}",
        ("役割名", "別名", "要約", "使命", "目的", "成果物", "主な仕事", "環境", "指標"),
        ("責任", "貢献"),
        ("茶畑の世話役", "収穫の計画", "茶葉の検査", "土の手入れ", "倉の管理"),
        ("毎朝畑を回って葉の色を帳面に書く", "新しい仲間に摘み方を教える"),
        "。",
    ),
    "hebrew": Tongue(
        "רמה {}",
        "ממד {}",
        ("שם הפרופיל", "שמות אחרים", "תקציר", "ייעוד", "מטרה", "תוצרים", "משימות עיקריות", "סביבה", "מדדים"),
        ("אחראי", "תורם"),
        ("שומר המגדלור", "תוכנית האור", "בדיקת העדשות", "יומן הים", "ניהול השמן"),
        ("מדליק את האור בכל ערב ורושם את השעה ביומן", "מלמד את החדשים לנקות את העדשה"),
    ),
}


def profile(tongue: Tongue, *, area: Mapping[str, str] | None = None) -> str:
    """A role profile of 2012's layout: form, matrix, details, date. ``area``: the letters of areas' headings."""
    name, *rest = tongue.names
    form = [
        (name,),
        ("",),
        (tongue.sentence(1),),
        (tongue.sentence(2),),
        (tongue.sentence(3),),
        tuple(f"{label} • {rest[0]}• {rest[1]} {n}" for n, label in enumerate(tongue.deliverables)),
        ("".join(f"• {rest[n]} {n}" for n in range(3)),),
        (tongue.sentence(4),),
        (f"• {rest[2]} 8• {rest[3]} 9",),
    ]
    lines = [name, "3", "", name, *(f"{a}\t" + "\t".join(v) for a, v in zip(tongue.labels, form, strict=True)), ""]
    lines.append("\t\t\t\t" + "\t".join(COLUMNS) + "\t")
    for code in ("A.1", *MARKED):
        marks = ("X" if c in MARKED.get(code, ()) else "" for c in COLUMNS)
        lines.append(
            f"{rest[0] if code == 'A.1' else ''}\t{code}\t{code_name(tongue, code)}\t\t" + "\t".join(marks) + "\t"
        )
    lines += [f"{tongue.names[n % 5]} {n}" + "\t" * 11 for n in range(len(COLUMNS))]
    lines.append("")
    for code, levels in FILLED.items():
        letter = (area or {}).get(code, code[0])
        if area is not None:
            lines.append(f"{letter}. {rest[0].upper()}")
        lines += details(tongue, code, levels, ASKED[code])
    return "\n".join([*lines, "", "", "2012", ""])


def code_name(tongue: Tongue, code: str) -> str:
    """The name of a competence."""
    return tongue.names[1 + sum(map(ord, code)) % 4]


def level_text(tongue: Tongue, code: str, level: int) -> str:
    """The text of a competence's level; no other has it."""
    return tongue.sentence(10 * list(FILLED).index(code) + level + 10)


def details(tongue: Tongue, code: str, levels: Sequence[int], asked: Sequence[str]) -> list[str]:
    """One competence with its dimensions, a page break after its second level."""
    dimension, level = tongue.dimensions.format, tongue.levels.format
    lines = [f"{code}. {code_name(tongue, code)}", "", f"{dimension(2)}: {tongue.names[1]}\t{tongue.sentence(5)}\t"]
    for n in range(1, 6):
        first = f"{dimension(3)}: {tongue.names[2]}" if n == 1 else ""
        lines.append(f"{first}\t{level(n)}\t{level_text(tongue, code, n) if n in levels else ''}")
        if n == 2:
            lines += ["", "", ""]
    items = " ".join(f"✓ {a}: {tongue.names[0]} {a[1:]}" for a in asked)
    return [*lines, f"{dimension(4)}: {tongue.names[3]}\t{items}\t", ""]


def assigning(tongue: Tongue, title: str, competences: Sequence[tuple[str, str, int]]) -> list[list[str]]:
    """The rows of a role profile of 2018's layout, one table: three lists of deliverables, competences with a level."""
    labels, names = tongue.labels, tongue.names
    rows = [
        [labels[0], title],
        [labels[2], tongue.sentence(1)],
        [labels[3], tongue.sentence(2)],
        [labels[5], tongue.deliverables[0], names[1], tongue.deliverables[1]],
        ["", f"{names[1]}\n{names[2]}", f"{names[3]} 1", f"{names[4]}\n{names[2]} 2"],
        [labels[6], f"{tongue.sentence(6)}\n{tongue.sentence(7)}"],
    ]
    for n, (code, name, level) in enumerate(competences):
        rows.append([names[4] if n == 0 else "", f"{code}. {name} {tongue.levels.format(level)}"])
    return [*rows, [labels[8], f"{names[2]} 3"]]


def source(text: str) -> Source:
    """A page of plain text."""
    return Source("page.txt", TEXT, "0" * 64, text_lines(text))


def as_text(rows: list[list[str]]) -> str:
    """Rows as plain text with tabs; the items of a list glued together."""
    return "\n".join("\t".join(cell.replace("\n", " • ") for cell in row) for row in rows)


def as_docx(rows: list[list[str]], path: Path) -> Path:
    """Rows as a table of a document, the last of two cells over all further columns."""
    document = Document()
    width = max(map(len, rows))
    table = document.add_table(rows=len(rows), cols=width)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
        if len(texts) == 2 and width > 2:
            row.cells[1].merge(row.cells[width - 1])
    document.save(str(path))
    return path


def as_pdf(lines: list[str], path: Path) -> Path:
    """Lines as a PDF."""
    pdf = FPDF()
    pdf.set_font("helvetica", size=11)
    pdf.add_page()
    for line in lines:
        pdf.multi_cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(path))
    return path


def only(draft: Draft | None) -> ProfileDraft:
    """The one profile of a draft."""
    assert draft is not None
    assert len(draft.profiles) == 1
    return draft.profiles[0]


def missing(draft: Draft) -> list[tuple[str, str]]:
    """What a draft's report says is missing: where, why."""
    return [(note.where, note.why) for note in draft.report.missing]


def levels(skills: list[SkillDraft]) -> dict[str, list[int]]:
    """The levels with text, by code."""
    return {skill.code: [level.level for level in skill.levels] for skill in skills}


def texts(skills: list[SkillDraft]) -> dict[str, dict[int, list[str]]]:
    """The statements, by code and level."""
    return {s.code: {level.level: level.statements for level in s.levels} for s in skills}


def everything(value: object) -> str:
    """Every text of a draft and its report, one a line."""
    if isinstance(value, dict):
        return "\n".join(everything(v) for v in [*value, *value.values()])
    if isinstance(value, (list, tuple)):
        return "\n".join(everything(v) for v in value)
    return " ".join(str(value).split()) if isinstance(value, str) else ""
