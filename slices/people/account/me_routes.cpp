#include "foundation/base/secrets.h"
#include "foundation/http/forms/form_token.h"
#include "foundation/rooms/room.h"
#include "slices/people/account/me_pages.h"
#include "slices/people/account/passphrase_offer_parts.h"
#include "slices/people/account/passphrase_rule.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/attempts/attempt_limit_storage.h"
#include "slices/people/attempts/waiting_routes.h"
#include "slices/people/reading/reading_storage.h"
#include "slices/people/removing/removing_storage.h"
#include "slices/people/routes.h"
#include "slices/people/sign_in/session_storage.h"

namespace alongside::people {
namespace {

std::string_view own_token(const Request& request) {
  return request.cookies.first(session_cookie);
}

std::vector<ShownSession> shown_sessions(Transaction& transaction, const Request& request,
                                         Id<Person> person) {
  const std::string own = fingerprint(own_token(request));
  std::vector<ShownSession> shown;
  for (const Session& session : find_sessions(transaction, person, request.now)) {
    const bool here = session.token_fingerprint == own;
    shown.push_back({session.started_at,
                     here ? ShownSession::Where::this_browser : ShownSession::Where::elsewhere});
  }
  return shown;
}

DetailsForm form_of(const Details& details) {
  return {.name = details.name, .pronouns = details.pronouns, .email = details.email};
}

OwnPage own_page_of(Transaction& transaction, const Request& request, const Person& person,
                    DetailsForm details) {
  const std::vector<Portrait> portraits = portraits_of(transaction, {person.id});
  std::optional<Portrait> portrait;
  if (!portraits.empty()) portrait = portraits.front();
  return {.details = std::move(details),
          .portrait = std::move(portrait),
          .sessions = shown_sessions(transaction, request, person.id),
          .duty = person.caretaker ? OwnPage::Duty::caretaker : OwnPage::Duty::none,
          .offered = offered_passphrase(),
          .asked_by = person.caretaker ? "" : who_asks_to_be_caretaker(transaction, person.id),
          .notice = {}};
}

std::optional<Message> notice_of(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "details") return say("Your details are saved");
  if (done == "passphrase") return say("Your passphrase is changed");
  if (done == "caretaker") return say("Thank you. You are a caretaker now");
  if (done == "declined") return say("That is fine. It was your choice");
  return std::nullopt;
}

Response details_again(Transaction& transaction, const Request& request, const Visit& here,
                       const DetailsForm& form, const Problems& problems) {
  const OwnPage own = own_page_of(transaction, request, *here.person, form);
  return unprocessable(own_page_html(frame(request, here), own, problems));
}

Response details_again(Database& database, const Request& request, const DetailsForm& form,
                       const OwnPassphrase& wrong) {
  return database.read([&](Read& read) {
    const Visit here = visit_signed_in(read, request);
    Response response = details_again(read, request, here, form, wrong.problems);
    return wrong.must_wait ? too_many_tries(std::move(response.body)) : response;
  });
}

constexpr const char* passphrase_field = "own_passphrase";

/// An address signs in by a link: whoever finds a browser that is signed in must not make theirs
/// the account's.
OwnPassphrase passphrase_for_address(const Request& request, Database& database) {
  if (request.raw_field(passphrase_field).empty()) {
    return {{{passphrase_field, say("Write your passphrase, because you change the address")}}};
  }
  return check_own_passphrase(request, database, passphrase_field);
}

/// What is taken tells who is here: so names and addresses cannot be tried one by one.
Limited changes_of_details(const Request& request, Id<Person> person) {
  return {keyed_fingerprint(request.site->key, "details of", std::to_string(person.number)),
          tries_per_name};
}

enum class ForAddress { proved, not_proved };

Response change_details(Write& write, const Request& request, const DetailsForm& form,
                        const Details& details, ForAddress proof) {
  const Visit here = visit_signed_in(write, request);
  const Id<Person> person = here.person->id;
  const auto minutes = count_try(write, changes_of_details(request, person), request.now);
  write.commit();
  if (minutes) {
    const OwnPage own = own_page_of(write, request, *here.person, form);
    return too_many_tries(
        own_page_html(frame(request, here), own, wait_problems("name", *minutes)));
  }
  const Problems taken = taken_problems(find_taken(write, details, person));
  if (!taken.empty()) return details_again(write, request, here, form, taken);
  const std::string former = find_details(write, person).email;
  const bool other_address = former != details.email;
  if (other_address && proof == ForAddress::not_proved) {  // It was changed in between.
    return details_again(write, request, here, form,
                         {{passphrase_field, say("Write your passphrase, because you change the "
                                                 "address")}});
  }
  save_details(write, person, details);
  if (other_address) {
    tell_of_address(write, rooms_of(request),
                    {.person = person, .former = former, .now = request.now});
  }
  return see_other("/me?done=details");
}

/// All that the page needs if the passphrase cannot be changed, and what it is checked against.
struct PassphraseChange {
  Visit visit;
  OwnPage own;
  Account account;
  Problems problems;  // Of the new passphrase.
  std::optional<std::int64_t> minutes_to_wait;
};

/// Counts a try only where the current passphrase is going to be checked.
PassphraseChange begin_change(Write& write, const Request& request) {
  const Visit here = visit_signed_in(write, request);
  const Id<Person> person = here.person->id;
  const Details details = find_details(write, person);
  PassphraseChange change{
      .visit = here,
      .own = own_page_of(write, request, *here.person, form_of(details)),
      .account = find_account(write, person),
      .problems = passphrase_problems("passphrase", request.raw_field("passphrase"),
                                      {.name = details.name, .email = details.email}),
      .minutes_to_wait = {}};
  if (!change.problems.empty()) return change;
  change.minutes_to_wait =
      count_try(write, tries_at_own_passphrase(request.site->key, person.number), request.now);
  write.commit();
  return change;
}

Problems wrong_passphrase() {
  return {{"current_passphrase", say("This is not the passphrase you have now")}};
}

/// Asks again who is signed in: they may have signed out everywhere meanwhile.
void finish_change(Write& write, const Request& request, const std::string& hash) {
  const Id<Person> person = visit_signed_in(write, request).person->id;
  save_passphrase(write, person, hash);
  end_other_sessions(write, person, own_token(request));
  clear_tries(write, tries_at_own_passphrase(request.site->key, person.number).subject);
  write.commit();
}

}  // namespace

Response own_page(const Request& request, Read& read) {
  const Visit here = visit_signed_in(read, request);
  const Details details = find_details(read, here.person->id);
  OwnPage own = own_page_of(read, request, *here.person, form_of(details));
  own.notice = notice_of(request);
  return ok(own_page_html(frame(request, here), own, {}));
}

Response change_details(const Request& request, Database& database) {
  const DetailsForm form{.name = request.line_field("name"),
                         .pronouns = request.line_field("pronouns"),
                         .email = request.line_field("email")};
  const Result<Details> details = accept_details(form);
  if (!details) return details_again(database, request, form, {.problems = details.problems()});
  const bool other_address = database.read([&](Read& read) {
    return find_details(read, visit_signed_in(read, request).person->id).email != details->email;
  });
  if (other_address) {
    const OwnPassphrase own = passphrase_for_address(request, database);
    if (!own.problems.empty()) return details_again(database, request, form, own);
  }
  return database.write([&](Write& write) {
    return change_details(write, request, form, *details,
                          other_address ? ForAddress::proved : ForAddress::not_proved);
  });
}

Response change_passphrase(const Request& request, Database& database) {
  const auto change = database.write([&](Write& write) { return begin_change(write, request); });
  const html::Frame shown = frame(request, change.visit);
  if (!change.problems.empty()) {
    return unprocessable(own_page_html(shown, change.own, change.problems));
  }
  if (change.minutes_to_wait) {
    const Problems wait = wait_problems("current_passphrase", *change.minutes_to_wait);
    return too_many_tries(own_page_html(shown, change.own, wait));
  }
  if (!verify_passphrase(change.account.passphrase_hash, request.raw_field("current_passphrase"))) {
    return unprocessable(own_page_html(shown, change.own, wrong_passphrase()));
  }
  const std::string hash =
      hash_passphrase(request.raw_field("passphrase"), request.site->hash_cost);
  database.write([&](Write& write) { finish_change(write, request, hash); });
  return see_other("/me?done=passphrase");
}

Response sign_out_everywhere(const Request& request, Write& write) {
  end_sessions(write, visit_signed_in(write, request).person->id);
  write.commit();
  return see_other("/")
      .with_cookie(removed_cookie(session_cookie))
      .with_cookie(removed_cookie(form_cookie))
      .with_cookie(own_reading(""));
}

}  // namespace alongside::people
