// What the published maps were drawn from, kept in memory: one more answer then costs reading the
// rows of those who wait, not all of them. Only what is in use and fits is kept; everything of it
// is in the database, too.
#pragma once

#include <cstdint>
#include <list>
#include <mutex>
#include <optional>

#include "foundation/base/instant.h"
#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/map/map_pace.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

struct DrawnFrom {
  std::int64_t version = 0;        // Of the map that was published.
  std::int64_t removed_count = 0;  // Of the question.
  opinion_map::Answers answers;
  std::optional<opinion_map::OpinionMap> map;  // The published one; nothing before the first.
  std::optional<opinion_map::Frame> frame;
  Instant quiet_since;  // Since then nothing was published, and no settling left off.
  Instant settled_at;   // Or when this was read first.
  MapTime settling_took{0};
};

class DrawnMaps {
 public:
  /// An answer takes 8 bytes: about 64 MB.
  static constexpr std::size_t most_answers = 8'000'000;
  static constexpr std::size_t most_questions = 32;

  explicit DrawnMaps(std::size_t answers = most_answers, std::size_t questions = most_questions)
      : most_answers_(answers), most_questions_(questions) {}

  /// Nothing where it is not there; afterwards it is not.
  std::optional<DrawnFrom> take(Id<Question> question);
  /// Those that were not used for longest go where it does not fit.
  void put(Id<Question> question, DrawnFrom drawn);

 private:
  struct Kept {
    Id<Question> question;
    DrawnFrom drawn;
  };
  const std::size_t most_answers_;
  const std::size_t most_questions_;
  std::mutex mutex_;
  std::list<Kept> kept_;  // The last used first.
};

}  // namespace alongside::opinions
