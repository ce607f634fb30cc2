#include "foundation/base/secrets.h"
#include "foundation/http/forms/forms.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/attempts/attempt_limit_storage.h"
#include "slices/people/attempts/waiting_routes.h"
#include "slices/people/codes/one_time_code.h"
#include "slices/people/codes/second_step_pages.h"
#include "slices/people/codes/second_step_storage.h"
#include "slices/people/people.h"
#include "slices/people/routes.h"

namespace alongside::people {
namespace {

Limited tries_at_code(const Request& request, Id<Person> person) {
  return {keyed_fingerprint(request.site->key, "own code", std::to_string(person.number)),
          tries_per_name};
}

/// What an app reads: who made it, and for whom (Google Authenticator's key URI format).
std::string link_for_app(const Visit& here, const std::string& secret) {
  const std::string community = percent_encoded(here.community.name);
  return "otpauth://totp/" + community + ":" + percent_encoded(here.person->name) +
         "?secret=" + secret + "&issuer=" + community;
}

CodesPage codes_page_of(Transaction& transaction, const Request& request, const Visit& here) {
  CodesPage shown;
  const auto step = find_second_step(transaction, request.site->key, here.person->id);
  if (!step) return shown;
  if (step->confirmed_at) {
    shown.now = CodesPage::Now::on;
    shown.recovery_codes = count_recovery_codes(transaction, here.person->id);
    return shown;
  }
  shown.now = CodesPage::Now::begun;
  shown.secret = base32(step->secret);
  shown.link = link_for_app(here, shown.secret);
  return shown;
}

Response codes_again(Transaction& transaction, const Request& request, const Visit& here,
                     const Problems& problems) {
  return unprocessable(
      codes_html(frame(request, here), codes_page_of(transaction, request, here), problems));
}

Response new_recovery_codes(Write& write, const Request& request, const Visit& here) {
  std::vector<std::string> codes;
  for (int i = 0; i < recovery_codes_at_a_time; ++i) codes.push_back(new_recovery_code());
  save_recovery_codes(write, request.site->key, here.person->id, codes);
  write.commit();
  return ok(recovery_codes_html(frame(request, here), codes));
}

Problems wrong_code() {
  return {{"code", say("This is not the code, or it is over. Wait for the next one")}};
}

}  // namespace

OwnPassphrase check_own_passphrase(const Request& request, Database& database,
                                   std::string_view field) {
  const std::string name(field);
  const auto [account, minutes] = database.write([&](Write& write) {
    const Id<Person> person = visit_signed_in(write, request).person->id;
    const auto wait =
        count_try(write, tries_at_own_passphrase(request.site->key, person.number), request.now);
    write.commit();
    return std::pair(find_account(write, person), wait);
  });
  if (minutes) return {wait_problems(field, *minutes), true};
  if (!verify_passphrase(account.passphrase_hash, request.raw_field(name))) {
    return {{{name, say("This is not your passphrase")}}};
  }
  database.write([&, person = account.id](Write& write) {
    clear_tries(write, tries_at_own_passphrase(request.site->key, person.number).subject);
    write.commit();
  });
  return {};
}

// GET /me/codes
Response codes_page(const Request& request, Read& read) {
  const Visit here = visit_signed_in(read, request);
  CodesPage shown = codes_page_of(read, request, here);
  if (request.queries.first("done") == "ended") shown.notice = say("The second step is off");
  return ok(codes_html(frame(request, here), shown, {}));
}

// POST /me/codes/begin
Response start_codes(const Request& request, Database& database) {
  const auto [problems, must_wait] = check_own_passphrase(request, database);
  if (!problems.empty()) {
    return database.read([&, &wrong = problems, wait = must_wait](Read& read) {
      const Visit here = visit_signed_in(read, request);
      std::string page =
          codes_html(frame(request, here), codes_page_of(read, request, here), wrong);
      return wait ? too_many_tries(std::move(page)) : unprocessable(std::move(page));
    });
  }
  database.write([&](Write& write) {
    const Id<Person> person = visit_signed_in(write, request).person->id;
    begin_second_step(write, request.site->key, person, new_secret(), request.now);
    write.commit();
  });
  return see_other("/me/codes");
}

// POST /me/codes/confirm
Response confirm_codes(const Request& request, Write& write) {
  const Visit here = visit_signed_in(write, request);
  const Id<Person> person = here.person->id;
  const auto step = find_second_step(write, request.site->key, person);
  if (!step || step->confirmed_at) return see_other("/me/codes");
  const auto taken = step_of_code(step->secret, request.line_field("code"), request.now, 0);
  if (!taken) return codes_again(write, request, here, wrong_code());
  confirm_second_step(write, person, *taken, request.now);
  return new_recovery_codes(write, request, here);
}

// POST /me/codes/change
Response change_codes(const Request& request, Write& write) {
  const Visit here = visit_signed_in(write, request);
  const Id<Person> person = here.person->id;
  const Limited tries = tries_at_code(request, person);
  if (const auto minutes = count_try(write, tries, request.now)) {
    return too_many_tries(codes_html(frame(request, here), codes_page_of(write, request, here),
                                     wait_problems("code", *minutes)));
  }
  if (!take_code(write, request.site->key, person, request.line_field("code"), request.now)) {
    write.commit();
    return codes_again(write, request, here, wrong_code());
  }
  clear_tries(write, tries.subject);
  if (request.line_field("do") == "recovery") return new_recovery_codes(write, request, here);
  end_second_step(write, person);
  write.commit();
  return see_other("/me/codes?done=ended");
}

}  // namespace alongside::people
