#include "slices/search/looking_asking.h"

#include <algorithm>
#include <map>

#include "slices/search/search_storage.h"

namespace alongside::search {
namespace {

/// What was found and may not be shown is made up for by what comes after, so often at most: the
/// index is behind the rooms by seconds.
constexpr int most_rounds = 3;

std::vector<std::int64_t> scopes_of(const Reach& reach) {
  std::vector<std::int64_t> scopes;
  if (reach.what_everybody_sees) scopes.push_back(everybody);
  for (const groups::Group& group : reach.groups) scopes.push_back(group.id.number);
  return scopes;
}

bool may_be_shown(const Reach& reach, const FindableText& text) {
  if (reach.what_everybody_sees && text.found_by == FoundBy::everybody) return true;
  return std::ranges::any_of(reach.groups,
                             [&](const groups::Group& group) { return group.id == text.group; });
}

const Findable* kind_of_rank(const std::vector<Findable>& kinds, int rank) {
  const auto at = std::ranges::find(kinds, rank, &Findable::rank);
  return at == kinds.end() ? nullptr : &*at;
}

/// What rooms show of these entries, in their order: one question for each kind.
void add_shown(Read& read, const std::vector<Findable>& kinds, const Reach& reach,
               const std::vector<std::int64_t>& ids, std::vector<FoundOne>& found) {
  std::map<int, std::vector<std::int64_t>> numbers;
  for (const std::int64_t id : ids) numbers[rank_of(id)].push_back(number_of(id));
  std::map<std::int64_t, FoundOne> shown;
  for (const auto& [rank, of_kind] : numbers) {
    const Findable* kind = kind_of_rank(kinds, rank);
    if (kind == nullptr) continue;
    std::vector<FindableText> texts = kind->at(read, of_kind);
    std::erase_if(texts, [&](const FindableText& text) { return !may_be_shown(reach, text); });
    for (const FindableText& text : texts) shown[entry_id(rank, text.number)] = {kind, text};
  }
  for (const std::int64_t id : ids) {
    if (const auto at = shown.find(id); at != shown.end()) found.push_back(std::move(at->second));
  }
}

}  // namespace

FoundPage look(Read& read, const std::vector<Findable>& kinds, const Reach& reach,
               const Query& query, std::int64_t before) {
  FoundPage page;
  const std::vector<std::int64_t> scopes = scopes_of(reach);
  if (query.empty() || scopes.empty()) return page;
  page.next = before;
  for (int round = 0; round < most_rounds && page.next; ++round) {
    const auto missing = results_on_page - static_cast<std::int64_t>(page.found.size());
    if (missing == 0) break;
    std::vector<std::int64_t> ids = find_entries(
        read, {.query = query, .scopes = scopes, .before = *page.next, .most = missing + 1});
    const bool more = static_cast<std::int64_t>(ids.size()) > missing;
    if (more) ids.pop_back();
    page.next = more ? std::optional(ids.back()) : std::nullopt;
    add_shown(read, kinds, reach, ids, page.found);
  }
  return page;
}

}  // namespace alongside::search
