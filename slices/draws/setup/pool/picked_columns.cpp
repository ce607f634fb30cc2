#include "slices/draws/setup/pool/picked_columns.h"

#include <algorithm>
#include <array>

#include "foundation/base/folding.h"
#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "slices/draws/setup/pool/column_guesses.h"

namespace alongside::draws {
namespace {

constexpr std::size_t most_examples = 3;
constexpr std::size_t example_bytes = 60;

struct NamedKind {
  ColumnKind kind;
  std::string_view word;
};
constexpr std::array<NamedKind, 7> named_kinds{{{ColumnKind::id, "id"},
                                                {ColumnKind::feature, "feature"},
                                                {ColumnKind::name, "name"},
                                                {ColumnKind::address, "address"},
                                                {ColumnKind::email, "email"},
                                                {ColumnKind::telephone, "telephone"},
                                                {ColumnKind::personal, "other"}}};

/// Different texts of a column as they are first written, `most` + 1 at most; blank ones are none.
std::vector<std::string> different_in(const Table& people, std::size_t column, std::size_t most) {
  std::vector<std::string> found;
  std::map<std::string, bool> seen;
  for (const TableRow& row : people.rows) {
    std::string text = tidied_line(row.cells[column]);
    if (text.empty() || !seen.try_emplace(folded(text)).second) continue;
    found.push_back(std::move(text));
    if (found.size() > most) break;
  }
  return found;
}

/// Few values, each of them of several people on average.
bool looks_like_feature(const Table& people, std::size_t column) {
  constexpr std::size_t most_values = 12, people_of_each = 3;
  const std::size_t values = different_in(people, column, most_values).size();
  return values >= 2 && values <= most_values && values * people_of_each <= people.rows.size();
}

bool is_feature(const Features& features, const std::string& heading) {
  return std::ranges::any_of(features.features, [&](const lottery::Feature& feature) {
    return folded(feature.name) == folded(heading);
  });
}

ColumnKind guess_of(const Table& people, std::size_t column, const Features& features) {
  const ColumnKind kind = guessed_kind(people.headings[column]);
  if (kind != ColumnKind::personal || !features.features.empty()) return kind;
  if (is_known_for_something_else(people.headings[column])) return kind;
  return looks_like_feature(people, column) ? ColumnKind::feature : kind;
}

/// One id tells people apart: where several look like it, the first.
void keep_one_id(std::vector<ShownColumn>& columns) {
  const auto exact = std::ranges::find_if(
      columns, [](const ShownColumn& one) { return folded(one.heading) == "id"; });
  bool found = false;
  for (auto one = columns.begin(); one != columns.end(); ++one) {
    if (one->guess != ColumnKind::id) continue;
    const bool is_it = exact != columns.end() ? one == exact : !found;
    if (!is_it) one->guess = ColumnKind::personal;
    found = found || is_it;
  }
}

std::optional<ColumnKind> kind_of_word(std::string_view word) {
  const auto found = std::ranges::find(named_kinds, word, &NamedKind::word);
  return found == named_kinds.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace

std::vector<ShownColumn> shown_columns(const Table& people, const Features& features) {
  std::vector<ShownColumn> columns;
  for (std::size_t column = 0; column < people.headings.size(); ++column) {
    ShownColumn shown{.heading = people.headings[column]};
    shown.has_quotas = is_feature(features, shown.heading);
    shown.guess = shown.has_quotas ? ColumnKind::feature : guess_of(people, column, features);
    shown.examples = different_in(people, column, most_examples - 1);
    for (std::string& example : shown.examples) {
      example = repaired_utf8(example.substr(0, example_bytes));
    }
    columns.push_back(std::move(shown));
  }
  keep_one_id(columns);
  return columns;
}

std::string columns_print(const std::vector<ShownColumn>& columns) {
  std::string headings;
  for (const ShownColumn& column : columns) headings += column.heading + "\n";
  constexpr std::size_t digits = 16;
  return fingerprint(headings).substr(0, digits);
}

std::string kind_field(std::size_t column) {
  return "kind-" + std::to_string(column);
}

std::string_view word_of(ColumnKind kind) {
  return std::ranges::find(named_kinds, kind, &NamedKind::kind)->word;
}

std::map<std::string, ColumnKind> PickedColumns::by_heading(
    const std::vector<ShownColumn>& columns) const {
  std::map<std::string, ColumnKind> named;
  for (std::size_t n = 0; n < columns.size() && n < kinds.size(); ++n) {
    named.emplace(columns[n].heading, kinds[n]);
  }
  return named;
}

Result<PickedColumns> accept_columns(const std::vector<ShownColumn>& columns,
                                     const std::vector<std::string>& words, bool same_address) {
  PickedColumns picked{.kinds = {}, .same_address = same_address};
  Problems problems;
  std::size_t ids = 0;
  bool has_address = false;
  for (std::size_t n = 0; n < columns.size(); ++n) {
    const std::string word = n < words.size() ? words[n] : "";
    const auto said = kind_of_word(word);
    if (!word.empty() && !said) {
      problems.push_back({kind_field(n), say("Choose what this column is")});
    }
    ColumnKind kind = said.value_or(columns[n].guess);
    if (columns[n].has_quotas) kind = ColumnKind::feature;
    if (kind == ColumnKind::id && ++ids == 2) {
      problems.push_back({kind_field(n), say("One column tells people apart. Choose something else "
                                             "for this one")});
    }
    has_address = has_address || kind == ColumnKind::address;
    picked.kinds.push_back(kind);
  }
  if (same_address && !has_address) {
    problems.push_back({"same_address", say("Choose which columns are the address")});
  }
  if (!problems.empty()) return problems;
  return picked;
}

PeopleOptions options_of(const std::vector<ShownColumn>& columns, const PickedColumns& picked) {
  PeopleOptions options;
  for (std::size_t n = 0; n < columns.size(); ++n) {
    if (picked.kinds[n] == ColumnKind::id) options.id_column = columns[n].heading;
    if (picked.kinds[n] == ColumnKind::address && picked.same_address) {
      options.address_columns.push_back(columns[n].heading);
    }
  }
  return options;
}

Result<Features> with_picked(Features features, const Table& people,
                             const std::vector<ShownColumn>& columns, const PickedColumns& picked,
                             int seats) {
  Problems problems;
  for (std::size_t n = 0; n < columns.size(); ++n) {
    if (picked.kinds[n] != ColumnKind::feature || columns[n].has_quotas) continue;
    const auto values = different_in(people, n, most_values_of_column);
    if (values.empty() || values.size() > most_values_of_column) {
      problems.push_back(
          {kind_field(n),
           values.empty()
               ? say("This column is empty, so nobody can be told apart by it")
               : say("This column has more than {most} different values. Put people into a few "
                     "groups first, such as 16 to 29",
                     {{"most", std::int64_t{most_values_of_column}}})});
      continue;
    }
    lottery::Feature feature{.name = columns[n].heading, .values = {}};
    for (const std::string& value : values) {
      feature.values.push_back({.value = value, .min = 0, .max = seats});
    }
    features.lines.emplace_back(values.size(), people.heading_line);
    features.features.push_back(std::move(feature));
  }
  std::size_t count = 0;
  for (const lottery::Feature& feature : features.features) count += feature.values.size();
  if (features.features.size() > lottery::most_features || count > lottery::most_values) {
    problems.push_back({"", say("There are more than {features} features, or {values} values in "
                                "all. Take some out",
                                {{"features", std::int64_t{lottery::most_features}},
                                 {"values", std::int64_t{lottery::most_values}}})});
  }
  if (!problems.empty()) return problems;
  return features;
}

}  // namespace alongside::draws
