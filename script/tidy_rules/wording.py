"""Wording on pages: plain English, reading age 11, active, no blame."""
import bisect
import re

SENTENCE_WORDS = 25  # NHS digital service manual: 'Use short sentences'.

# (words, what to write instead, with the reason)
WORDS = [
    (r"users?", "people: nobody on our pages is a user of software first"),
    (r"please note( that)?", "leave it out: it says nothing"),
    (r"invalid", "say what is wanted: nothing that people type is invalid"),
    (r"illegal|forbidden|denied", "say what the person can do: no blame"),
    (r"(an )?error (has )?occurred|errors?", "say what happened and what to do"),
    (r"oops|uh-oh|whoops", "say what happened and what to do"),
    (r"failed|failure", "say what happened and what to do: no blame"),
    (r"leverage[sd]?|utili[sz]e[sd]?", "use"),
    (r"in order to", "to"),
    (r"prior to", "before"),
    (r"regarding|concerning", "about"),
    (r"submit(ted|s)?", "send: plainer"),
    (r"click(ed|ing)?( here)?", "choose or select: not everybody clicks"),
    (r"e\.g\.|i\.e\.|etc\.?", "'for example', 'that is': read aloud wrongly"),
    (r"via", "by or through"),
    (r"log ?in|log ?out|login", "sign in, sign out"),
    (r"passwords?", "passphrase: one word for one thing"),
    (r"views?", "opinions (what people think) or see (what they look at)"),
    (r"stakeholders?", "name them: people who use the service, people who work here"),
    (r"hard[- ]to[- ]reach", "less often asked: it is not they who are hard to reach"),
    (r"vulnerable", "say what support is needed"),
    (r"suffer(s|ing|ers?)?( from)?", "has, lives with"),
    (r"successfully", "leave it out"),
    (r"terminate[sd]?", "end, stop"),
    (r"aforementioned|hereby|herein", "this is not a contract"),
]
COMPILED = [(re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I), advice)
            for words, advice in WORDS]
SAID = re.compile(r"(?<![\w.>])say(_many)?\s*\(")


def said(source):
    """Each literal that say or say_many is given: (position, text)."""
    starts = [literal.start for literal in source.literals]
    for found in SAID.finditer(source.bare):
        first = bisect.bisect_left(starts, found.end())
        for literal in source.literals[first:first + (2 if found[1] else 1)]:
            between = source.bare[found.end():literal.start]
            if not between.strip(" \n\t,\"'"):
                yield literal.start, literal.text


def check(tree):
    for source in tree.code_files:
        if source.is_test or not source.path.startswith(("app/", "slices/", "foundation/")):
            continue
        for position, text in said(source):
            line = source.line_of(position)
            plain = re.sub(r"\{[^}]*\}", "{}", text.replace("\\n", " ").replace('\\"', '"'))
            for words, advice in COMPILED:
                found = words.search(plain)
                if found:
                    yield source.finding(line, "wording", f"'{found[0]}': {advice}")
            longest = max((len(part.split()) for part in re.split(r"[.!?:;]\s", plain)), default=0)
            if longest > SENTENCE_WORDS:
                yield source.finding(line, "wording",
                                     f"a sentence of {longest} words: {SENTENCE_WORDS} at most")
