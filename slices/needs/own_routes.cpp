#include <algorithm>

#include "slices/needs/choosing_pages.h"
#include "slices/needs/need_list.h"
#include "slices/needs/need_parts.h"
#include "slices/needs/own_pages.h"
#include "slices/needs/routes.h"
#include "slices/needs/sharing_storage.h"

namespace alongside::needs {
namespace {

/// What is shared is shown for so many groups; somebody in more finds it on each group's page.
constexpr std::int64_t groups_shown = 50;

NeedsKeys keys_of(const Request& request) {
  return NeedsKeys(request.site->key);
}

std::optional<Message> notice_of(std::string_view done) {
  if (done == "saved") return say("It is saved. See below which groups see it");
  if (done == "right") return say("Thank you. We ask again in a year");
  if (done == "shared") return say("It is shared. You see here who looks");
  if (done == "stopped") return say("It is not shared there any more");
  if (done == "removed") return say("It is removed");
  return std::nullopt;
}

std::vector<pages::GroupShown> groups_of(Transaction& transaction, const NeedsKeys& keys,
                                         PersonId person) {
  const auto shared = sharing_of(transaction, keys, person);
  std::vector<pages::GroupShown> all;
  for (const groups::Group& group : groups::groups_of(transaction, person, groups_shown)) {
    const auto one = std::ranges::find(shared, group.id, &GroupSharing::group);
    pages::GroupShown shown{.group = group.id, .name = group.name, .sharing = {}};
    if (one != shared.end()) shown.sharing = one->sharing;
    all.push_back(std::move(shown));
  }
  return all;
}

std::string name_of(const std::vector<people::Person>& people, std::optional<PersonId> person) {
  if (!person) return {};
  const auto one = std::ranges::find(people, *person, &people::Person::id);
  return one == people.end() ? std::string() : one->name;
}

std::string name_of(const std::vector<pages::GroupShown>& groups,
                    std::optional<Id<groups::Group>> group) {
  if (!group) return {};
  const auto one = std::ranges::find(groups, *group, &pages::GroupShown::group);
  return one == groups.end() ? std::string() : one->name;
}

std::vector<pages::LookShown> looks_of(Transaction& transaction, PersonId person,
                                       const std::vector<pages::GroupShown>& groups) {
  const auto looks = looks_at(transaction, person, looks_shown);
  std::vector<PersonId> lookers;
  for (const Look& look : looks) {
    if (look.looker && std::ranges::find(lookers, *look.looker) == lookers.end()) {
      lookers.push_back(*look.looker);
    }
  }
  const auto people = people::people_named(transaction, lookers);
  std::vector<pages::LookShown> shown;
  for (const Look& look : looks) {
    shown.push_back({.looker = name_of(people, look.looker),
                     .group = name_of(groups, look.group),
                     .looked_at = look.looked_at});
  }
  return shown;
}

NeedsForm form_of(const Request& request) {
  NeedsForm form{
      .items = {}, .language = request.line_field("language"), .words = request.field("words")};
  for (const NeedTopic& topic : need_topics()) {
    for (std::string& code : request.fields.all("need_" + std::string(topic.name))) {
      form.items.push_back(std::move(code));
    }
  }
  return form;
}

pages::MineShown shown_mine(Transaction& transaction, const Request& request,
                            const groups::Member& member) {
  const NeedsKeys keys = keys_of(request);
  pages::MineShown shown{.member = member, .needs = {}, .arrangers = {}, .form = {}};
  for (const people::Person& one :
       people::people_named(transaction, groups::leaders_of(transaction, member.group.id))) {
    shown.arrangers += (shown.arrangers.empty() ? "" : ", ") + one.name;
  }
  if (const auto own = find_needs(transaction, keys, member.person())) shown.needs = own->needs;
  const auto sharing = find_sharing(transaction, keys, member);
  shown.shared = sharing.has_value();
  if (sharing) {
    shown.form = {.what = sharing->what == Sharing::What::all ? "all" : "some",
                  .items = sharing->items};
  }
  return shown;
}

Response to_own(const char* done) {
  return see_other(std::string(pages::own_path) + "?done=" + done);
}

}  // namespace

// GET /me/needs
Response own_needs_page(const Request& request, Read& read) {
  const people::Visit here = people::visit_signed_in(read, request);
  const NeedsKeys keys = keys_of(request);
  const PersonId person = here.person->id;
  pages::OwnShown shown{.needs = {},
                        .groups = groups_of(read, keys, person),
                        .looks = {},
                        .notice = notice_of(request.queries.first("done"))};
  if (const auto own = find_needs(read, keys, person)) {
    shown.needs = own->needs;
    shown.checked_at = own->checked_at;
    shown.asked_again = is_to_be_asked(own->checked_at, request.now);
  }
  shown.looks = looks_of(read, person, shown.groups);
  return ok(pages::own(people::frame(request, here), shown));
}

// GET /me/needs/change
Response change_page(const Request& request, Read& read) {
  const people::Visit here = people::visit_signed_in(read, request);
  NeedsForm form;
  if (const auto own = find_needs(read, keys_of(request), here.person->id)) {
    form = {.items = own->needs.items, .language = own->needs.language, .words = own->needs.words};
  }
  const auto groups = sharing_of(read, keys_of(request), here.person->id).size();
  return ok(pages::change(people::frame(request, here), form, groups, {}));
}

// POST /me/needs
Response save_own_needs(const Request& request, Write& write) {
  const people::Visit here = people::visit_signed_in(write, request);
  const NeedsForm form = form_of(request);
  const Result<Needs> needs = accept_needs(form);
  if (!needs) {
    const auto groups = sharing_of(write, keys_of(request), here.person->id).size();
    return unprocessable(
        pages::change(people::frame(request, here), form, groups, needs.problems()));
  }
  keep_to_what_was_shared(write, keys_of(request), here.person->id, *needs);
  save_needs(write, keys_of(request), here.person->id, *needs, request.now);
  write.commit();
  return to_own("saved");
}

// POST /me/needs/right
Response say_own_still_right(const Request& request, Write& write) {
  const people::Visit here = people::visit_signed_in(write, request);
  say_still_right(write, here.person->id, request.now);
  write.commit();
  return to_own("right");
}

// POST /me/needs/stop
Response stop_sharing_own(const Request& request, Write& write) {
  const people::Visit here = people::visit_signed_in(write, request);
  stop_sharing_everywhere(write, here.person->id);
  write.commit();
  return to_own("stopped");
}

// POST /me/needs/remove
Response remove_own_needs(const Request& request, Write& write) {
  const people::Visit here = people::visit_signed_in(write, request);
  forget_needs(write, here.person->id);
  write.commit();
  return to_own("removed");
}

// GET /groups/:group/needs/mine
Response mine_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(
      pages::mine(people::frame(request, member.visit), shown_mine(read, request, member), {}));
}

// POST /groups/:group/needs/mine
Response share_mine(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  pages::MineShown shown = shown_mine(write, request, member);
  if (!shown.needs) return see_other(pages::path_to_own_in(member.group.id));
  shown.form = {.what = request.line_field("what"), .items = request.fields.all("items")};
  const Result<Sharing> sharing = accept_sharing(shown.form, *shown.needs);
  if (!sharing) {
    return unprocessable(
        pages::mine(people::frame(request, member.visit), shown, sharing.problems()));
  }
  share(write, keys_of(request), member, *sharing, request.now);
  write.commit();
  return to_own("shared");
}

// POST /groups/:group/needs/stop
Response stop_sharing_mine(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  stop_sharing(write, member.group.id, member.person());
  write.commit();
  return to_own("stopped");
}

}  // namespace alongside::needs
