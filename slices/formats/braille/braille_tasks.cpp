#include "slices/formats/braille/braille_tasks.h"

#include "slices/formats/braille/braille_pages.h"
#include "slices/formats/braille/translate_braille.h"
#include "slices/formats/source/language.h"

namespace alongside::formats {
namespace {

/// Nothing where liblouis cannot read a table.
std::optional<std::string> pages_by(const Document& document, std::string_view table,
                                    std::string_view uncontracted) {
  if (!braille_of("a", table) || !braille_of("a", uncontracted)) return std::nullopt;
  return brf_of(
      document,
      {.words = [&](auto text) { return braille_of(text, table).value_or(""); },
       .address = [&](auto text) { return braille_of(text, uncontracted).value_or(""); }});
}

}  // namespace

Made made_braille(const Making& making) {
  const std::string& language = making.document.about.language;
  const BrailleTables tables = braille_tables_of(language);
  Made made;
  if (tables.uncontracted.empty()) {
    made.problem =
        say("No braille: its rules for “{language}” are not known here.", {{"language", language}});
    return made;
  }
  const auto add = [&](std::string_view table, const std::string& ending) {
    auto pages = pages_by(making.document, table, tables.uncontracted);
    if (pages) {
      made.files.push_back({ending, *std::move(pages)});
    } else {
      made.problem =
          say("No braille: the table {table} is not installed. Install the package "
              "liblouis-data.",
              {{"table", std::string(table)}});
    }
  };
  if (!tables.contracted.empty()) add(tables.contracted, ".brf");
  add(tables.uncontracted, "-grade-1.brf");
  return made;
}

}  // namespace alongside::formats
