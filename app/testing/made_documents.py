"""Documents of real size for tests: guidance of ten pages, one from right to left, and one full of
tables and pictures.

  made_documents.py FOLDER    writes them there
"""
import pathlib
import random
import struct
import sys
import zlib

ENGLISH = """people clinic together meeting decide what matters share experience nurse carer
appointment write plain words ask listen change agree group week letter support need help choose
time room travel inhaler breathing morning record plan review respect equal paid thanked answer
question""".split()
ARABIC = """الناس معا العيادة اجتماع قرار المهم تجربة ممرضة موعد كلمات بسيطة سؤال استماع
تغيير مجموعة أسبوع رسالة دعم حاجة مساعدة وقت غرفة خطة مراجعة احترام متساو شكر جواب""".split()


def png(width, height, shade):
    rows = b"".join(b"\0" + bytes(value for x in range(width)
                                  for value in (shade, (x * 255) // width, (y * 255) // height))
                    for y in range(height))

    def chunk(kind, content):
        return (struct.pack(">I", len(content)) + kind + content
                + struct.pack(">I", zlib.crc32(kind + content)))
    return (b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def sentences(chance, words, count, end="."):
    made = []
    for _ in range(count):
        chosen = [chance.choice(words) for _ in range(chance.randint(7, 16))]
        made.append(" ".join([chosen[0].capitalize(), *chosen[1:]]) + end)
    return " ".join(made)


def head(title, language, version):
    return (f"---\ntitle: {title}\nlanguage: {language}\nlicence: CC BY 4.0\n"
            f"version: {version}\n---\n\n")


def guidance(folder, words, language, title, name):
    """Ten pages: chapters with parts, lists, a quotation, a link, a table and a picture."""
    chance = random.Random(name)
    text = head(title, language, "2")
    for chapter in range(10):
        text += f"## {sentences(chance, words, 1, '')[:40]} {chapter + 1}\n\n"
        for part in range(2):
            text += f"### {chance.choice(words).capitalize()} {part + 1}\n\n"
            for _ in range(2):
                text += sentences(chance, words, 6) + "\n\n"
            text += "".join(f"{i + 1}. {sentences(chance, words, 1)}\n" for i in range(3)) + "\n"
            text += (f"- **{chance.choice(words)}** {sentences(chance, words, 1)}\n"
                     f"  - *{chance.choice(words)}* {chance.choice(words)}\n\n")
        text += f"> {sentences(chance, words, 2)}\n\n"
        text += f"[{chance.choice(words)}](https://example.org/{chapter}?a=1&b=2)\n\n"
    text += f"| {words[0]} | {words[1]} |\n|---|--:|\n| {words[2]} | 4 |\n| {words[3]} | 12 |\n\n"
    text += f"![{sentences(chance, words, 1)}](ramp.png)\n"
    (folder / f"{name}.md").write_text(text, encoding="utf-8")


def tables_and_pictures(folder):
    chance = random.Random("tables")
    text = head("Numbers and pictures", "en-GB", "0.9 draft")
    for number in range(12):
        text += f"## Part {number + 1}\n\n{sentences(chance, ENGLISH, 3)}\n\n"
        text += "| " + " | ".join(chance.sample(ENGLISH, 4)) + " |\n|:--|:-:|--:|---|\n"
        for _ in range(12):
            text += "| " + " | ".join([sentences(chance, ENGLISH, 1), str(chance.randint(0, 999)),
                                       chance.choice(ENGLISH), ""]) + " |\n"
        (folder / f"picture {number}.png").write_bytes(png(320, 200, number * 20))
        text += f"\n![{sentences(chance, ENGLISH, 1)}](picture%20{number}.png)\n\n"
    (folder / "tables.md").write_text(text, encoding="utf-8")


def write(folder):
    """The names of the documents, without their ends."""
    folder = pathlib.Path(folder)
    (folder / "ramp.png").write_bytes(png(640, 400, 90))
    guidance(folder, ENGLISH, "en-GB", "Working together at the clinic", "guidance")
    guidance(folder, ARABIC, "ar", "العمل معا في العيادة", "arabic")
    tables_and_pictures(folder)
    return ["guidance", "arabic", "tables"]


if __name__ == "__main__":
    write(sys.argv[1])
