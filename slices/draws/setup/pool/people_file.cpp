// people.csv of pool_files.h.
#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "foundation/base/text.h"
#include "slices/draws/setup/pool/known_values.h"
#include "slices/draws/setup/pool/likely_doubles.h"
#include "slices/draws/setup/pool/pool_readers.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

constexpr const char* id_heading = "id";
/// Columns that the files about a draw have beside those of the pool.
constexpr std::array<const char*, 2> added_headings{"probability", "listed"};

constexpr std::size_t most_lines_named = 20;

/// A mistake that stands on several lines is told once.
struct OnLines {
  std::size_t first = 0;
  std::int64_t more = 0;
  void add(std::size_t line) { first == 0 ? first = line : static_cast<std::size_t>(++more); }
};

class PeopleReader {
 public:
  PeopleReader(const SourceFile& file, const Features* features, Mistakes& mistakes)
      : file_(file), features_(features), mistakes_(mistakes) {}

  std::optional<People> read(const PeopleOptions& options) {
    const std::size_t before = mistakes_.count();
    auto table = read_table(file_, mistakes_);
    if (!table) return std::nullopt;
    check_headings(*table);
    find_id_column(*table, options);
    people_.headings = std::move(table->headings);
    people_.notes.insert(people_.notes.begin(), table->notes.begin(), table->notes.end());
    pass_over_without_id(*table);
    for (TableRow& row : table->rows) {
      people_.lines.push_back(row.line);
      people_.rows.push_back(std::move(row.cells));
    }
    if (people_.rows.empty() && mistakes_.count() == before) tell_nobody();
    check_count();
    put_id_first();
    find_columns(options);
    check_ids();
    check_values();
    tidy_addresses();
    if (mistakes_.count() == before) note_likely_doubles(file_.name, people_);
    return std::move(people_);
  }

 private:
  std::int64_t count() const { return static_cast<std::int64_t>(people_.rows.size()); }

  void tell_nobody() {
    mistakes_.tell(file_, 0,
                   say("{file}: there is nobody in it. Below the first line, write a "
                       "line for each person.",
                       place_in(file_, 1)));
  }

  /// Rows that formulas or marks fill below the last person. Where nobody has an id, it is told of
  /// each.
  void pass_over_without_id(Table& table) {
    const auto has_none = [&](const TableRow& row) {
      return tidied_line(row.cells[*id_source_]).empty();
    };
    if (!id_source_ || std::ranges::all_of(table.rows, has_none)) return;
    std::string lines;
    std::size_t count = 0;
    for (const TableRow& row : table.rows) {
      if (!has_none(row) || ++count > most_lines_named) continue;
      lines += (lines.empty() ? "" : ", ") + std::to_string(row.line);
    }
    if (count == 0) return;
    if (count > most_lines_named) lines += ", ...";
    std::erase_if(table.rows, has_none);
    people_.notes.push_back(say_many(
        "{file}: {count} line has no id and is passed over: line {lines}. If it is a "
        "person, write an id there.",
        "{file}: {count} lines have no id and are passed over: lines {lines}. If these are "
        "people, write an id for each.",
        static_cast<std::int64_t>(count), {{"file", file_.name}, {"lines", lines}}));
  }

  void check_count() {
    if (people_.rows.size() <= lottery::most_people) return;
    const std::size_t line = people_.lines[lottery::most_people];
    mistakes_.tell(file_, line,
                   say("{file}, line {line}: there are more than {most} people. Draw from a part "
                       "of them.",
                       place_in(file_, line, {{"most", std::int64_t{lottery::most_people}}})));
    people_.rows.resize(lottery::most_people);
    people_.lines.resize(lottery::most_people);
  }

  void check_headings(const Table& table) {
    for (const char* added : added_headings) {
      const auto column = column_named(table.headings, added);
      if (!column) continue;
      mistakes_.tell(
          file_, 1,
          say("{file}, line 1: the result has a column “{column}” of its own. Give the column of "
              "that name in this file another name, or take it out.",
              place_in(file_, 1, {{"column", table.headings[*column]}})));
    }
  }

  void find_id_column(const Table& table, const PeopleOptions& options) {
    if (!options.id_column.empty()) {
      id_source_ = column_named(table.headings, options.id_column);
      if (!id_source_) mistakes_.tell(file_, 1, missing_column(file_, options.id_column));
      return;
    }
    id_source_ = column_named(table.headings, id_heading);
    if (!id_source_) id_source_ = column_named(table.headings, "nationbuilder_id");
    if (id_source_) return;
    people_.notes.push_back(
        say("{file} has no column “id”. People are numbered from 1, in the "
            "order of their lines.",
            {{"file", file_.name}}));
  }

  /// All files about a draw name people in a column `id`: the pool's own one, or this one.
  void put_id_first() {
    if (id_source_) people_.id_column = *id_source_;
    if (std::ranges::any_of(people_.headings, [](const std::string& heading) {
          return folded(heading) == id_heading;
        })) {
      return;
    }
    people_.headings.insert(people_.headings.begin(), id_heading);
    for (std::size_t person = 0; person < people_.rows.size(); ++person) {
      auto& row = people_.rows[person];
      row.insert(row.begin(), id_source_ ? row[*id_source_] : std::to_string(person + 1));
    }
    people_.id_column = 0;
  }

  void find_columns(const PeopleOptions& options) {
    for (const std::string& name : options.address_columns) {
      const auto column = column_named(people_.headings, name);
      if (column) people_.address_columns.push_back(*column);
      if (!column) mistakes_.tell(file_, 1, missing_column(file_, name));
    }
    if (features_ == nullptr) return;
    for (const lottery::Feature& feature : features_->features) {
      const auto column = column_named(people_.headings, feature.name);
      if (!column) {
        mistakes_.tell(file_, 1,
                       say("{file}, line 1: there is no column “{column}”, and there are quotas "
                           "for it. Name the column like the feature, or take its quotas out.",
                           place_in(file_, 1, {{"column", feature.name}})));
      }
      people_.feature_columns.push_back(column.value_or(people_.headings.size()));
    }
  }

  void check_ids() {
    std::unordered_map<std::string, std::size_t> lines;
    OnLines empty;
    for (std::size_t person = 0; person < people_.rows.size(); ++person) {
      std::string& id = people_.rows[person][people_.id_column];
      id = tidied_line(id);
      const std::size_t line = people_.lines[person];
      if (id.empty()) {
        empty.add(line);
        continue;
      }
      const auto [found, is_new] = lines.try_emplace(id, line);
      if (character_count(id) > most_name_characters) tell_long_id(line);
      if (!is_new) tell_double_id(id, line, found->second);
    }
    if (empty.first == 0) return;
    tell(empty,
         say("{file}, line {line}: this person has no id. Write one into “{column}”.",
             arguments(empty, {{"column", id_name()}})),
         say_many("{file}, line {line} and {count} more: this person has no id. Write one into "
                  "“{column}”.",
                  "{file}, line {line} and {count} more: these people have no id. Write one for "
                  "each into “{column}”.",
                  empty.more, arguments(empty, {{"column", id_name()}})));
  }

  std::string id_name() const { return people_.headings[people_.id_column]; }

  void tell_long_id(std::size_t line) {
    mistakes_.tell(
        file_, line,
        say("{file}, line {line}: the id is longer than {most} characters. Check that "
            "“{column}” is the column of ids.",
            place_in(file_, line,
                     {{"most", std::int64_t{most_name_characters}}, {"column", id_name()}})));
  }

  void tell_double_id(const std::string& id, std::size_t line, std::size_t first) {
    mistakes_.tell(file_, line,
                   say("{file}, line {line}: the id “{id}” is on line {first} too. Give each "
                       "person an id of their own, and take out who is there twice.",
                       place_in(file_, line,
                                {{"id", id.substr(0, 4 * most_name_characters)},
                                 {"first", static_cast<std::int64_t>(first)}})));
  }

  void check_values() {
    for (std::size_t feature = 0; feature < people_.feature_columns.size(); ++feature) {
      if (people_.feature_columns[feature] < people_.headings.size()) check_values_of(feature);
    }
  }

  void check_values_of(std::size_t index) {
    const lottery::Feature& feature = features_->features[index];
    const std::size_t column = people_.feature_columns[index];
    people_.headings[column] = feature.name;
    const KnownValues known(feature);
    std::map<std::string, OnLines> wrong;  // By the value, as it is written.
    std::map<std::string, std::string> read_as;
    for (std::size_t person = 0; person < people_.rows.size(); ++person) {
      std::string& cell = people_.rows[person][column];
      const auto found = known.find(cell);
      if (!found.value) {
        wrong[tidied_line(cell)].add(people_.lines[person]);
      } else {
        if (found.by_dash) read_as.try_emplace(tidied_line(cell), *found.value);
        cell = *found.value;
      }
    }
    for (const auto& [written, value] : read_as) {
      people_.notes.push_back(say("{file}: “{written}” of “{feature}” was read as “{value}”.",
                                  {{"file", file_.name},
                                   {"written", written},
                                   {"feature", feature.name},
                                   {"value", value}}));
    }
    std::map<std::size_t, std::string> by_line;
    for (const auto& [value, on] : wrong) by_line[on.first] = value;
    for (const auto& [line, value] : by_line) {
      tell_wrong(feature.name, value, known.nearest(value), wrong[value]);
    }
  }

  void tell_wrong(const std::string& feature, const std::string& value, const std::string& nearest,
                  const OnLines& on) {
    const auto all = arguments(on, {{"feature", feature},
                                    {"value", repaired_utf8(value.substr(0, 80))},
                                    {"nearest", nearest}});
    if (value.empty()) {
      tell(on,
           say("{file}, line {line}: “{feature}” is empty. Each person needs a value for it.", all),
           say_many("{file}, line {line} and {count} more: “{feature}” is empty. Each person needs "
                    "a value for it.",
                    "{file}, line {line} and {count} more: “{feature}” is empty. Each person needs "
                    "a value for it.",
                    on.more, all));
    } else if (!nearest.empty()) {
      tell(on,
           say("{file}, line {line}: there is no quota for “{value}” of “{feature}”. Did you mean "
               "“{nearest}”?",
               all),
           say_many("{file}, line {line} and {count} more: there is no quota for “{value}” of "
                    "“{feature}”. Did you mean “{nearest}”?",
                    "{file}, line {line} and {count} more: there is no quota for “{value}” of "
                    "“{feature}”. Did you mean “{nearest}”?",
                    on.more, all));
    } else {
      tell(
          on,
          say("{file}, line {line}: there is no quota for “{value}” of “{feature}”. Mend the value "
              "here, or add a quota for it.",
              all),
          say_many("{file}, line {line} and {count} more: there is no quota for “{value}” of "
                   "“{feature}”. Mend the values here, or add a quota for it.",
                   "{file}, line {line} and {count} more: there is no quota for “{value}” of "
                   "“{feature}”. Mend the values here, or add a quota for it.",
                   on.more, all));
    }
  }

  std::vector<Argument> arguments(const OnLines& on, std::vector<Argument> more) const {
    return place_in(file_, on.first, std::move(more));
  }

  void tell(const OnLines& on, Message one, Message several) {
    mistakes_.tell(file_, on.first, on.more == 0 ? std::move(one) : std::move(several));
  }

  void tidy_addresses() {
    std::int64_t without = 0;
    for (auto& row : people_.rows) {
      bool any = false;
      for (const std::size_t column : people_.address_columns) {
        row[column] = tidied_line(row[column]);
        any = any || !row[column].empty();
      }
      if (!any) ++without;
    }
    if (people_.address_columns.empty() || without == 0) return;
    people_.notes.push_back(say_many("{count} person has no address, and is taken to live alone.",
                                     "{count} people have no address, and are taken to live alone.",
                                     without));
  }

  const SourceFile& file_;
  const Features* features_;
  Mistakes& mistakes_;
  std::optional<std::size_t> id_source_;
  People people_;
};

}  // namespace

std::optional<People> people_so_far(const SourceFile& file, const Features* features,
                                    const PeopleOptions& options, Mistakes& mistakes) {
  return PeopleReader(file, features, mistakes).read(options);
}

}  // namespace alongside::draws
