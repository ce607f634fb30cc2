#include "slices/people/removing/removing_routes.h"

#include "foundation/base/secrets.h"
#include "foundation/http/forms/form_token.h"
#include "foundation/rooms/room.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/attempts/attempt_limit_storage.h"
#include "slices/people/attempts/waiting_routes.h"
#include "slices/people/reading/reading_storage.h"
#include "slices/people/removing/removing_pages.h"
#include "slices/people/removing/removing_storage.h"

namespace alongside::people {
namespace {

RemovalForm sent_removal(const Request& request) {
  return {.signed_words = request.line_field("signed_words"), .sure = request.checked("sure")};
}

RemovalPage page_of_removal(Read& read, const Request& request, const Visit& here,
                            RemovalForm form) {
  const OfPerson of{.site = *request.site, .person = here.person->id, .now = request.now};
  return {.form = std::move(form),
          .to_know = before_removal_of(rooms_of(request), read, of),
          .may = is_only_caretaker(read, *here.person)
                     ? RemovalPage::May::name_another_caretaker_first
                     : RemovalPage::May::remove};
}

/// All that the page needs if it comes back, and what the passphrase is checked against.
struct Removal {
  Visit visit;
  RemovalPage page;
  Account account;
  Problems problems;
  std::optional<std::int64_t> minutes_to_wait;

  bool may() const { return page.may == RemovalPage::May::remove; }
};

/// Counts a try only where the passphrase is going to be checked.
Removal begin_removal(Write& write, const Request& request, const RemovalForm& form) {
  const Visit here = visit_signed_in(write, request);
  const Id<Person> person = here.person->id;
  Removal removal{.visit = here,
                  .page = page_of_removal(write, request, here, form),
                  .account = find_account(write, person),
                  .problems = {},
                  .minutes_to_wait = {}};
  const bool wrote = !request.raw_field("passphrase").empty();
  if (const auto accepted = accept_removal(form, wrote); !accepted) {
    removal.problems = accepted.problems();
  }
  if (!removal.problems.empty() || !removal.may()) return removal;
  removal.minutes_to_wait =
      count_try(write, tries_at_own_passphrase(request.site->key, person.number), request.now);
  write.commit();
  return removal;
}

/// Asks again who is signed in, and whether somebody is left to look after the community.
bool finish_removal(Write& write, const Request& request, SignedWords signed_words) {
  const Visit here = visit_signed_in(write, request);
  if (is_only_caretaker(write, *here.person)) return false;
  clear_tries(write, tries_at_own_passphrase(request.site->key, here.person->id.number).subject);
  begin_removing(write, here.person->id, signed_words, request.now);
  write.commit();
  return true;
}

Problems not_the_passphrase() {
  return {{"passphrase", say("This is not your passphrase")}};
}

}  // namespace

Response removing_page(const Request& request, Read& read) {
  const Visit here = visit_signed_in(read, request);
  return ok(removing_html(frame(request, here), page_of_removal(read, request, here, {}), {}));
}

Response remove_account(const Request& request, Database& database) {
  const RemovalForm form = sent_removal(request);
  const Removal removal =
      database.write([&](Write& write) { return begin_removal(write, request, form); });
  const auto again = [&](const Problems& problems) {
    return removing_html(frame(request, removal.visit), removal.page, problems);
  };
  if (!removal.problems.empty() || !removal.may()) return unprocessable(again(removal.problems));
  if (removal.minutes_to_wait) {
    return too_many_tries(again(wait_problems("passphrase", *removal.minutes_to_wait)));
  }
  if (!verify_passphrase(removal.account.passphrase_hash, request.raw_field("passphrase"))) {
    return unprocessable(again(not_the_passphrase()));
  }
  const auto words = form.signed_words == "go" ? SignedWords::go : SignedWords::stay;
  const bool removed =
      database.write([&](Write& write) { return finish_removal(write, request, words); });
  if (!removed) return see_other("/me/remove");
  return see_other("/removed")
      .with_cookie(removed_cookie(session_cookie))
      .with_cookie(removed_cookie(form_cookie))
      .with_cookie(own_reading(""));
}

Response removed_page(const Request& request, Read& read) {
  return ok(removed_html(frame(request, visit(read, request))));
}

}  // namespace alongside::people
