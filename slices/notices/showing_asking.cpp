#include "slices/notices/showing_asking.h"

#include <algorithm>
#include <map>

#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"

namespace alongside::notices {
namespace {

std::vector<groups::Group> groups_of_notices(Read& read, const ToldPerson& to,
                                             const std::vector<KeptNotice>& kept) {
  std::vector<std::int64_t> numbers;
  for (const KeptNotice& one : kept) {
    if (one.group.number != 0) numbers.push_back(one.group.number);
  }
  std::ranges::sort(numbers);
  const auto doubled = std::ranges::unique(numbers);
  numbers.erase(doubled.begin(), doubled.end());
  return numbers.empty() ? std::vector<groups::Group>()
                         : groups::groups_among(read, to.person, numbers);
}

using Lines = std::vector<NoticeLine>;

/// Of each kind that may be shown to whoever `is_member`, by one question.
std::map<std::string, Lines> lines_by_kind(Read& read, const ToldPerson& to,
                                           const std::vector<NoticeKind>& kinds,
                                           const std::vector<KeptNotice>& kept,
                                           const std::vector<groups::Group>& own) {
  std::map<std::string, std::vector<ToldAbout>> about;
  for (const KeptNotice& one : kept) {
    const NoticeKind* kind = kind_named(kinds, one.kind);
    if (kind == nullptr || kind->lines == nullptr) continue;
    const bool member = std::ranges::find(own, one.group, &groups::Group::id) != own.end();
    if (kind->shown_to == ShownTo::members && !member) continue;
    about[one.kind].push_back({one.number, one.occasion, one.group});
  }
  std::map<std::string, Lines> lines;
  for (const auto& [name, of_kind] : about) {
    lines[name] = kind_named(kinds, name)->lines(read, to, of_kind);
  }
  return lines;
}

}  // namespace

const NoticeKind* kind_named(const std::vector<NoticeKind>& kinds, std::string_view name) {
  const auto found =
      std::ranges::find(kinds, name, [](const NoticeKind& kind) { return kind.name.text; });
  return found == kinds.end() ? nullptr : &*found;
}

std::vector<ShownNotice> shown_of(Read& read, const ToldPerson& to,
                                  const std::vector<KeptNotice>& kept) {
  std::vector<ShownNotice> shown;
  if (kept.empty() || to.site.rooms == nullptr) return shown;
  const std::vector<NoticeKind> kinds = notice_kinds_of(*to.site.rooms);
  const std::vector<groups::Group> own = groups_of_notices(read, to, kept);
  const auto lines = lines_by_kind(read, to, kinds, kept, own);
  for (const KeptNotice& one : kept) {
    const auto of_kind = lines.find(one.kind);
    if (of_kind == lines.end()) continue;
    const auto line = std::ranges::find_if(of_kind->second, [&](const NoticeLine& each) {
      return each.number == one.number && each.occasion == one.occasion;
    });
    if (line == of_kind->second.end()) continue;
    const auto group = std::ranges::find(own, one.group, &groups::Group::id);
    shown.push_back({.id = one.id.number,
                     .text = line->text,
                     .path = line->path,
                     .group = group == own.end() ? "" : group->name,
                     .theme = kind_named(kinds, one.kind)->theme.name,
                     .told_at = one.told_at,
                     .is_read = one.is_read});
  }
  return shown;
}

std::vector<ShownNotice> new_for(Read& read, const ToldPerson& to, Id<groups::Group> group,
                                 std::int64_t most) {
  auto shown = shown_of(read, to,
                        notices_of(read, {.person = to.person,
                                          .group = group,
                                          .which = WhichNotices::unread,
                                          .before = from_now(to.now),
                                          .most = notices_at_a_time}));
  if (std::ssize(shown) > most) {
    shown.erase(shown.begin() + most, shown.end());
  }
  return shown;
}

namespace {

template <class Counts>
std::vector<NoticeTheme> themes_where(const Site& site, const Counts& counts) {
  std::vector<NoticeTheme> themes;
  if (site.rooms == nullptr) return themes;
  for (const NoticeKind& kind : notice_kinds_of(*site.rooms)) {
    if (!counts(kind)) continue;
    const auto same =
        std::ranges::find(themes, kind.theme.name, [](const NoticeTheme& one) { return one.name; });
    if (same == themes.end()) themes.push_back(kind.theme);
  }
  return themes;
}

}  // namespace

std::vector<NoticeTheme> themes_of(const Site& site) {
  return themes_where(site, [](const NoticeKind&) { return true; });
}

std::vector<NoticeTheme> themes_of_groups(const Site& site) {
  return themes_where(site,
                      [](const NoticeKind& kind) { return kind.shown_to == ShownTo::members; });
}

}  // namespace alongside::notices
