// The files that a pool comes in, as users of the Sortition Foundation's tools have them:
//
// people.csv    a row a person, any columns. One tells people apart: `id`, `nationbuilder_id`, or
//               one that is named; where there is none, people are numbered from 1. Each feature
//               of features.csv has a column of its name.
// features.csv  a row a quota: `feature,value,min,max`, or as older tools name the columns
//               `category,feature,min,max` and `category,name,min,max`; perhaps with `min_flex` and
//               `max_flex`, between which the quota may be moved where no panel meets all of them.
//
// Both: columns in any order; headings and values are compared without blanks around them, and
// without case (of a to z) where nothing is exactly the same. Tells every mistake with file, line
// and what to do. Pages use it so:
//
//   Mistakes mistakes;
//   const auto files = read_pool({.people = {"people", upload.name, upload.content},
//                                 .features = {"features", ...}, .seats = 40}, mistakes);
//   if (!files) return page(mistakes.problems(), ...);  // 422; told() has the lines, too.
//   for (const QuotaProblem& problem : quotas_out_of_reach(files->pool)) ...  // quota_reach.h
//
// For quotas alone: `read_features`; for people whose features are known: `read_people`. All that
// they return is valid UTF-8 and within the limits of slices/lottery/pool.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/draws/setup/mistakes.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

inline constexpr std::size_t most_name_characters = 200;  // Of a feature, a value, an id.

struct Features {
  std::vector<lottery::Feature> features;
  std::vector<std::vector<std::size_t>> lines;  // Of each value.
  std::vector<Message> notes;                   // What was passed over.
};

/// The rows of people.csv, to be written again: cells are as they were, but for the columns of
/// ids, features and addresses. These have no blanks around them; features and their values are
/// spelt as in features.csv.
struct People {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;  // Each as many cells as there are headings.
  std::vector<std::size_t> lines;
  /// Where the file has no column `id`, and no other was named, one of this name is put first.
  std::size_t id_column = 0;
  std::vector<std::size_t> feature_columns;  // Of each feature.
  std::vector<std::size_t> address_columns;
  std::vector<Message> notes;

  const std::string& id(std::size_t person) const { return rows[person][id_column]; }
};

struct PoolFiles {
  Features features;
  People people;
  lottery::Pool pool;  // People in the order of their rows.
};

struct PeopleOptions {
  std::string id_column;                     // "": `id`, `nationbuilder_id`, or numbered.
  std::vector<std::string> address_columns;  // Who has the same in all of them lives together.
};

struct PoolSources {
  SourceFile people;
  SourceFile features;
  int seats = 0;  // 1 to lottery::most_seats.
  PeopleOptions options;
};

/// Nothing where anything is wrong; `mistakes` says what.
std::optional<Features> read_features(const SourceFile& file, Mistakes& mistakes);
std::optional<People> read_people(const SourceFile& file, const Features& features,
                                  const PeopleOptions& options, Mistakes& mistakes);
std::optional<PoolFiles> read_pool(const PoolSources& sources, Mistakes& mistakes);

/// People as the lottery knows them.
lottery::Pool pool_of(const Features& features, const People& people, int seats);

}  // namespace alongside::draws
