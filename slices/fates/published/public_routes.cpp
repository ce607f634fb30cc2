#include <algorithm>
#include <map>

#include "slices/fates/overview_asking.h"
#include "slices/fates/path_parts.h"
#include "slices/fates/published/fates_csv.h"
#include "slices/fates/published/public_pages.h"
#include "slices/fates/published/publishing_storage.h"
#include "slices/fates/routes.h"

namespace alongside::fates {
namespace {

constexpr std::int64_t lines_on_page = 50;

PublicPage page_asked(Transaction& transaction, const Request& request) {
  auto page = public_page(transaction, request.id<PublicPage>("address").number);
  if (!page) throw NotFound();
  return *std::move(page);
}

/// How many have an answer and how many wait, as the groups themselves see it: by address. Those of
/// one group, or of its wholes of one kind, are asked for in one go.
std::map<std::int64_t, CountShown> counts_of(Read& read, const Request& request,
                                             const std::vector<PublicPage>& pages) {
  const auto kinds = answered_contributions_of(rooms_of(request));
  std::map<std::int64_t, CountShown> counts;
  std::map<std::int64_t, Settings> settings;
  for (const PublicPage& page : pages) {
    if (!page.group) continue;
    const auto [there, is_new] = settings.try_emplace(page.group->number);
    if (is_new) there->second = settings_of(read, *page.group);
    if (!there->second.publishes || page.whole) continue;
    counts[page.address] = count_group(read, kinds, *page.group, there->second, request.now);
  }
  for (const ContributionKind& kind : kinds) {
    std::vector<std::int64_t> numbers;
    for (const PublicPage& page : pages) {
      if (page.group && page.kind == kind.name && settings[page.group->number].publishes) {
        numbers.push_back(*page.whole);
      }
    }
    if (numbers.empty()) continue;
    std::vector<ContributionWhole> wholes = kind.wholes_at(read, numbers);
    // Pages are asked for as those below one group, or one by one: all have the same settings.
    const Settings& same = settings[wholes.empty() ? 0 : wholes.front().group.number];
    for (const CountedWhole& one : count_wholes(read, kind, std::move(wholes), same, request.now)) {
      const auto page = std::ranges::find_if(pages, [&](const PublicPage& each) {
        return each.kind == kind.name && each.whole == one.whole.number;
      });
      if (page != pages.end()) counts[page->address] = one.count;
    }
  }
  return counts;
}

std::optional<CountShown> found_in(const std::map<std::int64_t, CountShown>& counts,
                                   std::int64_t address) {
  const auto found = counts.find(address);
  return found == counts.end() ? std::nullopt : std::optional(found->second);
}

PublicListShown list_below(Read& read, const Request& request, std::int64_t address) {
  PublicListShown shown;
  const auto pages = public_pages_below(read, address, request.page());
  const auto counts = counts_of(read, request, pages);
  for (const PublicPage& page : pages) {
    shown.links.push_back(
        {page.title, path_to_public(page.address), found_in(counts, page.address)});
  }
  const std::int64_t total = count_public_pages_below(read, address);
  shown.paging = {.page = request.page(),
                  .pages = (total + public_on_page - 1) / public_on_page,
                  .path = path_to_public(address)};
  return shown;
}

LineShown shown_line(const PublicLine& line) {
  return {.text = line.text,
          .path = {},
          .answer = {.state = line.state,
                     .percent = line.percent,
                     .asked_whom = line.asked_whom,
                     .reason = line.reason,
                     .said_on = line.said_on}};
}

Response of_whole(Read& read, const Request& request, const people::Visit& visit,
                  const PublicPage& page) {
  const auto typed = whole_number(request.queries.first("after"));
  const std::int64_t after = typed && *typed > 0 ? *typed : 0;
  const auto group = public_page(read, *page.of_group);
  if (!group) throw NotFound();
  PublicWholeShown shown{.title = page.title,
                         .group = group->title,
                         .path_of_group = path_to_public(group->address),
                         .path = path_to_public(page.address),
                         .count = found_in(counts_of(read, request, {page}), page.address),
                         .lines = {},
                         .next = {}};
  const auto lines = public_lines(read, page.address, after, lines_on_page);
  for (const PublicLine& line : lines) shown.lines.push_back(shown_line(line));
  if (std::ssize(lines) == lines_on_page) {
    shown.next = shown.path + "?after=" + std::to_string(lines.back().contribution);
  }
  return ok(public_whole_page(people::frame(request, visit), shown));
}

void append_lines(std::string& table, std::int64_t& rows, Read& read, const PublicPage& page) {
  for (const PublicLine& line : public_lines(read, page.address, 0, most_table_rows - rows)) {
    append_row(table, {.title = page.title,
                       .text = line.text,
                       .state = line.state,
                       .percent = line.percent,
                       .asked_whom = line.asked_whom,
                       .reason = line.reason,
                       .said_on = line.said_on});
    ++rows;
  }
}

/// Of a group, all that is below its page.
void append_pages_below(std::string& table, Read& read, const PublicPage& group) {
  std::int64_t rows = 0;
  for (std::int64_t number = 1; rows < most_table_rows; ++number) {
    const auto pages = public_pages_below(read, group.address, number);
    for (const PublicPage& page : pages) append_lines(table, rows, read, page);
    if (std::ssize(pages) < public_on_page) return;
  }
}

}  // namespace

// GET /changed
Response published_groups(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  return ok(public_list_page(people::frame(request, visit), list_below(read, request, 0)));
}

// GET /changed/:address
Response published_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const PublicPage page = page_asked(read, request);
  if (page.of_group) return of_whole(read, request, visit, page);
  PublicListShown shown = list_below(read, request, page.address);
  shown.title = page.title;
  shown.ended = !page.group;
  if (!shown.links.empty()) shown.csv = path_to_public(page.address) + "/answers.csv";
  return ok(public_list_page(people::frame(request, visit), shown));
}

// GET /changed/:address/answers.csv
Response published_table(const Request& request, Read& read) {
  const PublicPage page = page_asked(read, request);
  std::string table = table_heading();
  if (page.of_group) {
    std::int64_t rows = 0;
    append_lines(table, rows, read, page);
  } else {
    append_pages_below(table, read, page);
  }
  return download("what-became-of-it.csv", "text/csv; charset=utf-8", std::move(table));
}

}  // namespace alongside::fates
