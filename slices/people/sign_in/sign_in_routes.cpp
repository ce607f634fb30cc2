#include "foundation/base/folding.h"
#include "foundation/base/network.h"
#include "foundation/base/secrets.h"
#include "foundation/http/forms/form_token.h"
#include "foundation/http/forms/forms.h"
#include "foundation/rooms/room.h"
#include "slices/people/account/name_rule.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/attempts/attempt_limit_storage.h"
#include "slices/people/attempts/waiting_routes.h"
#include "slices/people/reading/reading_storage.h"
#include "slices/people/routes.h"
#include "slices/people/sign_in/begun_sign_in_routes.h"
#include "slices/people/sign_in/front_pages.h"
#include "slices/people/sign_in/known_browser_routes.h"
#include "slices/people/sign_in/session_storage.h"
#include "slices/people/sign_in/sign_in_pages.h"

namespace alongside::people {
namespace {

constexpr std::int64_t most_demonstration_names = 12;

/// What becomes of the tries when one of them was right. A network gets its own try back and not
/// all of them, or somebody with an account of their own could go on guessing for ever.
enum class Success { clears, gives_back };

struct SignInLimit {
  Limited limited;
  Success success = Success::clears;
};

/// A browser in which this person has signed in before has tries of its own: then what strangers
/// do elsewhere, or beside it, does not keep its owner out.
std::vector<SignInLimit> limits_of(const Request& request, std::string_view name,
                                   const std::optional<Account>& account) {
  const SecretKey& key = request.site->key;
  const std::string mark = account ? known_mark(request, account->id) : std::string();
  if (!mark.empty()) {
    return {{.limited = {keyed_fingerprint(key, "sign-in browser", mark), tries_per_name}}};
  }
  const std::string network = network_of(request.client);
  const std::string who = folded(name);
  return {{.limited = {keyed_fingerprint(key, "sign-in network", network), tries_per_network},
           .success = Success::gives_back},
          {.limited = {keyed_fingerprint(key, "sign-in name and network", who + '\n' + network),
                       tries_per_name}},
          {.limited = {keyed_fingerprint(key, "sign-in name", who), tries_per_name_everywhere},
           .success = Success::gives_back}};
}

std::optional<std::int64_t> count_tries(Write& write, const std::vector<SignInLimit>& limits,
                                        Instant now) {
  for (const SignInLimit& limit : limits) {
    if (const auto minutes = count_try(write, limit.limited, now)) return minutes;
  }
  return std::nullopt;
}

/// What is known before the passphrase is checked.
struct Attempt {
  Visit visit;
  std::optional<std::int64_t> minutes_to_wait;
  std::optional<Account> account;
};

/// Counts the try first, so that many at once are no more tries than one after the other.
Attempt begin_attempt(Write& write, const Request& request, const std::string& name) {
  Attempt attempt{
      .visit = visit(write, request), .minutes_to_wait = {}, .account = find_account(write, name)};
  attempt.minutes_to_wait =
      count_tries(write, limits_of(request, name, attempt.account), request.now);
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
std::optional<LetIn> finish_attempt(Write& write, const Request& request, const Account& account,
                                    const SignInForm& form) {
  if (find_account(write, account.id).passphrase_hash != account.passphrase_hash) return {};
  for (const SignInLimit& limit : limits_of(request, form.name, account)) {
    if (limit.success == Success::clears) {
      clear_tries(write, limit.limited.subject);
    } else {
      give_back_try(write, limit.limited.subject);
    }
  }
  LetIn signed_in = let_in(write, request, account.id, form.next);
  write.commit();
  return signed_in;
}

SignInForm form_with(const Request& request, std::string name, std::string next) {
  const bool mails = request.site->mail != nullptr;
  return {.name = std::move(name),
          .next = next,
          .link = mails ? SignInForm::Link::by_mail : SignInForm::Link::none,
          .passkey_path = "/sign-in/passkey?next=" + percent_encoded(next)};
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
  if (here.person) {
    auto home = home_of(rooms_of(request), request, read, here);
    return home ? *std::move(home) : see_other("/groups");
  }
  return front_page_signed_out(request, read, here);
}

Response sign_in_page(const Request& request, Read& read) {
  const Visit here = visit(read, request);
  const std::string next = safe_next(request.queries.first("next"));
  if (here.community.name.empty()) return ok(not_set_up_html(frame(request, here)));
  if (here.person) return see_other(next);
  return ok(sign_in_html(frame(request, here), form_with(request, "", next), {}));
}

Response sign_in(const Request& request, Database& database) {
  const SignInForm form =
      form_with(request, request.line_field("name"), safe_next(request.raw_field("next")));
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
  auto signed_in = database.write(
      [&](Write& write) { return finish_attempt(write, request, *attempt.account, form); });
  if (!signed_in) return unprocessable(sign_in_html(shown, form, no_match()));
  Response response = see_other(std::move(signed_in->path));
  response.cookies = std::move(signed_in->cookies);
  return response;
}

/// Whoever uses this browser next can send none of the forms that were open again.
Response sign_out(const Request& request, Write& write) {
  end_session(write, request.cookies.first(session_cookie));
  write.commit();
  return see_other("/")
      .with_cookie(removed_cookie(session_cookie))
      .with_cookie(removed_cookie(form_cookie))
      .with_cookie(own_reading(""));
}

}  // namespace alongside::people
