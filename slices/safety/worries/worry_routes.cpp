#include <algorithm>

#include "slices/safety/community/urgent_numbers_storage.h"
#include "slices/safety/contacts/contact_storage.h"
#include "slices/safety/permissions.h"
#include "slices/safety/routes.h"
#include "slices/safety/worries/sent_storage.h"
#include "slices/safety/worries/worry_pages.h"
#include "slices/safety/worries/worry_storage.h"

namespace alongside::safety {
namespace {

/// From the post that sent a worry to the page that shows its receipt once: it is in no address.
constexpr const char* receipt_cookie = "alongside_receipt";

std::vector<UrgentNumber> numbers_for(Transaction& transaction, const Request& request,
                                      const people::Visit& visit) {
  return urgent_numbers(transaction, people::words_of(request, visit).language(),
                        visit.community.language);
}

pages::ShareShown shown_share(Transaction& transaction, const Request& request,
                              const groups::Member& member) {
  const auto contacts = people_of(contacts_of(transaction, member.group.id));
  pages::ShareShown shown{
      .member = member,
      .numbers = numbers_for(transaction, request, member.visit),
      .contact_of_community = member.visit.community.contact,
      .contacts = {},
      .hours = hours_of(transaction, member.group.id),
      .may_name = groups::may(member, permissions::name_contacts),
      .is_contact = std::ranges::find(contacts, member.person()) != contacts.end(),
      .form = {}};
  for (const people::Person& person : people::people_named(transaction, contacts)) {
    shown.contacts.push_back({person.id, person.name});
  }
  return shown;
}

WorryForm form_of(const Request& request) {
  return {.what = request.field("what"),
          .whom = request.field("whom"),
          .reach = request.line_field("reach"),
          .name = request.line_field("name"),
          .hidden_from = request.fields.all("hidden_from"),
          .others = request.field("others")};
}

/// Who must not come to read it: whom the writer names, and who leads the group without being a
/// contact, for they could make themselves one.
Result<std::vector<PersonId>> never_readers(Transaction& transaction, const Request& request,
                                            const groups::Member& member,
                                            const std::vector<PersonId>& contacts) {
  const auto names = names_typed(request.field("others"));
  if (names.size() > limits::others_named) {
    return Problem{"others", say("Write {most} names at most",
                                 {{"most", static_cast<std::int64_t>(limits::others_named)}})};
  }
  std::vector<PersonId> never;
  for (const std::string& name : names) {
    const auto person = people::person_signing_in_as(transaction, name);
    const bool known = name.find('@') == name.npos && person &&
                       groups::is_member_since(transaction, member.group.id, *person, request.now);
    if (!known) {
      return Problem{"others", say("No member of this group is called {name}. Write each name as "
                                   "the group sees it, on a line of its own",
                                   {{"name", name}})};
    }
    never.push_back(*person);
  }
  for (const PersonId leader : groups::leaders_of(transaction, member.group.id)) {
    if (std::ranges::find(contacts, leader) == contacts.end()) never.push_back(leader);
  }
  return never;
}

Response again(const Request& request, pages::ShareShown& shown, const Problems& problems) {
  shown.form = form_of(request);
  return unprocessable(pages::share(people::frame(request, shown.member.visit), shown, problems));
}

}  // namespace

// GET /groups/:group/safety
Response share_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(
      pages::share(people::frame(request, member.visit), shown_share(read, request, member), {}));
}

// POST /groups/:group/safety
Response share_worry(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  pages::ShareShown shown = shown_share(write, request, member);
  std::vector<PersonId> contacts;
  for (const pages::NamedContact& contact : shown.contacts) contacts.push_back(contact.person);
  const auto never = never_readers(write, request, member, contacts);
  if (!never) return again(request, shown, never.problems());
  Result<Worry> accepted = accept_worry(form_of(request), contacts, *never);
  if (!accepted) return again(request, shown, accepted.problems());
  if (contacts.empty()) {
    return again(request, shown, {{"", say("Nobody in this group reads worries yet")}});
  }
  if (!count_sent(write, request.site->key, member.person(), request.now)) {
    return again(request, shown,
                 {{"", say("You have sent {most} today, as many as there can be in a day. Please "
                           "call one of the numbers, or go on tomorrow",
                           {{"most", limits::worries_of_a_day}})}});
  }
  Worry worry = std::move(accepted).take();
  worry.group = member.group.name;
  if (request.line_field("name") == "yes") {
    worry.writer = member.visit.person->name;
  }
  const std::string receipt = new_receipt();
  const auto first = next_contact(contacts, {}, worry.hidden_from);
  keep_worry(write, request.site->key,
             {.group = member.group.id,
              .worry = std::move(worry),
              .receipt = receipt,
              .first = *first,
              .hours = shown.hours},
             request.now);
  write.commit();
  return see_other(pages::path_to_safety(member.group.id) + "/sent")
      .with_cookie({receipt_cookie, receipt, CookieLife::browser_session});
}

// GET /groups/:group/safety/sent
Response sent_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const std::string receipt(request.cookies.first(receipt_cookie));
  const bool is_one =
      !receipt.empty() &&
      state_of_receipt(read, member.group.id, receipt_print(request.site->key, receipt));
  Response response = ok(pages::sent(people::frame(request, member.visit),
                                     {.member = member,
                                      .numbers = numbers_for(read, request, member.visit),
                                      .hours = hours_of(read, member.group.id),
                                      .receipt = is_one ? receipt : ""}));
  if (!receipt.empty()) response.with_cookie({receipt_cookie, "", CookieLife::remove});
  return response;
}

namespace {

pages::ReceiptShown receipt_in_group(Transaction& transaction, const Request& request,
                                     const groups::Member& member) {
  return {.crumbs = pages::crumbs_to_safety(member),
          .path = pages::path_to_safety(member.group.id) + "/receipt",
          .numbers = numbers_for(transaction, request, member.visit),
          .typed = request.line_field("receipt"),
          .state = {}};
}

pages::ReceiptShown own_receipt(Transaction& transaction, const Request& request,
                                const people::Visit& visit) {
  return {.crumbs = {{say("Your account"), "/me"}},
          .path = std::string(pages::own_receipt_path),
          .numbers = numbers_for(transaction, request, visit),
          .typed = request.line_field("receipt"),
          .state = {}};
}

/// `found`: the state of a print, in a group or wherever it is.
template <class F>
Response answer_receipt(Write& write, const Request& request, const people::Visit& visit,
                        pages::ReceiptShown shown, const F& found) {
  const auto answer = [&](const Problems& problems) {
    return unprocessable(pages::receipt(people::frame(request, visit), shown, problems));
  };
  if (shown.typed.empty()) return answer({{"receipt", say("Write your receipt")}});
  const Problems wait = people::count_guess(write, request, "a safety receipt", "receipt");
  if (!wait.empty()) return answer(wait);
  const std::optional<ReceiptState> state = found(receipt_print(request.site->key, shown.typed));
  if (!state) {
    write.commit();
    return answer({{"receipt", say("There is none with this receipt. Check each letter")}});
  }
  people::give_back_guess(write, request, "a safety receipt");
  write.commit();
  shown.state = pages::ReceiptShown::State{state->came_at, state->looked_at, state->closed_at};
  return ok(pages::receipt(people::frame(request, visit), shown, {}));
}

}  // namespace

// GET /groups/:group/safety/receipt
Response receipt_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(pages::receipt(people::frame(request, member.visit),
                           receipt_in_group(read, request, member), {}));
}

// POST /groups/:group/safety/receipt
Response ask_with_receipt(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  return answer_receipt(
      write, request, member.visit, receipt_in_group(write, request, member),
      [&](const std::string& print) { return state_of_receipt(write, member.group.id, print); });
}

// GET /me/safety/receipt
Response own_receipt_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  return ok(pages::receipt(people::frame(request, visit), own_receipt(read, request, visit), {}));
}

// POST /me/safety/receipt
Response ask_with_own_receipt(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  return answer_receipt(write, request, visit, own_receipt(write, request, visit),
                        [&](const std::string& print) { return state_of_receipt(write, print); });
}

}  // namespace alongside::safety
