#include "slices/fates/overview_asking.h"

#include <algorithm>
#include <limits>

#include "slices/fates/path_parts.h"

namespace alongside::fates {
namespace {

constexpr auto at_a_time = static_cast<std::int64_t>(contributions_at_a_time);
/// Of a whole with many answers, so many batches are looked through for what has none.
constexpr int most_batches = 20;

std::vector<std::int64_t> numbers_of(const std::vector<ContributionWhole>& wholes) {
  std::vector<std::int64_t> numbers;
  for (const ContributionWhole& whole : wholes) numbers.push_back(whole.number);
  return numbers;
}

std::vector<Line> with_latest(Read& read, const ContributionKind& kind,
                              std::vector<Contribution> contributions) {
  std::vector<std::int64_t> numbers;
  for (const Contribution& one : contributions) numbers.push_back(one.number);
  std::vector<Latest> latest = latest_of(read, kind.name, numbers);
  std::vector<Line> lines;
  for (Contribution& one : contributions) {
    const auto found = std::ranges::find(latest, one.number, &Latest::contribution);
    lines.push_back(
        {std::move(one), found == latest.end() ? std::nullopt : std::optional(std::move(*found))});
  }
  return lines;
}

}  // namespace

const ContributionKind& kind_named(const std::vector<ContributionKind>& kinds,
                                   std::string_view name) {
  const auto found = std::ranges::find(kinds, name, &ContributionKind::name);
  if (found == kinds.end()) throw NotFound();
  return *found;
}

std::vector<CountedWhole> count_wholes(Read& read, const ContributionKind& kind,
                                       std::vector<ContributionWhole> wholes,
                                       const Settings& settings, Instant now) {
  const std::vector<KnownWhole> known = known_wholes(read, kind.name, numbers_of(wholes));
  std::vector<CountedWhole> counted;
  for (ContributionWhole& whole : wholes) {
    CountShown count{.contributions = whole.contributions, .weeks = settings.weeks};
    const auto found = std::ranges::find(known, whole.number, &KnownWhole::whole);
    if (found != known.end()) {
      count.answered = std::min(found->answered, whole.contributions);
      count.done = std::min(found->done, count.answered);
    }
    const bool late = is_late(whole.answer_from, settings.weeks, now);
    if (late) count.late = count.contributions - count.answered;
    counted.push_back({std::move(whole), count, late});
  }
  return counted;
}

CountShown count_group(Read& read, const std::vector<ContributionKind>& kinds,
                       Id<groups::Group> group, const Settings& settings, Instant now) {
  CountShown all{.weeks = settings.weeks};
  for (const ContributionKind& kind : kinds) {
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    for (std::int64_t seen = 0; seen < most_wholes_counted; seen += at_a_time) {
      const auto counted =
          count_wholes(read, kind, kind.wholes_of(read, group, before, at_a_time), settings, now);
      for (const CountedWhole& one : counted) {
        all.contributions += one.count.contributions;
        all.answered += one.count.answered;
        all.done += one.count.done;
        all.late += one.count.late;
      }
      if (std::ssize(counted) < at_a_time) break;
      before = counted.back().whole.number;
    }
  }
  return all;
}

LinePage lines_of(Read& read, const ContributionKind& kind, std::int64_t whole, Which which,
                  std::int64_t after) {
  LinePage page;
  for (int batch = 0; batch < most_batches; ++batch) {
    auto contributions = kind.of_whole(read, whole, after, at_a_time);
    const bool last = std::ssize(contributions) < at_a_time;
    if (!contributions.empty()) after = contributions.back().number;
    for (Line& line : with_latest(read, kind, std::move(contributions))) {
      if (which == Which::without_answer && is_answer(line.state())) continue;
      page.lines.push_back(std::move(line));
    }
    page.next = last ? std::nullopt : std::optional(after);
    if (last || which == Which::all || std::ssize(page.lines) >= at_a_time) break;
  }
  return page;
}

void put_notes(std::vector<LineShown>& shown, Read& read, const Request& request,
               const groups::Member& member, const ContributionKind& kind) {
  AsidesAsked asked{.kind = kind.name, .whole = 0, .numbers = {}};
  for (const LineShown& line : shown) {
    if (asked.numbers.size() < contributions_at_a_time) asked.numbers.push_back(line.number);
  }
  for (const Aside& aside : asides_of(rooms_of(request), read, member, asked)) {
    const bool folds = aside.place == Aside::Place::folds;
    if (!folds && aside.place != Aside::Place::before) continue;
    const auto line = std::ranges::find(shown, aside.number, &LineShown::number);
    if (line == shown.end()) continue;
    line->note = aside.text;
    line->folded = folds;
  }
}

std::vector<Aside> what_is_done(Read& read, const Request& request, const groups::Member& member,
                                const Contribution& contribution, const ContributionKind& kind,
                                State state) {
  AsidesAsked asked{
      .kind = kind.name, .whole = contribution.whole, .numbers = {contribution.number}};
  if (state == State::will_be_done || state == State::under_way) asked.to_be_done = asked.numbers;
  std::vector<Aside> all = asides_of(rooms_of(request), read, member, asked);
  std::erase_if(all, [](const Aside& one) { return one.place != Aside::Place::to_do; });
  return all;
}

AnswerShown shown(const Step& step, const std::string& by) {
  return {.state = step.state,
          .percent = step.percent,
          .asked_whom = step.asked_whom,
          .reason = step.reason,
          .by = by,
          .said_on = step.said_on,
          .words_went = is_answer(step.state) && step.reason.empty()};
}

std::vector<LineShown> shown_with_names(Read& read, const ContributionKind& kind,
                                        std::vector<Line> lines, bool late) {
  std::vector<Id<people::Person>> ids;
  for (const Line& line : lines) {
    if (line.latest && line.latest->step.said_by) ids.push_back(*line.latest->step.said_by);
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  const auto people = ids.empty() ? std::vector<people::Person>() : people::people_named(read, ids);
  std::vector<LineShown> all;
  for (Line& line : lines) {
    const Contribution& one = line.contribution;
    LineShown row{.number = one.number,
                  .text = one.text,
                  .path = path_to_answer(one.group, kind.name, one.whole, one.number),
                  .answer = {},
                  .late = late && !is_answer(line.state())};
    if (line.latest) {
      const auto by = line.latest->step.said_by;
      const auto found = by ? std::ranges::find(people, *by, &people::Person::id) : people.end();
      row.answer = shown(line.latest->step, found == people.end() ? "" : found->name);
    }
    all.push_back(std::move(row));
  }
  return all;
}

}  // namespace alongside::fates
