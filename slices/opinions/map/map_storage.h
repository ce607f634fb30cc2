// The published opinion map of a question, as pages ask for it.
//
// Everybody who opens a page sees the published map and never a fresher one, so that loading a page
// again tells nothing. When the next is published, and why not sooner, is in map_due.h; who draws
// it in map_tasks.h. Texts are read with `opinion_map::map_from_json` and `frame_from_json`. Sides
// have the numbers of their places among `groups::constituencies`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/db/database.h"
#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

struct KeptMap {
  std::int64_t version = 0;  // One more with each that is published.
  Instant drawn_on;          // Noon of the day; no time of day is kept.
  std::int64_t people = 0;   // Who gave any answer.
  bool settled = false;      // Without: quickly drawn, intervals follow within moments.
  std::string map;
  std::string frame;
};

/// Nothing before three people answered. As a query, to be asked together with others.
Query<KeptMap, detail::Expect::maybe> map_query(Id<Question> question);
std::optional<KeptMap> find_map(Transaction& transaction, Id<Question> question);

/// What one person answered, as the map counts it; for them alone. `tag` is their pseudonym
/// (pseudonyms.h) and must outlive the query.
Query<opinion_map::GivenResponse, detail::Expect::all> responses_query(std::string_view tag);

/// The published map as it was on a day gone by, kept as the number of people grew.
struct MapMoment {
  std::int64_t number = 0;  // Ascending with time, with gaps.
  Instant on_day;           // Noon of it.
  std::int64_t people = 0;  // Who answered enough to be counted.
};
struct KeptMoment {
  MapMoment moment;
  std::string map;
};

/// At most `most_moments`, the oldest first.
inline constexpr std::int64_t most_moments = 40;
Query<MapMoment, detail::Expect::all> moments_query(Id<Question> question);
std::vector<MapMoment> find_moments(Transaction& transaction, Id<Question> question);
std::optional<KeptMoment> find_moment(Transaction& transaction, Id<Question> question,
                                      std::int64_t number);

}  // namespace alongside::opinions
