#include "foundation/rooms/room.h"

#include <algorithm>
#include <iterator>
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

std::vector<const ActKind*> acts_of(const Rooms& rooms) {
  return joined(rooms, &Room::acts);
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
    if (room.card != nullptr && room.door != Door::us) all.push_back(room.card(member));
  }
  return all;
}

std::vector<Card> cards_of_us(const Rooms& rooms, const groups::Member& member) {
  std::vector<Card> all;
  for (const Room& room : rooms) {
    if (room.card != nullptr && room.door == Door::us) all.push_back(room.card(member));
  }
  return all;
}

std::vector<Waiting> waiting_of(const Rooms& rooms, Read& read, const Request& request,
                                Id<people::Person> person,
                                const std::vector<groups::Member>& members) {
  std::vector<Waiting> all;
  const auto add = [&](std::vector<Waiting> lines) {
    for (Waiting& line : lines) all.push_back(std::move(line));
  };
  for (const Room& room : rooms) {
    if (room.waiting_on_account != nullptr) add(room.waiting_on_account(read, request, person));
    if (room.waiting != nullptr && !members.empty()) add(room.waiting(read, request, members));
  }
  return all;
}

std::vector<ComingUp> coming_up_of(const Rooms& rooms, Read& read, const Request& request,
                                   const std::vector<groups::Member>& members) {
  std::vector<ComingUp> all;
  if (members.empty()) return all;
  for (const Room& room : rooms) {
    if (room.coming_up == nullptr) continue;
    for (ComingUp& line : room.coming_up(read, request, members)) all.push_back(std::move(line));
  }
  std::ranges::stable_sort(all, {}, &ComingUp::at);
  return all;
}

std::vector<NoticeKind> notice_kinds_of(const Rooms& rooms) {
  return joined(rooms, &Room::notices);
}

std::vector<MailKind> mail_kinds_of(const Rooms& rooms) {
  return joined(rooms, &Room::mails);
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

std::vector<Kept> kept_of(const Rooms& rooms) {
  std::vector<Kept> all;
  for (const Room& room : rooms) {
    if (room.kept == nullptr) continue;
    for (Kept& one : room.kept()) all.push_back(std::move(one));
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

std::vector<TodayPart> today_parts_of(const Rooms& rooms, Read& read, const Request& request,
                                      const groups::Member& member) {
  std::vector<TodayPart> parts;
  for (const Room& room : rooms) {
    if (room.today != nullptr) parts.push_back(room.today(read, request, member));
  }
  return parts;
}

std::optional<Response> home_of(const Rooms& rooms, const Request& request, Read& read,
                                const people::Visit& visit) {
  for (const Room& room : rooms) {
    if (room.home != nullptr) return room.home(request, read, visit);
  }
  return std::nullopt;
}

std::vector<ContributionKind> contributions_of(const Rooms& rooms) {
  return joined(rooms, &Room::contributions);
}

std::vector<ContributionKind> answered_contributions_of(const Rooms& rooms) {
  std::vector<ContributionKind> kinds = contributions_of(rooms);
  std::erase_if(kinds, [](const ContributionKind& kind) { return kind.job.empty(); });
  return kinds;
}

std::vector<Aside> asides_of(const Rooms& rooms, Read& read, const groups::Member& member,
                             const AsidesAsked& asked) {
  std::vector<Aside> all;
  for (const Room& room : rooms) {
    if (room.asides == nullptr) continue;
    for (Aside& one : room.asides(read, member, asked)) all.push_back(std::move(one));
  }
  return all;
}

std::vector<Aside> asides_of_each(const Rooms& rooms, Read& read, const groups::Member& member,
                                  const AsidesAsked& asked) {
  std::vector<Aside> all;
  for (std::size_t first = 0; first < asked.numbers.size(); first += contributions_at_a_time) {
    const auto last = std::min(asked.numbers.size(), first + contributions_at_a_time);
    const auto at = [&](std::size_t n) {
      return asked.numbers.begin() + static_cast<std::ptrdiff_t>(n);
    };
    AsidesAsked batch{.kind = asked.kind, .whole = asked.whole, .numbers = {at(first), at(last)}};
    std::ranges::copy_if(asked.to_be_done, std::back_inserter(batch.to_be_done), [&](auto number) {
      return std::ranges::find(batch.numbers, number) != batch.numbers.end();
    });
    for (Aside& one : asides_of(rooms, read, member, batch)) {
      if (one.number != 0) all.push_back(std::move(one));
    }
  }
  return all;
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

void tell_of_move(Write& write, const Rooms& rooms, const MovedContribution& moved) {
  for (const Room& room : std::views::reverse(rooms)) {
    if (room.contribution_moves != nullptr) room.contribution_moves(write, moved);
  }
}

void tell_of_address(Write& write, const Rooms& rooms, const AddressMoved& moved) {
  for (const Room& room : std::views::reverse(rooms)) {
    if (room.address_moves != nullptr) room.address_moves(write, moved);
  }
}

void tell_of_progress(Write& write, const Rooms& rooms, const ContributionProgress& progress) {
  for (const Room& room : std::views::reverse(rooms)) {
    if (room.contribution_progresses != nullptr) room.contribution_progresses(write, progress);
  }
}

std::vector<ForAgenda> offers_for_agenda(const Rooms& rooms, Read& read, const Request& request,
                                         const groups::Member& member) {
  std::vector<ForAgenda> all;
  for (const Room& room : rooms) {
    if (room.for_agenda == nullptr) continue;
    if (auto one = room.for_agenda(read, request, member)) all.push_back(*std::move(one));
  }
  return all;
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
