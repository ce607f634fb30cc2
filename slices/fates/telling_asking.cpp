#include "slices/fates/telling_asking.h"

#include <algorithm>

#include "foundation/rooms/room.h"
#include "foundation/told/told.h"
#include "foundation/words/time_zone.h"
#include "slices/fates/path_parts.h"

namespace alongside::fates {
namespace {

/// From the next day on: then one notice says all of a day.
constexpr NoticeName answers_said{"fates_said", SeenFrom::next_day};

std::vector<NoticeLine> lines_of_answers(Read& read, const ToldPerson& to,
                                         const std::vector<ToldAbout>& about) {
  std::vector<std::int64_t> ids;
  for (const ToldAbout& one : about) ids.push_back(one.number);
  const auto known = known_wholes_numbered(read, ids);
  std::vector<NoticeLine> lines;
  if (to.site.rooms == nullptr) return lines;
  for (const ContributionKind& kind : answered_contributions_of(*to.site.rooms)) {
    std::vector<std::int64_t> numbers;
    for (const KnownWhole& one : known) {
      if (one.kind == kind.name) numbers.push_back(one.whole);
    }
    const auto wholes =
        numbers.empty() ? std::vector<ContributionWhole>() : kind.wholes_at(read, numbers);
    for (const ToldAbout& one : about) {
      const auto row = std::ranges::find(known, one.number, &KnownWhole::id);
      if (row == known.end() || row->kind != kind.name || row->answered == 0) continue;
      const auto whole = std::ranges::find(wholes, row->whole, &ContributionWhole::number);
      if (whole == wholes.end()) continue;
      lines.push_back(
          {.number = one.number,
           .occasion = one.occasion,
           .text = say("What became of what was said: {question}", {{"question", whole->title}}),
           .path = path_to_whole(whole->group, kind.name, whole->number)});
    }
  }
  return lines;
}

std::vector<Id<people::Person>> everybody_in_group(Read& read, const ToldAbout& about,
                                                   Id<people::Person> after, std::int64_t most) {
  return groups::people_in_after(read, about.group, after, most);
}

/// Since 1970, of the calendar that says when `SeenFrom::next_day` begins.
std::int64_t day_in_community(Instant now) {
  using namespace std::chrono;
  const LocalTime here = local_time(now);
  const auto date = year(here.year) / month(static_cast<unsigned>(here.month)) /
                    day(static_cast<unsigned>(here.day));
  return sys_days(date).time_since_epoch().count();
}

}  // namespace

void tell_of_answer(Write& write, std::string_view kind, const Contribution& contribution,
                    Instant now) {
  const auto known = known_wholes(write, kind, {contribution.whole});
  if (known.empty()) return;
  tell_later(write,
             {.kind = answers_said,
              .number = known.front().id,
              .group = contribution.group,
              .occasion = day_in_community(now)},
             now);
}

std::vector<NoticeKind> fate_notice_kinds() {
  return {{.name = answers_said,
           .theme = {.name = "fates",
                     .heading = say("What became of what people said"),
                     .usual = HowSoon::daily},
           .lines = lines_of_answers,
           .who = everybody_in_group}};
}

}  // namespace alongside::fates
