#include <algorithm>
#include <limits>

#include "slices/fates/overview_asking.h"
#include "slices/fates/overview_pages.h"
#include "slices/fates/path_parts.h"
#include "slices/fates/permissions.h"
#include "slices/fates/published/fates_csv.h"
#include "slices/fates/published/publishing_storage.h"
#include "slices/fates/routes.h"

namespace alongside::fates {
namespace {

constexpr auto a_batch = static_cast<std::int64_t>(contributions_at_a_time);
constexpr std::int64_t newest_shown = 5;
/// Of all groups of somebody: the oldest.
constexpr std::int64_t waiting_shown = 20;
constexpr std::int64_t from_newest = std::numeric_limits<std::int64_t>::max();

std::int64_t number_in_query(const Request& request, std::string_view name,
                             std::int64_t otherwise) {
  const auto number = whole_number(request.queries.first(name));
  return number && *number > 0 ? *number : otherwise;
}

/// The kind whose list goes on where `?kind=` names one; else all from the newest.
std::vector<KindShown> wholes_shown(Read& read, const Request& request,
                                    const groups::Member& member,
                                    const std::vector<ContributionKind>& kinds,
                                    const Settings& settings) {
  const std::string_view only = request.queries.first("kind");
  std::vector<KindShown> all;
  for (const ContributionKind& kind : kinds) {
    if (!only.empty() && kind.name != only) continue;
    const std::int64_t before =
        only.empty() ? from_newest : number_in_query(request, "before", from_newest);
    KindShown shown{kind.heading, {}, {}};
    const auto wholes = count_wholes(
        read, kind, kind.wholes_of(read, member.group.id, before, a_batch), settings, request.now);
    for (const CountedWhole& one : wholes) {
      if (one.count.contributions == 0) continue;
      shown.wholes.push_back({one.whole.title,
                              path_to_whole(member.group.id, kind.name, one.whole.number),
                              one.count});
    }
    if (std::ssize(wholes) == a_batch) {
      shown.next = path_to_changed(member.group.id) + "?kind=" + std::string(kind.name) +
                   "&before=" + std::to_string(wholes.back().whole.number);
    }
    all.push_back(std::move(shown));
  }
  return all;
}

std::vector<LineShown> newest_shown_of(Read& read, const Request& request,
                                       const std::vector<ContributionKind>& kinds,
                                       const groups::Member& member) {
  const std::vector<Latest> newest = newest_in(read, member.group.id, newest_shown);
  std::vector<LineShown> all;
  for (const ContributionKind& kind : kinds) {
    std::vector<std::int64_t> numbers;
    for (const Latest& one : newest) {
      if (one.kind == kind.name) numbers.push_back(one.contribution);
    }
    const std::vector<Contribution> contributions = kind.at(read, numbers);
    std::vector<Line> lines;
    for (const Latest& one : newest) {
      const auto at = std::ranges::find(contributions, one.contribution, &Contribution::number);
      if (one.kind == kind.name && at != contributions.end()) lines.push_back({*at, one});
    }
    std::vector<LineShown> shown = shown_with_names(read, kind, std::move(lines), false);
    put_notes(shown, read, request, member, kind);
    for (LineShown& line : shown) all.push_back(std::move(line));
  }
  return all;
}

/// The whole that the path names, of the member's group.
ContributionWhole whole_asked(Read& read, const ContributionKind& kind,
                              const groups::Member& member, const Request& request) {
  const auto number = request.id<ContributionWhole>("whole").number;
  const auto found = kind.wholes_at(read, {number});
  if (found.empty() || found.front().group != member.group.id) throw NotFound();
  return found.front();
}

void append_whole(std::string& table, std::int64_t& rows, Read& read, const ContributionKind& kind,
                  const CountedWhole& whole) {
  std::int64_t after = 0;
  while (rows < most_table_rows) {
    const LinePage page = lines_of(read, kind, whole.whole.number, Which::all, after);
    for (const Line& line : page.lines) {
      TableRow row{.title = whole.whole.title,
                   .text = line.contribution.text,
                   .state = line.state(),
                   .late = whole.late && !is_answer(line.state())};
      if (line.latest) {
        const Step& step = line.latest->step;
        row.percent = step.percent;
        row.asked_whom = step.asked_whom;
        row.reason = step.reason;
        row.said_on = step.said_on;
      }
      append_row(table, row);
      ++rows;
    }
    if (!page.next) return;
    after = *page.next;
  }
}

Message said_of_taken_on(bool folded) {
  return folded ? say("You have taken on something that may be distressing: say what became of it")
                : say("You have taken this on: say what became of it");
}

Response as_table(std::string table) {
  return download("what-became-of-it.csv", "text/csv; charset=utf-8", std::move(table));
}

}  // namespace

// GET /groups/:group/changed
Response fates_of_group(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const auto kinds = answered_contributions_of(rooms_of(request));
  const Settings settings = settings_of(read, member.group.id);
  GroupShown shown{.member = member,
                   .count = count_group(read, kinds, member.group.id, settings, request.now),
                   .kinds = wholes_shown(read, request, member, kinds, settings),
                   .newest = {},
                   .first = request.queries.first("before").empty(),
                   .may_set = groups::may(member, permissions::set_answers),
                   .public_path = {}};
  if (shown.first) shown.newest = newest_shown_of(read, request, kinds, member);
  if (const auto page = public_page_of(read, member.group.id)) {
    shown.public_path = path_to_public(page->address);
  }
  std::optional<Message> notice;
  if (request.queries.first("done") == "saved") notice = say("It is saved");
  if (request.queries.first("done") == "published") {
    notice = say("Everybody can read it now. The page fills in a moment");
  }
  if (request.queries.first("done") == "stopped") notice = say("Nothing new is published any more");
  return ok(group_page(people::frame(request, member.visit), shown, notice));
}

// GET /groups/:group/changed/answers.csv
Response fates_of_group_table(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const Settings settings = settings_of(read, member.group.id);
  std::string table = table_heading();
  std::int64_t rows = 0;
  for (const ContributionKind& kind : answered_contributions_of(rooms_of(request))) {
    std::int64_t before = from_newest;
    while (rows < most_table_rows) {
      const auto wholes =
          count_wholes(read, kind, kind.wholes_of(read, member.group.id, before, a_batch), settings,
                       request.now);
      for (const CountedWhole& whole : wholes) append_whole(table, rows, read, kind, whole);
      if (std::ssize(wholes) < a_batch) break;
      before = wholes.back().whole.number;
    }
  }
  return as_table(std::move(table));
}

// GET /groups/:group/changed/:kind/:whole
Response fates_of_whole(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const auto kinds = answered_contributions_of(rooms_of(request));
  const ContributionKind& kind = kind_named(kinds, request.parameters.first("kind"));
  const ContributionWhole whole = whole_asked(read, kind, member, request);
  const Settings settings = settings_of(read, member.group.id);
  const CountedWhole counted = count_wholes(read, kind, {whole}, settings, request.now).front();
  const bool waiting_alone = request.queries.first("show") == "waiting";
  const std::int64_t after = number_in_query(request, "after", 0);
  LinePage page =
      lines_of(read, kind, whole.number, waiting_alone ? Which::without_answer : Which::all, after);
  const std::string path = path_to_whole(member.group.id, kind.name, whole.number);
  auto lines = shown_with_names(read, kind, std::move(page.lines), counted.late);
  put_notes(lines, read, request, member, kind);
  WholePageShown shown{.member = member,
                       .title = whole.title,
                       .path = path,
                       .path_of_whole = whole.path,
                       .count = counted.count,
                       .lines = std::move(lines),
                       .waiting_alone = waiting_alone,
                       .first = after == 0,
                       .next = {}};
  if (page.next) {
    shown.next =
        path + "?after=" + std::to_string(*page.next) + (waiting_alone ? "&show=waiting" : "");
  }
  return ok(whole_page(people::frame(request, member.visit), shown));
}

// GET /groups/:group/changed/:kind/:whole/answers.csv
Response fates_of_whole_table(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const auto kinds = answered_contributions_of(rooms_of(request));
  const ContributionKind& kind = kind_named(kinds, request.parameters.first("kind"));
  const auto counted = count_wholes(read, kind, {whole_asked(read, kind, member, request)},
                                    settings_of(read, member.group.id), request.now);
  std::string table = table_heading();
  std::int64_t rows = 0;
  append_whole(table, rows, read, kind, counted.front());
  return as_table(std::move(table));
}

std::vector<Waiting> waiting_fates(Read& read, const Request& request,
                                   const std::vector<groups::Member>& members) {
  if (members.empty()) return {};
  const auto is_mine = [&](const Contribution& one) {
    return std::ranges::any_of(
        members, [&](const groups::Member& member) { return member.group.id == one.group; });
  };
  const std::vector<Latest> taken = taken_on(read, members.front().person(), waiting_shown);
  std::vector<Waiting> waiting;
  for (const ContributionKind& kind : answered_contributions_of(rooms_of(request))) {
    std::vector<std::int64_t> numbers;
    for (const Latest& one : taken) {
      if (one.kind == kind.name) numbers.push_back(one.contribution);
    }
    if (numbers.empty()) continue;
    std::vector<Contribution> mine = kind.at(read, numbers);
    std::erase_if(mine, [&](const Contribution& one) { return !is_mine(one); });
    std::vector<LineShown> lines;
    for (const Contribution& one : mine) lines.push_back({.number = one.number, .text = one.text});
    put_notes(lines, read, request, members.front(), kind);
    for (const Contribution& one : mine) {
      const auto line = std::ranges::find(lines, one.number, &LineShown::number);
      waiting.push_back({.path = path_to_answer(one.group, kind.name, one.whole, one.number),
                         .name = line->folded ? "" : one.text,
                         .what = said_of_taken_on(line->folded),
                         .group = one.group});
    }
  }
  return waiting;
}

std::vector<Aside> fates_beside(Read& read, const groups::Member& member,
                                const AsidesAsked& asked) {
  std::vector<Aside> asides;
  for (const Latest& one : latest_of(read, asked.kind, asked.numbers)) {
    asides.push_back(
        {.number = one.contribution,
         .text = said(one.step.state, one.step.percent),
         .path = path_to_answer(member.group.id, asked.kind, asked.whole, one.contribution),
         .colour = colour_of(one.step.state)});
  }
  asides.push_back({.number = 0,
                    .text = say("What became of what we said"),
                    .path = path_to_whole(member.group.id, asked.kind, asked.whole)});
  return asides;
}

}  // namespace alongside::fates
