#include "foundation/tables/workbook_parts.h"

#include <algorithm>
#include <map>

#include "foundation/base/text.h"
#include "foundation/tables/xml_events.h"

namespace alongside {
namespace {

struct Relations : XmlEvents {
  std::map<std::string, std::string, std::less<>> targets;

  void begins(std::string_view name, const char** attributes) override {
    if (name != "Relationship") return;
    targets.emplace(value_of(attributes, "Id"), value_of(attributes, "Target"));
  }
  void ends(std::string_view) override {}
  void says(std::string_view) override {}
};

struct Book : XmlEvents {
  struct Named {
    std::string name, relation;
    bool hidden = false;
  };
  std::vector<Named> sheets;
  bool from_1904 = false;

  void begins(std::string_view name, const char** attributes) override {
    if (name == "workbookPr") {
      const auto value = value_of(attributes, "date1904");
      from_1904 = value == "1" || value == "true";
    }
    if (name != "sheet") return;
    const auto state = value_of(attributes, "state");
    sheets.push_back({.name = std::string(value_of(attributes, "name")),
                      .relation = std::string(value_of(attributes, "id")),
                      .hidden = state == "hidden" || state == "veryHidden"});
  }
  void ends(std::string_view) override {}
  void says(std::string_view) override {}
};

/// Texts stand in pieces of different looks; how a word is read aloud (rPh) is no part of them.
struct Strings : XmlEvents {
  std::vector<std::string> all;

  void begins(std::string_view name, const char**) override {
    if (name == "si") all.emplace_back();
    if (name == "rPh") ++aside_;
    if (name == "t") in_text_ = true;
  }
  void ends(std::string_view name) override {
    if (name == "rPh") --aside_;
    if (name == "t") in_text_ = false;
  }
  void says(std::string_view text) override {
    if (in_text_ && aside_ == 0 && !all.empty()) all.back() += text;
  }

 private:
  bool in_text_ = false;
  int aside_ = 0;
};

bool is_date_number(std::int64_t format) {
  const auto within = [&](std::int64_t first, std::int64_t last) {
    return format >= first && format <= last;
  };
  return within(14, 17) || format == 22 || within(27, 31) || format == 36 || within(50, 58);
}

struct Styles : XmlEvents {
  std::vector<bool> dates;

  void begins(std::string_view name, const char** attributes) override {
    if (name == "numFmt") {
      formats_[whole_number(value_of(attributes, "numFmtId")).value_or(-1)] =
          is_date_format(value_of(attributes, "formatCode"));
    }
    if (name == "cellXfs") in_cells_ = true;
    if (name != "xf" || !in_cells_) return;
    const auto format = whole_number(value_of(attributes, "numFmtId")).value_or(0);
    const auto own = formats_.find(format);
    dates.push_back(own != formats_.end() ? own->second : is_date_number(format));
  }
  void ends(std::string_view name) override {
    if (name == "cellXfs") in_cells_ = false;
  }
  void says(std::string_view) override {}

 private:
  std::map<std::int64_t, bool> formats_;
  bool in_cells_ = false;
};

/// "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml": of the folder of the workbook, or whole.
std::string part_of(std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return "xl/" + std::string(target);
}

}  // namespace

std::optional<ListedSheets> listed_sheets(std::string_view book, std::string_view relations) {
  Book named;
  Relations of;
  if (!read_xml(book, named) || !read_xml(relations, of)) return std::nullopt;
  ListedSheets listed{.sheets = {}, .from_1904 = named.from_1904};
  for (Book::Named& sheet : named.sheets) {
    const auto target = of.targets.find(sheet.relation);
    // A sheet that is a chart has another kind of part; it has no cells.
    if (target == of.targets.end() || target->second.find("worksheets/") == std::string::npos) {
      continue;
    }
    listed.sheets.push_back(
        {.name = std::move(sheet.name), .part = part_of(target->second), .hidden = sheet.hidden});
  }
  return listed;
}

std::optional<std::vector<std::string>> shared_strings(std::string_view content) {
  Strings strings;
  if (!content.empty() && !read_xml(content, strings)) return std::nullopt;
  return std::move(strings.all);
}

std::optional<std::vector<bool>> date_styles(std::string_view content) {
  Styles styles;
  if (!content.empty() && !read_xml(content, styles)) return std::nullopt;
  return std::move(styles.dates);
}

bool is_date_format(std::string_view format) {
  bool quoted = false, bracketed = false;
  for (std::size_t at = 0; at < format.size(); ++at) {
    const char letter = format[at];
    if (letter == '\\') {
      ++at;
    } else if (letter == '"') {
      quoted = !quoted;
    } else if (letter == '[' || letter == ']') {
      bracketed = letter == '[';
    } else if (!quoted && !bracketed &&
               (letter == 'y' || letter == 'Y' || letter == 'd' || letter == 'D')) {
      return true;
    }
  }
  return false;
}

}  // namespace alongside
