#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "foundation/http/forms/forms.h"
#include "foundation/http/forms/same_site.h"
#include "slices/passkeys/passkey_pages.h"
#include "slices/passkeys/passkey_storage.h"
#include "slices/passkeys/passkeys.h"
#include "slices/passkeys/routes.h"

namespace alongside::passkeys {
namespace {

constexpr const char* kind_of_guess = "a passkey";

std::string answered(const Request& request, std::string_view field) {
  const std::string_view text = request.raw_field(field);
  return text.size() > 2 * most_bytes ? std::string() : from_base64_url(text);
}
Said said_by_device(const Request& request) {
  return {.client_data = answered(request, "client_data"),
          .authenticator = answered(request, "authenticator"),
          .signature = answered(request, "signature")};
}

pages::OwnShown own_shown(Transaction& transaction, const Request& request, PersonId person) {
  return {.offer = place_of(request.site->base_url) ? pages::Offer::yes : pages::Offer::no,
          .passkeys = passkeys_of(transaction, person),
          .name = request.line_field("device"),
          .problems = {},
          .notice = {}};
}

Response own_again(Transaction& transaction, const Request& request, const Problems& problems) {
  const people::Visit here = people::visit_signed_in(transaction, request);
  pages::OwnShown shown = own_shown(transaction, request, here.person->id);
  shown.problems = problems;
  return unprocessable(pages::own(people::frame(request, here), shown));
}

Problems problems_of_name(const std::string& name) {
  if (name.empty()) return {{"device", say("Say what you call this device")}};
  if (character_count(name) > name_characters) {
    return {{"device", say_many("Use {count} letter at most", "Use {count} letters at most",
                                static_cast<std::int64_t>(name_characters))}};
  }
  return {};
}

Problems too_many() {
  return {{"device", say_many("You can have {count} passkey: remove one first",
                              "You can have {count} passkeys: remove one first",
                              static_cast<std::int64_t>(most_passkeys))}};
}

}  // namespace

// GET /me/passkeys
Response own_page(const Request& request, Read& read) {
  const people::Visit here = people::visit_signed_in(read, request);
  pages::OwnShown shown = own_shown(read, request, here.person->id);
  const std::string_view done = request.queries.first("done");
  if (done == "made") shown.notice = say("The passkey is made. Try it when you next sign in");
  if (done == "removed") shown.notice = say("The passkey is removed. It signs nobody in any more");
  return ok(pages::own(people::frame(request, here), shown));
}

// POST /me/passkeys/begin
Response begin_making(const Request& request, Database& database) {
  const std::string name = request.line_field("device");
  const auto place = place_of(request.site->base_url);
  auto again = database.read([&](Read& read) -> std::optional<Response> {
    const people::Visit here = people::visit_signed_in(read, request);
    Problems problems = problems_of_name(name);
    if (problems.empty() && passkeys_of(read, here.person->id).size() >= most_passkeys) {
      problems = too_many();
    }
    if (problems.empty() && place) return std::nullopt;
    return own_again(read, request, problems);
  });
  if (again) return *std::move(again);
  const auto passphrase = people::check_own_passphrase(request, database);
  return database.read([&](Read& read) {
    if (!passphrase.problems.empty()) return own_again(read, request, passphrase.problems);
    const people::Visit here = people::visit_signed_in(read, request);
    const PersonId person = here.person->id;
    return ok(pages::making(
        people::frame(request, here),
        {.place = *place,
         .challenge =
             new_challenge(request.site->key,
                           {.ceremony = Ceremony::making, .person = person.number}, request.now),
         .community = here.community.name,
         .person = person.number,
         .person_name = here.person->name,
         .there = credentials_of(read, person),
         .name = name,
         .problems = {}}));
  });
}

// POST /me/passkeys
Response make(const Request& request, Write& write) {
  const people::Visit here = people::visit_signed_in(write, request);
  const PersonId person = here.person->id;
  const std::string name = request.line_field("device");
  if (const Problems problems = problems_of_name(name); !problems.empty()) {
    return own_again(write, request, problems);
  }
  if (passkeys_of(write, person).size() >= most_passkeys) {
    return own_again(write, request, too_many());
  }
  const Said said = said_by_device(request);
  const auto place = place_of(request.site->base_url);
  const auto challenge = place ? challenge_in(said, Ceremony::making, *place) : std::nullopt;
  const bool asked =
      challenge &&
      is_challenge(request.site->key, {.ceremony = Ceremony::making, .person = person.number},
                   *challenge, request.now);
  const auto made = asked ? passkey_made(said, *place) : std::nullopt;
  if (!made || !use_challenge(write, *challenge, request.now) ||
      !add_passkey(write, person, *made, name, request.now)) {
    return own_again(write, request,
                     {{"device", say("No passkey was made: it took too long, or your device has "
                                     "one already. Try again")}});
  }
  write.commit();
  return see_other("/me/passkeys?done=made");
}

// POST /me/passkeys/remove
Response remove(const Request& request, Write& write) {
  const people::Visit here = people::visit_signed_in(write, request);
  const auto passkey = whole_number(request.raw_field("passkey"));
  if (!passkey || !remove_passkey(write, here.person->id, {*passkey})) throw NotFound();
  write.commit();
  return see_other("/me/passkeys?done=removed");
}

namespace {

std::string sign_in_html(Transaction& transaction, const Request& request, const std::string& next,
                         const Problems& problems) {
  return pages::signing_in(
      people::frame(request, people::visit(transaction, request)),
      {.place = place_of(request.site->base_url),
       .challenge = new_challenge(request.site->key,
                                  {.ceremony = Ceremony::signing_in, .person = 0}, request.now),
       .next = next,
       .problems = problems});
}

/// Whose passkey answered; nothing where it did not hold.
std::optional<PersonId> person_of_answer(Write& write, const Request& request) {
  const auto place = place_of(request.site->base_url);
  if (!place) return std::nullopt;
  const Said said = said_by_device(request);
  const auto challenge = challenge_in(said, Ceremony::signing_in, *place);
  const auto passkey = find_passkey(write, std::string(request.raw_field("credential")));
  const bool asked =
      challenge && is_challenge(request.site->key, {.ceremony = Ceremony::signing_in, .person = 0},
                                *challenge, request.now);
  if (!asked || !passkey) return std::nullopt;
  const auto counter = counter_of_signature(
      said, *place,
      {.algorithm = passkey->algorithm, .bytes = from_base64_url(passkey->public_key)});
  if (!counter || !is_later(*counter, passkey->counter) ||
      !use_challenge(write, *challenge, request.now)) {
    return std::nullopt;
  }
  note_use(write, passkey->id, *counter, request.now);
  return passkey->person;
}

}  // namespace

// GET /sign-in/passkey
Response sign_in_page(const Request& request, Read& read) {
  return ok(sign_in_html(read, request, safe_next(request.queries.first("next")), {}));
}

// POST /sign-in/passkey
Response sign_in(const Request& request, Write& write) {
  const std::string next = safe_next(request.raw_field("next"));
  if (const Problems wait = people::count_guess(write, request, kind_of_guess, "credential");
      !wait.empty()) {
    return unprocessable(sign_in_html(write, request, next, wait));
  }
  const auto person = person_of_answer(write, request);
  if (!person) {
    write.commit();
    return unprocessable(sign_in_html(
        write, request, next,
        {{"credential", say("This passkey does not work here. It may have been removed, or it took "
                            "too long. Try again, or sign in with your passphrase")}}));
  }
  people::give_back_guess(write, request, kind_of_guess);
  people::LetIn let_in = people::let_in(write, request, *person, next, people::Proof::two_things);
  write.commit();
  Response response = see_other(std::move(let_in.path));
  response.cookies = std::move(let_in.cookies);
  return response;
}

}  // namespace alongside::passkeys
