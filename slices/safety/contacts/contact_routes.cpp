#include <algorithm>

#include "foundation/record/record.h"
#include "foundation/told/told.h"
#include "slices/safety/acts.h"
#include "slices/safety/contacts/contact_pages.h"
#include "slices/safety/contacts/contact_storage.h"
#include "slices/safety/permissions.h"
#include "slices/safety/routes.h"
#include "slices/safety/safety_notices.h"
#include "slices/safety/worries/worry_pages.h"
#include "slices/safety/worries/worry_storage.h"

namespace alongside::safety {
namespace {

/// Of so many members one is chosen; a larger group finds them in its list first.
constexpr std::int64_t members_to_choose_from = 300;

std::optional<Message> contact_notice(std::string_view done) {
  if (done == "asked") return say("They are asked. It begins when they say yes");
  if (done == "agreed") return say("Thank you. You are told when somebody is worried");
  if (done == "declined") return say("That is fine. It was your choice");
  if (done == "ended") return say("It is ended");
  if (done == "saved") return say("It is saved");
  return std::nullopt;
}

std::string path_to_contacts(const groups::Member& member) {
  return pages::path_to_safety(member.group.id) + "/contacts";
}

pages::ContactsShown shown_contacts(Transaction& transaction, const Request& request,
                                    const groups::Member& member) {
  pages::ContactsShown shown{.member = member,
                             .contacts = {},
                             .hours = hours_of(transaction, member.group.id),
                             .may_name = groups::may(member, permissions::name_contacts),
                             .others = {},
                             .notice = contact_notice(request.queries.first("done"))};
  const auto contacts = contacts_of(transaction, member.group.id);
  std::vector<PersonId> people;
  for (const Contact& contact : contacts) people.push_back(contact.person);
  for (const people::Person& person : people::people_named(transaction, people)) {
    const auto contact = std::ranges::find(contacts, person.id, &Contact::person);
    const bool own = person.id == member.person();
    shown.contacts.push_back({.person = person.id,
                              .name = person.name,
                              .agreed = contact->agreed_at.has_value(),
                              .may_end = shown.may_name || own});
    shown.asked = shown.asked || (own && !contact->agreed_at);
  }
  if (!shown.may_name || std::ssize(contacts) >= most_contacts) return shown;
  const auto members = groups::people_in(transaction, member.group.id, members_to_choose_from);
  for (const people::Person& person : people::people_named(transaction, members)) {
    if (std::ranges::find(people, person.id) != people.end()) continue;
    shown.others.push_back({.person = person.id, .name = person.name});
  }
  return shown;
}

Response again(const Request& request, Transaction& transaction, const groups::Member& member,
               const Problems& problems) {
  return unprocessable(pages::contacts(people::frame(request, member.visit),
                                       shown_contacts(transaction, request, member), problems));
}

void note(Write& write, const Request& request, const groups::Member& member, const ActKind& kind,
          std::optional<PersonId> whom) {
  note_act(write, {.kind = kind, .group = member.group.id, .by = member.person(), .whom = whom},
           request.now);
}

/// Somebody of this group; nothing where the form names nobody.
std::optional<PersonId> member_named(Transaction& transaction, const Request& request,
                                     const groups::Member& member) {
  const auto number = whole_number(request.line_field("person"));
  if (!number || !groups::is_member_since(transaction, member.group.id, {*number}, request.now)) {
    return std::nullopt;
  }
  return PersonId{*number};
}

}  // namespace

// GET /groups/:group/safety/contacts
Response contacts_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(pages::contacts(people::frame(request, member.visit),
                            shown_contacts(read, request, member), {}));
}

// POST /groups/:group/safety/contacts
Response ask_to_be_contact(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::name_contacts);
  const auto person = member_named(write, request, member);
  if (!person) return again(request, write, member, {{"person", say("Choose somebody")}});
  const auto contacts = contacts_of(write, member.group.id);
  const bool there = std::ranges::find(contacts, *person, &Contact::person) != contacts.end();
  if (!there && std::ssize(contacts) >= most_contacts) {
    return again(request, write, member,
                 {{"person", say("There are {most} already. End it for one first",
                                 {{"most", most_contacts}})}});
  }
  if (!there) {
    ask_contact(write, member.group.id, *person, member.person());
    tell(write, {*person},
         {.kind = asked_to_be_there,
          .number = member.group.id.number,
          .group = member.group.id,
          .occasion = microseconds_of(request.now)},
         request.now);
    note(write, request, member, acts::contact_asked, *person);
  }
  write.commit();
  return see_other(path_to_contacts(member) + "?done=asked");
}

// POST /groups/:group/safety/contacts/answer
Response answer_as_contact(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const auto contacts = contacts_of(write, member.group.id);
  const auto own = std::ranges::find(contacts, member.person(), &Contact::person);
  if (own == contacts.end() || own->agreed_at) return see_other(path_to_contacts(member));
  const bool yes = request.line_field("answer") == "yes";
  if (yes) {
    agree(write, member.group.id, member.person(), request.now);
    look_for_contacts_again(write, member.group.id, request.now);
    note(write, request, member, acts::contact_agreed, {});
  } else {
    end_contact(write, member.group.id, member.person());
  }
  write.commit();
  return see_other(path_to_contacts(member) + (yes ? "?done=agreed" : "?done=declined"));
}

// POST /groups/:group/safety/contacts/end
Response end_as_contact(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  const auto person = member_named(write, request, member);
  if (!person) return see_other(path_to_contacts(member));
  if (*person != member.person()) groups::require(member, permissions::name_contacts);
  if (end_contact(write, member.group.id, *person)) {
    forget_reader(write, request.site->key,
                  {.person = *person, .group = member.group.id, .ended_by = member.person()},
                  request.now);
    note(write, request, member, acts::contact_ended, *person);
  }
  write.commit();
  return see_other(path_to_contacts(member) + "?done=ended");
}

// POST /groups/:group/safety/contacts/time
Response change_hours(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::name_contacts);
  const auto hours = accept_hours(request.line_field("hours"));
  if (!hours) return again(request, write, member, hours.problems());
  set_hours(write, member.group.id, *hours);
  note(write, request, member, acts::time_set, {});
  write.commit();
  return see_other(path_to_contacts(member) + "?done=saved");
}

}  // namespace alongside::safety
