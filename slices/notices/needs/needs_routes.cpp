#include <algorithm>

#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"
#include "slices/notices/needs/needs_pages.h"
#include "slices/notices/routes.h"
#include "slices/notices/showing_asking.h"

namespace alongside::notices {
namespace {

constexpr std::size_t most_new = 8;
constexpr std::size_t most_coming_up = 5;
constexpr std::size_t most_could_do = 3;

/// Of everything, or of a group where `group` is not 0.
NewsShown news_of(const Request& request, Read& read, Id<people::Person> person,
                  Id<groups::Group> group) {
  const std::string place = group.number == 0 ? "" : groups::path_to(group);
  NewsShown news{.path = place + "/notices/new",
                 .path_to_all = place + "/notices",
                 .path_of_page = place.empty() ? "/" : place,
                 .group = group.number,
                 .seen_until = microseconds_of(request.now),
                 .mark = mark_of_new(read, person, request.now)};
  news.notices = new_for(read, {*request.site, person, request.now}, group, most_new + 1);
  news.more = news.notices.size() > most_new;
  if (news.more) news.notices.pop_back();
  return news;
}

std::vector<ComingUp> next_of(const Request& request, Read& read,
                              const std::vector<groups::Member>& members) {
  auto all = coming_up_of(rooms_of(request), read, request, members);
  if (all.size() > most_coming_up) all.erase(all.begin() + most_coming_up, all.end());
  return all;
}

}  // namespace

Response home(const Request& request, Read& read, const people::Visit& visit) {
  const std::vector<groups::Member> members = groups::memberships(read, visit);
  NeedsShown shown{
      .name = visit.person->name,
      .waiting = waiting_of(rooms_of(request), read, request, visit.person->id, members),
      .news = news_of(request, read, visit.person->id, {}),
      .coming_up = next_of(request, read, members)};
  for (const groups::Member& member : members) {
    shown.groups.push_back({member.group.name, groups::path_to(member.group.id)});
    shown.group_names[member.group.id.number] = member.group.name;
  }
  if (!members.empty()) shown.could_do = cards_of(rooms_of(request), members.front());
  if (shown.could_do.size() > most_could_do) {
    shown.could_do.erase(shown.could_do.begin() + most_could_do, shown.could_do.end());
  }
  return ok(needs_html(people::frame(request, visit), shown));
}

TodayPart today_of_group(Read& read, const Request& request, const groups::Member& member) {
  NewsShown news = news_of(request, read, member.person(), member.group.id);
  return {.content =
              [news = std::move(news), next = next_of(request, read, {member})](Html& html) {
                news_part(html, news);
                coming_up_part(html, next, {});
              },
          .live = "/notices/live"};
}

Response home_news(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  return ok(news_alone(people::words_of(request, visit), request.form_token,
                       news_of(request, read, visit.person->id, {})));
}

Response news_of_group(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(news_alone(people::words_of(request, member.visit), request.form_token,
                       news_of(request, read, member.person(), member.group.id)));
}

Response home_live(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  return live("notices/" + std::to_string(visit.person->id.number),
              people::live_reader(visit.person->id), people::words_of(request, visit));
}

}  // namespace alongside::notices
