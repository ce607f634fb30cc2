#include "slices/people/sign_in/begun_sign_in_routes.h"

#include <chrono>

#include "foundation/base/secrets.h"
#include "foundation/http/forms/forms.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/attempts/attempt_limit_storage.h"
#include "slices/people/attempts/waiting_routes.h"
#include "slices/people/codes/second_step_pages.h"
#include "slices/people/codes/second_step_storage.h"
#include "slices/people/reading/reading_storage.h"
#include "slices/people/routes.h"
#include "slices/people/sign_in/known_browser_routes.h"
#include "slices/people/sign_in/session_storage.h"

namespace alongside::people {
namespace {

constexpr auto begun_sign_in_life = std::chrono::minutes(10);

/// Of the passphrase that was right, too: once it is changed, nothing that began before goes on.
std::string begun_proof(const Request& request, const Account& account, std::string_view expires) {
  return keyed_fingerprint(request.site->key, "begun sign-in",
                           std::to_string(account.id.number) + "." + std::string(expires) + "." +
                               account.passphrase_hash);
}

/// Whose sign-in this browser began, where it was not too long ago.
std::optional<Account> begun_here(Transaction& transaction, const Request& request) {
  const std::string_view value = request.cookies.first(begun_sign_in_cookie);
  const auto first = value.find('.');
  const auto second = first == value.npos ? value.npos : value.find('.', first + 1);
  if (second == value.npos) return std::nullopt;
  const auto person = whole_number(value.substr(0, first));
  const std::string_view expires = value.substr(first + 1, second - first - 1);
  const auto until = whole_number(expires);
  if (!person || !until || instant_from_microseconds(*until) <= request.now) return std::nullopt;
  auto account = find_account_of(transaction, Id<Person>{*person});
  if (!account || !same_secret(value.substr(second + 1), begun_proof(request, *account, expires))) {
    return std::nullopt;
  }
  return account;
}

Limited tries_at_second_step(const Request& request, Id<Person> person) {
  return {keyed_fingerprint(request.site->key, "second step of", std::to_string(person.number)),
          tries_per_name};
}

}  // namespace

SetCookie begun_sign_in(const Request& request, const Account& account) {
  const std::string expires = std::to_string(microseconds_of(request.now + begun_sign_in_life));
  return {.name = std::string(begun_sign_in_cookie),
          .value = std::to_string(account.id.number) + "." + expires + "." +
                   begun_proof(request, account, expires)};
}

LetIn let_in(Write& write, const Request& request, Id<Person> person, const std::string& next,
             Proof proof) {
  const auto account = find_account_of(write, person);
  if (!account || account->passphrase_hash.empty()) return {"/sign-in", {}};
  if (proof == Proof::one_thing && needs_second_step(write, person)) {
    return {"/sign-in/code?next=" + percent_encoded(next), {begun_sign_in(request, *account)}};
  }
  end_session(write, request.cookies.first(session_cookie));
  return {next,
          {start_session(write, person, request.now), known_browser(request, person),
           own_reading(find_wishes(write, person))}};
}

std::string way_in_print(Transaction& transaction, const SecretKey& key, Id<Person> person) {
  const auto reach = reach_of(transaction, person);
  return keyed_fingerprint(key, "way in",
                           std::to_string(person.number) + '\n' +
                               (reach ? reach->email : std::string()) + '\n' +
                               find_account(transaction, person).passphrase_hash);
}

// GET /sign-in/code
Response second_step_page(const Request& request, Read& read) {
  if (!begun_here(read, request)) return see_other("/sign-in");
  return ok(second_step_html(frame(request, visit(read, request)),
                             {.next = safe_next(request.queries.first("next"))}, {}));
}

SecondStepTaken take_second_step(Write& write, const Request& request, Id<Person> person,
                                 std::string_view field) {
  const std::string name(field);
  const Limited tries = tries_at_second_step(request, person);
  if (const auto minutes = count_try(write, tries, request.now)) {
    return {wait_problems(name, *minutes), true};
  }
  if (!take_code(write, request.site->key, person, request.line_field(name), request.now)) {
    return {{{name, say("This is not the code, or it is over. Wait for the next one")}}};
  }
  clear_tries(write, tries.subject);
  return {};
}

// POST /sign-in/code
Response sign_in_with_code(const Request& request, Write& write) {
  const auto account = begun_here(write, request);
  if (!account) return see_other("/sign-in");
  const CodeForm form{.next = safe_next(request.raw_field("next"))};
  const auto page = [&](const Problems& problems) {
    return second_step_html(frame(request, visit(write, request)), form, problems);
  };
  const auto [problems, must_wait] = take_second_step(write, request, account->id, "code");
  if (must_wait) return too_many_tries(page(problems));
  if (!problems.empty()) {
    write.commit();
    return unprocessable(page(problems));
  }
  end_session(write, request.cookies.first(session_cookie));
  Response response =
      see_other(form.next)
          .with_cookie(start_session(write, account->id, request.now))
          .with_cookie(known_browser(request, account->id))
          .with_cookie(own_reading(find_wishes(write, account->id)))
          .with_cookie(
              {.name = std::string(begun_sign_in_cookie), .value = {}, .life = CookieLife::remove});
  write.commit();
  return response;
}

}  // namespace alongside::people
