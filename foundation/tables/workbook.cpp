#include "foundation/tables/workbook.h"

#include <algorithm>
#include <map>

#include "foundation/tables/archive.h"
#include "foundation/tables/workbook_parts.h"
#include "foundation/tables/xml_events.h"

namespace alongside {
namespace {

constexpr std::string_view archive_begins = "PK\x03\x04";
constexpr std::string_view old_file_begins = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// What of an archive a workbook is read from; stops at the first part that is wrong.
class Parts {
 public:
  explicit Parts(const Archive& archive) : archive_(archive) {}

  /// Nothing where the part is absent, or anything is wrong.
  std::optional<std::string> read(const std::string& name) {
    if (failed_) return std::nullopt;
    std::string content;
    switch (archive_.read(name, most_workbook_bytes - used_, content)) {
      case Archive::Part::read:
        used_ += content.size();
        return content;
      case Archive::Part::absent:
        return std::nullopt;
      case Archive::Part::too_large:
        return fail(WorkbookProblem::too_large);
      case Archive::Part::damaged:
        break;
    }
    return fail(WorkbookProblem::damaged);
  }
  std::optional<WorkbookProblem> problem() const {
    return failed_ ? std::optional(problem_) : std::nullopt;
  }

 private:
  std::nullopt_t fail(WorkbookProblem problem) {
    failed_ = true;
    problem_ = problem;
    return std::nullopt;
  }

  const Archive& archive_;
  std::size_t used_ = 0;
  // Not an `optional`: g++ 12 takes the value of an empty one for a value that is read.
  bool failed_ = false;
  WorkbookProblem problem_ = WorkbookProblem::damaged;
};

ReadSheet refused(WorkbookProblem problem) {
  return {.sheet = {}, .problem = problem};
}

bool is_blank(const SheetRows& rows) {
  return std::ranges::all_of(rows, [](const auto& row) { return row.empty(); });
}

/// The names of sheets that are shown, but for one.
std::vector<std::string> others_than(const std::string& name,
                                     const std::vector<ListedSheet>& sheets) {
  std::vector<std::string> others;
  for (const ListedSheet& sheet : sheets) {
    if (!sheet.hidden && sheet.name != name) others.push_back(sheet.name);
  }
  return others;
}

}  // namespace

bool is_archive(std::string_view bytes) {
  return bytes.starts_with(archive_begins);
}

bool is_old_office_file(std::string_view bytes) {
  return bytes.starts_with(old_file_begins);
}

ReadSheet read_sheet(std::string_view bytes) {
  const auto archive = Archive::open(bytes);
  if (!archive) return refused(WorkbookProblem::damaged);
  Parts parts(*archive);
  const auto book = parts.read("xl/workbook.xml");
  if (!book) return refused(parts.problem().value_or(WorkbookProblem::no_workbook));
  const auto listed = listed_sheets(*book, parts.read("xl/_rels/workbook.xml.rels").value_or(""));
  if (!listed) return refused(WorkbookProblem::damaged);
  const auto strings = shared_strings(parts.read("xl/sharedStrings.xml").value_or(""));
  const auto dates = date_styles(parts.read("xl/styles.xml").value_or(""));
  if (parts.problem()) return refused(*parts.problem());
  if (!strings || !dates) return refused(WorkbookProblem::damaged);
  for (const ListedSheet& sheet : listed->sheets) {
    if (sheet.hidden) continue;
    const auto content = parts.read(sheet.part);
    if (parts.problem()) return refused(*parts.problem());
    if (!content) return refused(WorkbookProblem::damaged);
    const CellMeaning meaning{.strings = *strings, .dates = *dates, .from_1904 = listed->from_1904};
    ReadRows read = rows_of_sheet(*content, meaning);
    if (read.problem) return refused(*read.problem);
    if (is_blank(read.rows)) continue;
    return {.sheet = Sheet{.name = sheet.name,
                           .rows = std::move(read.rows),
                           .others = others_than(sheet.name, listed->sheets)}};
  }
  return refused(WorkbookProblem::empty);
}

}  // namespace alongside
