// The room of safety: all that it brings to the house.
#include <algorithm>

#include "foundation/base/json_writer.h"
#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"
#include "slices/safety/acts.h"
#include "slices/safety/contacts/contact_storage.h"
#include "slices/safety/examples.h"
#include "slices/safety/permissions.h"
#include "slices/safety/routes.h"
#include "slices/safety/safety_notices_asking.h"
#include "slices/safety/safety_tasks.h"
#include "slices/safety/worries/sent_storage.h"
#include "slices/safety/worries/worry_pages.h"
#include "slices/safety/worries/worry_storage.h"

namespace alongside::safety {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/safety", share_page},
      {Method::post, "/groups/:group/safety", share_worry},
      {Method::get, "/groups/:group/safety/sent", sent_page},
      {Method::get, "/groups/:group/safety/receipt", receipt_page},
      {Method::post, "/groups/:group/safety/receipt", ask_with_receipt},
      {Method::get, "/groups/:group/safety/contacts", contacts_page},
      {Method::post, "/groups/:group/safety/contacts", ask_to_be_contact},
      {Method::post, "/groups/:group/safety/contacts/answer", answer_as_contact},
      {Method::post, "/groups/:group/safety/contacts/end", end_as_contact},
      {Method::post, "/groups/:group/safety/contacts/time", change_hours},
      {Method::get, "/groups/:group/safety/worries", worries_page},
      {Method::get, "/groups/:group/safety/worries/:worry", worry_page},
      {Method::post, "/groups/:group/safety/worries/:worry/open", open_worry},
      {Method::post, "/groups/:group/safety/worries/:worry/steps", add_step},
      {Method::get, "/me/safety", kept_worries_page},
      {Method::get, "/me/safety/receipt", own_receipt_page},
      {Method::post, "/me/safety/receipt", ask_with_own_receipt},
      {Method::get, "/me/safety/:worry", kept_worry_page},
      {Method::post, "/me/safety/:worry/open", open_kept_worry},
      {Method::post, "/me/safety/:worry/steps", add_kept_step},
      {Method::get, "/community/safety", community_safety},
      {Method::post, "/community/safety", change_numbers},
  };
}

std::vector<JobKind> jobs(const Site& site) {
  return {telling_next_job(site.key)};
}

Card at_hand(const groups::Member& member) {
  return {.path = pages::path_to_safety(member.group.id),
          .title = say("Worried about somebody?"),
          .about = say("Whom to call, and whom to tell.")};
}

constexpr std::int64_t most_groups = 300;

/// Nothing of what anybody shared: that is not the reader's own.
void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  const auto asked = groups_of_contact(read, of.person);
  json.list("there_for_worries_in", [&] {
    for (const groups::Group& group : groups::groups_of(read, of.person, most_groups)) {
      const auto own = std::ranges::find(asked, group.id, &OwnContact::group);
      if (own != asked.end()) json.item(group.name);
    }
  });
}

/// A group that ends takes nobody's sight of what they were trusted with.
void member_leaves(Write& write, const Leaving& leaving) {
  const bool ends = !groups::being_erased(write, {leaving.group.number}).empty();
  // With the first who leaves, while it is known who was asked to look and who leads.
  while (ends && leave_what_nobody_read(write, leaving.site.key, leaving.group, leaving.now)) {
  }
  const bool was_one = end_contact(write, leaving.group, leaving.person);
  if (was_one && !ends) {
    forget_reader(
        write, leaving.site.key,
        {.person = leaving.person,
         .group = leaving.group,
         .ended_by = leaving.removed_by.number == 0 ? leaving.person : leaving.removed_by},
        leaving.now);
  }
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  end_contact_everywhere(write, of.person);
  forget_sent(write, of.site.key, of.person, of.now);
  const bool more = forget_reader_everywhere(write, of.site.key, of.person, of.now);
  return more ? Erased::in_part : Erased::whole;
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  if (leave_what_nobody_read(write, of.site.key, of.group, of.now)) return Erased::in_part;
  end_contacts_of_group(write, of.group);
  return let_go_of_group(write, of.group) ? Erased::in_part : Erased::whole;
}

std::vector<Keeping> keepings() {
  return {
      {say("A worry about somebody's safety: seven years after it was closed"), erase_closed_over},
      {say("How many worries somebody sent, without their name: until the day is over"),
       erase_sent_over}};
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::safety,
           .what = say("A worry that you wrote about somebody, with your name if you gave "
                       "it"),
           .seen = say("Those whom your group chose for that, but for those from whom you "
                       "hid it. It is locked with a key."),
           .until = say("Seven years after it was closed."),
           .tables = {"safety_readers"}},
          {.about = KeptAbout::safety,
           .what = say("How many worries you sent today, without your name"),
           .seen = say("Nobody."),
           .until = say("Until the day is over."),
           .tables = {"safety_sent"}},
          {.about = KeptAbout::safety,
           .what = say("That you are there for worries of a group"),
           .seen = say("People in that group."),
           .until = say("Until you stop or leave."),
           .tables = {"safety_contacts"}}};
}

}  // namespace

Room room() {
  return {.name = "safety",
          .routes = routes(),
          .jobs = jobs,
          .permissions = {&permissions::share_worry, &permissions::name_contacts},
          .acts = acts::all(),
          .at_hand = at_hand,
          .waiting = waiting_worries,
          .waiting_on_account = waiting_kept_worries,
          .notices = safety_notice_kinds(),
          .own_data = own_data,
          .member_leaves = member_leaves,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .keepings = keepings,
          .names = {{"safety_contacts", "group_id"},
                    {"safety_contacts", "person_id"},
                    {"safety_contacts", "asked_by", Fate::name_taken},
                    {"safety_times", "group_id"},
                    {"safety_worries", "group_id", Fate::name_taken},
                    {"safety_readers", "reader_tag"},
                    {"safety_sent", "sender_tag"}},
          .not_in_backups = {"safety_sent"},
          .demonstration = demonstration,
          .test_community = test_community};
}

}  // namespace alongside::safety
