#include "slices/draws/setup/mistake_parts.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/html/components.h"
#include "foundation/html/stacked_table.h"

namespace alongside::draws {
namespace {

constexpr std::size_t shown_line_bytes = 160;

/// Line `number` of `text`, from 1, cut where it is long.
std::string line_of(std::string_view text, std::size_t number) {
  for (; number > 1; --number) {
    const auto end = text.find('\n');
    if (end == text.npos) return {};
    text.remove_prefix(end + 1);
  }
  const std::string_view line = text.substr(0, text.find('\n'));
  std::string shown = tidied_line(repaired_utf8(line.substr(0, shown_line_bytes)));
  if (line.size() > shown_line_bytes) shown += "…";
  return shown;
}

std::vector<Mistake> of_field(const Mistakes& mistakes, std::string_view field) {
  std::vector<Mistake> own;
  std::ranges::copy_if(mistakes.told(), std::back_inserter(own),
                       [&](const Mistake& mistake) { return mistake.field == field; });
  return own;
}

void mistake_row(Html& html, const Mistake& mistake, std::string_view text,
                 const std::vector<html::Column>& columns) {
  html::stacked_row(html, [&] {
    if (mistake.line == 0) {
      html::stacked_heading(html, columns[0], say("All"));
    } else {
      html::stacked_heading(
          html, columns[0],
          std::string_view(html.words().number(static_cast<std::int64_t>(mistake.line))));
    }
    html::stacked_cell(html, columns[1], [&] {
      if (mistake.line > 0) html << line_of(text, mistake.line);
    });
    html::stacked_cell(html, columns[2], mistake.message);
  });
}

}  // namespace

Problems mistakes_by_field(const Mistakes& mistakes) {
  Problems problems;
  for (const Mistake& mistake : mistakes.told()) {
    const bool is_new = std::ranges::none_of(
        problems, [&](const Problem& problem) { return problem.field == mistake.field; });
    if (!is_new) continue;
    const auto own = of_field(mistakes, mistake.field);
    if (own.size() == 1) {
      problems.push_back({mistake.field, mistake.message});
    } else {
      problems.push_back(
          {mistake.field, say_many("There is {count} mistake. Its line is in the table.",
                                   "There are {count} mistakes. Their lines are in the table.",
                                   static_cast<std::int64_t>(own.size()))});
    }
  }
  return problems;
}

void mistake_list(Html& html, const Mistakes& mistakes, std::string_view field,
                  std::string_view text) {
  const auto own = of_field(mistakes, field);
  if (own.empty()) return;
  const std::vector<html::Column> columns{
      {say("Line")}, {say("What stands there")}, {say("What to do")}};
  html::stacked_table(html, say("What to mend"), columns, [&] {
    for (const Mistake& mistake : own) mistake_row(html, mistake, text, columns);
  });
  if (mistakes.count() <= mistakes.told().size()) return;
  html::paragraph(html,
                  say_many("And {count} more mistake.", "And {count} more mistakes.",
                           static_cast<std::int64_t>(mistakes.count() - mistakes.told().size())));
}

}  // namespace alongside::draws
