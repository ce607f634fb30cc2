#include "foundation/rooms/room.h"

#include <ranges>

namespace alongside {
namespace {

/// One list of each room, joined.
template <class T>
std::vector<T> joined(const Rooms& rooms, std::vector<T> Room::* part) {
  std::vector<T> all;
  for (const Room& room : rooms) {
    all.insert(all.end(), (room.*part).begin(), (room.*part).end());
  }
  return all;
}

}  // namespace

std::vector<Route> routes_of(const Rooms& rooms) {
  return joined(rooms, &Room::routes);
}

std::vector<LiveTopic> live_topics_of(const Rooms& rooms) {
  return joined(rooms, &Room::live_topics);
}

std::vector<const Permission*> permissions_of(const Rooms& rooms) {
  return joined(rooms, &Room::permissions);
}

std::vector<JobKind> jobs_of(const Rooms& rooms, const Site& site) {
  std::vector<JobKind> all;
  for (const Room& room : rooms) {
    if (room.jobs == nullptr) continue;
    for (JobKind& kind : room.jobs(site)) all.push_back(std::move(kind));
  }
  return all;
}

std::vector<Card> cards_of(const Rooms& rooms, const groups::Member& member) {
  std::vector<Card> all;
  for (const Room& room : rooms) {
    if (room.card != nullptr) all.push_back(room.card(member));
  }
  return all;
}

std::vector<Waiting> waiting_of(const Rooms& rooms, Read& read, const Request& request,
                                const groups::Member& member) {
  std::vector<Waiting> all;
  for (const Room& room : rooms) {
    if (room.waiting == nullptr) continue;
    for (Waiting& line : room.waiting(read, request, member)) all.push_back(std::move(line));
  }
  return all;
}

std::set<std::string> tables_left_out(const Rooms& rooms) {
  std::set<std::string> tables;
  for (const Room& room : rooms)
    tables.insert(room.not_in_backups.begin(), room.not_in_backups.end());
  return tables;
}

std::vector<Keeping> keepings_of(const Rooms& rooms) {
  std::vector<Keeping> all;
  for (const Room& room : rooms) {
    if (room.keepings == nullptr) continue;
    for (Keeping& one : room.keepings()) all.push_back(std::move(one));
  }
  return all;
}

std::vector<Waiting> before_removal_of(const Rooms& rooms, Read& read, const OfPerson& of) {
  std::vector<Waiting> all;
  for (const Room& room : rooms) {
    if (room.before_removal == nullptr) continue;
    for (Waiting& line : room.before_removal(read, of)) all.push_back(std::move(line));
  }
  return all;
}

std::vector<Findable> findable_of(const Rooms& rooms) {
  return joined(rooms, &Room::findable);
}

std::string search_path_of(const Rooms& rooms, const groups::Member& member) {
  for (const Room& room : rooms) {
    if (room.search_path != nullptr) return room.search_path(member);
  }
  return {};
}

void tell_of_leaving(Write& write, const Rooms& rooms, const Leaving& leaving) {
  for (const Room& room : std::views::reverse(rooms)) {
    if (room.member_leaves != nullptr) room.member_leaves(write, leaving);
  }
}

MadeUp begin_making_up(Database& database, const Site& site, Instant now) {
  MadeUp made_up{.database = database,
                 .site = site,
                 .now = now,
                 .people = {},
                 .groups = {},
                 .kept = {},
                 .finish_background_work = {}};
  made_up.finish_background_work = [&database, &site, now] {
    if (site.rooms != nullptr) {
      run_all_waiting(database, jobs_of(*site.rooms, site), now);
    }
  };
  return made_up;
}

const Rooms& rooms_of(const Request& request) {
  static const Rooms none;
  return request.site->rooms == nullptr ? none : *request.site->rooms;
}

}  // namespace alongside
