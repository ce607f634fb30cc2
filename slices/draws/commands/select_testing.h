// A made-up pool in a folder, and the commands run on it.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "foundation/base/csv.h"
#include "foundation/files/folder_testing.h"
#include "foundation/words/words.h"
#include "slices/draws/commands/select_commands.h"

namespace alongside::draws {

inline const Instant now = instant_from_microseconds(1'764'000'000'000'000);

inline std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows;
  CsvReader reader(csv);
  for (CsvRow row; reader.next(row);) rows.push_back(row.fields);
  return rows;
}

inline std::set<std::string> ids_in(const std::string& csv) {
  std::set<std::string> ids;
  const auto rows = rows_of(csv);
  for (std::size_t row = 1; row < rows.size(); ++row) ids.insert(rows[row][0]);
  return ids;
}

struct Said {
  int status = 0;  // As Outcome; -1 for problems.
  std::vector<std::string> lines;
};

template <class T>
Said said_of(const Result<T>& result) {
  Said said;
  const Words& words = Words::in("en");
  if (!result) {
    said.status = -1;
    for (const Problem& problem : result.problems()) {
      said.lines.push_back(problem.field + ": " + words(problem.message));
    }
    return said;
  }
  if constexpr (std::is_same_v<T, Told>) said.status = static_cast<int>(result->outcome);
  for (const Message& line : result->said) said.lines.push_back(words(line));
  return said;
}

inline constexpr int done = static_cast<int>(Outcome::done);
inline constexpr int no = static_cast<int>(Outcome::no);
inline constexpr int wrong = -1;

class SelectCommands : public testing::Test {
 protected:
  /// 40 people, two features that do not go together evenly.
  void write_pool(const std::string& gender_quotas = "gender,female,4,6\ngender,male,4,6\n") {
    std::string people = "id,gender,age,street,=note\n";
    for (int i = 0; i < 40; ++i) {
      people += "p" + std::to_string(i) + (i % 4 == 0 ? ",female" : ",male") +
                (i % 5 < 2 ? ",young" : ",old") + ",Street " + std::to_string(i / 2) + ",=1+1\n";
    }
    source.write("people.csv", people);
    source.write("features.csv",
                 "feature,value,min,max\n" + gender_quotas + "age,young,3,7\nage,old,3,7\n");
  }
  SelectInput input(int seats = 10) const {
    return {.people = source.path() + "/people.csv",
            .features = source.path() + "/features.csv",
            .seats = seats};
  }
  DrawOptions draw(const std::string& seed = "dice") const {
    return {.seed = seed, .out = out.path(), .overwrite = true};
  }
  Said select(const SelectInput& asked, const DrawOptions& options) const {
    return said_of(select_panel(asked, options, {.now = now}));
  }
  Said select() const { return select(input(), draw()); }

  Folder source, out, second;
};

}  // namespace alongside::draws
