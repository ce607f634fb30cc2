#include "foundation/base/secrets.h"
#include "foundation/http/forms.h"
#include "slices/people/attempt_limit_storage.h"
#include "slices/people/front_pages.h"
#include "slices/people/name_rule.h"
#include "slices/people/person_storage.h"
#include "slices/people/routes.h"
#include "slices/people/session_storage.h"
#include "slices/people/sign_in_pages.h"
#include "slices/people/waiting_routes.h"

namespace alongside::people {
namespace {

constexpr std::int64_t most_demonstration_names = 12;

struct Subjects {
  Limited name;
  Limited address;
};

Subjects subjects_of(const Request& request, std::string_view name) {
  const SecretKey& key = request.site->key;
  return {.name = {keyed_fingerprint(key, "sign-in name", folded(name)), tries_per_name},
          .address = {keyed_fingerprint(key, "sign-in address", network_of(request.client)),
                      tries_per_address}};
}

/// What is known before the passphrase is checked.
struct Attempt {
  Visit visit;
  std::optional<std::int64_t> minutes_to_wait;
  std::optional<Account> account;
};

/// Counts the try first, so that many at once are no more tries than one after the other.
Attempt begin_attempt(Write& write, const Request& request, const std::string& name) {
  Attempt attempt{.visit = visit(write, request), .minutes_to_wait = {}, .account = {}};
  const Subjects subjects = subjects_of(request, name);
  attempt.minutes_to_wait = count_try(write, subjects.address, request.now);
  if (!attempt.minutes_to_wait) {
    attempt.minutes_to_wait = count_try(write, subjects.name, request.now);
  }
  if (!attempt.minutes_to_wait) attempt.account = find_account(write, name);
  write.commit();
  return attempt;
}

/// Takes as long for a name that nobody has: its time tells nothing of who is here.
bool right_passphrase(const Request& request, const std::optional<Account>& account) {
  static const std::string nobodys_hash = hash_passphrase(random_token(), request.site->hash_cost);
  const bool can_sign_in = account && !account->passphrase_hash.empty();
  const bool right = verify_passphrase(can_sign_in ? account->passphrase_hash : nobodys_hash,
                                       request.raw_field("passphrase"));
  return right && can_sign_in;
}

/// Nothing where the passphrase was changed since it was checked.
std::optional<SetCookie> finish_attempt(Write& write, const Request& request,
                                        const Account& account, const std::string& name) {
  if (find_account(write, account.id).passphrase_hash != account.passphrase_hash) return {};
  const Subjects subjects = subjects_of(request, name);
  clear_tries(write, subjects.name.subject);
  give_back_try(write, subjects.address.subject);
  end_session(write, request.cookies.first(session_cookie));
  SetCookie cookie = start_session(write, account.id, request.now);
  write.commit();
  return cookie;
}

Problems empty_fields(const Request& request, const SignInForm& form) {
  Problems problems;
  if (form.name.empty()) {
    problems.push_back({"name", say("Write your name or your e-mail address")});
  }
  if (request.raw_field("passphrase").empty()) {
    problems.push_back({"passphrase", say("Write your passphrase")});
  }
  return problems;
}

Problems no_match() {
  return {{"name", say("This name and passphrase do not belong together. Check both and try "
                       "again")}};
}

Response front_page_signed_out(const Request& request, Read& read, const Visit& here) {
  std::vector<std::string> names;
  if (request.site->demonstration) {
    for (const Person& person : first_people(read, most_demonstration_names)) {
      names.push_back(person.name);
    }
  }
  return ok(welcome_html(frame(request, here), names));
}

}  // namespace

Response front_page(const Request& request, Read& read) {
  const Visit here = visit(read, request);
  if (here.community.name.empty()) return ok(not_set_up_html(frame(request, here)));
  if (here.person) return see_other("/groups");
  return front_page_signed_out(request, read, here);
}

Response sign_in_page(const Request& request, Read& read) {
  const Visit here = visit(read, request);
  const std::string next = safe_next(request.queries.first("next"));
  if (here.community.name.empty()) return ok(not_set_up_html(frame(request, here)));
  if (here.person) return see_other(next);
  return ok(sign_in_html(frame(request, here), {.name = {}, .next = next}, {}));
}

Response sign_in(const Request& request, Database& database) {
  const SignInForm form{request.line_field("name"), safe_next(request.raw_field("next"))};
  if (const Problems problems = empty_fields(request, form); !problems.empty()) {
    const Visit here = database.read([&](Read& read) { return visit(read, request); });
    return unprocessable(sign_in_html(frame(request, here), form, problems));
  }
  const Attempt attempt =
      database.write([&](Write& write) { return begin_attempt(write, request, form.name); });
  const html::Frame shown = frame(request, attempt.visit);
  if (attempt.minutes_to_wait) {
    return too_many_tries(
        sign_in_html(shown, form, wait_problems("name", *attempt.minutes_to_wait)));
  }
  if (!right_passphrase(request, attempt.account)) {
    return unprocessable(sign_in_html(shown, form, no_match()));
  }
  auto cookie = database.write(
      [&](Write& write) { return finish_attempt(write, request, *attempt.account, form.name); });
  if (!cookie) return unprocessable(sign_in_html(shown, form, no_match()));
  return see_other(form.next).with_cookie(std::move(*cookie));
}

Response sign_out(const Request& request, Write& write) {
  end_session(write, request.cookies.first(session_cookie));
  write.commit();
  return see_other("/").with_cookie(
      {.name = std::string(session_cookie), .value = {}, .life = CookieLife::remove});
}

}  // namespace alongside::people
