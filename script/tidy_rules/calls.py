"""Calls that are not made here, and what to do instead."""
import re

TESTS = r".*_test(ing)?\.(cpp|h)|.*/(fake_|testing|gallery/).*|(fuzz|bench)/.*"
# What people type: slices' commands, and what those share.
COMMANDS = r"slices/.*typed_commands\.cpp|foundation/rooms/(command_line|stop_at_signal)\.cpp"
NOWHERE = r"(?!)"

# (what, where it may stand all the same, what to do)
BANNED = [
    (r"\bstd::rand\b|(?<![\w:.>])s?rand\s*\(", NOWHERE, "draw from the Random that is passed in"),
    (r"\bstd::(random_device|mt19937(_64)?)\b", TESTS, "draw from the Random that is passed in"),
    (r"(?<![\w.>])(std::)?system\s*\(|\bpopen\s*\(", NOWHERE,
     "no shell: run a program by its arguments"),
    (r"(?<![\w.>])(std::)?(gets|strcpy|strcat|strncpy|sprintf|vsprintf)\s*\(", NOWHERE,
     "use std::string or fmt"),
    (r"\bstd::(cout|cerr)\b|(?<![\w.>])(std::|fmt::)?(f?printf|f?puts|print)\s*\(",
     rf"app/.*|{COMMANDS}|{TESTS}", "only app and what people type speak to the terminal"),
    (r"(?<![\w.>])clock_now\s*\(",
     rf"(app|foundation/(http|work))/.*|foundation/base/instant\.h|{COMMANDS}|{TESTS}",
     "time is passed in as an Instant"),
    (r"\bsystem_clock::now\s*\(|(?<![\w.>])(std::)?time\s*\(\s*(nullptr|NULL|0)",
     r"foundation/(base/instant\.h|http/.*)", "time is passed in as an Instant"),
    (r"\bsteady_clock::now\s*\(", rf"(app|foundation)/.*|{TESTS}",
     "time is passed in as an Instant"),
    (r"\bstd::regex\b", rf"{TESTS}", "slow and without bounds: parse by hand"),
    (r"(?<![\w.>])new\s+[\w:<(]|(?<!operator )\bdelete(\[\])?\s+[\w*(]", NOWHERE,
     "std::make_unique owns it"),
    (r"\breinterpret_cast\b", rf"foundation/.*|{TESTS}", "only the foundation looks at bytes"),
    (r"(?<![\w.>])(std::)?(atoi|atol|atof)\s*\(|\bstd::sto(i|l|ll|ul|ull)\b", rf"{TESTS}",
     "whole_number (foundation/base/text.h) refuses what is none"),
    (r"\bstd::format\b", NOWHERE, "g++ 12 has none: use fmt or appends"),
    (r"\busing\s+namespace\s+std\s*;", NOWHERE, "name what is used"),
    (r"\bstd::endl\b", NOWHERE, "write '\\n'"),
    (r"\b(secure_)?getenv\s*\(", rf"app/.*|{TESTS}|foundation/db/testing\.cpp",
     "settings come from app/settings"),
    (r"\bstd::(j?thread|async)\b(?!::)", rf"(app|foundation)/.*|{TESTS}",
     "a slice starts no threads"),
    (r"\brun_script\s*\(", rf"foundation/db/.*|{TESTS}",
     "SQL of run time is for the migrator alone"),
    (r"(?<![\w:])Literal\b", rf"foundation/base/message\.h|{TESTS}",
     'write say("..."), so that the catalogue finds it'),
]
COMPILED = [(re.compile(what), re.compile(where), advice) for what, where, advice in BANNED]


def check(tree):
    for source in tree.code_files:
        for what, where, advice in COMPILED:
            if where.fullmatch(source.path):
                continue
            for found in what.finditer(source.bare):
                yield source.finding(source.line_of(found.start()), "banned-call",
                                     f"{found[0].strip()}: {advice}")
