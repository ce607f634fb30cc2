// What became of contributions of all rooms, put together from the rooms and from this slice's own
// tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/rooms/room.h"
#include "slices/fates/answer_parts.h"
#include "slices/fates/fate_storage.h"

namespace alongside::fates {

/// Throws NotFound where no room brings such a kind.
const ContributionKind& kind_named(const std::vector<ContributionKind>& kinds,
                                   std::string_view name);

/// How many of the group's have an answer, and how many wait too long. Of very many wholes the
/// newest count.
inline constexpr std::int64_t most_wholes_counted = 1000;
CountShown count_group(Read& read, const std::vector<ContributionKind>& kinds,
                       Id<groups::Group> group, const Settings& settings, Instant now);

struct CountedWhole {
  ContributionWhole whole;
  CountShown count;
  bool late = false;  // What has no answer waits too long.
};
/// In the order of `wholes`.
std::vector<CountedWhole> count_wholes(Read& read, const ContributionKind& kind,
                                       std::vector<ContributionWhole> wholes,
                                       const Settings& settings, Instant now);

/// A contribution with the latest answer to it.
struct Line {
  Contribution contribution;
  std::optional<Latest> latest;

  State state() const { return latest ? latest->step.state : State::not_looked_at; }
};
enum class Which { all, without_answer };
struct LinePage {
  std::vector<Line> lines;
  std::optional<std::int64_t> next;  // After which more may follow.
};
/// Some of a whole, rising by number, after `after`.
LinePage lines_of(Read& read, const ContributionKind& kind, std::int64_t whole, Which which,
                  std::int64_t after);

/// With the names of those who say it.
std::vector<LineShown> shown_with_names(Read& read, const ContributionKind& kind,
                                        std::vector<Line> lines, bool late);
/// What other rooms say before the words: a content note, behind which they may be folded away.
void put_notes(std::vector<LineShown>& shown, Read& read, const Request& request,
               const groups::Member& member, const ContributionKind& kind);
/// What other rooms say is done about it, and where one says that something is.
std::vector<Aside> what_is_done(Read& read, const Request& request, const groups::Member& member,
                                const Contribution& contribution, const ContributionKind& kind,
                                State state);
AnswerShown shown(const Step& step, const std::string& by);

}  // namespace alongside::fates
