#include <algorithm>
#include <map>
#include <memory>

#include "foundation/base/text.h"
#include "foundation/record/record_file.h"
#include "foundation/record/record_text.h"
#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"
#include "slices/record/record_pages.h"
#include "slices/record/routes.h"

namespace alongside::record {
namespace {

constexpr std::int64_t acts_on_page = 30;
constexpr std::int64_t acts_printed = 300;
constexpr std::int64_t days_of_kinds_on_page = 60;  // Rows: a kind of a day.

/// What rooms say of kinds and of what acts are about, and the names of people.
class Shower {
 public:
  Shower(Read& read, const Request& request) : read_(read), rooms_(rooms_of(request)) {
    for (const ActKind* kind : acts_of(rooms_)) kinds_.emplace(kind->name, kind);
  }

  Message said(const std::string& kind) const {
    const auto found = kinds_.find(kind);
    if (found != kinds_.end()) return found->second->said;
    return say("Something that this program does not know: {kind}", {{"kind", kind}});
  }

  /// `whom` only where they are one of `members`, once they are known to be.
  std::vector<pages::ShownDay> days(const std::vector<NotedAct>& acts,
                                    const std::optional<groups::Member>& member) {
    look_up(acts, member);
    std::vector<pages::ShownDay> days;
    for (const NotedAct& act : acts) {
      if (days.empty() || days.back().day != act.day) days.push_back({act.day, {}});
      days.back().acts.push_back(shown(act));
    }
    return days;
  }

 private:
  void look_up(const std::vector<NotedAct>& acts, const std::optional<groups::Member>& member) {
    std::vector<Id<people::Person>> people;
    for (const NotedAct& act : acts) {
      if (act.by) people.push_back(*act.by);
      if (act.whom) people.push_back(*act.whom);
    }
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    for (const people::Person& person : people::people_named(read_, people)) {
      names_[person.id] = person.name;
    }
    if (!member) return;
    for (const Id<people::Person> one : groups::members_among(read_, member->group.id, people)) {
      members_.insert(one);
    }
    for (const Findable& kind : findable_of(rooms_)) find_titles(kind, acts, member->group.id);
  }

  /// Only of what members of this group may find now.
  void find_titles(const Findable& kind, const std::vector<NotedAct>& acts,
                   Id<groups::Group> group) {
    std::vector<std::int64_t> numbers;
    for (const NotedAct& act : acts) {
      const auto known = kinds_.find(act.kind);
      if (act.about == 0 || known == kinds_.end() || known->second->about != kind.kind) continue;
      numbers.push_back(act.about);
    }
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (std::size_t first = 0; first < numbers.size(); first += findable_at_a_time) {
      const auto begin = numbers.begin() + static_cast<std::ptrdiff_t>(first);
      const auto left = std::min(findable_at_a_time, numbers.size() - first);
      const std::vector<std::int64_t> some(begin, begin + static_cast<std::ptrdiff_t>(left));
      for (const FindableText& found : kind.at(read_, some)) {
        if (found.group == group) things_[{std::string(kind.kind), found.number}] = found;
      }
    }
  }

  pages::ShownAct shown(const NotedAct& act) const {
    pages::ShownAct one{.said = said(act.kind), .by_gone = act.by_gone, .altered = act.altered};
    if (const auto by = names_.find(act.by.value_or(Id<people::Person>{})); by != names_.end()) {
      one.by = by->second;
    }
    if (act.whom && members_.contains(*act.whom)) {
      if (const auto whom = names_.find(*act.whom); whom != names_.end()) one.whom = whom->second;
    }
    const auto kind = kinds_.find(act.kind);
    if (kind == kinds_.end() || act.about == 0) return one;
    const auto thing = things_.find({std::string(kind->second->about), act.about});
    if (thing == things_.end()) return one;
    one.title = thing->second.title.empty() ? thing->second.text : thing->second.title;
    one.path = thing->second.path;
    return one;
  }

  Read& read_;
  const Rooms& rooms_;
  std::map<std::string, const ActKind*, std::less<>> kinds_;
  std::map<Id<people::Person>, std::string> names_;
  std::set<Id<people::Person>> members_;
  std::map<std::pair<std::string, std::int64_t>, FindableText> things_;
};

std::int64_t before_asked(const Request& request) {
  const auto before = whole_number(request.queries.first("before"));
  return before && *before > 0 ? *before : 0;
}

/// Of a group, or (without a member) of the community itself.
pages::RecordShown shown_record(const Request& request, Read& read, Shower& shower,
                                const std::optional<groups::Member>& member, std::int64_t most) {
  const Id<groups::Group> group = member ? member->group.id : Id<groups::Group>{};
  std::vector<NotedAct> acts = acts_before(read, group, before_asked(request), most + 1);
  const bool more = std::ssize(acts) > most;
  if (more) acts.resize(static_cast<std::size_t>(most));
  pages::RecordShown shown{.crumbs = {}, .days = shower.days(acts, member)};
  shown.path = member ? groups::path_to(group) + "/record" : "/community/record";
  if (member) shown.group = member->group.name;
  if (more) {
    shown.next = request.path + "?before=" + std::to_string(acts.back().number);
  }
  if (const auto head = head_of(read, group)) {
    shown.acts = head->number;
    shown.head = tidied_line(line_of(*head));
  }
  return shown;
}

pages::RecordShown record_of_group(const Request& request, Read& read, const groups::Member& member,
                                   std::int64_t most) {
  Shower shower(read, request);
  pages::RecordShown shown = shown_record(request, read, shower, member, most);
  shown.crumbs = groups::crumbs(member);
  shown.crumbs.push_back({say("Us"), Url(groups::path_to(member.group.id) + "/us")});
  return shown;
}

Response file_of(Database& database, Id<groups::Group> group) {
  struct Writing {
    RecordText text;
    std::string ready;
  };
  const auto writing = std::make_shared<Writing>(Writing{RecordText(group), {}});
  Response response = streamed(
      "text/plain; charset=utf-8",
      {.size = {}, .piece = [writing, &database](std::uint64_t, std::size_t most) {
         if (writing->ready.empty()) {
           writing->ready = database.read([&](Read& read) { return writing->text.next(read); });
         }
         std::string piece = writing->ready.substr(0, most);
         writing->ready.erase(0, piece.size());
         return piece;
       }});
  response.headers = {{"Content-Disposition", "attachment; filename=\"record.txt\""}};
  return response;
}

people::Visit visit_of_caretaker(Transaction& transaction, const Request& request) {
  people::Visit here = people::visit_signed_in(transaction, request);
  if (!here.person->caretaker) throw NotAllowed();
  return here;
}

void add_counts(pages::CommunityShown& shown, Read& read, const Shower& shower) {
  const auto rows =
      kinds_by_day(read, (shown.page - 1) * days_of_kinds_on_page, days_of_kinds_on_page + 1);
  for (const KindOfDay& row : rows) {
    if (&row - rows.data() == days_of_kinds_on_page) {
      shown.more = true;
      return;
    }
    if (shown.counted.empty() || shown.counted.back().day != row.day) {
      shown.counted.push_back({row.day, {}});
    }
    shown.counted.back().kinds.push_back({shower.said(row.kind), row.acts});
  }
}

}  // namespace

// GET /groups/:group/record
Response group_record(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(pages::group_record(people::frame(request, member.visit),
                                record_of_group(request, read, member, acts_on_page)));
}

// GET /groups/:group/record/print
Response printed_record(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(pages::printed_record(people::frame(request, member.visit),
                                  record_of_group(request, read, member, acts_printed)));
}

// GET /groups/:group/record/record.txt
Response group_record_file(const Request& request, Database& database) {
  const Id<groups::Group> group =
      database.read([&](Read& read) { return groups::member_asking(read, request).group.id; });
  return file_of(database, group);
}

// GET /community/record
Response community_record(const Request& request, Read& read) {
  const people::Visit here = visit_of_caretaker(read, request);
  Shower shower(read, request);
  pages::CommunityShown shown{
      .own = shown_record(request, read, shower, std::nullopt, acts_on_page),
      .counted = {},
      .page = request.page()};
  shown.own.crumbs = {{say("Your account"), "/me"},
                      {say("The community's settings"), "/community"}};
  add_counts(shown, read, shower);
  return ok(pages::community_record(people::frame(request, here), shown));
}

// GET /community/record/record.txt
Response community_record_file(const Request& request, Database& database) {
  database.read([&](Read& read) { return visit_of_caretaker(read, request).person->id; });
  return file_of(database, {});
}

}  // namespace alongside::record
